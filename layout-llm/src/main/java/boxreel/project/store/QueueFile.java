package boxreel.project.store;

import boxreel.layout.io.JsonText;
import boxreel.project.Ids;
import boxreel.project.QueuedRender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The renders of a project that wait, as a file in the program's own folder: a queue is this
/// machine's business and no part of the project.
public final class QueueFile {
  private static final String ITEMS = "renders";

  private final Path file;
  private final String project;

  private QueueFile(Path file, String project) {
    this.file = file;
    this.project = project;
  }

  /// The queue of a project.
  ///
  /// @param folder where queues are kept
  public static QueueFile of(Path folder, ProjectPlace place) {
    String project = place.path().toString();
    UUID name = UUID.nameUUIDFromBytes(project.getBytes(StandardCharsets.UTF_8));
    return new QueueFile(folder.resolve(name + ".json"), project);
  }

  /// What waits, in order; nothing if there is no file or it can't be read.
  public List<QueuedRender> read() {
    List<QueuedRender> items = new ArrayList<>();
    try {
      if (!Files.exists(file)) {
        return items;
      }
      JsonNode root = new JsonMapper().readTree(Files.readString(file));
      if (!root.path("project").asText().equals(project)) {
        return items;
      }
      Fields fields = Fields.of(root, file.toString(), new ReadLog());
      for (Fields each : fields.objects(ITEMS)) {
        if (Ids.isValid(each.text("id")) && Ids.isValid(each.text("shot"))) {
          items.add(
              new QueuedRender(
                  each.text("id"),
                  each.text("shot"),
                  TakeTree.settings(each.object("settings")),
                  each.text("failure"),
                  each.list("savings").stream().map(JsonNode::asText).toList()));
        }
      }
      return items;
    } catch (IOException e) {
      return items; // a queue is soon made again
    }
  }

  /// Replaces what waits; an empty queue has no file.
  ///
  /// @throws IOException if it can't be written; the file is then as it was
  public void write(List<QueuedRender> items) throws IOException {
    if (items.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("project", project);
    ArrayNode list = root.putArray(ITEMS);
    for (QueuedRender item : items) {
      ObjectNode node = list.addObject();
      node.put("id", item.id());
      node.put("shot", item.shotId());
      node.set("settings", TakeTree.settings(item.settings()));
      node.put("failure", item.failure());
      ArrayNode savings = node.putArray("savings");
      item.savings().forEach(savings::add);
    }
    Files.createDirectories(Objects.requireNonNullElse(file.getParent(), file));
    new SafeFiles(Disk.REAL).write(file, JsonText.write(root));
  }
}
