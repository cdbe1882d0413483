package boxreel.render.video.ffmpeg;

import boxreel.render.api.RgbFrame;
import java.io.IOException;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// A picture or video whose frames are looked at in any order. It holds two decoded frames and
/// whatever the decoder needs, however long the file is. For one thread at a time.
public final class Footage implements AutoCloseable {
  /// So far ahead, decoding on is faster than looking for a key frame.
  private static final double AHEAD_SECONDS = 1.5;

  /// Some files find a key frame that is shown only after the moment; then one this much
  /// earlier is looked for.
  private static final double BACK_SECONDS = 5;

  /// Less than any two frames are apart.
  private static final double NO_TIME = 1e-4;

  private final Path file;
  private final RgbScaler scaler;
  private final Picture shown;
  private final Picture next;
  private Decoder decoder;
  private double shownTime;
  private double nextTime;
  private boolean hasShown;
  private boolean hasNext;
  private boolean ended;

  private Footage(Path file, Decoder decoder, RgbScaler scaler, Picture shown, Picture next) {
    this.file = file;
    this.decoder = decoder;
    this.scaler = scaler;
    this.shown = shown;
    this.next = next;
  }

  /// Opens a file and decodes its first frame, so that a file without any is found out.
  ///
  /// @param side the longest side of the frames, in px
  /// @throws IOException if it is no picture or video that FFmpeg reads
  public static Footage open(Path file, int side) throws IOException {
    Decoder decoder = Decoder.open(file);
    Footage footage =
        new Footage(file, decoder, new RgbScaler(side), Picture.empty(), Picture.empty());
    try {
      footage.goTo(footage.decoder.start());
      return footage;
    } catch (IOException | RuntimeException e) {
      footage.close();
      throw e;
    }
  }

  /// How long it is, in seconds; 0 for a picture, or if the file does not say.
  public double seconds() {
    return decoder.seconds();
  }

  /// The last frame that has begun at a moment, or the first.
  ///
  /// @param seconds from the beginning
  /// @throws IOException if there is none to be read
  public RgbFrame frameAt(double seconds) throws IOException {
    double length = decoder.seconds();
    double inside = Math.max(0, length > 0 ? Math.min(seconds, length) : seconds);
    goTo(decoder.start() + inside);
    return scaler.picture(shown.frame());
  }

  private void goTo(double wanted) throws IOException {
    boolean isBehind = hasShown && wanted < shownTime - NO_TIME;
    boolean isFarAhead = hasShown && !ended && wanted > shownTime + AHEAD_SECONDS;
    if (isBehind || isFarAhead) {
      seek(wanted, isBehind);
    }
    decodeUpTo(wanted);
    if (isBehind && shownTime > wanted + NO_TIME && shownTime > decoder.start() + NO_TIME) {
      seek(Math.max(decoder.start(), wanted - BACK_SECONDS), true);
      decodeUpTo(wanted);
    }
    if (!hasShown) {
      throw new FfmpegException("The file has no frame", FfmpegException.Reason.NOT_A_VIDEO);
    }
  }

  private void decodeUpTo(double wanted) throws IOException {
    while (true) {
      if (!hasNext && !ended) {
        hasNext = decoder.next(next.frame());
        ended = !hasNext;
        nextTime = hasNext ? time(next.frame()) : nextTime;
      }
      if (!hasNext || (hasShown && nextTime > wanted + NO_TIME)) {
        return;
      }
      avutil.av_frame_unref(shown.frame());
      avutil.av_frame_move_ref(shown.frame(), next.frame());
      shownTime = nextTime;
      hasShown = true;
      hasNext = false;
    }
  }

  /// Goes to a key frame before a moment; in a file that can't, back to the beginning if the
  /// moment is behind.
  private void seek(double wanted, boolean isBehind) throws FfmpegException {
    if (!decoder.seek(wanted)) {
      if (!isBehind) {
        return;
      }
      Decoder again = Decoder.open(file);
      decoder.close();
      decoder = again;
    }
    hasShown = false;
    hasNext = false;
    ended = false;
  }

  private double time(AVFrame frame) {
    long stamp = frame.best_effort_timestamp();
    return stamp == avutil.AV_NOPTS_VALUE
        ? (hasShown ? shownTime + NO_TIME * 2 : decoder.start())
        : stamp * decoder.timeBase();
  }

  @Override
  public void close() {
    shown.close();
    next.close();
    scaler.close();
    decoder.close();
  }
}
