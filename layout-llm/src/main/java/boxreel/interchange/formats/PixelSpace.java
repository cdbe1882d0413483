package boxreel.interchange.formats;

import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Box;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// How large the frames are whose pixels a file counts.
final class PixelSpace {
  /// Sizes that videos have, smallest first.
  private static final List<FrameSize> COMMON =
      List.of(
          new FrameSize(320, 240),
          new FrameSize(640, 360),
          new FrameSize(640, 480),
          new FrameSize(1280, 720),
          new FrameSize(1920, 1080),
          new FrameSize(3840, 2160));

  private PixelSpace() {}

  /// The file's own size, or else the given one, or else the smallest common one that holds all
  /// boxes.
  ///
  /// @param boxes in pixels
  static FrameSize size(
      Optional<FrameSize> own, Given given, Collection<Box> boxes, LossCounter losses) {
    if (own.isPresent()) {
      return own.get();
    }
    FrameSize taken = given.size().orElseGet(() -> holding(boxes));
    losses.add(Kind.SIZE_TAKEN, taken.toString());
    return taken;
  }

  private static FrameSize holding(Collection<Box> boxes) {
    double right = boxes.stream().mapToDouble(Box::right).max().orElse(1);
    double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(1);
    return COMMON.stream()
        .filter(size -> right <= size.width() && bottom <= size.height())
        .findFirst()
        .orElseGet(() -> new FrameSize(pixels(right), pixels(bottom)));
  }

  private static int pixels(double edge) {
    return (int) Math.clamp(Math.ceil(edge), 1, FrameSize.MAX);
  }
}
