package boxreel.render.toybox.train;

import ai.djl.ndarray.NDManager;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.render.tensor.TensorScope;
import boxreel.render.weights.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Steps a stage for a given time, with warm-up and a cosine decay of the learning rate over
/// that time, checkpoints and a log. A stage that was stopped goes on from its checkpoint, its
/// time spent counted.
final class TrainingLoop {
  private static final long WARM_UP_STEPS = 200;
  private static final double LAST_SHARE_OF_PEAK = 0.02;
  private static final double CHECKPOINT_EVERY_SECONDS = 150;
  private static final double LOG_EVERY_SECONDS = 15;

  private final Path folder;
  private final Path modelFolder;
  private final Consumer<String> log;

  /// @param folder for checkpoints and logs
  /// @param modelFolder the diffusers folder that stages export to
  TrainingLoop(Path folder, Path modelFolder, Consumer<String> log) {
    this.folder = folder;
    this.modelFolder = modelFolder;
    this.log = log;
  }

  /// Trains until `budget` is spent in all, or cancelled; then exports.
  void run(NDManager manager, Stage stage, Duration budget, CancelToken cancel)
      throws ModelException, InterruptedException {
    Path file = folder.resolve(stage.name() + ".safetensors");
    Optimizer optimizer = stage.optimizer();
    Map<String, String> notes = Checkpoint.restore(manager, file, optimizer.state());
    optimizer.continueFrom(Long.parseLong(notes.getOrDefault("step", "0")));
    double spent = Double.parseDouble(notes.getOrDefault("seconds", "0"));
    double allowed = budget.toMillis() / 1000.0;
    double saved = spent;
    double logged = spent;
    double lossSum = 0;
    long lossCount = 0;
    while (spent < allowed && !cancel.isCancelled()) {
      long start = System.nanoTime();
      double loss;
      double norm;
      try (var _ = TensorScope.borrowing()) {
        loss = stage.backward();
        norm = optimizer.step(learningRate(stage, optimizer.step(), spent / allowed));
      }
      lossSum += loss;
      lossCount++;
      spent += (System.nanoTime() - start) / 1e9;
      if (spent - logged >= LOG_EVERY_SECONDS) {
        write(stage, optimizer.step(), spent, lossSum / lossCount, norm);
        logged = spent;
        lossSum = 0;
        lossCount = 0;
      }
      if (spent - saved >= CHECKPOINT_EVERY_SECONDS) {
        save(stage, file, spent);
        String probe = stage.probe();
        if (!probe.isEmpty()) {
          append(stage.name() + "," + optimizer.step() + ",probe," + probe);
        }
        saved = spent;
      }
    }
    save(stage, file, spent);
  }

  private static double learningRate(Stage stage, long step, double progress) {
    double warmUp = Math.min(1, (step + 1) / (double) WARM_UP_STEPS);
    double cosine = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
    return stage.peakLearningRate()
        * warmUp
        * (LAST_SHARE_OF_PEAK + (1 - LAST_SHARE_OF_PEAK) * cosine);
  }

  private void save(Stage stage, Path file, double spent) throws ModelException {
    Checkpoint.save(
        file,
        stage.optimizer().state(),
        Map.of("step", Long.toString(stage.optimizer().step()), "seconds", Double.toString(spent)),
        SafetensorsWriter.Precision.F32);
    stage.export(modelFolder);
  }

  private void write(Stage stage, long step, double seconds, double loss, double norm)
      throws ModelException {
    String line =
        String.format(Locale.ROOT, "%s,%d,%.0f,%.5f,%.3f", stage.name(), step, seconds, loss, norm);
    append(line);
  }

  private void append(String line) throws ModelException {
    log.accept(line);
    try {
      Files.writeString(
          folder.resolve("log.csv"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw ModelException.failed("The training log in " + folder + " can't be written.", e);
    }
  }
}
