package boxreel.cli;

import boxreel.render.worker.Worker;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `boxreel worker`: renders for another Boxreel that started it.
@Command(
    name = "worker",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Renders for the Boxreel that started it, until that one ends.",
      "Takes orders on standard input and reports on standard output, in lines of JSON; no person"
          + " needs this command."
    },
    footer = {"", "Example:", "  echo '{\"type\":\"cancel\"}' | boxreel worker"})
final class WorkerCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  WorkerCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    // What a library prints must not come between the reports.
    System.setOut(System.err);
    new Worker(services.rendererHere(), terminal.out()).serve(System.in);
    return ExitCode.OK;
  }
}
