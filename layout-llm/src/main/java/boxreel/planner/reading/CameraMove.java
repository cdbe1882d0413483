package boxreel.planner.reading;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Collects what the camera does.
final class CameraMove {
  private Depth zoom = Depth.NONE;
  private @Nullable Side pan;
  private boolean isTracking;
  private OptionalInt tracked = OptionalInt.empty();

  void verb(Chunk.Verb verb) {
    switch (verb.meaning()) {
      case NEAR -> zoom = Depth.NEARER;
      case FAR -> zoom = Depth.FARTHER;
      case TRACK -> isTracking = true;
      case CARRY -> isTracking |= verb.word().startsWith("follow");
      default -> {}
    }
  }

  void word(String word) {
    switch (word) {
      case "in", "into", "closer", "forward", "forwards", "towards", "toward", "nearer" ->
          zoom = isTracking ? zoom : Depth.NEARER;
      case "out", "away", "away from", "back", "backward", "backwards" -> zoom = Depth.FARTHER;
      case "along", "alongside" -> isTracking = true;
      default -> {}
    }
  }

  void pans(@Nullable Side side) {
    pan = side == null ? pan : side;
  }

  /// Things are named while it is spoken of the camera: the first that it follows is tracked.
  void sees(List<Part> parts) {
    if (isTracking && tracked.isEmpty()) {
      tracked = OptionalInt.of(parts.getFirst().index);
    }
  }

  Camera camera() {
    return new Camera(zoom, pan, tracked);
  }
}
