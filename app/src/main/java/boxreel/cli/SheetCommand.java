package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.project.Picture;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import boxreel.project.sheet.ContactSheet;
import boxreel.project.store.ReadProject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel sheet`.
@Command(
    name = "sheet",
    description = {
      "Writes a project's storyboard as a PDF contact sheet.",
      "Each shot has the first picture of its take, or paper, with its objects' first and last"
          + " boxes, arrows along their motion, and what the storyboard says."
    },
    footer = {"", "Example:", "  boxreel sheet film.boxreel -o film.pdf"})
final class SheetCommand implements Callable<Integer> {
  private static final double USUAL_ASPECT = 16 / 9.0;

  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final ProjectOption project = new ProjectOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The sheet: a .pdf file.")
  private Path output = Path.of("");

  @Option(names = "--boxes", description = "Boxes on paper, also where there is a take.")
  private boolean onlyBoxes;

  SheetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw new UsageError("A contact sheet is a .pdf file; end its name so.");
    }
    OutputTarget.checkFile(output);
    ReadProject read = project.read(reporter);
    Map<String, Picture> pictures = onlyBoxes ? Map.of() : pictures(read, reporter);
    int missing =
        new ContactSheet(
                read.project(),
                TakeEdits.aspect(read.project()).orElse(USUAL_ASPECT),
                id -> Optional.ofNullable(pictures.get(id)))
            .write(output);
    if (missing > 0) {
      reporter.note(
          "The sheet's font has Latin, Greek and Cyrillic letters; "
              + missing
              + " others became question marks.");
    }
    int shots = read.project().shots().size();
    reporter.result(
        output + ": " + shots + (shots == 1 ? " shot" : " shots"),
        Json.event("done")
            .put("output", output.toString())
            .put("shots", shots)
            .put("pictures", pictures.size())
            .put("missingLetters", missing));
    return ExitCode.OK;
  }

  private static Map<String, Picture> pictures(ReadProject read, Reporter reporter) {
    Map<String, Picture> pictures = new HashMap<>();
    for (StoryShot shot : read.project().shots()) {
      try {
        read.takePicture(shot).ifPresent(picture -> pictures.put(shot.id(), picture));
      } catch (IOException e) {
        reporter.note(
            "The take of shot "
                + read.project().label(shot.id())
                + " can't be read; its boxes stand on paper.");
      }
    }
    return pictures;
  }
}
