package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsFile;
import boxreel.render.weights.SafetensorsWriter;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a sample stands, kept on disk so that one that was cut off goes on and ends with the
/// same numbers: everything that a step hands to the next one. Features kept by a [DeepCache] are
/// not, so that with one the first step after going on is a full one.
///
/// A file that can't be written or read costs the checkpoint and not the render. A safetensors
/// file of single precision: `latents` and `previous_x0`, [1,C,F,h,w].
public final class SampleCheckpoint {
  private static final Logger log = LoggerFactory.getLogger(SampleCheckpoint.class);

  private static final String LATENTS = "latents";
  private static final String PREVIOUS_X0 = "previous_x0";
  private static final String STEP = "step";
  private static final String STEPS = "steps";
  private static final String ENERGY = "energy";
  private static final String ELAPSED = "elapsed_ns";

  private final @Nullable Path file;
  private final Duration interval;
  private long written = System.nanoTime();

  private SampleCheckpoint(@Nullable Path file, Duration interval) {
    this.file = file;
    this.interval = interval;
  }

  /// Never writes, finds nothing.
  public static SampleCheckpoint none() {
    return new SampleCheckpoint(null, Duration.ZERO);
  }

  /// @param file of this sample and no other
  /// @param interval the shortest time between two writings, and before the first
  public static SampleCheckpoint at(Path file, Duration interval) {
    return new SampleCheckpoint(file, interval);
  }

  /// What a step hands to the next one.
  ///
  /// @param step steps done
  /// @param latents [1,C,F,h,w]
  /// @param previousX0 the clean latents of the last step, same shape; null before the first
  /// @param energy the last one that attention guidance measured; infinite if none was
  /// @param elapsed by the steps so far
  record State(
      int step, NDArray latents, @Nullable NDArray previousX0, double energy, Duration elapsed) {}

  /// Where to go on from.
  ///
  /// @param job owner of the tensors
  /// @param shape that the latents must have
  /// @param steps of the whole sample
  /// @return empty if there is nothing, or nothing that fits
  Optional<State> resume(NDManager job, Shape shape, int steps) {
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    try (SafetensorsFile stored = SafetensorsFile.open(file)) {
      Map<String, String> notes = stored.metadata();
      int step = Integer.parseInt(notes.getOrDefault(STEP, ""));
      if (step < 1 || step >= steps || !String.valueOf(steps).equals(notes.get(STEPS))) {
        return Optional.empty();
      }
      return Optional.of(
          new State(
              step,
              tensor(job, stored, LATENTS, shape),
              tensor(job, stored, PREVIOUS_X0, shape),
              Double.parseDouble(notes.getOrDefault(ENERGY, "")),
              Duration.ofNanos(Long.parseLong(notes.getOrDefault(ELAPSED, "")))));
    } catch (ModelException | IllegalArgumentException e) {
      log.warn("The checkpoint {} can't be used; the render starts anew", file, e);
      return Optional.empty();
    }
  }

  private static NDArray tensor(NDManager job, SafetensorsFile stored, String name, Shape shape)
      throws ModelException {
    var info = stored.tensors().get(name);
    if (info == null || !new Shape(info.shape()).equals(shape)) {
      throw new IllegalArgumentException(name + " is missing or has another shape");
    }
    float[] numbers = new float[Math.toIntExact(shape.size())];
    stored.data(name).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
    for (float number : numbers) {
      if (!Float.isFinite(number)) {
        throw new IllegalArgumentException(name + " has a number that is not finite");
      }
    }
    return job.create(numbers, shape);
  }

  /// Writes where the sample stands, if it is time.
  void after(State state, int steps) {
    if (file == null || state.step >= steps || System.nanoTime() - written < interval.toNanos()) {
      return;
    }
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    tensors.put(LATENTS, host(state.latents));
    if (state.previousX0 != null) {
      tensors.put(PREVIOUS_X0, host(state.previousX0));
    }
    Map<String, String> notes =
        Map.of(
            STEP, String.valueOf(state.step),
            STEPS, String.valueOf(steps),
            ENERGY, String.valueOf(state.energy),
            ELAPSED, String.valueOf(state.elapsed.toNanos()));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      SafetensorsWriter.write(file, tensors, notes, SafetensorsWriter.Precision.F32);
    } catch (IOException | ModelException e) {
      log.warn("The checkpoint {} can't be written", file, e);
    }
    written = System.nanoTime();
  }

  private static HostTensor host(NDArray tensor) {
    return new HostTensor(tensor.getShape().getShape(), tensor.toFloatArray());
  }

  /// Removes what is on disk: the sample is finished.
  public void finished() {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.warn("The checkpoint {} can't be deleted", file, e);
    }
  }
}
