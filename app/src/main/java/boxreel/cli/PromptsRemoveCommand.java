package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.library.SavedPrompt;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `boxreel prompts remove`.
@Command(
    name = "remove",
    description = "Forgets a kept prompt.",
    footer = {"", "Example:", "  boxreel prompts remove Bear"})
final class PromptsRemoveCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The prompt's name, or its whole text.")
  private String name = "";

  @Mixin private final CommonOptions common = new CommonOptions();

  PromptsRemoveCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    Reporter reporter = common.reporter(terminal);
    PromptShelf shelf = new PromptShelf(services, reporter);
    String wanted = name.strip();
    List<SavedPrompt> meant =
        shelf.read().prompts().stream()
            .filter(p -> p.text().equals(wanted) || p.name().equalsIgnoreCase(wanted))
            .filter(_ -> !wanted.isEmpty())
            .toList();
    if (meant.size() != 1) {
      throw new UsageError(
          meant.isEmpty()
              ? "No kept prompt is called \"" + wanted + "\"; 'boxreel prompts' lists them."
              : meant.size()
                  + " kept prompts are called \""
                  + wanted
                  + "\"; give the whole text of the one you mean.");
    }
    shelf.change(all -> all.remove(meant.getFirst().text()));
    reporter.result("Forgotten: " + meant.getFirst().title(), PromptShelf.json(meant));
    return ExitCode.OK;
  }
}
