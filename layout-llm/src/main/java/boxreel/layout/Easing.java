package boxreel.layout;

import java.util.List;

/// How a box gets from one key to the next: which share of the way it has gone after which
/// share of the time.
@SuppressWarnings("ClassInitializationDeadlock") // no default methods: Named doesn't initialize it
public sealed interface Easing permits Easing.Named, CubicBezier {
  /// Constant speed, corner by corner: LVD's interpolation.
  Easing LINEAR = Named.LINEAR;

  /// Stays until the next key, then jumps.
  Easing HOLD = Named.HOLD;

  Easing EASE_IN = Named.EASE_IN;
  Easing EASE_OUT = Named.EASE_OUT;
  Easing EASE_IN_OUT = Named.EASE_IN_OUT;

  /// The easings that have a name.
  enum Named implements Easing {
    LINEAR,
    HOLD,
    EASE_IN,
    EASE_OUT,
    EASE_IN_OUT;

    @Override
    public double at(double share) {
      return switch (this) {
        case LINEAR -> share;
        case HOLD -> 0;
        case EASE_IN -> share * share;
        case EASE_OUT -> 1 - (1 - share) * (1 - share);
        case EASE_IN_OUT -> share * share * (3 - 2 * share);
      };
    }

    @Override
    public Easing mirrored() {
      return switch (this) {
        case LINEAR, HOLD, EASE_IN_OUT -> this;
        case EASE_IN -> EASE_OUT;
        case EASE_OUT -> EASE_IN;
      };
    }

    @Override
    public Split splitAt(double share) {
      return this == LINEAR || this == HOLD ? new Split(this, this) : curve().splitAt(share);
    }

    @Override
    public CubicBezier curve() {
      return switch (this) {
        // A polynomial of up to the third degree is a cubic curve whose time runs evenly.
        case LINEAR, HOLD -> new CubicBezier(1 / 3.0, 1 / 3.0, 2 / 3.0, 2 / 3.0);
        case EASE_IN -> new CubicBezier(1 / 3.0, 0, 2 / 3.0, 1 / 3.0);
        case EASE_OUT -> new CubicBezier(1 / 3.0, 2 / 3.0, 2 / 3.0, 1);
        case EASE_IN_OUT -> new CubicBezier(1 / 3.0, 0, 2 / 3.0, 1);
      };
    }
  }

  /// All that have a name, in the order in which they are offered.
  static List<Easing> named() {
    return List.of(Named.values());
  }

  /// The share of the way that is gone.
  ///
  /// @param share of the time, 0 to 1
  /// @return 0 at the beginning and, but for [#HOLD], 1 at the end; a curve may leave that
  /// range between
  double at(double share);

  /// The easing of the same way gone backwards; a hold stays a hold.
  Easing mirrored();

  /// The same motion as a curve to draw or to change; for [#HOLD] the straight one.
  CubicBezier curve();

  /// The easings of the two parts into which a key splits a way, so that nothing moves.
  ///
  /// @param share of the time at which it is split, above 0 and below 1
  Split splitAt(double share);

  /// The two parts of a way.
  record Split(Easing before, Easing behind) {}
}
