package boxreel.cli;

import boxreel.planner.library.PromptLibrary;
import boxreel.planner.library.PromptSamples;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel prompts`.
@Command(
    name = "prompts",
    description = {
      "Lists the prompts that you keep, those of the window's prompt library.",
      "Their file prompts.json is in the folder of your settings; nothing of it is sent anywhere."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel prompts --samples",
      "  boxreel prompts add \"A bear walks past a tree\" --name Bear --tag forest",
      "  boxreel prompts search bear --json",
      "  boxreel prompts export prompts.txt"
    })
final class PromptsCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--samples", description = "List the prompts that come with Boxreel instead.")
  private boolean samples;

  PromptsCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Reporter reporter = common.reporter(terminal);
    PromptLibrary library =
        samples
            ? new PromptLibrary(PromptSamples.all())
            : new PromptShelf(services, reporter).read();
    reporter.result(
        library.prompts().isEmpty()
            ? "No prompt is kept yet; 'boxreel prompts add' keeps one."
            : PromptShelf.text(library.prompts()),
        PromptShelf.json(library.prompts()));
    return ExitCode.OK;
  }
}
