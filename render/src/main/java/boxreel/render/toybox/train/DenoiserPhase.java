package boxreel.render.toybox.train;

import java.util.function.Predicate;

/// Which layers learn from what.
///
/// @param stageName names checkpoint and log lines
/// @param frames per example, 1 for stills
/// @param batch examples per step
/// @param freshPerBatch newly painted ones among them; the others come from the pool
/// @param peakLearningRate largest learning rate
/// @param isTrained by weight name
record DenoiserPhase(
    String stageName,
    int frames,
    int batch,
    int freshPerBatch,
    double peakLearningRate,
    Predicate<String> isTrained) {
  /// Text encoder, spatial layers and GLIGEN, on single frames.
  static final DenoiserPhase STILLS =
      new DenoiserPhase("stills", 1, 32, 8, 1e-3, name -> !isTemporal(name));

  /// The temporal layers alone, on clips.
  static final DenoiserPhase CLIPS =
      new DenoiserPhase("clips", ToyboxRecipe.FRAMES, 2, 1, 1e-3, DenoiserPhase::isTemporal);

  /// Everything together, on clips, gently.
  static final DenoiserPhase JOINT =
      new DenoiserPhase("joint", ToyboxRecipe.FRAMES, 2, 1, 2e-4, _ -> true);

  private static boolean isTemporal(String name) {
    return name.contains("temp_convs")
        || name.contains("temp_attentions")
        || name.contains("transformer_in");
  }
}
