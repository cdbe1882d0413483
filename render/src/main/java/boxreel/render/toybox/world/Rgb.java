package boxreel.render.toybox.world;

import java.awt.Color;

/// An sRGB colour.
///
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
public record Rgb(int red, int green, int blue) {
  public Rgb {
    if (((red | green | blue) & ~255) != 0) {
      throw new IllegalArgumentException(
          "A channel is 0 to 255: " + red + ", " + green + ", " + blue);
    }
  }

  /// Every channel times `factor`, a factor of 0 to 1.
  Rgb darker(double factor) {
    return mix(new Rgb(0, 0, 0), 1 - factor);
  }

  /// This colour with a share (0 to 1) of another.
  Rgb mix(Rgb other, double share) {
    return new Rgb(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  /// The squared Euclidean distance in sRGB.
  int squaredDistance(int r, int g, int b) {
    int dr = red - r;
    int dg = green - g;
    int db = blue - b;
    return dr * dr + dg * dg + db * db;
  }

  Color toAwt() {
    return new Color(red, green, blue);
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
