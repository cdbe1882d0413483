package boxreel.planner.reading;

/// Where a thing usually is.
public enum Zone {
  /// Stands or moves on the ground.
  GROUND,
  /// Flies.
  SKY,
  /// Hangs in the sky: sun, moon, cloud.
  HIGH,
  /// On the water.
  WATER,
  /// In the water.
  DEEP,
  /// Floats anywhere: balloon, heart, ghost.
  AIR
}
