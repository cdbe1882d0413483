package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which planner is asked, and how.
final class PlannerOptions {
  @Option(
      names = "--planner",
      paramLabel = "KIND",
      description =
          "builtin, openai, anthropic, gemini or ollama (default: what the environment sets up).")
  private @Nullable PlannerKind kind;

  @Option(
      names = {"-y", "--yes"},
      description =
          "Agree that prompts and layouts are sent to the language model's provider; remembered.")
  private boolean agrees;

  @Option(names = "--fresh", description = "Ask the language model again, whatever it said before.")
  private boolean asksAnew;

  /// Options that are read from the command line.
  PlannerOptions() {}

  PlannerOptions(@Nullable PlannerKind kind, boolean agrees) {
    this.kind = kind;
    this.agrees = agrees;
  }

  /// The chosen kind as [Planners] takes it, empty for the default.
  String kind() {
    return kind == null ? "" : kind.label();
  }

  Planners planners(Services services, Terminal terminal) {
    ConsentQuestion question = agrees ? ConsentQuestion.YES : new TerminalQuestion(terminal);
    return services.planners(question, !asksAnew);
  }

  LayoutPlanner layouts(Services services, Terminal terminal) throws PlannerException {
    return planners(services, terminal).layouts(kind());
  }
}
