package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.render.toybox.train.ToyboxTraining;
import boxreel.render.toybox.train.ToyboxTraining.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel train`.
@Command(
    name = "train",
    description = {
      "Trains the bundled model, Toybox.",
      "Part by part, in this order: vocabulary, autoencoder, boxes, stills, clips, joint; decoder,"
          + " at any time, improves the autoencoder without a new start for the rest. A part that"
          + " is started again goes on from its checkpoint; Ctrl-C saves one. The loss is written"
          + " to log.csv in the folder."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel train vocabulary --folder training",
      "  boxreel train autoencoder --folder training --minutes 60",
      "  boxreel train --folder training --bundle assets/src/main/resources/boxreel/assets/toybox"
    })
final class TrainCommand implements Callable<Integer> {
  private static final int MAX_MINUTES = 60 * 24 * 365;

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PART",
      description = "vocabulary, autoencoder, decoder, boxes, stills, clips or joint.")
  private @Nullable String part;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      required = true,
      description = "Where checkpoints, the log and the model are kept; made if missing.")
  private Path folder = Path.of("");

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "Time for the part in all, earlier runs counted (default: ${DEFAULT-VALUE}).")
  private Integer minutes = 60;

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "Copy the trained model there, at the end.")
  private @Nullable Path bundle;

  @Mixin private final CommonOptions common = new CommonOptions();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ModelException, InterruptedException {
    if (part == null && bundle == null) {
      throw new UsageError("Say which part to train (" + parts() + ") or give --bundle.");
    }
    if (minutes < 1 || minutes > MAX_MINUTES) {
      throw new UsageError("--minutes must be 1 to " + MAX_MINUTES + ", not " + minutes + ".");
    }
    Reporter reporter = common.reporter(terminal);
    ToyboxTraining training = new ToyboxTraining(folder);
    if (part != null) {
      train(training, part, reporter);
    }
    if (bundle != null) {
      training.bundle(bundle);
    }
    Path made = bundle == null ? folder : bundle;
    reporter.result(made.toString(), Json.event("done").put("folder", made.toString()));
    return ExitCode.OK;
  }

  private void train(ToyboxTraining training, String name, Reporter reporter)
      throws ModelException, InterruptedException {
    Part chosen =
        Part.named(name)
            .orElseThrow(
                () ->
                    new UsageError("There is no part '" + name + "'; there are " + parts() + "."));
    CancelToken cancel = new CancelToken();
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      training.run(chosen, Duration.ofMinutes(minutes), reporter::note, cancel);
      if (cancel.isCancelled()) {
        throw new CancellationException();
      }
    }
  }

  private static String parts() {
    return Arrays.stream(Part.values()).map(Part::label).collect(Collectors.joining(", "));
  }
}
