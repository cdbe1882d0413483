package boxreel.render.api;

/// What a render does with a finished clip that it starts from.
public sealed interface Stage {
  /// How files and programs call it.
  String label();

  /// Draws the clip again, larger and finer (SDEdit; the way of ZeroScope XL). As many frames
  /// as before.
  ///
  /// @param strength how much of it is drawn anew, above 0 to 1: the share of the steps that
  /// are
  ///     taken
  record Refinement(double strength) implements Stage {
    public static final String LABEL = "refinement";

    public Refinement {
      if (!(strength > 0 && strength <= 1)) {
        throw new IllegalArgumentException("Strength must be above 0, up to 1, not " + strength);
      }
    }

    @Override
    public String label() {
      return LABEL;
    }
  }

  /// Draws frames between its frames (LaVie's temporal interpolation): N become 4N-3, of which
  /// every fourth stands for one of the clip's.
  record Interpolation() implements Stage {
    public static final String LABEL = "interpolation";

    /// Frames of the result for each of the clip's.
    public static final int FACTOR = 4;

    /// How many frames so many become.
    public static int frames(int source) {
      return FACTOR * (source - 1) + 1;
    }

    @Override
    public String label() {
      return LABEL;
    }
  }

  /// Goes on from its last frames; the result holds the clip and what follows.
  ///
  /// @param overlap how many of the clip's last frames the model sees again, 1 or more
  record Continuation(int overlap) implements Stage {
    public static final String LABEL = "continuation";

    public Continuation {
      if (overlap < 1) {
        throw new IllegalArgumentException("The overlap is 1 frame or more, not " + overlap);
      }
    }

    @Override
    public String label() {
      return LABEL;
    }
  }
}
