package boxreel.render.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ExportException;
import boxreel.render.api.FrameReader;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Frames of pictures and videos, looked at in any order.
class FrameReaderTest {
  private static final int FRAMES = 40;
  private static final double RATE = 8;
  private static final int SIDE = 1280;

  private final FfmpegVideoFiles files = new FfmpegVideoFiles();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"grey.mp4", "grey.gif"})
  void anyFrameIsFoundInAnyOrder(String name) throws Exception {
    Path file = folder.resolve(name);
    files.write(greys(), file, _ -> {});
    Random random = new Random(7);
    try (FrameReader reader = files.open(file, SIDE)) {
      assertEquals(FRAMES / RATE, reader.seconds(), 0.06);
      for (int k = 0; k < 60; k++) {
        int frame = random.nextInt(FRAMES);
        // GIF keeps time in hundredths: the middle of a frame is safely inside it.
        assertEquals(frame, shown(reader.frameAt((frame + 0.5) / RATE)), "look " + k);
      }
      for (int frame = 0; frame < FRAMES; frame++) {
        assertEquals(frame, shown(reader.frameAt((frame + 0.5) / RATE)));
      }
      assertEquals(0, shown(reader.frameAt(-3)));
      assertEquals(FRAMES - 1, shown(reader.frameAt(1e6)));
      assertEquals(3, shown(reader.frameAt(3.5 / RATE)), "back from behind the end");
    }
  }

  @Test
  void aFrameBeginsAtItsMoment() throws Exception {
    Path file = folder.resolve("grey.mp4");
    files.write(greys(), file, _ -> {});
    try (FrameReader reader = files.open(file, SIDE)) {
      assertEquals(5, shown(reader.frameAt(5 / RATE)));
      assertEquals(4, shown(reader.frameAt(5 / RATE - 0.01)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "bmp"})
  void aPictureIsTheSameAllTheTime(String ending) throws Exception {
    BufferedImage image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    for (int x = 32; x < 64; x++) {
      for (int y = 0; y < 32; y++) {
        image.setRGB(x, y, 0xd02010);
      }
    }
    Path file = folder.resolve("50 %d sketch." + ending);
    assertTrue(ImageIO.write(image, ending, file.toFile()));
    try (FrameReader reader = files.open(file, SIDE)) {
      assertEquals(0, reader.seconds());
      for (double second : new double[] {0, 2.5, 100, 1}) {
        RgbFrame frame = reader.frameAt(second);
        assertEquals(64, frame.width());
        assertEquals(32, frame.height());
        assertColour(Color.BLACK, frame, 8, 8);
        assertColour(new Color(0xd02010), frame, 56, 8);
      }
    }
  }

  @Test
  void aDrawingWithoutPaperGetsWhitePaper() throws Exception {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(4, 4, 0xff000000);
    image.setRGB(8, 8, 0x80000000);
    Path file = folder.resolve("drawing.png");
    ImageIO.write(image, "png", file.toFile());
    try (FrameReader reader = files.open(file, SIDE)) {
      RgbFrame frame = reader.frameAt(0);
      assertColour(Color.WHITE, frame, 0, 0);
      assertColour(Color.BLACK, frame, 4, 4);
      assertColour(new Color(127, 127, 127), frame, 8, 8);
    }
  }

  @Test
  void largeFramesAreMadeSmaller() throws Exception {
    Path file = folder.resolve("wide.mp4");
    files.write(Clips.ball(640, 320, 2, RATE), file, _ -> {});
    try (FrameReader reader = files.open(file, 160)) {
      RgbFrame frame = reader.frameAt(0);
      assertEquals(160, frame.width());
      assertEquals(80, frame.height());
    }
  }

  /// Two thousand million bytes are behind the video: neither opening nor looking reads them.
  @Test
  void aFileOfGigabytesIsOpenedAsASmallOne() throws Exception {
    Path file = folder.resolve("large.mp4");
    files.write(greys(), file, _ -> {});
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.seek(large.length());
      large.writeInt(Integer.MAX_VALUE); // an MP4 box of this size,
      large.write("free".getBytes(StandardCharsets.US_ASCII)); // which readers pass over
      large.setLength(large.length() - 8 + Integer.MAX_VALUE); // takes no room on the disk
    }
    assertTrue(Files.size(file) > 2e9);
    try (FrameReader reader = files.open(file, SIDE)) {
      assertEquals(30, shown(reader.frameAt(30.5 / RATE)));
      assertEquals(2, shown(reader.frameAt(2.5 / RATE)));
    }
  }

  @Test
  void aVideoThatWasCutOffShowsWhatIsThere() throws Exception {
    Path file = folder.resolve("grey.gif");
    files.write(greys(), file, _ -> {});
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length * 2 / 3));
    try (FrameReader reader = files.open(file, SIDE)) {
      assertEquals(1, shown(reader.frameAt(1.5 / RATE)));
      assertTrue(shown(reader.frameAt(1e6)) > 5);
    }
  }

  @Test
  void whatIsNoPictureIsASentence() throws Exception {
    Path broken = folder.resolve("broken.mp4");
    Files.writeString(broken, "no video");
    Path half = folder.resolve("half.mp4");
    files.write(greys(), half, _ -> {});
    byte[] bytes = Files.readAllBytes(half);
    Files.write(half, java.util.Arrays.copyOf(bytes, 200));
    for (Path file : List.of(broken, half, folder, folder.resolve("gone.mp4"))) {
      ExportException e = assertThrows(ExportException.class, () -> files.open(file, SIDE).close());
      assertTrue(e.getMessage().endsWith("."), e.getMessage());
    }
  }

  private static VideoClip greys() {
    List<RgbFrame> frames = new ArrayList<>();
    for (int k = 0; k < FRAMES; k++) {
      byte[] rgb = new byte[64 * 64 * 3];
      java.util.Arrays.fill(rgb, (byte) grey(k));
      frames.add(new RgbFrame(64, 64, rgb));
    }
    return new VideoClip(RATE, frames);
  }

  private static int grey(int frame) {
    return 20 + frame * 5;
  }

  /// Which of the grey frames one is.
  private static long shown(RgbFrame frame) {
    int middle = (32 * frame.width() + 32) * 3;
    return Math.round(((frame.rgb()[middle] & 0xff) - grey(0)) / 5.0);
  }

  private static void assertColour(Color expected, RgbFrame frame, int x, int y) {
    int at = (y * frame.width() + x) * 3;
    int[] want = {expected.getRed(), expected.getGreen(), expected.getBlue()};
    for (int c = 0; c < 3; c++) {
      assertEquals(want[c], frame.rgb()[at + c] & 0xff, 6, "channel " + c + " at " + x + "," + y);
    }
  }
}
