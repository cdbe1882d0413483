package boxreel.render.api;

import boxreel.base.ExportException;

/// A picture or video that is open for looking at its frames. For one thread at a time; whoever
/// opened it closes it.
public interface FrameReader extends AutoCloseable {
  /// How long it is, in seconds; 0 for a picture, or if the file does not say.
  double seconds();

  /// The frame that is shown at a moment: the last one that has begun. Before the first frame
  /// it is the first, behind the end the last. Frames in their order are read fastest.
  ///
  /// @param seconds from the beginning
  /// @throws ExportException if the file is damaged there
  RgbFrame frameAt(double seconds) throws ExportException;

  @Override
  void close();
}
