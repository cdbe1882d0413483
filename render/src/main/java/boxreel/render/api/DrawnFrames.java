package boxreel.render.api;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/// Frames that are drawn anew each time somebody asks for one, so that a long clip is never in
/// memory as a whole.
final class DrawnFrames extends AbstractList<RgbFrame> implements RandomAccess {
  private final int width;
  private final int height;
  private final int count;
  private final IntFunction<RgbFrame> draw;

  DrawnFrames(int width, int height, int count, IntFunction<RgbFrame> draw) {
    this.width = width;
    this.height = height;
    this.count = count;
    this.draw = draw;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public RgbFrame get(int index) {
    RgbFrame frame = draw.apply(Objects.checkIndex(index, count));
    if (frame.width() != width || frame.height() != height) {
      throw new IllegalStateException("The frames of a clip have one size");
    }
    return frame;
  }
}
