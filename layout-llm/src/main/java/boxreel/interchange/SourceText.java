package boxreel.interchange;

import boxreel.base.LayoutException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text of a file that is to be read, and the files beside it. For one thread.
public final class SourceText {
  /// The longest text that is read, in characters.
  public static final int MAX_LENGTH = 64 << 20;

  private static final int DEEPEST = 64;
  private static final int LONGEST_STRING = 4 << 20;
  private static final int LONGEST_NUMBER = 64;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_STRING)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
  }

  private final String text;
  private final Neighbours neighbours;
  private @Nullable JsonNode tree;
  private @Nullable JsonProcessingException broken;

  /// The files beside one that is read.
  public interface Neighbours {
    /// The text of a file beside it.
    ///
    /// @return empty if there is none, or none that can be read
    Optional<String> text(String name);
  }

  /// A text that stands alone.
  public static SourceText of(String text) throws LayoutException {
    return new SourceText(text, _ -> Optional.empty());
  }

  /// @throws LayoutException if the text is empty or too long
  public SourceText(String text, Neighbours neighbours) throws LayoutException {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    this.neighbours = neighbours;
    if (text.length() > MAX_LENGTH) {
      throw LayoutException.badInput(
          "The file is too long to be a layout ("
              + text.length()
              + " characters); export fewer objects or frames.");
    }
    if (this.text.isBlank()) {
      throw LayoutException.badInput("The file is empty; choose one that holds a layout.");
    }
  }

  public String text() {
    return text;
  }

  public Neighbours neighbours() {
    return neighbours;
  }

  /// The first character that is no space.
  public char first() {
    return text.stripLeading().charAt(0);
  }

  /// The file as a JSON tree; a missing node if it is none.
  public JsonNode jsonOrMissing() {
    try {
      return json();
    } catch (LayoutException _) {
      return MissingNode.getInstance();
    }
  }

  /// The file as a JSON tree.
  ///
  /// @throws LayoutException if it is no JSON, or too deep; the sentence names the place
  public JsonNode json() throws LayoutException {
    if (tree == null && broken == null) {
      try {
        tree = MAPPER.readTree(text);
      } catch (JsonProcessingException e) {
        broken = e;
      }
    }
    if (tree == null) {
      JsonLocation at = broken == null ? null : broken.getLocation();
      throw LayoutException.badInput(
          "The file is not valid JSON"
              + (at == null
                  ? ""
                  : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
              + "; correct it there or export it again.",
          broken);
    }
    return tree;
  }
}
