package boxreel.render.api;

/// The numbers of a [Stage.Refinement] behind a render, as ZeroScope XL does it.
///
/// @param model as in [RenderRequest]
/// @param strength how much is drawn anew, above 0 to 1
/// @param steps of which the strength takes its share, 1 to 1000
/// @param guidance weight of the prompt, 0 or more
/// @param width pixels of the result; 0 for about 16/9 of the first render's
/// @param height as `width`
public record RefineSettings(
    String model, double strength, int steps, double guidance, int width, int height) {
  /// That of the published upscaler: 576x320 becomes 1024x576.
  private static final double ENLARGEMENT = 16 / 9.0;

  /// Pixels that every published model's sides are a multiple of.
  private static final int GRAIN = 64;

  public RefineSettings {
    if (!(strength > 0 && strength <= 1) || steps < 1 || steps > 1000 || !(guidance >= 0)) {
      throw new IllegalArgumentException(
          "A refinement has a strength above 0, up to 1, and 1 to 1000 steps");
    }
  }

  /// With the numbers that the published upscaler is used with.
  public static RefineSettings by(String model) {
    return new RefineSettings(model, 0.6, 50, 15, 0, 0);
  }

  /// The stage. Seed, device, precision and shortcuts are those of the one before.
  ///
  /// @param before settings of the stage before
  public Cascade.Step after(RenderSettings before) {
    RenderSettings settings =
        new RenderSettings(
                Method.BASELINE,
                before.seed(),
                steps,
                guidance,
                width > 0 ? width : enlarged(before.width()),
                height > 0 ? height : enlarged(before.height()),
                0,
                before.device())
            .withPrecision(before.precision())
            .withShortcuts(before.shortcuts());
    return new Cascade.Step(new Stage.Refinement(strength), model, settings);
  }

  private static int enlarged(int side) {
    return Math.max(1, (int) Math.round(side * ENLARGEMENT / GRAIN)) * GRAIN;
  }
}
