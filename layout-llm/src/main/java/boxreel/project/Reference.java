package boxreel.project;

import java.nio.file.Path;

/// A picture or video that lies under the boxes of a shot while it is laid out: a drawing aid
/// that is neither rendered nor exported.
///
/// It is kept by its place and never copied. In a project's files the place is relative to the
/// project, so that both can move together.
///
/// @param file absolute; it may be gone
/// @param start the second of the file that the shot's first frame shows; where it has none,
///     its first or last frame is shown
/// @param opacity 0 to 1
/// @param visible whether it is shown at all
/// @param fit how it fills the frame
public record Reference(Path file, double start, double opacity, boolean visible, Fit fit) {
  /// How a reference of another shape than the frame lies in it.
  public enum Fit {
    /// All of it, with room beside it.
    WHOLE,
    /// All of the frame, with its edges cut off.
    FILL
  }

  public Reference {
    file = file.toAbsolutePath().normalize();
    if (!Double.isFinite(start)) {
      throw new IllegalArgumentException("A start is a number of seconds, not " + start);
    }
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("An opacity is 0 to 1, not " + opacity);
    }
  }

  /// A file as it is, in full view.
  public static Reference of(Path file) {
    return new Reference(file, 0, 1, true, Fit.WHOLE);
  }

  public Reference withFile(Path newFile) {
    return new Reference(newFile, start, opacity, visible, fit);
  }

  public Reference withStart(double seconds) {
    return new Reference(file, seconds, opacity, visible, fit);
  }

  public Reference withOpacity(double now) {
    return new Reference(file, start, now, visible, fit);
  }

  public Reference withVisible(boolean now) {
    return new Reference(file, start, opacity, now, fit);
  }

  public Reference withFit(Fit now) {
    return new Reference(file, start, opacity, visible, now);
  }

  /// What people call it: the file's name.
  public String name() {
    return String.valueOf(file.getFileName());
  }
}
