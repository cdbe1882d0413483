package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which planner is asked, and how.
final class PlannerOptions {
  @Option(
      names = "--planner",
      paramLabel = "KIND",
      description =
          "builtin, openai, anthropic, gemini, ollama or local (default: what the environment sets"
              + " up).")
  private @Nullable PlannerKind kind;

  @Option(
      names = "--model-file",
      paramLabel = "FILE",
      description = "A chat model as GGUF file, asked inside Boxreel; means --planner local.")
  private @Nullable Path modelFile;

  @Option(
      names = {"-y", "--yes"},
      description =
          "Agree that prompts and layouts are sent to the language model's provider; remembered.")
  private boolean agrees;

  @Option(names = "--fresh", description = "Ask the language model again, whatever it said before.")
  private boolean asksAnew;

  /// Options that are read from the command line.
  PlannerOptions() {}

  /// Options of a measurement.
  PlannerOptions(@Nullable PlannerKind kind, @Nullable Path modelFile) {
    this.kind = kind;
    this.modelFile = modelFile;
  }

  PlannerOptions(@Nullable PlannerKind kind, boolean agrees) {
    this.kind = kind;
    this.agrees = agrees;
  }

  /// The chosen kind as [Planners] takes it, empty for the default.
  String kind() {
    if (kind == null) {
      return modelFile == null ? "" : PlannerKind.LOCAL.label();
    }
    return kind.label();
  }

  Planners planners(Services services, Terminal terminal) {
    return planners(
        services, agrees ? ConsentQuestion.YES : new TerminalQuestion(terminal), !asksAnew);
  }

  private Planners planners(Services services, ConsentQuestion question, boolean usesCache) {
    if (modelFile != null && kind != null && kind != PlannerKind.LOCAL) {
      throw new UsageError("--model-file goes with --planner local only.");
    }
    return services.planners(question, usesCache, Optional.ofNullable(modelFile));
  }

  /// A planner that answers each time anew and asks nobody for a consent: without one that was
  /// given before, it sends nothing.
  LayoutPlanner asksAnew(Services services) throws PlannerException {
    return planners(services, ConsentQuestion.NOBODY, false).layouts(kind());
  }

  LayoutPlanner layouts(Services services, Terminal terminal) throws PlannerException {
    return planners(services, terminal).layouts(kind());
  }
}
