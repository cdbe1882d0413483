package boxreel.render.pipeline;

/// How a machine goes about a sample. Changes what it takes and not, but for rounding, the picture.
///
/// @param splitsGuidance whether the halves of classifier-free guidance go through the UNet one
///     after the other, which takes half the memory and somewhat longer
/// @param checkpoint where to go on from, and to write where the sample stands
public record Execution(boolean splitsGuidance, SampleCheckpoint checkpoint) {
  /// Everything at once, from the start, nothing written.
  public static final Execution PLAIN = new Execution(false, SampleCheckpoint.none());
}
