package boxreel.planner.reading;

import org.jspecify.annotations.Nullable;

/// A place that a thing is at or passes.
///
/// @param side in the frame or of the landmark, `null` if not said
/// @param level in the frame, `null` if not said
/// @param landmark index of another actor of the scene, -1 for a place in the frame
public record Spot(@Nullable Side side, @Nullable Level level, int landmark) {
  public static final int FRAME = -1;

  public static Spot ofFrame(@Nullable Side side, @Nullable Level level) {
    return new Spot(side, level, FRAME);
  }

  public boolean hasLandmark() {
    return landmark != FRAME;
  }

  public boolean isHighOrLow() {
    return level == Level.UPPER || level == Level.LOWER;
  }

  /// The place across the frame: the other side, or the other level if no side is said.
  Spot opposite() {
    if (side != null && side != Side.CENTRE) {
      return new Spot(side == Side.LEFT ? Side.RIGHT : Side.LEFT, level, FRAME);
    }
    if (level != null && level != Level.MIDDLE) {
      return new Spot(side, level == Level.UPPER ? Level.LOWER : Level.UPPER, FRAME);
    }
    return new Spot(Side.LEFT, null, FRAME);
  }
}
