package boxreel.render.api;

/// The numbers of a [Stage.Interpolation] behind a render.
///
/// @param model as in [RenderRequest]
/// @param steps denoising steps, 1 to 1000
/// @param guidance weight of the prompt, 0 or more
public record InterpolateSettings(String model, int steps, double guidance) {
  public InterpolateSettings {
    if (steps < 1 || steps > 1000 || !(guidance >= 0)) {
      throw new IllegalArgumentException(
          "Drawing frames in between takes 1 to 1000 steps and a guidance of 0 or more");
    }
  }

  /// With the numbers that suit the model.
  public static InterpolateSettings by(ModelInfo model) {
    return new InterpolateSettings(
        model.name(), model.defaults().steps(), model.defaults().guidance());
  }

  /// The stage. Seed, size, device and precision are those of the one before.
  ///
  /// @param before settings of the stage before
  public Cascade.Step after(RenderSettings before) {
    RenderSettings settings =
        new RenderSettings(
                Method.BASELINE,
                before.seed(),
                steps,
                guidance,
                before.width(),
                before.height(),
                0,
                before.device())
            .withPrecision(before.precision());
    return new Cascade.Step(new Stage.Interpolation(), model, settings);
  }
}
