package boxreel.render.api;

import boxreel.base.ExportException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Writes and reads video files.
public interface VideoFiles {
  /// Writes a clip as its name's ending says: `.mp4`, `.gif`, or a folder of PNG files for any
  /// name without an ending. Writes beside the target and renames: the target is complete or
  /// untouched.
  ///
  /// @param progress told the number of frames written
  /// @throws ExportException if the target can't be written, or its ending is unknown
  void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress)
      throws ExportException;

  /// As [#write(VideoClip, RenderTrace, Path, IntConsumer)], for a clip that no single render
  /// made: a `.mp4` or `.gif` file without a trace.
  ///
  /// @throws ExportException if the target can't be written, or its ending is another
  void write(VideoClip clip, Path target, IntConsumer progress) throws ExportException;

  /// What a file says about itself.
  ///
  /// @throws ExportException if it can't be read as a video or picture folder
  Inspection inspect(Path file) throws ExportException;

  /// Opens a picture or video of any kind to look at its frames. Only what is looked at is
  /// read, however large the file is.
  ///
  /// @param side frames that are longer than this, in px, are made smaller
  /// @throws ExportException if it can't be read as a picture or video
  FrameReader open(Path file, int side) throws ExportException;

  /// @param container short name, such as `mp4`
  /// @param frames number of frames
  /// @param trace what made it, if Boxreel did
  record Inspection(
      String container,
      String codec,
      int width,
      int height,
      int frames,
      double framesPerSecond,
      Optional<RenderTrace> trace) {}
}
