package boxreel.planner.staging;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Spot;

/// The size of an actor's box, in fractions of the frame.
record Size(double width, double height) {
  /// Width over height of the frames that plans are made for, in pixels; between LVD's 16:9 and
  /// the bundled model's 5:3. A plan for other frames looks stretched, not wrong.
  static final double FRAME_ASPECT = 5 / 3.0;

  private static final double WIDEST = 0.6;
  private static final double TALLEST = 0.68;
  // What still fits well into a quarter of the frame, with its centre near the quarter's.
  private static final double WIDEST_IN_CORNER = 0.4;
  private static final double TALLEST_IN_CORNER = 0.42;

  /// The size of an actor at its usual distance.
  ///
  /// @param scale 1 or less, to make room for others
  static Size of(Actor actor, double scale) {
    boolean isInCorner = actor.spots().stream().anyMatch(Size::isCorner);
    double height = actor.noun().height() * scale;
    double width = height * actor.noun().aspect() / FRAME_ASPECT;
    double fit =
        Math.min(
            (isInCorner ? WIDEST_IN_CORNER : WIDEST) / width,
            (isInCorner ? TALLEST_IN_CORNER : TALLEST) / height);
    return fit < 1 ? new Size(width * fit, height * fit) : new Size(width, height);
  }

  private static boolean isCorner(Spot spot) {
    return spot.level() != null;
  }
}
