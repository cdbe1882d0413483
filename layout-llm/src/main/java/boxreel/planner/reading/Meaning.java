package boxreel.planner.reading;

/// What a verb does with its subject, as `verbs.txt` explains.
enum Meaning {
  GO,
  ROLL,
  RISE,
  FALL,
  BOUNCE,
  JUMP,
  CIRCLE,
  SWAY,
  REST,
  APPEAR,
  VANISH,
  ENTER,
  LEAVE,
  NEAR,
  FAR,
  CARRY,
  LAUNCH;

  /// The way of moving that the verb gives its subject.
  Gait gait() {
    return switch (this) {
      case GO, ROLL, ENTER, LEAVE -> Gait.GO;
      case RISE -> Gait.RISE;
      case FALL -> Gait.FALL;
      case BOUNCE -> Gait.BOUNCE;
      case JUMP -> Gait.JUMP;
      case CIRCLE -> Gait.CIRCLE;
      case SWAY -> Gait.SWAY;
      case REST, APPEAR, VANISH, NEAR, FAR, CARRY, LAUNCH -> Gait.REST;
    };
  }
}
