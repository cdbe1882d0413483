package boxreel.render.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedFramesTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void create() throws IOException {
    file = Files.createFile(folder.resolve("clip.frames"));
  }

  @Test
  void pixelsComeBack() throws IOException {
    VideoClip large = clip(7, 5, 4);
    SharedFrames.write(file, large);
    same(large, SharedFrames.read(file, SharedFrames.Form.of(large)));
    // A smaller one after it leaves the rest of the file as it was.
    VideoClip small = clip(3, 2, 1);
    SharedFrames.write(file, small);
    same(small, SharedFrames.read(file, SharedFrames.Form.of(small)));
  }

  @Test
  void aFileThatIsTooShortIsRefused() throws IOException {
    VideoClip clip = clip(7, 5, 4);
    SharedFrames.write(file, clip);
    var more = new SharedFrames.Form(7, 5, 5, 8);
    assertThrows(IOException.class, () -> SharedFrames.read(file, more));
  }

  static VideoClip clip(int width, int height, int count) {
    var random = new Random(width);
    List<RgbFrame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] rgb = new byte[3 * width * height];
      random.nextBytes(rgb);
      frames.add(new RgbFrame(width, height, rgb));
    }
    return new VideoClip(8, frames);
  }

  static void same(VideoClip expected, VideoClip actual) {
    assertEquals(SharedFrames.Form.of(expected), SharedFrames.Form.of(actual));
    for (int i = 0; i < expected.frames().size(); i++) {
      assertArrayEquals(expected.frames().get(i).rgb(), actual.frames().get(i).rgb(), "frame " + i);
    }
  }
}
