package boxreel.render.video;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;

/// Clips to write, and a second reader (JavaCV's) to read them back with.
final class Clips {
  private Clips() {}

  /// One colour all over.
  static VideoClip solid(Color colour, int width, int height, int frames, double rate) {
    List<RgbFrame> list = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      byte[] rgb = new byte[width * height * 3];
      for (int at = 0; at < rgb.length; at += 3) {
        rgb[at] = (byte) colour.getRed();
        rgb[at + 1] = (byte) colour.getGreen();
        rgb[at + 2] = (byte) colour.getBlue();
      }
      list.add(new RgbFrame(width, height, rgb));
    }
    return new VideoClip(rate, list);
  }

  /// A cartoon: sky in a gradient, grass, a red ball that crosses from the left to the right.
  static VideoClip ball(int width, int height, int frames, double rate) {
    List<RgbFrame> list = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = image.createGraphics();
      for (int y = 0; y < height; y++) {
        g.setColor(new Color(110 + 80 * y / height, 170 + 40 * y / height, 235));
        g.drawLine(0, y, width, y);
      }
      g.setColor(new Color(70, 160, 60));
      g.fillRect(0, height * 3 / 4, width, height);
      g.setColor(new Color(220, 30, 30));
      int side = height / 3;
      int x = frames == 1 ? 0 : (width - side) * i / (frames - 1);
      g.fillOval(x, height / 2, side, side);
      g.dispose();
      list.add(frame(image));
    }
    return new VideoClip(rate, list);
  }

  static RgbFrame frame(BufferedImage image) {
    byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
    int at = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int pixel = image.getRGB(x, y);
        rgb[at++] = (byte) (pixel >> 16);
        rgb[at++] = (byte) (pixel >> 8);
        rgb[at++] = (byte) pixel;
      }
    }
    return new RgbFrame(image.getWidth(), image.getHeight(), rgb);
  }

  static RenderTrace trace(String prompt) {
    Track track =
        Track.throughout(
            "ball",
            "a red ball",
            16,
            List.of(
                Key.byPlanner(0, new Box(0.1, 1.0 / 3, 0.2, 0.25)),
                Key.byUser(7.123456789012345, new Box(0.7, -0.05, 0.2, 0.25))));
    Shot shot = new Shot(prompt, "a beach", "blurry", 16, 8, List.of(track));
    return new RenderTrace(
        shot,
        "toybox",
        new RenderSettings(
            Method.LVD_GLIGEN, 9_007_199_254_740_993L, 20, 7.5, 160, 96, 0.3, Device.AUTO),
        "0.1.0");
  }

  /// All pictures of a file.
  static List<BufferedImage> decode(Path file) throws IOException {
    List<BufferedImage> images = new ArrayList<>();
    try (FFmpegFrameGrabber grabber = new FFmpegFrameGrabber(file.toFile())) {
      grabber.start();
      for (Frame frame = grabber.grabImage(); frame != null; frame = grabber.grabImage()) {
        images.add(image(frame));
      }
    }
    return images;
  }

  private static BufferedImage image(Frame frame) {
    BufferedImage image =
        new BufferedImage(frame.imageWidth, frame.imageHeight, BufferedImage.TYPE_INT_RGB);
    ByteBuffer bgr = (ByteBuffer) frame.image[0];
    for (int y = 0; y < frame.imageHeight; y++) {
      for (int x = 0; x < frame.imageWidth; x++) {
        int at = y * frame.imageStride + x * 3;
        image.setRGB(
            x,
            y,
            (bgr.get(at) & 0xff) | (bgr.get(at + 1) & 0xff) << 8 | (bgr.get(at + 2) & 0xff) << 16);
      }
    }
    return image;
  }

  /// The largest difference of any channel between a picture and what it should be, edges of
  /// padding left out.
  static int worst(RgbFrame wanted, BufferedImage got) {
    int worst = 0;
    for (int y = 0; y < wanted.height(); y++) {
      for (int x = 0; x < wanted.width(); x++) {
        int at = (y * wanted.width() + x) * 3;
        int pixel = got.getRGB(x, y);
        for (int c = 0; c < 3; c++) {
          int difference = (wanted.rgb()[at + c] & 0xff) - ((pixel >> (16 - 8 * c)) & 0xff);
          worst = Math.max(worst, Math.abs(difference));
        }
      }
    }
    return worst;
  }

  /// How close the brightness is, as peak signal to noise ratio in dB. Colour is left out: 4:2:0
  /// halves its resolution at any quality.
  static double lumaPsnr(RgbFrame wanted, BufferedImage got) {
    double sum = 0;
    for (int y = 0; y < wanted.height(); y++) {
      for (int x = 0; x < wanted.width(); x++) {
        int at = (y * wanted.width() + x) * 3;
        byte[] rgb = wanted.rgb();
        Color pixel = new Color(got.getRGB(x, y));
        double difference =
            0.299 * ((rgb[at] & 0xff) - pixel.getRed())
                + 0.587 * ((rgb[at + 1] & 0xff) - pixel.getGreen())
                + 0.114 * ((rgb[at + 2] & 0xff) - pixel.getBlue());
        sum += difference * difference;
      }
    }
    return 10 * Math.log10(255.0 * 255 * wanted.width() * wanted.height() / sum);
  }
}
