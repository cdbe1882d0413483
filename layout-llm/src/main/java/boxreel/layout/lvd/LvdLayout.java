package boxreel.layout.lvd;

import java.util.List;

/// A dynamic scene layout as LVD states it: what is where in six moments of the video, two
/// moments a second (LVD, `prompt.py`; section 3 of the paper).
///
/// It keeps what an answer said, sizes of 0 and repeated ids included; [LvdShots] makes a usable
/// shot of it.
///
/// @param frames the six moments in order, each with its objects in the order of the answer
/// @param background a word or a few for the background, may be empty
/// @param prompt what the layout was made for, as [PromptPhrases#normalised] gives it
public record LvdLayout(List<List<Entry>> frames, String background, String prompt) {
  /// K, the number of moments in a layout.
  public static final int FRAMES = 6;

  /// The side of the square canvas in which LVD's boxes are counted.
  public static final int CANVAS = 512;

  public LvdLayout {
    if (frames.size() != FRAMES) {
      throw new IllegalArgumentException("A layout has 6 frames, not " + frames.size());
    }
    frames = frames.stream().map(List::copyOf).toList();
  }

  /// An object in one of the six moments. Coordinates are in canvas units (512 across, whatever the
  /// video's shape), and may reach beyond the canvas.
  ///
  /// @param id the same over all moments for one object
  /// @param name what the object is; LVD takes the name of an id's first appearance
  /// @param x left edge
  /// @param y top edge
  /// @param width 0 in answers that shrink an object away; below 0 makes no sense, but occurs
  /// @param height as the width
  public record Entry(int id, String name, double x, double y, double width, double height) {
    public Entry {
      if (!Double.isFinite(x)
          || !Double.isFinite(y)
          || !Double.isFinite(width)
          || !Double.isFinite(height)) {
        throw new IllegalArgumentException(
            "A box needs finite numbers: " + List.of(x, y, width, height));
      }
    }
  }

  public LvdLayout withPrompt(String newPrompt) {
    return new LvdLayout(frames, background, newPrompt);
  }
}
