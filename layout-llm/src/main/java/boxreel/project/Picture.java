package boxreel.project;

/// A picture: 8-bit red, green, blue, row by row from the top left, no padding.
///
/// @param width pixels, at least 1
/// @param height pixels, at least 1
/// @param rgb `height * width * 3` bytes; not copied, and not to be changed
@SuppressWarnings("ArrayRecordComponent") // a picture is its pixels; identity equality is enough
public record Picture(int width, int height, byte[] rgb) {
  public Picture {
    if (width < 1 || height < 1 || rgb.length != width * height * 3) {
      throw new IllegalArgumentException(
          rgb.length + " bytes are no picture of " + width + "x" + height);
    }
  }
}
