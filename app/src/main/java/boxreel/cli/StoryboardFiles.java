package boxreel.cli;

import boxreel.base.LayoutException;
import boxreel.layout.io.ShotJson;
import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.CastMember;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.trace.ExchangeJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// A storyboard as a folder: a layout for each shot, and `storyboard.json` for what is not in them.
///
/// @param folder that is written
record StoryboardFiles(Path folder) {
  private static final int SCHEMA_VERSION = 1;

  /// Before the work: the folder must be new or empty, so that nothing is overwritten.
  void check() {
    OutputTarget.checkNewFolder(folder);
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      if (Files.exists(folder) && (!Files.isDirectory(folder) || files.findAny().isPresent())) {
        throw new UsageError(folder + " is in use; choose a new folder for the storyboard.");
      }
    } catch (IOException e) {
      throw new UsageError(folder + " can't be read; choose a new folder for the storyboard.");
    }
  }

  /// Writes beside the folder and renames, so that the folder is complete or untouched.
  void write(Storyboard board) throws LayoutException {
    Path beside = OutputTarget.beside(folder);
    try {
      Files.createDirectories(beside);
      for (int i = 0; i < board.shots().size(); i++) {
        Files.writeString(beside.resolve(fileName(i)), ShotJson.write(board.shots().get(i).shot()));
      }
      ObjectNode json = json(board);
      json.remove("event");
      Files.writeString(beside.resolve("storyboard.json"), json.toPrettyString() + "\n");
      Files.deleteIfExists(folder);
      Files.move(beside, folder);
    } catch (IOException e) {
      delete(beside);
      throw LayoutException.failed(
          "The storyboard could not be written to " + folder + "; is the disk full?", e);
    }
  }

  static String fileName(int index) {
    return String.format(Locale.ROOT, "shot-%02d.json", index + 1);
  }

  static ObjectNode json(Storyboard board) {
    ObjectNode node = Json.event("done").put("schemaVersion", SCHEMA_VERSION);
    node.put("planner", board.plannerName());
    ArrayNode cast = node.putArray("cast");
    for (CastMember member : board.cast()) {
      cast.addObject().put("phrase", member.phrase()).put("height", member.height());
    }
    ArrayNode shots = node.putArray("shots");
    for (BoardedShot shot : board.shots()) {
      shots
          .addObject()
          .put("file", fileName(shots.size() - 1))
          .put("prompt", shot.shot().prompt())
          .put("seconds", shot.seconds())
          .put("distance", shot.distance().word())
          .put("camera", shot.camera());
    }
    ArrayNode notes = node.putArray("notes");
    board.notes().forEach(notes::add);
    node.set("exchanges", ExchangeJson.toNode(board.exchanges()));
    return node;
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(OutputTarget::deleteQuietly);
    } catch (IOException e) {
      return; // the first failure matters more
    }
    OutputTarget.deleteQuietly(folder);
  }
}
