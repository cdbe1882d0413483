package boxreel.project.store;

import boxreel.layout.Shot;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.StoryShot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A project without what is in its shots: title, scenes, and which shots they hold.
///
/// @param scenes in order
record Structure(String title, List<Entry> scenes) {
  /// The version of the format that is written.
  static final int FORMAT = 1;

  static final String FORMAT_FIELD = "boxreelProject";

  /// A scene.
  ///
  /// @param shots ids in order
  record Entry(String id, String slugline, String synopsis, List<String> shots) {}

  static Structure of(Project project) {
    return new Structure(
        project.title(),
        project.scenes().stream()
            .map(
                scene ->
                    new Entry(
                        scene.id(),
                        scene.slugline(),
                        scene.synopsis(),
                        scene.shots().stream().map(StoryShot::id).toList()))
            .toList());
  }

  /// The project with these shots; ids without a shot are passed over, and a project that would
  /// have no shot gets an empty one.
  Project filled(Map<String, StoryShot> shots) {
    List<Scene> filled = new ArrayList<>();
    for (Entry entry : scenes) {
      filled.add(
          new Scene(
              entry.id(),
              entry.slugline(),
              entry.synopsis(),
              entry.shots().stream().map(shots::get).filter(Objects::nonNull).toList()));
    }
    if (filled.stream().allMatch(scene -> scene.shots().isEmpty())) {
      List<StoryShot> one = List.of(StoryShot.of(Ids.fresh(), Shot.of("")));
      Scene first =
          filled.isEmpty() ? new Scene(Ids.fresh(), "", "", one) : filled.getFirst().withShots(one);
      filled = new ArrayList<>(filled.stream().skip(1).toList());
      filled.addFirst(first);
    }
    return new Project(title, filled);
  }

  /// The tree with shots as their ids.
  ObjectNode toNode() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(FORMAT_FIELD, FORMAT);
    node.put("title", title);
    ArrayNode list = node.putArray("scenes");
    for (Entry scene : scenes) {
      ObjectNode element = list.addObject();
      element.put("id", scene.id());
      element.put("slugline", scene.slugline());
      element.put("synopsis", scene.synopsis());
      ArrayNode shots = element.putArray("shots");
      scene.shots().forEach(shots::add);
    }
    return node;
  }

  /// Reads what can be read; the rest is noted.
  ///
  /// @param inline gets the trees of shots that stand where ids would
  static Structure read(Fields fields, Map<String, JsonNode> inline) {
    List<Entry> scenes = new ArrayList<>();
    Set<String> sceneIds = new HashSet<>();
    Set<String> shotIds = new HashSet<>();
    for (Fields scene : fields.objects("scenes")) {
      String id = scene.text("id");
      if (!Ids.isValid(id) || !sceneIds.add(id)) {
        scene.note("id", "has to be an id of its own; a new one was given");
        id = Ids.fresh();
      }
      List<String> shots = new ArrayList<>();
      for (JsonNode shot : scene.list("shots")) {
        String shotId = shot.isObject() ? shot.path("id").asText() : shot.asText();
        if (!Ids.isValid(shotId)) {
          scene.note(
              "shots", "holds \"" + shotId + "\", which can't be a shot's id; it was left out");
        } else if (!shotIds.add(shotId)) {
          scene.note("shots", "holds " + shotId + " a second time; it was left out there");
        } else {
          shots.add(shotId);
          if (shot.isObject()) {
            inline.put(shotId, shot);
          }
        }
      }
      scenes.add(new Entry(id, scene.text("slugline"), scene.text("synopsis"), shots));
    }
    return new Structure(fields.text("title"), scenes);
  }
}
