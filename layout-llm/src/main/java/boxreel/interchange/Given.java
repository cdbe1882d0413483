package boxreel.interchange;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What the one who imports knows. What a file says itself counts more, but for the prompt.
///
/// @param prompt what the video shows; empty for the file's own
/// @param frames how long the clip is at least, for files that don't say
/// @param rate frames per second, for files that don't say
/// @param size of a frame, for files in pixels that don't say
/// @param tolerance how far a box may be off where boxes of single frames become keys, in pixels
///     of the file; empty for [#DENSE_TOLERANCE] where there are no keys and for all keys where
///     there are
public record Given(
    String prompt,
    OptionalInt frames,
    OptionalDouble rate,
    Optional<FrameSize> size,
    OptionalDouble tolerance) {
  /// Pixels: what rounding to whole ones may be off.
  public static final double DENSE_TOLERANCE = .5;

  public static final Given NOTHING =
      new Given(
          "",
          OptionalInt.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty());
}
