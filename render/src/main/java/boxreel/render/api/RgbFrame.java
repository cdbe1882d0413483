package boxreel.render.api;

/// One picture: 8-bit red, green, blue, row by row from the top left, no padding.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
/// @param rgb `height * width * 3` bytes; owned by this frame, not copied, and not to be changed
@SuppressWarnings("ArrayRecordComponent") // a frame is its pixels; identity equality is enough
public record RgbFrame(int width, int height, byte[] rgb) {
  public RgbFrame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A frame needs a size, not " + width + "x" + height);
    }
    if (rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
      throw new IllegalArgumentException(
          "A frame of "
              + width
              + "x"
              + height
              + " has "
              + width * height * 3
              + " bytes, not "
              + rgb.length);
    }
  }
}
