package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.library.PromptFiles;
import boxreel.planner.library.PromptFormat;
import boxreel.planner.library.PromptLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `boxreel prompts import`.
@Command(
    name = "import",
    description = {
      "Keeps the prompts of a file that are not kept yet.",
      "The file is JSON as 'boxreel prompts export' writes it, or text with a prompt a line."
    },
    footer = {"", "Example:", "  boxreel prompts import prompts.txt"})
final class PromptsImportCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to read.")
  private Path path = Path.of("");

  @Mixin private final CommonOptions common = new CommonOptions();

  PromptsImportCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    Reporter reporter = common.reporter(terminal);
    PromptFormat.Content content = read();
    if (content.prompts().isEmpty()) {
      throw new UsageError("There are no prompts in " + path + ": a text holds one a line.");
    }
    if (!content.isWhole()) {
      reporter.note("A part of " + path + " is damaged and was left out.");
    }
    PromptShelf shelf = new PromptShelf(services, reporter);
    PromptLibrary before = shelf.read();
    PromptLibrary after = shelf.change(all -> all.merge(content.prompts()));
    int added = after.prompts().size() - before.prompts().size();
    reporter.result(
        added + (added == 1 ? " prompt" : " prompts") + " added.",
        Json.event("done").put("added", added).put("kept", after.prompts().size()));
    return ExitCode.OK;
  }

  private PromptFormat.Content read() throws PlannerException {
    try {
      return PromptFiles.read(path);
    } catch (IOException e) {
      throw PlannerException.badInput(path + " can't be read: give a file of prompts.", e);
    }
  }
}
