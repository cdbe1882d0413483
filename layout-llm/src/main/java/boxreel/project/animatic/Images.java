package boxreel.project.animatic;

import boxreel.project.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Pictures as AWT draws them, and back.
final class Images {
  private Images() {}

  static BufferedImage of(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.rgb();
    int[] row = new int[picture.width()];
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < row.length; x++, i += 3) {
        row[x] = (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255);
      }
      image.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return image;
  }

  static Picture of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] rgb = new byte[width * height * 3];
    int[] row = new int[width];
    for (int y = 0, i = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        rgb[i++] = (byte) (argb >> 16);
        rgb[i++] = (byte) (argb >> 8);
        rgb[i++] = (byte) argb;
      }
    }
    return new Picture(width, height, rgb);
  }

  /// Graphics with smooth edges and pictures.
  static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return graphics;
  }
}
