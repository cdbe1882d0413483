package boxreel.render.api;

/// What a render leaves out to be faster, at the price of being near the exact picture instead
/// of the exact picture. All off in [#NONE], which is the default everywhere.
///
/// @param cacheInterval every how many steps the inner blocks of the UNet are computed anew (N
///     of DeepCache, Ma et al., CVPR 2024): 1 to 100, 1 for in every step
/// @param guidanceFrom share of the steps after which classifier-free guidance begins, 0 to 1
///     (guidance interval; Kynkäänniemi et al., NeurIPS 2024). Outside the interval the prompt's
///     half alone is computed.
/// @param guidanceTo share of the steps after which it ends, above `guidanceFrom` to 1
public record Shortcuts(int cacheInterval, double guidanceFrom, double guidanceTo) {
  public static final Shortcuts NONE = new Shortcuts(1, 0, 1);

  public Shortcuts {
    if (cacheInterval < 1 || cacheInterval > 100) {
      throw new IllegalArgumentException("The interval must be 1 to 100, not " + cacheInterval);
    }
    if (!(guidanceFrom >= 0 && guidanceFrom < guidanceTo && guidanceTo <= 1)) {
      throw new IllegalArgumentException(
          "Guidance must begin before it ends, both 0 to 1: " + guidanceFrom + ", " + guidanceTo);
    }
  }

  public boolean areNone() {
    return equals(NONE);
  }

  public boolean keepsFeatures() {
    return cacheInterval > 1;
  }

  /// Whether classifier-free guidance acts in a step.
  ///
  /// @param step 0 to `steps` - 1
  public boolean guides(int step, int steps) {
    return step >= Math.round(guidanceFrom * steps) && step < Math.round(guidanceTo * steps);
  }
}
