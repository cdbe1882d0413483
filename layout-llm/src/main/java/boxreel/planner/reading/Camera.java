package boxreel.planner.reading;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What the camera does.
///
/// @param zoom whether things come nearer or get farther
/// @param pan the side to which it turns, `null` if it does not
/// @param tracked index of the actor that it moves along with
public record Camera(Depth zoom, @Nullable Side pan, OptionalInt tracked) {
  public static final Camera STILL = new Camera(Depth.NONE, null, OptionalInt.empty());

  public boolean isStill() {
    return equals(STILL);
  }
}
