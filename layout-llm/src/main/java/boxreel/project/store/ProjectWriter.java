package boxreel.project.store;

import boxreel.layout.io.JsonText;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Writes a project's files, only those that changed. Not for several threads.
///
/// In a folder the shots come first and the list of shots last: a crash between leaves whole
/// files of which some are newer, which the journal completes.
final class ProjectWriter {
  private final ProjectPlace place;
  private final SafeFiles files;
  private final Originals originals;
  private final Map<Path, String> onDisk;
  private final Set<Path> toSetAside;

  /// @param onDisk what the files hold now
  /// @param damaged files of which a copy is kept before they are written the first time
  ProjectWriter(
      ProjectPlace place,
      Disk disk,
      Originals originals,
      Map<Path, String> onDisk,
      Set<Path> damaged) {
    this.place = place;
    this.files = new SafeFiles(disk);
    this.originals = originals;
    this.onDisk = new HashMap<>(onDisk);
    this.toSetAside = new HashSet<>(damaged);
  }

  /// @throws IOException if a file could not be written; each file is then whole, old or new,
  ///     and the next try writes what is missing
  void write(Project project) throws IOException {
    Map<Path, String> texts = texts(project);
    Files.createDirectories(place.isFolder() ? place.shots() : parent(place.document()));
    for (Map.Entry<Path, String> each : texts.entrySet()) {
      Path file = each.getKey();
      if (!each.getValue().equals(onDisk.get(file))) {
        setOthersAside(file);
        files.write(file, each.getValue());
        onDisk.put(file, each.getValue());
      }
    }
    for (Path file : Set.copyOf(onDisk.keySet())) {
      if (!texts.containsKey(file)) {
        setOthersAside(file);
        Files.deleteIfExists(file);
        onDisk.remove(file);
      }
    }
  }

  /// All files with their texts; the list of shots is the last.
  private Map<Path, String> texts(Project project) {
    Map<Path, String> texts = new LinkedHashMap<>();
    Map<String, ObjectNode> shots = new HashMap<>();
    for (StoryShot shot : project.shots()) {
      ObjectNode tree = ShotTree.write(shot, Optional.of(place.base()));
      originals.keepIn(shot.id(), tree);
      shots.put(shot.id(), tree);
      if (place.isFolder()) {
        texts.put(place.shot(shot.id()), JsonText.write(tree));
      }
    }
    ObjectNode document = Structure.of(project).toNode();
    originals.keepIn(document);
    if (!place.isFolder()) {
      for (JsonNode scene : document.path("scenes")) {
        if (scene.path("shots") instanceof ArrayNode ids) {
          for (int i = 0; i < ids.size(); i++) {
            ids.set(i, shots.get(ids.get(i).asText()));
          }
        }
      }
    }
    texts.put(place.document(), JsonText.write(document));
    return texts;
  }

  /// Keeps a copy of what is about to be lost: a file that was damaged when it was read, or that
  /// another program has changed since.
  private void setOthersAside(Path file) throws IOException {
    if (toSetAside.contains(file)) {
      copyAside(file, "damaged");
      toSetAside.remove(file);
    } else if (Files.exists(file) && !isAsKnown(file)) {
      copyAside(file, "changed-elsewhere");
    }
  }

  private boolean isAsKnown(Path file) throws IOException {
    String known = onDisk.get(file);
    byte[] bytes = Files.readAllBytes(file);
    return known != null && new String(bytes, StandardCharsets.UTF_8).equals(known);
  }

  private static void copyAside(Path file, String why) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Path copy = file.resolveSibling(file.getFileName() + "." + why);
    for (int i = 2; Files.exists(copy); i++) {
      copy = file.resolveSibling(file.getFileName() + "." + why + "-" + i);
    }
    try {
      Files.copy(file, copy);
    } catch (IOException e) {
      SafeFiles.deleteQuietly(copy);
      throw e;
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
