package boxreel.layout.io;

import boxreel.base.LayoutException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A value in a JSON tree together with the way to it, so that a complaint can say where.
///
/// @param path such as `tracks[1].keys[0].box`; empty for the root
/// @param node the value
public record Place(String path, JsonNode node) {
  private static final String BEFORE = "The layout can't be read: ";
  private static final String AFTER = "; correct it there or save the layout again.";

  /// The same place, which is sure to be an object.
  ///
  /// @throws LayoutException if it is none
  public Place object() throws LayoutException {
    if (!node.isObject()) {
      throw wrong("has to be an object in braces");
    }
    return this;
  }

  /// Whether a field is there and not null.
  public boolean optional(String name) {
    return node.hasNonNull(name);
  }

  public Place field(String name) throws LayoutException {
    Place field = new Place(path.isEmpty() ? name : path + "." + name, node.path(name));
    if (!optional(name)) {
      throw field.wrong("is missing");
    }
    return field;
  }

  public List<Place> elements() throws LayoutException {
    if (!node.isArray()) {
      throw wrong("has to be a list in square brackets");
    }
    List<Place> elements = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      elements.add(new Place(path + "[" + i + "]", node.path(i)));
    }
    return elements;
  }

  public String text() throws LayoutException {
    if (!node.isTextual()) {
      throw wrong("has to be text in quotes");
    }
    return node.textValue();
  }

  public String text(String name, String otherwise) throws LayoutException {
    return optional(name) ? field(name).text() : otherwise;
  }

  public int whole() throws LayoutException {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrong("has to be a whole number");
    }
    return node.intValue();
  }

  public double number() throws LayoutException {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrong("has to be a number");
    }
    return node.doubleValue();
  }

  /// The constant that a field names.
  <E extends Enum<E>> E choice(String name, E otherwise) throws LayoutException {
    if (!optional(name)) {
      return otherwise;
    }
    Place field = field(name);
    E[] constants = otherwise.getDeclaringClass().getEnumConstants();
    for (E constant : constants) {
      if (ShotJson.name(constant).equals(field.text())) {
        return constant;
      }
    }
    throw field.wrong(
        "has to be one of "
            + String.join(", ", Arrays.stream(constants).map(ShotJson::name).toList()));
  }

  public LayoutException wrong(String what) {
    return LayoutException.badInput(BEFORE + (path.isEmpty() ? "it" : path) + " " + what + AFTER);
  }

  /// The place and what is wrong with it, of a complaint by [#wrong], for lists of them.
  static String reason(LayoutException complaint) {
    String sentence = complaint.getMessage();
    int start = sentence.startsWith(BEFORE) ? BEFORE.length() : 0;
    int end = sentence.length() - (sentence.endsWith(AFTER) ? AFTER.length() : 0);
    return sentence.substring(start, end);
  }
}
