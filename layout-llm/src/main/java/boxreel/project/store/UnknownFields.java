package boxreel.project.store;

import boxreel.layout.io.ShotJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// Keeps fields of a later version, or of a person's own, when a file is written again.
///
/// What this version writes it writes always, empty or not, but for those fields of a layout that
/// [ShotJson] names; so any other field that was in the file and is not in the new tree is one that
/// this version doesn't know.
final class UnknownFields {
  private UnknownFields() {}

  /// Adds to a tree that is to be written the unknown fields of the tree that was read. Objects
  /// in lists are the same if they have the same `id`, or, without one, the same `time`.
  ///
  /// @param read stays as it is
  /// @param written gets the fields, behind its own
  static void keep(JsonNode read, ObjectNode written) {
    for (Map.Entry<String, JsonNode> field : read.properties()) {
      JsonNode own = written.get(field.getKey());
      if (own == null && ShotJson.isOptional(written, field.getKey())) {
        continue;
      }
      if (own == null) {
        written.set(field.getKey(), field.getValue().deepCopy());
      } else {
        keepInside(field.getValue(), own);
      }
    }
  }

  private static void keepInside(JsonNode read, JsonNode written) {
    if (read.isObject() && written instanceof ObjectNode object) {
      keep(read, object);
    } else if (read.isArray() && written.isArray()) {
      for (JsonNode element : written) {
        if (element instanceof ObjectNode object) {
          for (JsonNode candidate : read) {
            if (isSame(candidate, object)) {
              keep(candidate, object);
              break;
            }
          }
        }
      }
    }
  }

  private static boolean isSame(JsonNode a, JsonNode b) {
    if (a.has("id") || b.has("id")) {
      return a.path("id").asText().equals(b.path("id").asText("?"));
    }
    return a.path("time").isNumber()
        && b.path("time").isNumber()
        && a.path("time").doubleValue() == b.path("time").doubleValue();
  }
}
