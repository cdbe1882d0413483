package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import boxreel.planner.Plan;
import boxreel.planner.PlanRequest;
import boxreel.planner.trace.ExchangeJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel layout`.
@Command(
    name = "layout",
    description = {
      "Plans where things are over time, as boxes.",
      "Writes LVD's text format to a .txt file and JSON to any other; without -o JSON goes to"
          + " standard output. With --revise a layout is changed as the words say."
    },
    footer = {
      "",
      "The built-in planner needs nothing; 'boxreel planners' tells how to set up the others.",
      "",
      "The built-in planner's nouns with sizes and speeds can be extended: see README.md.",
      "",
      "Examples:",
      "  boxreel layout \"Three cars chase a bus\" --explain",
      "  boxreel layout \"A red ball bounces across a beach\" -o ball.json",
      "  boxreel layout \"A kite rises over a beach\" --moments -o kite.json",
      "  boxreel layout \"A dog chases a cat\" --candidates 4 --take cat=2 -o chase.json",
      "  boxreel layout --revise ball.json \"let it roll out of the picture\" -o ball2.json"
    })
final class LayoutCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(
      paramLabel = "PROMPT",
      description = "What the video shows, or with --revise what should change, in quotes.")
  private String prompt = "";

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Number of frames, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private Integer frames = Shot.DEFAULT_FRAMES;

  @Mixin private final PlannerOptions planner = new PlannerOptions();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Chooses among equally good layouts (default: ${DEFAULT-VALUE}).")
  private Long seed = 0L;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write: .txt for LVD's text, any other name for JSON.")
  private @Nullable Path output;

  @Option(
      names = "--moments",
      description =
          "Describe each sixth of the clip in words too, as prompts of single frames; LVD's text"
              + " can't hold them.")
  private boolean describesMoments;

  @Option(
      names = "--explain",
      description = "Tell how the prompt was read: what each thing is taken for and does.")
  private boolean explains;

  @ArgGroup(exclusive = false, heading = "%nSeveral proposals:%n")
  private CandidateOptions candidates = new CandidateOptions();

  @ArgGroup(exclusive = false, heading = "%nChanging a layout:%n")
  private RevisionOptions revision = new RevisionOptions();

  LayoutCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  static final class CandidateOptions {
    @Option(
        names = "--candidates",
        paramLabel = "N",
        description = "Ask for 1 to 16 layouts at once, score them and keep the best (default: 1).")
    private Integer count = 1;

    @Option(
        names = "--pick",
        paramLabel = "N",
        description = "Keep this candidate instead of the best.")
    private @Nullable Integer pick;

    @Option(
        names = "--take",
        paramLabel = "OBJECT=N",
        description = "Take an object, by id or name, from another candidate; repeatable.")
    private List<String> takes = List.of();
  }

  static final class RevisionOptions {
    @Option(
        names = "--revise",
        paramLabel = "FILE",
        description =
            "The JSON layout to change. A language model takes any words, the built-in planner"
                + " those in docs/planner.md.")
    private @Nullable Path file;

    @Option(
        names = "--lock",
        paramLabel = "OBJECT",
        description = "An object, by id or name, that must not change; repeatable.")
    private List<String> objects = List.of();

    @Option(
        names = "--lock-frames",
        paramLabel = "A-B",
        description = "Frames, counted from 0, that must not change; repeatable.")
    private List<String> frames = List.of();

    @Option(
        names = "--accept",
        paramLabel = "OBJECT",
        description = "Keep the changes of this object only; repeatable (default: all).")
    private List<String> accepted = List.of();
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    Planning.checkPrompt(prompt);
    Planning.checkFrames(frames);
    Proposing.checkCount(candidates.count);
    Optional<Path> target = Optional.ofNullable(output);
    target.ifPresent(OutputTarget::checkFile);
    if (describesMoments
        && (revision.file != null || target.filter(LayoutFiles::isLvd).isPresent())) {
      throw new UsageError("--moments goes with a new layout that is written as JSON.");
    }
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      Plan plan = plan(reporter, cancel);
      if (explains) {
        explain(plan, reporter);
      }
      String text = LayoutFiles.format(plan, target);
      ObjectNode json = Json.event("done").put("planner", plan.plannerName());
      json.set("shot", ShotJson.toNode(plan.shot()));
      json.set("exchanges", ExchangeJson.toNode(plan.exchanges()));
      plan.reading().ifPresent(reading -> json.set("reading", ReadingJson.toNode(reading)));
      if (target.isPresent()) {
        LayoutFiles.write(text, target.get());
        json.put("output", target.get().toString());
        reporter.result(target.get().toString(), json);
      } else {
        reporter.result(text.stripTrailing(), json);
      }
    }
    return ExitCode.OK;
  }

  private Plan plan(Reporter reporter, CancelToken cancel) throws StudioException {
    if (revision.file != null) {
      return revised(revision.file, reporter, cancel);
    }
    if (!revision.objects.isEmpty() || !revision.frames.isEmpty() || !revision.accepted.isEmpty()) {
      throw new UsageError("--lock, --lock-frames and --accept go with --revise FILE.");
    }
    boolean isOne = candidates.count == 1 && candidates.pick == null && candidates.takes.isEmpty();
    return isOne
        ? new Planning(reporter, cancel).plan(planner.layouts(services, terminal), request())
        : new Proposing(reporter, cancel)
            .propose(
                planner.layouts(services, terminal),
                request(),
                candidates.count,
                candidates.pick,
                candidates.takes);
  }

  private PlanRequest request() {
    return new PlanRequest(prompt, frames, Shot.DEFAULT_FRAMES_PER_SECOND, seed)
        .describingMoments(describesMoments);
  }

  private Plan revised(Path file, Reporter reporter, CancelToken cancel) throws StudioException {
    if (LayoutFiles.isLvd(file)) {
      throw new UsageError(
          "LVD's text format holds six moments and no prompt; give --revise a JSON layout.");
    }
    Shot shot = LayoutFiles.read(file, Optional.empty(), frames, reporter);
    return new Revising(reporter, cancel)
        .revise(
            planner.planners(services, terminal).reviser(planner.kind()),
            shot,
            prompt,
            revision.objects,
            revision.frames,
            revision.accepted,
            seed);
  }

  private static void explain(Plan plan, Reporter reporter) {
    if (plan.reading().isEmpty()) {
      reporter.note("The " + plan.plannerName() + " does not tell how it read the prompt.");
      return;
    }
    reporter.note("How I read it:");
    plan.reading().get().sentences().forEach(line -> reporter.note("  " + line));
  }
}
