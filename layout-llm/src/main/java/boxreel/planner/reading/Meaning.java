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
  SWING,
  SPIN,
  REST,
  STOP,
  SPEEDUP,
  APPEAR,
  VANISH,
  ENTER,
  LEAVE,
  NEAR,
  FAR,
  CARRY,
  LAUNCH,
  PAN,
  ZOOM,
  TRACK;

  /// The way of moving that the verb gives its subject.
  Gait gait() {
    return switch (this) {
      case GO, ROLL, ENTER, LEAVE, STOP, SPEEDUP, ZOOM -> Gait.GO;
      case RISE -> Gait.RISE;
      case FALL -> Gait.FALL;
      case BOUNCE -> Gait.BOUNCE;
      case JUMP -> Gait.JUMP;
      case CIRCLE -> Gait.CIRCLE;
      case SWAY -> Gait.SWAY;
      case SWING -> Gait.SWING;
      case SPIN -> Gait.SPIN;
      case REST, APPEAR, VANISH, NEAR, FAR, CARRY, LAUNCH, PAN, TRACK -> Gait.REST;
    };
  }
}
