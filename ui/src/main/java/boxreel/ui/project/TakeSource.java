package boxreel.ui.project;

import boxreel.project.Picture;
import boxreel.project.store.TakeFolder;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the pictures of a take can be read, on any thread: in memory, or else from its files.
///
/// @param folder its files, empty if there are none yet
public record TakeSource(Optional<VideoClip> memory, Optional<Path> folder) {
  /// The first frame.
  ///
  /// @throws IOException if it is not there or can't be read
  public Picture first() throws IOException {
    return memory.isPresent()
        ? picture(memory.get().frames().getFirst())
        : TakeFolder.first(files());
  }

  /// All frames in order.
  ///
  /// @throws IOException if they are not there or can't be read
  public List<Picture> frames() throws IOException {
    return memory.isPresent()
        ? memory.get().frames().stream().map(TakeSource::picture).toList()
        : TakeFolder.frames(files());
  }

  private Path files() throws IOException {
    return folder.orElseThrow(() -> new IOException("The take has no files"));
  }

  private static Picture picture(RgbFrame frame) {
    return new Picture(frame.width(), frame.height(), frame.rgb());
  }
}
