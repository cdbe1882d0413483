package boxreel.planner.staging;

/// How one of several proposals differs from the likeliest one in what the prompt leaves open.
///
/// Proposals with seeds in a row are spread evenly: each number is a multiple of the seed,
/// modulo its range, with factors for which neighbours are about a third of the range apart.
///
/// @param isVaried whether it differs at all
/// @param goesRight the way that things go when the prompt doesn't say; counts if it differs
/// @param isMirrored whether circles and pendulums start on the other side
/// @param size of all things, -1 for small to 1 for large
/// @param place from side to side, -1 for the left to 1 for the right
/// @param depth how far from its best lane a thing is, 0 to 1
/// @param height of leaps and arcs, -1 for low to 1 for high
/// @param pace -1 for slow to 1 for fast
/// @param path -1 for falling to 1 for rising ways, and for fewer or more leaps
record Variation(
    boolean isVaried,
    boolean goesRight,
    boolean isMirrored,
    double size,
    double place,
    double depth,
    double height,
    double pace,
    double path) {
  /// The likeliest layout.
  static final Variation NONE = new Variation(false, true, false, 0, 0, 0, 0, 0, 0);

  private static final int SEEDS = 1 << 20;
  private static final double SIZES = 0.3;
  private static final double PLACES = 0.22;
  private static final double PACES = 0.45;
  private static final double SLOPE = 0.12;
  private static final double INSET = 0.14;
  private static final double CORNERS = 0.06;
  private static final double LOWER = 0.45;
  private static final double HIGHER = 0.12;
  private static final int LANES = 3;
  // What differs a little only is not seen to differ.
  private static final double LEAST = 0.3;

  /// @param variety 0 for none, up to 1
  static Variation of(long seed, double variety) {
    if (variety == 0) {
      return NONE;
    }
    int number = (int) Math.floorMod(seed, (long) SEEDS);
    return new Variation(
        true,
        number % 2 == 0,
        number / 2 % 2 == 1,
        variety * spread(number, (Math.sqrt(5) - 1) / 2),
        variety * spread(number, Math.sqrt(2)),
        Math.abs(variety * spread(number, Math.sqrt(13))),
        variety * spread(number, Math.sqrt(11)),
        variety * spread(number, Math.sqrt(7)),
        variety * spread(number, Math.sqrt(3)));
  }

  private static double spread(int number, double factor) {
    double turns = number * factor;
    double even = 2 * (turns - Math.floor(turns)) - 1;
    return Math.copySign(LEAST + (1 - LEAST) * Math.abs(even), even);
  }

  /// Factor of all sizes.
  double sizes() {
    return Math.exp(SIZES * size);
  }

  /// Shift from side to side, in frame widths.
  double shift() {
    return PLACES * place;
  }

  /// Factor of the length of ways.
  double paces() {
    return Math.exp(PACES * pace);
  }

  /// Factor of the height of leaps and arcs.
  double heights() {
    return 1 + (height < 0 ? LOWER : HIGHER) * height;
  }

  /// How far a way across the frame keeps from the edges.
  double inset() {
    return INSET * Math.abs(pace);
  }

  /// Shift at a side or in a corner; a quarter of the frame has room for it.
  double cornerX() {
    return CORNERS * place;
  }

  double cornerY() {
    return CORNERS * height;
  }

  /// Half the height that free ways in the air gain.
  double slope() {
    return SLOPE * path;
  }

  /// How many leaps more, or less.
  int leaps() {
    return (int) Math.rint(path);
  }

  /// Number of the lane that is taken if it is free, below `lanes`.
  int lane(int lanes) {
    return Math.min(lanes - 1, (int) Math.rint(LANES * depth));
  }
}
