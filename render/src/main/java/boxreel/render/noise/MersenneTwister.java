package boxreel.render.noise;

/// MT19937 (Matsumoto and Nishimura, 1998), seeded as in the authors' reference program.
final class MersenneTwister {
  private static final int STATE = 624;
  private static final int SHIFT = 397;
  private static final int UPPER_BIT = 0x80000000;
  private static final int LOWER_BITS = 0x7fffffff;
  private static final int TWIST = 0x9908b0df;

  private final int[] state = new int[STATE];
  private int next = STATE;

  MersenneTwister(int seed) {
    state[0] = seed;
    for (int i = 1; i < STATE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
  }

  /// The next 32 bits.
  int nextInt() {
    if (next == STATE) {
      refill();
    }
    int y = state[next++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  /// The next 64 bits, the first draw above the second.
  long nextLong() {
    long upper = nextInt();
    return (upper << 32) | (nextInt() & 0xffffffffL);
  }

  private void refill() {
    for (int i = 0; i < STATE; i++) {
      int y = (state[i] & UPPER_BIT) | (state[(i + 1) % STATE] & LOWER_BITS);
      state[i] = state[(i + SHIFT) % STATE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : TWIST);
    }
    next = 0;
  }
}
