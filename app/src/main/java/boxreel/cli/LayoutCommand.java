package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import boxreel.planner.Plan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
          + " standard output."
    },
    footer = {
      "",
      "Planners: the built-in one needs nothing. BOXREEL_LLM_URL, BOXREEL_LLM_MODEL and",
      "BOXREEL_LLM_KEY set up any server that speaks OpenAI's protocol; OPENAI_API_KEY is for",
      "--planner openai, OLLAMA_HOST and OLLAMA_MODEL are for --planner ollama.",
      "",
      "Example:",
      "  boxreel layout \"A red ball bounces across a beach\" -o ball.json"
    })
final class LayoutCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "PROMPT", description = "What the video shows, in quotes.")
  private String prompt = "";

  @Option(
      names = "--frames",
      paramLabel = "N",
      description = "Number of frames, 1 to 10000 (default: ${DEFAULT-VALUE}).")
  private Integer frames = Shot.DEFAULT_FRAMES;

  @Option(
      names = "--planner",
      paramLabel = "KIND",
      description = "builtin, openai or ollama (default: what the environment sets up).")
  private @Nullable PlannerKind planner;

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

  LayoutCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    Planning.checkPrompt(prompt);
    Planning.checkFrames(frames);
    Optional<Path> target = Optional.ofNullable(output);
    target.ifPresent(OutputTarget::checkFile);
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      Plan plan =
          new Planning(services, reporter, cancel)
              .plan(Optional.ofNullable(planner), prompt, frames, seed);
      String text = LayoutFiles.format(plan.shot(), target);
      ObjectNode json = Json.event("done").put("planner", plan.plannerName());
      json.set("shot", ShotJson.toNode(plan.shot()));
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
}
