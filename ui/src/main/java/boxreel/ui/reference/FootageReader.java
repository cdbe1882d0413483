package boxreel.ui.reference;

import boxreel.base.ExportException;
import boxreel.render.api.FrameReader;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoFiles;
import boxreel.ui.fx.UiThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the frames of one file at a time in the background: always the one that is wanted
/// last, and while nobody waits the others of the shot, as many as fit into a bounded memory.
///
/// Asked on the window's thread, it answers there. At most one job runs at a time.
final class FootageReader {
  private static final Logger LOG = LoggerFactory.getLogger(FootageReader.class);

  /// About 35 frames of the largest size.
  private static final long MOST_BYTES = 96L << 20;

  /// The longest side of a frame, in px: sharp on the stage, and made an image in milliseconds.
  private static final int SIDE = 1280;

  private final VideoFiles video;
  private final Executor background;
  private final UiThread ui;
  private final Listener listener;
  private final Object lock = new Object();

  // Held by the lock.
  private final FrameCache cache = new FrameCache(MOST_BYTES);
  private Optional<Footage> wanted = Optional.empty();
  private int frame;
  private @Nullable Path failed;
  private boolean isStill;
  private boolean running;

  // Of the job that runs.
  private @Nullable FrameReader reader;
  private @Nullable Path open;

  /// Told on the window's thread.
  interface Listener {
    void frame(Path file, RgbFrame frame);

    /// @param seconds 0 for a picture
    void opened(Path file, double seconds);

    /// @param isMissing or else damaged
    void failed(Path file, boolean isMissing);
  }

  FootageReader(VideoFiles video, Executor background, UiThread ui, Listener listener) {
    this.video = video;
    this.background = background;
    this.ui = ui;
    this.listener = listener;
  }

  /// Wants a frame, or none. One that is in memory is told at once.
  void want(Optional<Footage> footage, int wantedFrame) {
    RgbFrame there;
    boolean starts;
    synchronized (lock) {
      boolean isOther =
          !footage.map(Footage::file).equals(wanted.map(Footage::file)) && footage.isPresent();
      if (isOther) {
        cache.clear();
        failed = null;
        isStill = false;
      }
      wanted = footage;
      frame = wantedFrame;
      there = footage.map(f -> cache.get(moment(f, wantedFrame))).orElse(null);
      starts = !running && hasWork();
      running |= starts;
    }
    if (starts) {
      background.execute(this::work);
    }
    if (there != null) {
      listener.frame(footage.orElseThrow().file(), there);
    }
  }

  /// Tries a file again that could not be read.
  void tryAgain() {
    synchronized (lock) {
      failed = null;
    }
  }

  /// Bytes of the frames in memory.
  long bytes() {
    synchronized (lock) {
      return cache.bytes();
    }
  }

  private boolean hasWork() {
    return wanted
        .map(f -> !f.file().equals(failed) && !cache.has(moment(f, frame)))
        .orElse(open != null);
  }

  private double moment(Footage footage, int of) {
    return isStill ? 0 : footage.seconds(of);
  }

  /// Something to read.
  ///
  /// @param isWanted or else read ahead
  private record Job(Footage footage, int frame, boolean isWanted) {}

  private void work() {
    while (true) {
      Job job;
      synchronized (lock) {
        job = next();
        if (job == null) {
          if (wanted.isEmpty()) {
            close();
          }
          running = false;
          return;
        }
      }
      read(job);
    }
  }

  private @Nullable Job next() {
    if (wanted.isEmpty() || wanted.get().file().equals(failed)) {
      return null;
    }
    Footage footage = wanted.get();
    if (!cache.has(moment(footage, frame))) {
      return new Job(footage, frame, true);
    }
    RgbFrame like = cache.get(moment(footage, frame));
    if (isStill || like == null || !cache.hasRoomFor(like)) {
      return null;
    }
    for (int ahead = 1; ahead < footage.frames(); ahead++) {
      int other = (frame + ahead) % footage.frames();
      if (!cache.has(moment(footage, other))) {
        return new Job(footage, other, false);
      }
    }
    return null;
  }

  private void read(Job job) {
    Path file = job.footage().file();
    try {
      FrameReader from = opened(file);
      RgbFrame read = from.frameAt(job.footage().seconds(job.frame()));
      synchronized (lock) {
        if (wanted.filter(f -> f.file().equals(file)).isEmpty()) {
          return;
        }
        cache.put(moment(job.footage(), job.frame()), read);
      }
      if (job.isWanted()) {
        ui.latest(this, () -> listener.frame(file, read));
      }
    } catch (ExportException | RuntimeException e) {
      LOG.info("The reference {} can't be read", file, e);
      boolean isMissing = !Files.exists(file);
      close();
      synchronized (lock) {
        failed = file;
      }
      ui.execute(() -> listener.failed(file, isMissing));
    }
  }

  private FrameReader opened(Path file) throws ExportException {
    FrameReader there = reader;
    if (there != null && file.equals(open)) {
      return there;
    }
    close();
    FrameReader made = video.open(file, SIDE);
    reader = made;
    open = file;
    double seconds = made.seconds();
    synchronized (lock) {
      isStill = seconds == 0;
    }
    ui.execute(() -> listener.opened(file, seconds));
    return made;
  }

  private void close() {
    if (reader != null) {
      reader.close();
    }
    reader = null;
    open = null;
  }
}
