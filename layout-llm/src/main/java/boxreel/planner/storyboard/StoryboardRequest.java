package boxreel.planner.storyboard;

/// What a storyboard planner is asked.
///
/// @param text a paragraph, or a scene as [FountainScene#text] gives it
/// @param framesPerSecond of all shots, above 0
/// @param mostFrames of one shot, 1 to 10,000
/// @param seed as in [boxreel.planner.PlanRequest]
public record StoryboardRequest(String text, double framesPerSecond, int mostFrames, long seed) {
  public StoryboardRequest {
    if (mostFrames < 1 || mostFrames > 10_000) {
      throw new IllegalArgumentException("A shot has 1 to 10000 frames, not " + mostFrames);
    }
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("Frame rate must be above 0, not " + framesPerSecond);
    }
  }
}
