package boxreel.ui.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ExportException;
import boxreel.render.api.FrameReader;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.ui.fx.UiThread;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/// Which frames are read, in which order, and how many are kept.
final class FootageReaderTest {
  private static final Path WALK = Path.of("walk.mp4").toAbsolutePath();
  private static final Path RUN = Path.of("run.mp4").toAbsolutePath();
  private static final int SIDE = 1280;

  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private final List<Double> looked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final List<Path> closed = new ArrayList<>();
  private final FootageReader reader =
      new FootageReader(new Files(), jobs::add, new Now(), new Told());

  @Test
  void theWantedFrameComesFirstAndTheRestOfTheShotBehindIt() {
    want(WALK, 8, 4);
    work();

    assertEquals(List.of(0.5, 0.625, 0.75, 0.875, 0.0, 0.125, 0.25, 0.375), looked);
    assertEquals(List.of("opened 10.0", "frame 0.5"), told);
    looked.clear();
    told.clear();

    want(WALK, 8, 7);
    assertEquals(List.of("frame 0.875"), told, "at once, from memory");
    assertTrue(jobs.isEmpty());
  }

  @Test
  void ofFramesThatAreSkippedNoneIsRead() {
    want(WALK, 8, 1);
    want(WALK, 8, 5);
    want(WALK, 8, 6);
    assertEquals(1, jobs.size());
    work();
    assertEquals(0.75, looked.getFirst());
    assertEquals(List.of("opened 10.0", "frame 0.75"), told);
  }

  @Test
  void memoryIsBoundedHoweverLongTheShotIs() {
    want(WALK, 10_000, 0);
    work();
    long bytes = reader.bytes();
    assertTrue(bytes <= 96L << 20, "bytes " + bytes);
    assertTrue(looked.size() < 60, "read " + looked.size());
    for (int frame = 100; frame < 200; frame += 10) {
      want(WALK, 10_000, frame);
      work();
      assertTrue(reader.bytes() <= 96L << 20);
    }
  }

  @Test
  void anotherFileClosesTheFirstAndNoneClosesAll() {
    want(WALK, 2, 0);
    work();
    want(RUN, 2, 0);
    work();
    assertEquals(List.of(WALK), closed);
    reader.want(Optional.empty(), 0);
    work();
    assertEquals(List.of(WALK, RUN), closed);
  }

  @Test
  void aFileThatCantBeReadIsToldOnceUntilItIsTriedAgain() {
    Path bad = Path.of("bad.mp4").toAbsolutePath();
    want(bad, 8, 0);
    work();
    want(bad, 8, 1);
    work();
    assertEquals(List.of("missing"), told);
    reader.tryAgain();
    want(bad, 8, 2);
    work();
    assertEquals(List.of("missing", "missing"), told);
  }

  private void want(Path file, int frames, int frame) {
    reader.want(Optional.of(new Footage(file, 0, 8, frames)), frame);
  }

  private void work() {
    while (!jobs.isEmpty()) {
      jobs.poll().run();
    }
  }

  private final class Told implements FootageReader.Listener {
    @Override
    public void frame(Path file, RgbFrame frame) {
      told.add("frame " + (frame.rgb()[0] & 0xff) / 64.0);
    }

    @Override
    public void opened(Path file, double seconds) {
      told.add("opened " + seconds);
    }

    @Override
    public void failed(Path file, boolean isMissing) {
      told.add(isMissing ? "missing" : "damaged");
    }
  }

  /// Frames as large as they get; the first byte says when they are, in 64ths of a second.
  private final class Files implements VideoFiles {
    @Override
    public FrameReader open(Path file, int side) throws ExportException {
      if (file.endsWith("bad.mp4")) {
        throw ExportException.badInput("Bad.");
      }
      return new FrameReader() {
        @Override
        public double seconds() {
          return 10;
        }

        @Override
        public RgbFrame frameAt(double seconds) {
          looked.add(seconds);
          byte[] rgb = new byte[SIDE * 720 * 3];
          rgb[0] = (byte) Math.round(seconds * 64);
          return new RgbFrame(SIDE, 720, rgb);
        }

        @Override
        public void close() {
          closed.add(file);
        }
      };
    }

    @Override
    public void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(VideoClip clip, Path target, IntConsumer progress) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Inspection inspect(Path file) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Now implements UiThread {
    @Override
    public void execute(Runnable action) {
      action.run();
    }

    @Override
    public void latest(Object key, Runnable action) {
      action.run();
    }
  }
}
