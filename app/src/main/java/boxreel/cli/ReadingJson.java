package boxreel.cli;

import boxreel.planner.reading.ReadThing;
import boxreel.planner.reading.Reading;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// How a planner read a prompt, for machines.
final class ReadingJson {
  private ReadingJson() {}

  static ObjectNode toNode(Reading reading) {
    ObjectNode node = Json.object();
    ArrayNode things = node.putArray("things");
    for (ReadThing thing : reading.things()) {
      ObjectNode one =
          things
              .addObject()
              .put("phrase", thing.phrase())
              .put("noun", thing.noun())
              .put("known", thing.isKnown())
              .put("colour", thing.colour())
              .put("count", thing.count())
              .put("path", thing.path())
              .put("presence", thing.presence());
      ArrayNode verbs = one.putArray("verbs");
      thing.verbs().forEach(verbs::add);
    }
    return node.put("background", reading.background())
        .put("backgroundGuessed", reading.isBackgroundGuessed())
        .put("camera", reading.camera());
  }
}
