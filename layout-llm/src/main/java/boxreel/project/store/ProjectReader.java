package boxreel.project.store;

import boxreel.base.ProjectException;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a project's files, whole or damaged: what can't be read is noted and the rest kept.
/// Writes nothing. For one thread and one reading.
final class ProjectReader {
  private static final long MOST_BYTES = 256L << 20;

  private final ProjectPlace place;
  private final ReadLog log = new ReadLog();
  private final Map<Path, String> texts = new HashMap<>();
  private final Set<Path> damaged = new HashSet<>();
  private final Map<String, JsonNode> trees = new LinkedHashMap<>();

  /// What was read.
  ///
  /// @param texts what the files hold, by file
  /// @param damaged files whose text is not whole JSON
  /// @param isNewer whether a later version wrote something of it
  record Loaded(
      Project project,
      Originals originals,
      List<Problem> problems,
      Map<Path, String> texts,
      Set<Path> damaged,
      boolean isNewer) {}

  private ProjectReader(ProjectPlace place) {
    this.place = place;
  }

  /// @throws ProjectException if there is no project there, or nothing of it can be read
  static Loaded read(ProjectPlace place) throws ProjectException {
    return new ProjectReader(place).read();
  }

  private Loaded read() throws ProjectException {
    JsonNode document = document();
    if (document.path(Structure.FORMAT_FIELD).asInt() > Structure.FORMAT) {
      log.foundNewer();
    }
    Structure structure = structure(document);
    Map<String, StoryShot> shots = new HashMap<>();
    for (Structure.Entry scene : structure.scenes()) {
      for (String id : scene.shots()) {
        Path file = place.isFolder() ? place.shot(id) : place.document();
        JsonNode tree = trees.containsKey(id) ? trees.get(id) : shotFile(id, file);
        Fields fields =
            new Fields(tree, place.told(file), place.isFolder() ? "" : "shot " + id, log);
        shots.put(id, ShotTree.read(fields, id, Optional.of(place.base())));
      }
    }
    return new Loaded(
        structure.filled(shots),
        new Originals(withIdsForShots(document), trees),
        log.problems(),
        Map.copyOf(texts),
        Set.copyOf(damaged),
        log.hasNewer());
  }

  private JsonNode document() throws ProjectException {
    Path file = place.document();
    JsonNode document;
    try {
      document = tree(file);
    } catch (NoSuchFileException e) {
      throw ProjectException.badInput(Words.NO_PROJECT.with(place.path()), e);
    } catch (IOException e) {
      throw ProjectException.badInput(Words.NOT_READ.with(place.path()), e);
    }
    boolean hasShots = place.isFolder() && Files.isDirectory(place.shots());
    if (!document.has(Structure.FORMAT_FIELD) && !document.has("scenes") && !hasShots) {
      throw ProjectException.badInput(
          (damaged.contains(file) ? Words.NOTHING_LEFT : Words.NO_BOXREEL_PROJECT)
              .with(place.path()));
    }
    return document;
  }

  private Structure structure(JsonNode document) {
    Structure structure =
        document.isObject()
            ? Structure.read(Fields.of(document, place.told(place.document()), log), trees)
            : new Structure("", List.of());
    return place.isFolder() && damaged.contains(place.document())
        ? withUnlistedShots(structure)
        : structure;
  }

  /// A damaged list of shots is completed by the shots that have files.
  private Structure withUnlistedShots(Structure structure) {
    Set<String> listed = new HashSet<>();
    structure.scenes().forEach(scene -> listed.addAll(scene.shots()));
    List<String> unlisted = new ArrayList<>();
    try (Stream<Path> files = Files.list(place.shots())) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .filter(id -> Ids.isValid(id) && !listed.contains(id))
          .sorted()
          .forEach(unlisted::add);
    } catch (IOException e) {
      log.add("shots", "the folder can't be read");
    }
    if (unlisted.isEmpty()) {
      return structure;
    }
    log.add(
        place.told(place.document()),
        "the list of shots was completed from the shots' files; their order may be another");
    List<Structure.Entry> scenes = new ArrayList<>(structure.scenes());
    Structure.Entry last =
        scenes.isEmpty()
            ? new Structure.Entry(Ids.fresh(), "", "", List.of())
            : scenes.removeLast();
    List<String> all = new ArrayList<>(last.shots());
    all.addAll(unlisted);
    scenes.add(new Structure.Entry(last.id(), last.slugline(), last.synopsis(), all));
    return new Structure(structure.title(), scenes);
  }

  private JsonNode shotFile(String id, Path file) {
    JsonNode tree = MissingNode.getInstance();
    try {
      tree = tree(file);
    } catch (NoSuchFileException e) {
      log.add(place.told(file), "the file is missing; the shot is empty");
    } catch (IOException e) {
      log.add(place.told(file), "the file can't be read; the shot is empty");
    }
    trees.put(id, tree);
    return tree;
  }

  private JsonNode tree(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than any project");
    }
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (MalformedInputException e) {
      log.add(place.told(file), "the file holds bytes that are not text in UTF-8");
      text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      damaged.add(file);
    }
    texts.put(file, text);
    SalvagedJson read = SalvagedJson.read(text);
    if (read.damage() != null) {
      log.add(
          place.told(file),
          "the file is damaged at " + read.damage() + "; what is before was kept");
      damaged.add(file);
    } else if (read.tree().isMissingNode()) {
      log.add(place.told(file), "the file is empty");
      damaged.add(file);
    }
    return read.tree();
  }

  private static JsonNode withIdsForShots(JsonNode document) {
    JsonNode copy = document.deepCopy();
    for (JsonNode scene : copy.path("scenes")) {
      if (scene instanceof ObjectNode object && scene.path("shots").isArray()) {
        ArrayNode ids = object.arrayNode();
        scene.path("shots").forEach(shot -> ids.add(shot.isObject() ? shot.path("id") : shot));
        object.set("shots", ids);
      }
    }
    return copy;
  }
}
