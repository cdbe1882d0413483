package boxreel.planner.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;

/// JSON as models write it: between words and fences, with single quotes, comments and commas too
/// many.
final class ModelJson {
  private static final int MOST_STARTS = 5;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .build();

  private ModelJson() {}

  /// The first JSON object in a text; empty if there is none that is whole.
  static Optional<JsonNode> firstObject(String text) {
    int start = text.indexOf('{');
    for (int tries = 0; start >= 0 && tries < MOST_STARTS; tries++) {
      try (JsonParser parser = MAPPER.createParser(text.substring(start))) {
        JsonNode node = MAPPER.readTree(parser);
        if (node != null && node.isObject() && !node.isEmpty()) {
          return Optional.of(node);
        }
      } catch (IOException e) {
        // Perhaps a brace in the words before it.
      }
      start = text.indexOf('{', start + 1);
    }
    return Optional.empty();
  }

  /// A field as one line of plain words, without characters that steer terminals; empty if it is
  /// missing or no value.
  static String words(JsonNode node, String field, int most) {
    String line = node.path(field).asText("").replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() > most ? line.substring(0, most) : line;
  }

  /// A field as a finite number; text that spells one counts.
  static OptionalDouble number(JsonNode node, String field) {
    double value = node.path(field).asDouble(Double.NaN);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
