package boxreel.render.noise;

/// Logarithm, sine and cosine in single precision as the Cephes library approximates them, with
/// the fused multiplications that PyTorch's compiled code has. Only the order of rounding makes
/// noise equal to the last bit, so none of this may be "simplified".
@SuppressWarnings("FloatingPointLiteralPrecision") // constants as published
final class SinglePrecision {
  private static final float SQRT_HALF = 0.707106781186547524f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;
  private static final float[] LOG = {
    7.0376836292E-2f,
    -1.1514610310E-1f,
    1.1676998740E-1f,
    -1.2420140846E-1f,
    1.4249322787E-1f,
    -1.6668057665E-1f,
    2.0000714765E-1f,
    -2.4999993993E-1f,
    3.3333331174E-1f
  };

  private static final float FOUR_OVER_PI = 1.27323954473516f;

  /// A quarter of pi in three parts, for a remainder without cancellation.
  private static final float[] QUARTER_PI = {
    0.78515625f, 2.4187564849853515625e-4f, 3.77489497744594108e-8f
  };

  private static final float[] SINE = {-1.9515295891E-4f, 8.3321608736E-3f, -1.6666654611E-1f};
  private static final float[] COSINE = {
    2.443315711809948E-005f, -1.388731625493765E-003f, 4.166664568298827E-002f
  };

  private SinglePrecision() {}

  /// The natural logarithm.
  ///
  /// @param value normal and above 0
  static float log(float value) {
    int bits = Float.floatToRawIntBits(value);
    float exponent = (bits >>> 23) - 127 + 1;
    float x = Float.intBitsToFloat((bits & 0x007fffff) | 0x3f000000); // 0.5 to 1
    if (x < SQRT_HALF) {
      exponent -= 1;
      x = (x - 1) + x;
    } else {
      x -= 1;
    }
    float square = x * x;
    float y = polynomial(LOG, x) * x;
    y = Math.fma(y, square, exponent * LN2_LOW);
    y = Math.fma(-0.5f, square, y);
    x += y;
    return Math.fma(exponent, LN2_HIGH, x);
  }

  /// The cosine of an angle.
  ///
  /// @param angle 0 to 8192
  static float cos(float angle) {
    int octant = octant(angle);
    float x = remainder(angle, octant);
    boolean isNegative = ((octant - 2) & 4) == 0;
    float result = (octant & 2) == 0 ? cosineNearZero(x) : sineNearZero(x);
    return isNegative ? -result : result;
  }

  /// The sine of an angle.
  ///
  /// @param angle 0 to 8192
  static float sin(float angle) {
    int octant = octant(angle);
    float x = remainder(angle, octant);
    float result = (octant & 2) == 0 ? sineNearZero(x) : cosineNearZero(x);
    return (octant & 4) == 0 ? result : -result;
  }

  /// Eighths of the circle, rounded up to an even number.
  private static int octant(float angle) {
    return ((int) (angle * FOUR_OVER_PI) + 1) & ~1;
  }

  private static float remainder(float angle, int octant) {
    float x = angle;
    for (float part : QUARTER_PI) {
      x = Math.fma(-part, octant, x);
    }
    return x;
  }

  private static float cosineNearZero(float x) {
    float square = x * x;
    float y = polynomial(COSINE, square) * square;
    return Math.fma(y, square, -0.5f * square) + 1;
  }

  private static float sineNearZero(float x) {
    float square = x * x;
    return Math.fma(polynomial(SINE, square) * square, x, x);
  }

  private static float polynomial(float[] coefficients, float x) {
    float y = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      y = Math.fma(y, x, coefficients[i]);
    }
    return y;
  }
}
