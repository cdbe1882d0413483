package boxreel.planner.reading;

/// Where a thing is, seen from its landmark.
public enum Relation {
  BESIDE,
  /// Goes in front of it where it goes.
  AHEAD,
  /// Flees ahead of it, and is slowly caught up with.
  CHASED,
  /// Hangs from it.
  HANGING,
  LEFT_OF,
  RIGHT_OF,
  ON,
  ABOVE,
  BELOW,
  IN_FRONT,
  BEHIND,
  /// Goes round it.
  AROUND,
  /// Goes past it from side to side.
  PAST,
  /// Goes over it from side to side.
  OVER
}
