package boxreel.project;

import java.util.Optional;

/// The numbers and names of a render, as its take keeps them. Names are those of the command
/// line's options; one that this version doesn't know is kept as it is.
///
/// @param model what rendered it
/// @param version the program's
/// @param method how boxes steered it
/// @param seed with which noise
/// @param steps denoising steps
/// @param guidance classifier-free guidance weight
/// @param width pixels
/// @param height pixels
/// @param beta share of the steps in which GLIGEN's fusers acted, 0 to 1
/// @param device where it was computed
/// @param sampler how it got from noise to picture
/// @param precision of the denoiser's products
/// @param cacheInterval every how many steps inner blocks were computed anew, 1 for in every step,
///     0 if it is not known
/// @param guidanceFrom share of the steps after which guidance began
/// @param guidanceTo share of the steps after which guidance ended, 0 if it is not known
/// @param refinement how it was drawn again after that, if it was
public record TakeSettings(
    String model,
    String version,
    String method,
    long seed,
    int steps,
    double guidance,
    int width,
    int height,
    double beta,
    String device,
    String sampler,
    String precision,
    int cacheInterval,
    double guidanceFrom,
    double guidanceTo,
    Optional<TakeRefinement> refinement) {
  /// Of a take that was not refined.
  public TakeSettings(
      String model,
      String version,
      String method,
      long seed,
      int steps,
      double guidance,
      int width,
      int height,
      double beta,
      String device,
      String sampler,
      String precision,
      int cacheInterval,
      double guidanceFrom,
      double guidanceTo) {
    this(
        model,
        version,
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        sampler,
        precision,
        cacheInterval,
        guidanceFrom,
        guidanceTo,
        Optional.empty());
  }

  public TakeSettings withRefinement(Optional<TakeRefinement> how) {
    return new TakeSettings(
        model,
        version,
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        device,
        sampler,
        precision,
        cacheInterval,
        guidanceFrom,
        guidanceTo,
        how);
  }
}
