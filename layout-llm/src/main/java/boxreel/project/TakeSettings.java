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
/// @param stages in which parts it was drawn, and what followed
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
    TakeStages stages) {
  /// Of a take that is one render.
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
        TakeStages.NONE);
  }

  /// How it was drawn again, if it was.
  public Optional<TakeRefinement> refinement() {
    return stages.refinement();
  }

  public TakeSettings withRefinement(Optional<TakeRefinement> how) {
    return withStages(stages.withRefinement(how));
  }

  public TakeSettings withSeed(long other) {
    return new TakeSettings(
        model,
        version,
        method,
        other,
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
        stages);
  }

  public TakeSettings withSteps(int other) {
    return new TakeSettings(
        model,
        version,
        method,
        seed,
        other,
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
        stages);
  }

  /// The same without who made it and where, which is no wish of a user.
  public TakeSettings withoutMaker() {
    return new TakeSettings(
        model,
        "",
        method,
        seed,
        steps,
        guidance,
        width,
        height,
        beta,
        "auto",
        sampler,
        precision,
        cacheInterval,
        guidanceFrom,
        guidanceTo,
        stages);
  }

  public TakeSettings withStages(TakeStages other) {
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
        other);
  }
}
