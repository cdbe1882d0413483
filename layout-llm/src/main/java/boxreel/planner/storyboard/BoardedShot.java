package boxreel.planner.storyboard;

import boxreel.layout.Shot;

/// One shot of a storyboard.
///
/// @param camera what the camera does, in a few words; may be empty
/// @param shot the layout, with the prompt and the length
public record BoardedShot(Distance distance, String camera, Shot shot) {
  public double seconds() {
    return shot.frames() / shot.framesPerSecond();
  }
}
