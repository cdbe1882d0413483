package boxreel.layout;

/// LVD's grid of presence: an object comes and goes at sixths of the clip, while its boxes sit on
/// fifths (LVD, `utils/parse.py`).
public final class Sixths {
  public static final int COUNT = 6;

  /// How much of the clip LVD reads: it stops just before the end, so that the last frame still
  /// falls into the last sixth.
  public static final double READ_SHARE = 1 - 1e-5;

  private Sixths() {}

  /// The sixth of a clip in which a frame lies.
  ///
  /// @param frame 0 to `frames` - 1
  /// @return 0 to 5
  public static int of(int frame, int frames) {
    return frames == 1 ? 0 : (int) Math.floor(frame * READ_SHARE / (frames - 1) * COUNT);
  }

  /// The first frame that lies in a sixth or a later one; `frames` if there is none.
  ///
  /// @param sixth 0 to 6
  public static int start(int sixth, int frames) {
    int frame = 0;
    while (frame < frames && of(frame, frames) < sixth) {
      frame++;
    }
    return frame;
  }
}
