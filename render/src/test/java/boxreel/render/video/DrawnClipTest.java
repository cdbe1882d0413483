package boxreel.render.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ExportException;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clips that are drawn while they are written, and files without a trace.
class DrawnClipTest {
  @TempDir private Path folder = Path.of("");
  private final VideoFiles files = new FfmpegVideoFiles();

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "gif"})
  void aDrawnClipIsWrittenWithoutATrace(String ending) throws Exception {
    Path target = folder.resolve("film." + ending);
    files.write(clip(50), target, _ -> {});
    VideoFiles.Inspection found = files.inspect(target);
    assertEquals(50, found.frames());
    assertEquals(48, found.width());
    assertEquals(32, found.height());
    assertTrue(found.trace().isEmpty());
  }

  @Test
  void aDrawingThatStopsLeavesNothing() throws Exception {
    VideoClip stopped =
        VideoClip.drawn(
            10,
            48,
            32,
            50,
            i -> {
              if (i == 20) {
                throw new CancellationException();
              }
              return frame(i, 48);
            });
    assertThrows(
        CancellationException.class,
        () -> files.write(stopped, folder.resolve("film.mp4"), _ -> {}));
    try (var left = Files.list(folder)) {
      assertFalse(left.findAny().isPresent());
    }
  }

  @Test
  void picturesHaveATraceSoAFolderIsRefused() {
    assertThrows(
        ExportException.class, () -> files.write(clip(2), folder.resolve("film"), _ -> {}));
  }

  @Test
  void aFrameOfAnotherSizeIsAMistake() {
    VideoClip wrong = VideoClip.drawn(10, 48, 32, 2, i -> frame(i, 50));
    assertEquals(48, wrong.width());
    assertThrows(IllegalStateException.class, () -> wrong.frames().getFirst());
  }

  private static VideoClip clip(int frames) {
    return VideoClip.drawn(10, 48, 32, frames, i -> frame(i, 48));
  }

  private static RgbFrame frame(int index, int width) {
    byte[] rgb = new byte[width * 32 * 3];
    Arrays.fill(rgb, (byte) (index * 5));
    return new RgbFrame(width, 32, rgb);
  }
}
