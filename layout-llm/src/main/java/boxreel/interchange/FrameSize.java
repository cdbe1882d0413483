package boxreel.interchange;

import boxreel.layout.Box;

/// How large a frame is.
///
/// @param width pixels, 1 to 65,536
/// @param height pixels, 1 to 65,536
public record FrameSize(int width, int height) {
  public static final int MAX = 65_536;

  /// What LVD's video model makes, for shots of which no size is known.
  public static final FrameSize USUAL = new FrameSize(576, 320);

  public FrameSize {
    if (!isValid(width, height)) {
      throw new IllegalArgumentException("A frame has 1 to 65536 pixels: " + width + "x" + height);
    }
  }

  public static boolean isValid(int width, int height) {
    return width >= 1 && height >= 1 && width <= MAX && height <= MAX;
  }

  /// A box of pixels in shares of the frame.
  ///
  /// @param boxWidth pixels, above 0
  /// @param boxHeight pixels, above 0
  public Box share(double left, double top, double boxWidth, double boxHeight) {
    return new Box(left / width, top / height, boxWidth / width, boxHeight / height);
  }

  /// A box of the frame in pixels.
  public Box pixels(Box share) {
    return new Box(
        share.x() * width, share.y() * height, share.width() * width, share.height() * height);
  }

  /// A number of pixels in shares of the longer side, so that it holds along both.
  public double share(double pixels) {
    return pixels / Math.max(width, height);
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
