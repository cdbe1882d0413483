package boxreel.render.pipeline;

import boxreel.render.weights.HostTensor;
import java.util.Optional;
import java.util.function.Consumer;

/// How a machine goes about a sample. Changes what it takes and not, but for rounding, the picture.
///
/// @param splitsGuidance whether the halves of classifier-free guidance go through the UNet one
///     after the other, which takes half the memory and somewhat longer
/// @param checkpoint where to go on from, and to write where the sample stands
/// @param source latents of the clip that a render starts from, of the model's own autoencoder,
///     [1,C,N,h,w]; where they are missing or of another size they are made from its pixels
/// @param latents told those of the whole clip, [1,C,F,h,w], where they are known
public record Execution(
    boolean splitsGuidance,
    SampleCheckpoint checkpoint,
    Optional<HostTensor> source,
    Consumer<HostTensor> latents) {
  /// Everything at once, from the start, nothing written.
  public static final Execution PLAIN = new Execution(false, SampleCheckpoint.none());

  /// Without anything from other stages.
  public Execution(boolean splitsGuidance, SampleCheckpoint checkpoint) {
    this(splitsGuidance, checkpoint, Optional.empty(), _ -> {});
  }
}
