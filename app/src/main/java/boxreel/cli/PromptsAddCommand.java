package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.library.SavedPrompt;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel prompts add`.
@Command(
    name = "add",
    description = "Keeps a prompt. One with the same text gets the new name and tags.",
    footer = {
      "",
      "Example:",
      "  boxreel prompts add \"A bear walks past a tree\" --name Bear --tag forest"
    })
final class PromptsAddCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "PROMPT", description = "What the video shows, in quotes.")
  private String prompt = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--tag", paramLabel = "TAG", description = "A word to find it by; repeatable.")
  private List<String> tags = List.of();

  @Mixin private final CommonOptions common = new CommonOptions();

  PromptsAddCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    Planning.checkPrompt(prompt);
    if (prompt.strip().length() > SavedPrompt.LONGEST_TEXT) {
      throw new UsageError(
          "The prompt is too long to be kept: at most "
              + SavedPrompt.LONGEST_TEXT
              + " characters.");
    }
    Reporter reporter = common.reporter(terminal);
    SavedPrompt kept = SavedPrompt.of(name, prompt, tags);
    new PromptShelf(services, reporter).change(all -> all.add(kept));
    reporter.result("Kept: " + kept.title(), PromptShelf.json(List.of(kept)));
    return ExitCode.OK;
  }
}
