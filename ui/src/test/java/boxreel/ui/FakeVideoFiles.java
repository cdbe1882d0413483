package boxreel.ui;

import boxreel.base.ExportException;
import boxreel.render.api.FrameReader;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.render.video.FfmpegVideoFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Remembers what it was asked to write; the folders of takes it writes in earnest.
final class FakeVideoFiles implements VideoFiles {
  /// A video that was written.
  ///
  /// @param trace null without one
  record Written(VideoClip clip, @Nullable RenderTrace trace, Path target) {}

  private final List<Written> written = new CopyOnWriteArrayList<>();
  private final VideoFiles folders = new FfmpegVideoFiles();
  private volatile @Nullable ExportException failure;

  List<Written> written() {
    return written;
  }

  /// @param exception null for none
  void failWith(@Nullable ExportException exception) {
    failure = exception;
  }

  @Override
  public void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress)
      throws ExportException {
    ExportException planned = failure;
    if (planned != null) {
      throw planned;
    }
    if (!target.getFileName().toString().contains(".")) {
      folders.write(clip, trace, target, progress);
      return;
    }
    progress.accept(clip.frames().size());
    written.add(new Written(clip, trace, target));
  }

  @Override
  public void write(VideoClip clip, Path target, IntConsumer progress) throws ExportException {
    ExportException planned = failure;
    if (planned != null) {
      throw planned;
    }
    for (int i = 0; i < clip.frames().size(); i++) {
      RgbFrame _ = clip.frames().get(i);
      progress.accept(i + 1);
    }
    written.add(new Written(clip, null, target));
  }

  @Override
  public FrameReader open(Path file, int side) throws ExportException {
    return folders.open(file, side);
  }

  @Override
  public Inspection inspect(Path file) throws ExportException {
    return folders.inspect(file);
  }
}
