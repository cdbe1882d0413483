package boxreel.render.nn;

/// How a weight starts when a network is trained from nothing.
public enum Init {
  ZERO,
  ONE,
  /// Uniform with variance 1/fan-in, which keeps a signal's strength (LeCun et al. 1998); for a
  /// bias, zero is used instead.
  FAN_IN,
  /// Normal with standard deviation 0.02, as for embedding tables.
  EMBEDDING
}
