package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An XML file element by element, without DTDs, entities or anything from outside the file. For
/// one thread.
final class XmlReader {
  private static final int DEEPEST = 32;

  private final XMLStreamReader reader;
  private int depth;

  XmlReader(String text) throws LayoutException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("Nothing outside the file is read");
        });
    try {
      reader = factory.createXMLStreamReader(new StringReader(text));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// What comes next: [XMLStreamConstants#START_ELEMENT], [XMLStreamConstants#END_ELEMENT],
  /// [XMLStreamConstants#CHARACTERS] or [XMLStreamConstants#END_DOCUMENT].
  int next() throws LayoutException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw wrong("is nested deeper than " + DEEPEST + " elements");
            }
            return XMLStreamConstants.START_ELEMENT;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return XMLStreamConstants.END_ELEMENT;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
            return XMLStreamConstants.CHARACTERS;
          }
          case XMLStreamConstants.DTD -> throw wrong("declares a document type, which is refused");
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw wrong("refers to an entity, which is refused");
          default -> {} // comments and the like
        }
      }
      return XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  int line() {
    return reader.getLocation().getLineNumber();
  }

  /// An attribute of the element that begins here.
  String attribute(String name) throws LayoutException {
    String value = optional(name);
    if (value == null) {
      throw wrong("lacks the attribute " + name + " of " + name());
    }
    return value;
  }

  @Nullable String optional(String name) {
    return reader.getAttributeValue(null, name);
  }

  double number(String name) throws LayoutException {
    return Numbers.number(attribute(name), "line " + line() + ", " + name);
  }

  int whole(String name) throws LayoutException {
    return Numbers.whole(attribute(name), "line " + line() + ", " + name);
  }

  boolean flag(String name) {
    return "1".equals(optional(name));
  }

  LayoutException wrong(String what) {
    return LayoutException.badInput(
        "The file can't be read: line "
            + line()
            + " "
            + what
            + "; correct it there or export it again.");
  }

  private static LayoutException broken(XMLStreamException e) {
    String at =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNumber()
                + ", column "
                + e.getLocation().getColumnNumber()
                + ")";
    return LayoutException.badInput(
        "The file is not valid XML" + at + "; correct it there or export it again.", e);
  }
}
