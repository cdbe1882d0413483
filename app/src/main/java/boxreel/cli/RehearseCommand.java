package boxreel.cli;

import boxreel.base.StudioException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `boxreel rehearse`: goes once through what a start does, without a display and without a trace.
/// The launch script has Java take down then which classes are needed, so that later starts are
/// quicker (JEP 514).
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Opens and closes the studio without a display; no person needs this command.",
    footer = {"", "Example:", "  boxreel rehearse"})
final class RehearseCommand implements Callable<Integer> {
  private final Services services;

  RehearseCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws StudioException, WindowUnavailableException {
    services.rehearse();
    return ExitCode.OK;
  }
}
