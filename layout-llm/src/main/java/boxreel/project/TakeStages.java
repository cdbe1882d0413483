package boxreel.project;

import java.util.Optional;

/// What a render does besides its first clip: in which parts that is drawn, and what follows.
///
/// @param framesAtOnce the most frames that are drawn at once, 0 for what suits the model
/// @param interpolation how frames were drawn between its frames, if they were
/// @param refinement how it was drawn again after that, if it was
public record TakeStages(
    int framesAtOnce,
    Optional<TakeInterpolation> interpolation,
    Optional<TakeRefinement> refinement) {
  /// The clip alone, drawn as suits the model.
  public static final TakeStages NONE = new TakeStages(0, Optional.empty(), Optional.empty());

  public TakeStages withRefinement(Optional<TakeRefinement> how) {
    return new TakeStages(framesAtOnce, interpolation, how);
  }

  public TakeStages withInterpolation(Optional<TakeInterpolation> how) {
    return new TakeStages(framesAtOnce, how, refinement);
  }

  public TakeStages withFramesAtOnce(int frames) {
    return new TakeStages(frames, interpolation, refinement);
  }
}
