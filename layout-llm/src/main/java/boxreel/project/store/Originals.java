package boxreel.project.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// The trees that a project's files held when it was opened, for the fields that this version
/// does not know.
///
/// @param structure the first file's, with shots as their ids
/// @param shots by id, deleted ones too: an undo brings them back
record Originals(JsonNode structure, Map<String, JsonNode> shots) {
  static final Originals NONE = new Originals(MissingNode.getInstance(), Map.of());

  Originals {
    shots = Map.copyOf(shots);
  }

  void keepIn(ObjectNode writtenStructure) {
    if (structure.isObject()) {
      UnknownFields.keep(structure, writtenStructure);
    }
  }

  void keepIn(String shotId, ObjectNode writtenShot) {
    JsonNode read = shots.get(shotId);
    if (read != null && read.isObject()) {
      UnknownFields.keep(read, writtenShot);
    }
  }
}
