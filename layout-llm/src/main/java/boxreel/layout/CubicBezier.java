package boxreel.layout;

/// An easing by two handles: the Bézier curve from (0, 0) over (x1, y1) and (x2, y2) to (1, 1),
/// time to the right and way upwards, as CSS's `cubic-bezier` and motion editors draw it.
///
/// Time never runs back. That is so with x1 and x2 from 0 to 1; a part of such a curve may have
/// an x1 above 1 or an x2 below 0.
///
/// @param x1 0 or more
/// @param y1 below 0 goes back first
/// @param x2 1 or less
/// @param y2 above 1 goes too far first
public record CubicBezier(double x1, double y1, double x2, double y2) implements Easing {
  private static final double EXACT = 1e-14;
  private static final double ROUNDING = 1e-6;
  private static final int MOST_STEPS = 60;

  /// A part that ends where it began can't be told by its share of the way.
  private static final double NO_WAY = 1e-9;

  public CubicBezier {
    // The slope of the time, a quadratic Bernstein polynomial, is nowhere below 0.
    boolean dips = x1 > x2 && (x1 - x2) * (x1 - x2) > x1 * (1 - x2) + ROUNDING;
    if (!(x1 >= 0 && x2 <= 1) || dips || Double.isInfinite(x1 - x2)) {
      throw new IllegalArgumentException("Time would run back: x is " + x1 + " and " + x2);
    }
    if (!Double.isFinite(y1) || !Double.isFinite(y2)) {
      throw new IllegalArgumentException("A handle is somewhere, not at " + y1 + " and " + y2);
    }
  }

  @Override
  public double at(double share) {
    return share <= 0 ? 0 : share >= 1 ? 1 : way(parameter(share));
  }

  @Override
  public Easing mirrored() {
    return new CubicBezier(1 - x2, 1 - y2, 1 - x1, 1 - y1);
  }

  @Override
  public CubicBezier curve() {
    return this;
  }

  /// By de Casteljau's construction: the two parts of a cubic curve are cubic curves. Each is
  /// told in shares of its own time and way; where a part's way is none, it stays.
  @Override
  public Split splitAt(double share) {
    double t = parameter(share);
    double x = mix(mix(mix(0, x1, t), mix(x1, x2, t), t), mix(mix(x1, x2, t), mix(x2, 1, t), t), t);
    double y = way(t);
    return new Split(
        part(
            mix(0, x1, t) / x,
            mix(0, y1, t),
            mix(mix(0, x1, t), mix(x1, x2, t), t) / x,
            mix(mix(0, y1, t), mix(y1, y2, t), t),
            0,
            y),
        part(
            (mix(mix(x1, x2, t), mix(x2, 1, t), t) - x) / (1 - x),
            mix(mix(y1, y2, t), mix(y2, 1, t), t),
            (mix(x2, 1, t) - x) / (1 - x),
            mix(y2, 1, t),
            y,
            1));
  }

  /// @param from where on the way the part begins, `to` where it ends
  private static Easing part(double x1, double y1, double x2, double y2, double from, double to) {
    double way = to - from;
    if (Math.abs(way) < NO_WAY) {
      return Easing.LINEAR;
    }
    return new CubicBezier(Math.max(0, x1), (y1 - from) / way, Math.min(1, x2), (y2 - from) / way);
  }

  /// Where on the curve a share of the time is, by Newton's steps inside a shrinking bracket.
  private double parameter(double share) {
    double low = 0;
    double high = 1;
    double t = share;
    for (int step = 0; step < MOST_STEPS; step++) {
      double off = time(t) - share;
      if (Math.abs(off) < EXACT) {
        return t;
      }
      low = off < 0 ? t : low;
      high = off > 0 ? t : high;
      double slope = 3 * (x1 * (1 - t) * (1 - t) + 2 * (x2 - x1) * (1 - t) * t + (1 - x2) * t * t);
      double next = t - off / slope;
      t = next > low && next < high ? next : (low + high) / 2;
    }
    return t;
  }

  private double time(double t) {
    return cubic(x1, x2, t);
  }

  private double way(double t) {
    return cubic(y1, y2, t);
  }

  private static double cubic(double a, double b, double t) {
    double u = 1 - t;
    return 3 * u * u * t * a + 3 * u * t * t * b + t * t * t;
  }

  private static double mix(double from, double to, double share) {
    return (1 - share) * from + share * to;
  }
}
