package boxreel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `boxreel` without a command: the studio.
@Command(
    name = "boxreel",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "[COMMAND]",
    description = {
      "Turns a sentence into a short video: a layout of moving boxes that you can edit,",
      "then a picture for every frame, made on this machine.",
      "",
      "Without a command the studio opens."
    },
    footer = {
      "",
      "Example:",
      "  boxreel render \"A bear walks from the left to the right\" -o bear.mp4",
      "",
      "Exit codes: 0 done, 1 failed, 2 the input can't be used, 130 cancelled."
    })
final class BoxreelCommand implements Callable<Integer> {
  private final Services services;

  BoxreelCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws WindowUnavailableException {
    services.openStudio();
    return ExitCode.OK;
  }
}
