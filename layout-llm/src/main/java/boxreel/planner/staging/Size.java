package boxreel.planner.staging;

import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Spot;
import boxreel.planner.reading.Zone;

/// The size of an actor's box, in fractions of the frame.
record Size(double width, double height) {
  /// Width over height of the frames that plans are made for, in pixels; between LVD's 16:9 and
  /// the bundled model's 5:3. A plan for other frames looks stretched, not wrong.
  static final double FRAME_ASPECT = 5 / 3.0;

  private static final double SMALLEST_BESIDE = 0.5;
  private static final double LEAST = 0.08;
  private static final double WIDEST = 0.6;
  private static final double TALLEST = 0.68;
  // What still fits well into a quarter of the frame, with its centre near the quarter's.
  private static final double WIDEST_IN_CORNER = 0.4;
  private static final double TALLEST_IN_CORNER = 0.42;

  /// The size of an actor at its usual distance.
  ///
  /// @param scale of its kind's usual size
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

  /// How large a thing is shown beside others, as a factor of its kind's size alone: real sizes
  /// differ far too much for one frame, so differences are kept, but tempered.
  ///
  /// @param largest height in metres of the largest thing around
  static double beside(Actor actor, double largest) {
    if (actor.noun().zone() == Zone.HIGH) {
      return actor.manner().size();
    }
    double tempered = Math.max(SMALLEST_BESIDE, Math.pow(actor.noun().metres() / largest, 0.2));
    return Math.clamp(tempered * actor.manner().size(), LEAST / actor.noun().height(), 1.8);
  }

  private static boolean isCorner(Spot spot) {
    return spot.level() != null;
  }
}
