package boxreel.cli;

import boxreel.base.ModelException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `boxreel models remove`.
@Command(
    name = "remove",
    description = {
      "Forgets a model that was added.",
      "Of its files only a copy that 'boxreel models add --half' made is deleted."
    })
final class ModelsRemoveCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "As 'boxreel models' lists it.")
  private String name = "";

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsRemoveCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ModelException {
    services.modelLibrary().remove(name);
    common.reporter(terminal).result(name + " is forgotten.", Json.event("done").put("name", name));
    return ExitCode.OK;
  }
}
