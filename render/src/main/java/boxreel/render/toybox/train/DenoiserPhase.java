package boxreel.render.toybox.train;

import java.util.function.Predicate;

/// Which layers learn from what.
///
/// @param stageName names checkpoint and log lines
/// @param frames per example, 1 for stills
/// @param isPlain whether scenes are single objects before a plain backdrop
/// @param firstTimestep the least noise that is trained on
/// @param batch examples per step
/// @param freshShare share of newly painted ones among them; the others come from the pool
/// @param peakLearningRate largest learning rate
/// @param isTrained by weight name
record DenoiserPhase(
    String stageName,
    int frames,
    boolean isPlain,
    int firstTimestep,
    int batch,
    double freshShare,
    double peakLearningRate,
    Predicate<String> isTrained) {
  /// As [#STILLS], on the plainest pictures and only where noise leaves little to see. Where
  /// everything else has to be learned at once, the fusers don't find out in thousands of steps
  /// what boxes mean; here it takes a few hundred.
  static final DenoiserPhase BOXES =
      new DenoiserPhase("boxes", 1, true, 600, 32, 0.25, 1e-3, name -> !isTemporal(name));

  /// Text encoder, spatial layers and GLIGEN, on single frames.
  static final DenoiserPhase STILLS =
      new DenoiserPhase("stills", 1, false, 0, 32, 0.25, 1e-3, name -> !isTemporal(name));

  /// The temporal layers alone, on clips.
  static final DenoiserPhase CLIPS =
      new DenoiserPhase(
          "clips", ToyboxRecipe.FRAMES, false, 0, 2, 0.25, 1e-3, DenoiserPhase::isTemporal);

  /// Everything together, on clips, gently.
  static final DenoiserPhase JOINT =
      new DenoiserPhase("joint", ToyboxRecipe.FRAMES, false, 0, 2, 0.25, 2e-4, _ -> true);

  private static boolean isTemporal(String name) {
    return name.contains("temp_convs")
        || name.contains("temp_attentions")
        || name.contains("transformer_in");
  }
}
