package boxreel.ui;

import boxreel.base.ExportException;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Remembers what it was asked to write.
final class FakeVideoFiles implements VideoFiles {
  /// One call of [#write].
  record Written(VideoClip clip, RenderTrace trace, Path target) {}

  private final List<Written> written = new CopyOnWriteArrayList<>();
  private @Nullable ExportException failure;

  List<Written> written() {
    return written;
  }

  void failWith(ExportException exception) {
    failure = exception;
  }

  @Override
  public void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress)
      throws ExportException {
    ExportException planned = failure;
    if (planned != null) {
      throw planned;
    }
    progress.accept(clip.frames().size());
    written.add(new Written(clip, trace, target));
  }

  @Override
  public Inspection inspect(Path file) {
    throw new UnsupportedOperationException("The studio does not inspect files");
  }
}
