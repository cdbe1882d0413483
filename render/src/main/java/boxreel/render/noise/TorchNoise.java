package boxreel.render.noise;

/// Standard normal numbers as `torch.randn(count, generator=g)` draws them in single precision
/// from `g = torch.Generator("cpu").manual_seed(seed)` on a processor with AVX2.
///
/// Successive calls continue the stream as successive calls of `randn` do. Not thread-safe.
public final class TorchNoise {
  private static final int BLOCK = 16;
  private static final int HALF = BLOCK / 2;
  private static final float TWO_PI = (float) (2 * Math.PI);
  private static final double UNIT_24 = 0x1p-24;
  private static final double UNIT_53 = 0x1p-53;

  private final MersenneTwister bits;

  /// The sine half of the last pair of single draws, NaN while there is none.
  private double kept = Double.NaN;

  /// @param seed only its lower 32 bits count, as in PyTorch
  public TorchNoise(long seed) {
    bits = new MersenneTwister((int) seed);
  }

  /// The next `count` numbers. What comes out depends on how a total is divided into calls, as in
  /// PyTorch: 16 numbers and more are made in blocks, fewer one by one.
  public float[] normal(int count) {
    float[] numbers = new float[count];
    if (count < BLOCK) {
      for (int i = 0; i < count; i++) {
        numbers[i] = (float) single();
      }
      return numbers;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = uniform();
    }
    for (int start = 0; start + BLOCK <= count; start += BLOCK) {
      boxMuller(numbers, start);
    }
    if (count % BLOCK != 0) {
      // The last 16 are drawn anew, over numbers that are already normal.
      int start = count - BLOCK;
      for (int i = start; i < count; i++) {
        numbers[i] = uniform();
      }
      boxMuller(numbers, start);
    }
    return numbers;
  }

  /// Sixteen uniform numbers to normal ones: the first eight give the radii, the others the
  /// angles.
  private static void boxMuller(float[] numbers, int start) {
    for (int i = start; i < start + HALF; i++) {
      float radius = (float) Math.sqrt(-2 * SinglePrecision.log(1 - numbers[i]));
      float angle = TWO_PI * numbers[i + HALF];
      numbers[i] = radius * SinglePrecision.cos(angle);
      numbers[i + HALF] = radius * SinglePrecision.sin(angle);
    }
  }

  /// 0 to 1 exclusive, in steps of 2^-24.
  private float uniform() {
    return (float) ((bits.nextInt() & 0xffffff) * UNIT_24);
  }

  /// One number in double precision; every second one was made with the one before.
  private double single() {
    if (!Double.isNaN(kept)) {
      double result = kept;
      kept = Double.NaN;
      return result;
    }
    double angle = 2 * Math.PI * uniformDouble();
    double radius = Math.sqrt(-2 * Math.log1p(-uniformDouble()));
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /// 0 to 1 exclusive, in steps of 2^-53.
  private double uniformDouble() {
    return (bits.nextLong() & ((1L << 53) - 1)) * UNIT_53;
  }
}
