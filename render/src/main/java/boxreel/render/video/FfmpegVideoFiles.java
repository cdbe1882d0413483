package boxreel.render.video;

import boxreel.base.ExportException;
import boxreel.render.api.FrameReader;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.render.video.ffmpeg.Footage;
import boxreel.render.video.ffmpeg.FrameProgress;
import boxreel.render.video.ffmpeg.GifWriter;
import boxreel.render.video.ffmpeg.MediaProbe;
import boxreel.render.video.ffmpeg.Mp4Writer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Video files by FFmpeg, and folders of PNG files without it.
///
/// A write stops when its thread is interrupted or when `progress` throws; either way the
/// target is untouched and nothing is left beside it. Safe for use by several threads.
public final class FfmpegVideoFiles implements VideoFiles {
  private static final Logger LOG = LoggerFactory.getLogger(FfmpegVideoFiles.class);

  /// Rates outside this are taken for mistakes; no container keeps time for them.
  private static final double MIN_RATE = 0.01;

  private static final double MAX_RATE = 1000;

  @Override
  public void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress)
      throws ExportException {
    write(clip, Optional.of(trace), target, progress);
  }

  @Override
  public void write(VideoClip clip, Path target, IntConsumer progress) throws ExportException {
    if (VideoFormat.of(target) == VideoFormat.PNG_FOLDER) {
      throw ExportException.badInput(Words.NO_ENDING.with(target.getFileName()));
    }
    write(clip, Optional.empty(), target, progress);
  }

  private static void write(
      VideoClip clip, Optional<RenderTrace> trace, Path target, IntConsumer progress)
      throws ExportException {
    VideoFormat format = VideoFormat.of(target);
    requireWritable(clip, format, target);
    FrameProgress checked =
        frames -> {
          if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("The thread was interrupted");
          }
          progress.accept(frames);
        };
    try {
      switch (format) {
        case MP4 -> writeMp4(clip, trace, target, checked);
        case GIF -> writeGif(clip, trace, target, checked);
        case PNG_FOLDER -> writeFolder(clip, trace.orElseThrow(), target, checked);
      }
    } catch (IOException e) {
      throw ExportErrors.writing(target, e);
    }
    LOG.info("Wrote {} frames to {}", clip.frames().size(), target);
  }

  @Override
  public Inspection inspect(Path file) throws ExportException {
    if (!Files.exists(file)) {
      throw ExportErrors.missing(file);
    }
    try {
      if (Files.isDirectory(file)) {
        return PngFolder.inspect(file);
      }
      if (PngFolder.isPicture(file)) {
        return PngFolder.inspectPicture(file);
      }
      MediaProbe probe = MediaProbe.of(file);
      return new Inspection(
          probe.container(),
          probe.codec(),
          probe.width(),
          probe.height(),
          probe.frames(),
          probe.framesPerSecond(),
          probe.comment().flatMap(TraceJson::find));
    } catch (IOException e) {
      throw ExportErrors.reading(file, e);
    }
  }

  @Override
  public FrameReader open(Path file, int side) throws ExportException {
    if (!Files.exists(file)) {
      throw ExportErrors.missing(file);
    }
    if (!Files.isRegularFile(file)) {
      throw ExportErrors.reading(file, new IOException("No ordinary file"));
    }
    try {
      return new OpenVideo(file, Footage.open(file, side));
    } catch (IOException e) {
      throw ExportErrors.reading(file, e);
    }
  }

  /// Puts errors of reading into words.
  private record OpenVideo(Path file, Footage footage) implements FrameReader {
    @Override
    public double seconds() {
      return footage.seconds();
    }

    @Override
    public RgbFrame frameAt(double seconds) throws ExportException {
      try {
        return footage.frameAt(seconds);
      } catch (IOException e) {
        throw ExportErrors.reading(file, e);
      }
    }

    @Override
    public void close() {
      footage.close();
    }
  }

  private static void writeMp4(
      VideoClip clip, Optional<RenderTrace> trace, Path target, FrameProgress progress)
      throws ExportException, IOException {
    requireNoFolder(target);
    try (PendingTarget pending = PendingTarget.beside(target)) {
      Path file = pending.resolve("video.mp4");
      Mp4Writer.write(clip, trace.map(TraceJson::write).orElse(""), file, progress);
      pending.commitFile(file);
    }
  }

  private static void writeGif(
      VideoClip clip, Optional<RenderTrace> trace, Path target, FrameProgress progress)
      throws ExportException, IOException {
    requireNoFolder(target);
    try (PendingTarget pending = PendingTarget.beside(target)) {
      Path bare = pending.resolve("bare.gif");
      Path file = pending.resolve("video.gif");
      GifWriter.write(clip, bare, progress);
      if (trace.isPresent()) {
        GifComment.add(bare, TraceJson.writeAscii(trace.get()), file);
      }
      pending.commitFile(trace.isPresent() ? file : bare);
    }
  }

  private static void writeFolder(
      VideoClip clip, RenderTrace trace, Path target, FrameProgress progress)
      throws ExportException, IOException {
    PngFolder.requireOurs(target);
    try (PendingTarget pending = PendingTarget.beside(target)) {
      Path folder = pending.resolve("frames");
      PngFolder.write(clip, trace, folder, progress);
      pending.commitFolder(folder);
    }
  }

  private static void requireNoFolder(Path target) throws ExportException {
    if (Files.isDirectory(target)) {
      throw ExportException.badInput(Words.IS_FOLDER.with(target));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw ExportException.badInput(Words.NO_ORDINARY_FILE.with(target));
    }
  }

  private static void requireWritable(VideoClip clip, VideoFormat format, Path target)
      throws ExportException {
    boolean sizeFits =
        switch (format) {
          case MP4 -> Mp4Writer.takes(clip.width(), clip.height());
          case GIF -> GifWriter.takes(clip.width(), clip.height());
          case PNG_FOLDER -> true;
        };
    if (!sizeFits) {
      throw ExportException.badInput(
          Words.TOO_LARGE.with(clip.width(), clip.height(), target.getFileName()));
    }
    if (clip.framesPerSecond() < MIN_RATE || clip.framesPerSecond() > MAX_RATE) {
      throw ExportException.badInput(Words.RATE.with(clip.framesPerSecond(), MIN_RATE, MAX_RATE));
    }
  }
}
