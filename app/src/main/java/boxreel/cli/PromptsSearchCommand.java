package boxreel.cli;

import boxreel.planner.library.SavedPrompt;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel prompts search`.
@Command(
    name = "search",
    aliases = "list",
    description = "Lists kept prompts with these words in their name, text or tags.",
    footer = {
      "",
      "Examples:",
      "  boxreel prompts search bear tree",
      "  boxreel prompts list --tag forest"
    })
final class PromptsSearchCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "WORDS",
      arity = "0..*",
      description = "Beginnings of words that all must be there; none for all prompts.")
  private List<String> words = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "Only prompts with this tag.")
  private String tag = "";

  @Mixin private final CommonOptions common = new CommonOptions();

  PromptsSearchCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Reporter reporter = common.reporter(terminal);
    List<SavedPrompt> found =
        new PromptShelf(services, reporter)
            .read()
            .find(String.join(" ", words), tag.strip().toLowerCase(Locale.ROOT));
    reporter.result(
        found.isEmpty() ? "No kept prompt has these words." : PromptShelf.text(found),
        PromptShelf.json(found));
    return ExitCode.OK;
  }
}
