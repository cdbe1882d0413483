package boxreel.render.worker;

import boxreel.base.text.Sentence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// Sentences in lines: the English text as `sentence`, and what says it in other languages as
/// `code` and `values`, which are texts, whole numbers, or objects of the same form.
final class SentenceJson {
  private SentenceJson() {}

  static ObjectNode put(ObjectNode node, Sentence sentence) {
    ArrayNode values =
        node.put("sentence", sentence.english()).put("code", sentence.code()).putArray("values");
    for (Object value : sentence.values()) {
      switch (value) {
        case Long number -> values.add(number);
        case Sentence inner -> put(values.addObject(), inner);
        default -> values.add(value.toString());
      }
    }
    return node;
  }

  /// @throws IllegalArgumentException if an object holds no sentence
  static Sentence read(JsonNode node) {
    JsonNode english = node.get("sentence");
    if (english == null) {
      throw new IllegalArgumentException("no sentence in: " + node);
    }
    List<Object> values = new ArrayList<>();
    for (JsonNode value : node.path("values")) {
      if (value.isObject()) {
        values.add(read(value));
      } else if (value.isIntegralNumber()) {
        values.add(value.longValue());
      } else {
        values.add(value.asText());
      }
    }
    return new Sentence(node.path("code").asText(), values, english.asText());
  }
}
