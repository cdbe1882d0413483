package boxreel.planner.reading;

/// How a thing moves.
public enum Gait {
  REST,
  /// Travels at constant speed.
  GO,
  RISE,
  /// Falls with gravity, or sinks slowly if it is light.
  FALL,
  /// Bounces on the ground, lower each time.
  BOUNCE,
  JUMP,
  /// Flies in an arc and bounces where it lands.
  THROWN,
  CIRCLE,
  /// To and fro.
  SWAY,
  /// Hangs and swings like a pendulum.
  SWING,
  /// Turns about its upright axis.
  SPIN,
  /// Up and down.
  BOB
}
