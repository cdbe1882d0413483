package boxreel.planner.staging;

/// A number that changes over the clip.
@FunctionalInterface
interface Curve {
  /// @param u share of the clip, 0 to 1
  double at(double u);

  static Curve constant(double value) {
    return _ -> value;
  }

  /// Straight from value to value, evenly spread over the clip.
  static Curve through(double... values) {
    return u -> {
      double at = u * (values.length - 1);
      int from = (int) Math.min(values.length - 2, Math.floor(at));
      return values.length == 1
          ? values[0]
          : values[from] + (at - from) * (values[from + 1] - values[from]);
    };
  }
}
