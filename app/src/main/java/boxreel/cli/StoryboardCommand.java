package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.FountainScene;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.storyboard.StoryboardPlanner;
import boxreel.planner.storyboard.StoryboardRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel storyboard`.
@Command(
    name = "storyboard",
    description = {
      "Breaks a paragraph or a scene of a script into shots, and lays each of them out.",
      "The built-in planner makes a shot of each sentence; a language model decides itself. The"
          + " folder then holds storyboard.json and a layout for each shot,"
          + " which 'boxreel render --layout' takes. Things keep their words and sizes over the"
          + " shots."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel storyboard \"A bear finds a ball. It kicks it into a lake.\" -o bear",
      "  boxreel storyboard --script film.fountain --scene 2 -o scene2"
    })
final class StoryboardCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What happens, in quotes.")
  private @Nullable String text;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "A text file instead, prose or a script in Fountain's syntax.")
  private @Nullable Path script;

  @Option(
      names = "--scene",
      paramLabel = "N",
      description = "The scene of the script, from 1 (default: ${DEFAULT-VALUE}).")
  private Integer scene = 1;

  @Mixin private final PlannerOptions planner = new PlannerOptions();

  @Option(
      names = "--max-frames",
      paramLabel = "N",
      description = "The longest shot, in frames (default: ${DEFAULT-VALUE}).")
  private Integer mostFrames = 48;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Chooses among equally good storyboards (default: ${DEFAULT-VALUE}).")
  private Long seed = 0L;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "A new folder for the storyboard.")
  private Path output = Path.of("");

  StoryboardCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    if (mostFrames < 1 || mostFrames > 10_000) {
      throw new UsageError("--max-frames must be 1 to 10000, not " + mostFrames + ".");
    }
    String told = told();
    StoryboardFiles files = new StoryboardFiles(output);
    files.check();
    StoryboardPlanner asked = planner.planners(services, terminal).storyboards(planner.kind());
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      reporter.event(Json.event("planning").put("planner", asked.name()));
      Storyboard board =
          asked.plan(
              new StoryboardRequest(told, Shot.DEFAULT_FRAMES_PER_SECOND, mostFrames, seed),
              new ReportingListener(reporter),
              cancel);
      board.notes().forEach(reporter::note);
      files.write(board);
      reporter.result(summary(board), StoryboardFiles.json(board).put("output", output.toString()));
    }
    return ExitCode.OK;
  }

  private String told() throws LayoutException {
    boolean hasText = text != null && !text.isBlank();
    if (hasText == (script != null)) {
      throw new UsageError("Give either a text in quotes or --script FILE.");
    }
    String all = script == null ? String.valueOf(text) : LayoutFiles.textOf(script);
    if (!FountainScene.isScript(all)) {
      if (scene != 1) {
        throw new UsageError("The text has no scenes; leave --scene away.");
      }
      return all;
    }
    List<FountainScene> scenes = FountainScene.scenes(all);
    if (scene < 1 || scene > scenes.size()) {
      throw new UsageError("The script has " + scenes.size() + " scenes, not " + scene + ".");
    }
    FountainScene chosen = scenes.get(scene - 1);
    return (chosen.heading() + "\n" + chosen.text()).strip();
  }

  private static String summary(Storyboard board) {
    List<String> lines = new ArrayList<>();
    for (BoardedShot shot : board.shots()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s  %.1f s, %s%s: %s",
              StoryboardFiles.fileName(lines.size()),
              shot.seconds(),
              shot.distance().word(),
              shot.camera().isEmpty() ? "" : ", " + shot.camera(),
              shot.shot().prompt()));
    }
    return String.join("\n", lines);
  }
}
