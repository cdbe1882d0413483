package boxreel.planner.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what the camera does; in the frame, everything moves the other way.
final class CameraMove {
  private Depth depth = Depth.NONE;
  private @Nullable Side pan;

  void verb(Chunk.Verb verb) {
    if (verb.meaning() == Meaning.NEAR) {
      depth = Depth.NEARER;
    } else if (verb.meaning() == Meaning.FAR) {
      depth = Depth.FARTHER;
    }
  }

  void word(String word) {
    switch (word) {
      case "in", "into", "closer", "forward", "forwards", "towards", "toward", "nearer" ->
          depth = Depth.NEARER;
      case "out", "away", "away from", "back", "backward", "backwards" -> depth = Depth.FARTHER;
      default -> {}
    }
  }

  void pans(@Nullable Side side) {
    pan = side == null ? pan : side;
  }

  void apply(List<Part> all) {
    for (Part part : all) {
      if (depth != Depth.NONE) {
        part.goesInDepth(depth);
      }
      if (pan != null && !part.hasPath()) {
        part.goesTo(Spot.ofFrame(pan, null).opposite());
      }
    }
  }
}
