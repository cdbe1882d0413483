package boxreel.project.store;

import boxreel.project.Picture;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// The pictures of a take on disk, as video files write them: a folder of `frame_0001.png` and
/// so on, and `trace.json`. Without loss, so that a take that is opened again is the same.
public final class TakeFolder {
  private static final String TRACE = "trace.json";
  private static final Pattern FRAME = Pattern.compile("frame_\\d{4,}\\.png");

  private TakeFolder() {}

  /// The first frame.
  ///
  /// @throws IOException if there is none or it is no picture
  public static Picture first(Path folder) throws IOException {
    return picture(files(folder).getFirst());
  }

  /// All frames in order, at least one.
  ///
  /// @throws IOException if there is none or one is no picture
  public static List<Picture> frames(Path folder) throws IOException {
    List<Picture> frames = new ArrayList<>();
    for (Path file : files(folder)) {
      frames.add(picture(file));
    }
    return frames;
  }

  /// Whether everything in a folder was written as part of a take, so that nothing else is lost
  /// with it.
  static boolean isOurs(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.allMatch(
          entry -> {
            String name = entry.getFileName().toString();
            return name.equals(TRACE) || FRAME.matcher(name).matches();
          });
    }
  }

  /// Whether a folder looks like a take's.
  static boolean isTake(Path folder) {
    return Files.exists(folder.resolve(TRACE));
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files =
          entries
              .filter(entry -> FRAME.matcher(entry.getFileName().toString()).matches())
              .sorted()
              .toList();
    }
    if (files.isEmpty()) {
      throw new IOException("No frames in " + folder);
    }
    return files;
  }

  private static Picture picture(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      throw new IOException("Not a picture: " + file);
    }
    return picture(image);
  }

  private static Picture picture(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] rgb = new byte[width * height * 3];
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
        && image.getRaster().getDataBuffer() instanceof DataBufferByte bytes
        && bytes.getData().length == rgb.length) {
      byte[] bgr = bytes.getData();
      for (int i = 0; i < rgb.length; i += 3) {
        rgb[i] = bgr[i + 2];
        rgb[i + 1] = bgr[i + 1];
        rgb[i + 2] = bgr[i];
      }
    } else {
      int[] row = new int[width];
      for (int y = 0, i = 0; y < height; y++) {
        image.getRGB(0, y, width, 1, row, 0, width);
        for (int argb : row) {
          rgb[i++] = (byte) (argb >> 16);
          rgb[i++] = (byte) (argb >> 8);
          rgb[i++] = (byte) argb;
        }
      }
    }
    return new Picture(width, height, rgb);
  }
}
