package boxreel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `boxreel bench`: the roof of the benchmarks.
@Command(
    name = "bench",
    synopsisSubcommandLabel = "COMMAND",
    description = "Measures what Boxreel does.",
    footer = {"", "Example:", "  boxreel bench layouts --planner builtin"})
final class BenchCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // picocli reads it
  @Mixin
  private final CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    throw new UsageError("Say what to measure, for example 'boxreel bench layouts'.");
  }
}
