package boxreel.project.store;

import boxreel.base.LayoutException;
import boxreel.layout.Shot;
import boxreel.layout.io.JsonText;
import boxreel.layout.io.ShotJson;
import boxreel.project.Ids;
import boxreel.project.ShotCard;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.Snapshot;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A shot of a project as a JSON tree. Every field is written, empty or not.
///
/// Both ways take the folder that the project is in, to which places of files are relative;
/// where there is none, as in a journal, they are absolute.
final class ShotTree {
  private static final String LAYOUT = "layout";
  private static final String EXCHANGES = "exchanges";
  private static final String REFERENCE = "reference";

  private ShotTree() {}

  static ObjectNode write(StoryShot shot, Optional<Path> base) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", shot.id());
    node.put("title", shot.title());
    ShotCard card = shot.card();
    node.put("status", Fields.name(card.status()));
    node.put("action", card.action());
    ArrayNode dialogue = node.putArray("dialogue");
    for (DialogueLine line : card.dialogue()) {
      dialogue.addObject().put("speaker", line.speaker()).put("text", line.text());
    }
    node.put("camera", card.camera());
    node.put("notes", card.notes());
    node.set(LAYOUT, ShotJson.toNode(shot.layout()));
    ArrayNode snapshots = node.putArray("snapshots");
    for (Snapshot snapshot : shot.snapshots()) {
      ObjectNode element = snapshots.addObject();
      element.put("id", snapshot.id());
      element.put("name", snapshot.name());
      element.put("taken", snapshot.taken().toString());
      element.set(LAYOUT, ShotJson.toNode(snapshot.layout()));
    }
    ArrayNode takes = node.putArray("takes");
    shot.takes().forEach(take -> takes.add(TakeTree.write(take)));
    node.put("chosenTake", shot.chosenTake());
    ArrayNode exchanges = node.putArray(EXCHANGES);
    shot.exchanges().forEach(text -> exchanges.add(JsonText.tree(text)));
    node.set(
        REFERENCE,
        shot.reference().<JsonNode>map(r -> ReferenceTree.write(r, base)).orElse(node.nullNode()));
    return node;
  }

  /// Reads what can be read; the rest is noted.
  ///
  /// @param id the shot's id, which the list of shots says and not this tree
  static StoryShot read(Fields fields, String id, Optional<Path> base) {
    return new StoryShot(
        id,
        fields.text("title"),
        layout(fields),
        new ShotCard(
            fields.choice("status", ShotCard.Status.IDEA),
            fields.text("action"),
            fields.objects("dialogue").stream()
                .map(line -> new DialogueLine(line.text("speaker"), line.text("text")))
                .toList(),
            fields.text("camera"),
            fields.text("notes")),
        snapshots(fields),
        takes(fields),
        fields.text("chosenTake"),
        fields.list(EXCHANGES).stream().filter(JsonNode::isObject).map(JsonNode::toString).toList(),
        fields.node().path(REFERENCE).isObject()
            ? ReferenceTree.read(fields.object(REFERENCE), base)
            : Optional.empty());
  }

  /// Readable in the file; a text that is no JSON is kept as it is.
  private static List<Snapshot> snapshots(Fields fields) {
    List<Snapshot> snapshots = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields each : fields.objects("snapshots")) {
      snapshots.add(
          new Snapshot(id(each, ids), each.text("name"), each.instant("taken"), layout(each)));
    }
    return snapshots;
  }

  private static List<StoredTake> takes(Fields fields) {
    List<StoredTake> takes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields each : fields.objects("takes")) {
      String file = each.text("file");
      if (!StoredTake.isInside(file)) {
        each.note("file", "has to name a file in the media folder; the take was left out");
        continue;
      }
      takes.add(TakeTree.read(each, id(each, ids), file));
    }
    return takes;
  }

  /// An id that is missing, malformed or used twice is replaced.
  private static String id(Fields fields, Set<String> used) {
    String id = fields.text("id");
    if (!Ids.isValid(id) || used.contains(id)) {
      fields.note("id", "has to be an id of its own; a new one was given");
      id = Ids.fresh();
    }
    used.add(id);
    return id;
  }

  private static Shot layout(Fields fields) {
    JsonNode node = fields.node().path(LAYOUT);
    if (!node.isObject()) {
      fields.note(LAYOUT, "is missing; the layout is empty");
      return Shot.of("");
    }
    if (node.path("schemaVersion").asInt() > ShotJson.SCHEMA_VERSION) {
      fields.log().foundNewer();
      ObjectNode readAsOurs = node.deepCopy();
      readAsOurs.remove("schemaVersion");
      node = readAsOurs;
    }
    try {
      return ShotJson.fromNodeKeepingRest(
          node,
          wrong ->
              fields
                  .log()
                  .add(
                      fields.file(),
                      fields.at(LAYOUT) + "." + wrong + "; this object was left out"));
    } catch (LayoutException e) {
      fields.log().add(fields.file(), fields.at(LAYOUT) + " is empty now: " + e.getMessage());
      return Shot.of("");
    }
  }
}
