package boxreel.cli;

import boxreel.base.LayoutException;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.ShotJson;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.LvdWriter;
import boxreel.planner.Plan;
import boxreel.planner.trace.ExchangeJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Layouts on disk: LVD's text format in `.txt`, Boxreel's JSON in every other file.
final class LayoutFiles {
  private LayoutFiles() {}

  /// Reads a layout; what had to be dropped is noted.
  ///
  /// @param prompt what the video shows, if the user says so; LVD's format holds no prompt
  /// @param lvdFrames number of frames for a file that holds none
  static Shot read(Path file, Optional<String> prompt, int lvdFrames, Reporter reporter)
      throws LayoutException {
    String text = textOf(file);
    if (text.isBlank()) {
      throw LayoutException.badInput("The layout file " + file + " is empty.");
    }
    if (!isLvd(file)) {
      Shot shot = ShotJson.read(text);
      return prompt.map(shot::withPrompt).orElse(shot);
    }
    String said =
        prompt.orElseThrow(
            () ->
                new UsageError(
                    "LVD's text format holds boxes but no prompt; say it with --prompt, for example"
                        + " --prompt \"A bear walks across a meadow\"."));
    LvdReading reading = LvdReader.read(text, said);
    reading.defects().forEach(d -> reporter.note(file + ", line " + d.line() + ": " + d.reason()));
    return LvdShots.toShot(
        reading
            .layout()
            .orElseThrow(
                () ->
                    LayoutException.badInput(
                        "No layout could be read from "
                            + file
                            + "; it should hold lines like"
                            + " Frame 1: [{'id': 0, 'name': 'bear', 'box': [0, 190, 140, 150]}].")),
        lvdFrames,
        Shot.DEFAULT_FRAMES_PER_SECOND);
  }

  /// The layout as this file would hold it. JSON keeps beside it what was said to a language model.
  static String format(Plan plan, Optional<Path> file) {
    boolean isBare = plan.exchanges().isEmpty() || file.filter(LayoutFiles::isLvd).isPresent();
    return isBare
        ? format(plan.shot(), file)
        : ShotJson.write(plan.shot(), "exchanges", ExchangeJson.toNode(plan.exchanges()));
  }

  /// The layout as this file would hold it.
  static String format(Shot shot, Optional<Path> file) {
    return file.filter(LayoutFiles::isLvd).isPresent()
        ? LvdWriter.write(shot)
        : ShotJson.write(shot);
  }

  /// Writes beside the target and renames, so that the target is complete or untouched.
  static void write(String text, Path file) throws LayoutException {
    Path beside = OutputTarget.beside(file);
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      OutputTarget.deleteQuietly(beside);
      throw LayoutException.failed(file + " could not be written; is the disk full?", e);
    }
  }

  /// The ids of the objects that a person means: by id, by phrase, or by a phrase's last word.
  static List<String> objects(Shot shot, String name) {
    if (shot.track(name).isPresent()) {
      return List.of(name);
    }
    String word = name.strip().toLowerCase(Locale.ROOT);
    return shot.tracks().stream()
        .filter(
            track -> {
              String phrase = track.phrase().toLowerCase(Locale.ROOT);
              return phrase.equals(word) || phrase.endsWith(" " + word);
            })
        .map(Track::id)
        .toList();
  }

  static boolean isLvd(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  /// The text of a file that a person names.
  static String textOf(Path file) throws LayoutException {
    if (!Files.exists(file)) {
      throw new UsageError("There is no layout file " + file + "; check its name.");
    }
    if (Files.isDirectory(file)) {
      throw new UsageError(file + " is a folder, not a layout file.");
    }
    try {
      if (Files.size(file) > ShotJson.MAX_LENGTH) {
        throw LayoutException.badInput(file + " is too long to be a layout.");
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw LayoutException.badInput(
          file + " is not a text file in UTF-8; choose a layout that Boxreel or LVD wrote.", e);
    } catch (IOException e) {
      throw LayoutException.badInput(file + " can't be read; check its permissions.", e);
    }
  }
}
