package boxreel.render;

import ai.djl.Device;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.MemoryEstimate;
import boxreel.render.pipeline.ModelCheck;
import boxreel.render.pipeline.ModelFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/// What a render does where memory is short, before it starts by an estimate and again if the
/// engine runs out of it: first the whole batch, then the halves of classifier-free guidance
/// one after the other, then a sentence. The picture stays the same but for rounding.
final class MemoryLadder {
  private final ToLongFunction<Device> freeMemory;

  /// @param freeMemory in bytes on a device, asked before each render
  MemoryLadder(ToLongFunction<Device> freeMemory) {
    this.freeMemory = freeMemory;
  }

  /// One try of a render.
  @FunctionalInterface
  interface Attempt {
    /// @param isSplit whether the halves of guidance go one after the other
    /// @return the clip, empty if cancelled
    Optional<VideoClip> run(boolean isSplit) throws RenderException;
  }

  /// Whether a render must split its batch to fit.
  ///
  /// @param device where it runs
  /// @param isLoaded whether the model's weights are in memory already
  /// @throws RenderException if it does not fit even so
  boolean mustSplit(ModelFolder folder, RenderRequest request, Device device, boolean isLoaded)
      throws ModelException, RenderException {
    long free = freeMemory.applyAsLong(device);
    if (needed(folder, request, isLoaded, false) <= free) {
      return false;
    }
    long least = needed(folder, request, isLoaded, true);
    if (least <= free) {
      return true;
    }
    throw RenderException.badInput(
        (request.settings().method().usesAttentionGuidance()
                ? Words.GUIDANCE_NEEDS_MEMORY
                : Words.NEEDS_MEMORY)
            .with(gigabytes(least), gigabytes(free)));
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / 1e9);
  }

  private static long needed(
      ModelFolder folder, RenderRequest request, boolean isLoaded, boolean isSplit)
      throws ModelException {
    MemoryEstimate estimate =
        ModelCheck.memory(folder, StagePipelines.sampled(request), request.settings(), isSplit);
    return isLoaded ? estimate.activations() : estimate.total();
  }

  /// Renders, once more with the next rung if the engine runs out of memory.
  ///
  /// @param isSplit the rung to start from
  /// @param notes told what is done differently
  static Optional<VideoClip> climb(
      RenderSettings settings, boolean isSplit, Attempt attempt, Consumer<Sentence> notes)
      throws RenderException {
    if (isSplit) {
      notes.accept(Words.HALVES_APART.with());
    }
    try {
      return attempt.run(isSplit);
    } catch (RuntimeException | OutOfMemoryError e) {
      if (isSplit || settings.guidance() <= 1 || !isOutOfMemory(e)) {
        throw e;
      }
      notes.accept(Words.AGAIN_APART.with());
      return attempt.run(true);
    }
  }

  /// Whether the engine says so, or Java does.
  static boolean isOutOfMemory(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return failure instanceof OutOfMemoryError
        || message.contains("out of memory")
        || message.contains("not enough memory")
        || message.contains("can't allocate memory");
  }
}
