package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.library.PromptFiles;
import boxreel.planner.library.PromptLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `boxreel prompts export`.
@Command(
    name = "export",
    description = "Writes the kept prompts: .txt for text, any other name for JSON.",
    footer = {"", "Example:", "  boxreel prompts export prompts.json"})
final class PromptsExportCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path path = Path.of("");

  @Mixin private final CommonOptions common = new CommonOptions();

  PromptsExportCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    OutputTarget.checkFile(path);
    Reporter reporter = common.reporter(terminal);
    PromptLibrary library = new PromptShelf(services, reporter).read();
    try {
      PromptFiles.write(path, library.prompts());
    } catch (IOException e) {
      throw PlannerException.failed(
          path + " can't be written; check the folder and the disk's free space.", e);
    }
    reporter.result(
        path.toString(),
        Json.event("done").put("output", path.toString()).put("kept", library.prompts().size()));
    return ExitCode.OK;
  }
}
