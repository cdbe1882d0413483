package boxreel.planner.staging;

import boxreel.planner.reading.Gait;
import boxreel.planner.reading.Relation;
import boxreel.planner.reading.Zone;

/// What it costs that two figures cover each other in the picture.
///
/// Who goes may pass in front of what stands, or behind it, if one of them is farther back:
/// that is how things look. Two that stand, and two that go along together, are kept apart, and
/// nobody walks through anybody.
///
/// @param harm what must not be; worth to make everything smaller
/// @param price of passing: the more of the one behind is hidden, the more
record Encounter(double harm, double price) {
  /// How much lower in the frame, in frame heights, the foot of the nearer of two has to be.
  static final double STEP = 0.05;

  private static final Encounter NONE = new Encounter(0, 0);
  private static final double OVERLAP_COST = 40;
  private static final double HIDING_COST = 2.5;
  // In the air there is room all around, so that passing can mostly be spared.
  private static final double AIR_COST = 6;
  private static final double END_COST = 1.5;
  // One looks at who goes rather than at what stands around.
  private static final double WORTH_OF_A_MOVER = 2.5;

  /// @param isTold whether the prompt has the figures so close that one covers the other
  static Encounter of(Figure figure, Figure other, boolean isTold) {
    if (isTold || !figure.comesNear(other)) {
      return NONE;
    }
    double overlap = figure.overlap(other);
    if (overlap == 0) {
      return NONE;
    }
    if (!mayPass(figure, other)) {
      return new Encounter(OVERLAP_COST * overlap, 0);
    }
    boolean isFront = isInFront(figure, other);
    Figure front = isFront ? figure : other;
    Figure rear = isFront ? other : figure;
    double cost = figure.isGrounded() && other.isGrounded() ? HIDING_COST : AIR_COST;
    double worth = rear.goes() ? WORTH_OF_A_MOVER : 1;
    double price = cost * worth * rear.hiddenBy(front);
    return new Encounter(0, price + END_COST * figure.overlapAtEnds(other));
  }

  /// Whether the tie between two says that one covers the other: who goes round a thing passes
  /// in front of it, who hangs from it hangs before it, who jumps over it is before it on the
  /// way up.
  static boolean isTold(Figure figure, Relation relation) {
    return relation == Relation.AROUND
        || relation == Relation.HANGING
        || (relation == Relation.OVER && figure.actor().gait() == Gait.JUMP);
  }

  private static boolean mayPass(Figure figure, Figure other) {
    if (figure.goes() == other.goes()) {
      return false;
    }
    boolean isOnOneGround = figure.isGrounded() && other.isGrounded();
    return !isOnOneGround || Math.abs(figure.foot() - other.foot()) >= STEP;
  }

  private static boolean isInFront(Figure figure, Figure other) {
    if (figure.isGrounded() && other.isGrounded()) {
      return figure.foot() > other.foot();
    }
    boolean isHigh = figure.actor().noun().zone() == Zone.HIGH;
    boolean isOtherHigh = other.actor().noun().zone() == Zone.HIGH;
    return isHigh == isOtherHigh ? figure.goes() : isOtherHigh;
  }
}
