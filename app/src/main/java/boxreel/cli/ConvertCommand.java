package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.InterchangeFiles;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.Loss;
import boxreel.interchange.LossReport;
import boxreel.interchange.film.FilmExports;
import boxreel.interchange.film.FilmFormat;
import boxreel.interchange.film.TakePlaces;
import boxreel.interchange.formats.LayoutFormats;
import boxreel.layout.Shot;
import boxreel.project.store.Problem;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ReadProject;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel convert`.
@Command(
    name = "convert",
    description = {
      "Converts layouts from and to other programs' files, and tells what could not be kept.",
      "Layouts: boxreel, lvd, lvd-json, cvat, mot, coco, dive, label-studio. The file's content"
          + " says which one it is.",
      "From a project: .otio for its cut, .srt and .vtt for its dialogue, .csv for its shot list."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel convert walk.xml -o walk.json",
      "  boxreel convert walk.json --to coco --size 1280x720 -o walk.coco.json",
      "  boxreel convert gt.txt --tolerance 2 -o walk.json",
      "  boxreel convert film.boxreel -o film.otio"
    })
final class ConvertCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "IN", description = "A layout of any form, or a project.")
  private Path input = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description =
          "The file to write. Its ending says the form: .json (boxreel), .txt (lvd, or mot for"
              + " gt.txt), .xml (cvat), .csv (mot), or .NAME.json with a form's name.")
  private Path output = Path.of("");

  @Option(names = "--from", paramLabel = "FORM", description = "The form of IN, if it can't tell.")
  private @Nullable LayoutFormat from;

  @Option(names = "--to", paramLabel = "FORM", description = "The form of OUT.")
  private @Nullable LayoutFormat to;

  @Option(
      names = "--prompt",
      paramLabel = "TEXT",
      description = "What the video shows; most forms hold no prompt.")
  private String prompt = "";

  @Option(
      names = "--fps",
      paramLabel = "RATE",
      description = "Frames per second, for files that don't say (default: 8).")
  private @Nullable Double rate;

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Length in frames, for files that don't say.")
  private @Nullable Integer frames;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size of a frame in pixels, for files that count in them and don't say.")
  private @Nullable PixelSize size;

  @Option(
      names = "--tolerance",
      paramLabel = "PIXELS",
      description =
          "How far boxes may be off where frames become keys (default: 0.5 for files with a box in"
              + " every frame; keys of other files are kept).")
  private @Nullable Double tolerance;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    if (!Files.exists(input)) {
      throw new UsageError("There is no file " + input + "; check its name.");
    }
    check();
    OutputTarget.checkFile(output);
    if (ProjectPlace.isProject(input)) {
      convertProject(reporter);
    } else {
      convertLayout(reporter);
    }
    return ExitCode.OK;
  }

  private void check() {
    if (rate != null && !(rate > 0 && rate <= 1_000)) {
      throw new UsageError("--fps must be above 0 and at most 1000, not " + rate + ".");
    }
    if (frames != null && (frames < 1 || frames > 10_000)) {
      throw new UsageError("--frames must be 1 to 10000, not " + frames + ".");
    }
    if (tolerance != null && !(tolerance >= 0)) {
      throw new UsageError("--tolerance must be 0 or more, not " + tolerance + ".");
    }
    PixelSize asked = size;
    if (asked != null && !FrameSize.isValid(asked.width(), asked.height())) {
      throw new UsageError("--size must be 1x1 to 65536x65536, not " + asked + ".");
    }
  }

  private void convertLayout(Reporter reporter) throws StudioException {
    LayoutFormat target = target();
    Given given =
        new Given(
            prompt,
            frames == null ? OptionalInt.empty() : OptionalInt.of(frames),
            rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate),
            asked(),
            tolerance == null ? OptionalDouble.empty() : OptionalDouble.of(tolerance));
    Imported read =
        from == null
            ? LayoutFormats.read(InterchangeFiles.read(input), given)
            : LayoutFormats.read(InterchangeFiles.read(input), from, given);
    boolean isSizeKnown = size != null || read.size().isPresent();
    FrameSize pixels = asked().or(read::size).orElse(FrameSize.USUAL);
    double off = tolerance == null ? Given.DENSE_TOLERANCE : tolerance;
    Exported written = LayoutFormats.write(read.shot(), target, pixels, off);
    LossReport lostOut = written.report();
    if (target.isInPixels() && !isSizeKnown) {
      Loss used = new Loss(Loss.Kind.SIZE_USED, 1, pixels.toString());
      lostOut = lostOut.and(new LossReport(List.of(used)));
    }
    InterchangeFiles.write(output, written);

    tell(reporter, "In", read.report());
    tell(reporter, "Out", lostOut);
    Shot shot = read.shot();
    ObjectNode json =
        Json.event("done")
            .put("input", input.toString())
            .put("from", read.format().label())
            .put("output", output.toString())
            .put("to", target.label())
            .put("objects", shot.tracks().size())
            .put("frames", shot.frames())
            .put("framesPerSecond", shot.framesPerSecond());
    if (read.format().isInPixels() || target.isInPixels()) {
      json.put("size", pixels.toString());
    }
    json.set("lostIn", losses(read.report()));
    json.set("lostOut", losses(lostOut));
    reporter.result(
        String.format(
            Locale.ROOT,
            "%s: %s of %s as %s%s",
            output,
            count(shot.tracks().size(), "object"),
            read.format().title(),
            target.title(),
            target.isInPixels() ? ", frames of " + pixels : ""),
        json);
  }

  private void convertProject(Reporter reporter) throws StudioException {
    FilmFormat target =
        FilmFormat.ofName(String.valueOf(output.getFileName()))
            .filter(_ -> to == null)
            .orElseThrow(
                () ->
                    new UsageError(
                        "From a project, the output is a .otio, .srt, .vtt or .csv file; end its"
                            + " name so."));
    ProjectPlace place = ProjectPlace.of(input);
    ReadProject read = ReadProject.of(place);
    for (Problem problem : read.problems()) {
      reporter.note(problem.file() + ": " + problem.sentence());
    }
    Exported written =
        FilmExports.write(
            read.project(), target, place.name(), TakePlaces.from(output, place.media()));
    InterchangeFiles.write(output, written);
    tell(reporter, "Out", written.report());
    ObjectNode json =
        Json.event("done")
            .put("input", input.toString())
            .put("from", "project")
            .put("output", output.toString())
            .put("to", target.ending())
            .put("shots", read.project().shots().size());
    json.set("lostOut", losses(written.report()));
    reporter.result(
        output + ": " + target.title() + " of " + count(read.project().shots().size(), "shot"),
        json);
  }

  private LayoutFormat target() {
    LayoutFormat asked = to;
    if (asked != null) {
      return asked;
    }
    return LayoutFormat.ofName(String.valueOf(output.getFileName()))
        .orElseThrow(
            () ->
                new UsageError(
                    "The form of "
                        + output
                        + " is not clear from its name; say it with --to, one of "
                        + Arrays.stream(LayoutFormat.values())
                            .map(LayoutFormat::label)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private Optional<FrameSize> asked() {
    PixelSize pixels = size;
    return pixels == null
        ? Optional.empty()
        : Optional.of(new FrameSize(pixels.width(), pixels.height()));
  }

  private static void tell(Reporter reporter, String way, LossReport report) {
    report.losses().forEach(loss -> reporter.note(way + ": " + loss.sentence() + "."));
  }

  private static ArrayNode losses(LossReport report) {
    ArrayNode list = Json.object().putArray("losses");
    for (Loss loss : report.losses()) {
      list.addObject()
          .put("kind", loss.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .put("count", loss.count())
          .put("detail", loss.detail())
          .put("sentence", loss.sentence() + ".");
    }
    return list;
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
