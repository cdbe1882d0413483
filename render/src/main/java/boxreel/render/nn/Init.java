package boxreel.render.nn;

/// How a weight starts when a network is trained from nothing.
public enum Init {
  ZERO,
  ONE,
  /// Uniform within 1/sqrt(fan-in), PyTorch's default for linear and convolution layers; for a
  /// bias, zero is used instead.
  FAN_IN,
  /// Normal with standard deviation 0.02, as for embedding tables.
  EMBEDDING
}
