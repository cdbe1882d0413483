package boxreel.planner.storyboard;

/// Someone or something that is seen in more than one shot, and always looks the same.
///
/// @param phrase in the words that every prompt uses, colours included: "small red robot"
/// @param height share of the frame's height at a medium distance, above 0 to 1
public record CastMember(String phrase, double height) {
  public CastMember {
    if (phrase.isBlank() || !(height > 0 && height <= 1)) {
      throw new IllegalArgumentException("A cast member needs a phrase and a height up to 1");
    }
  }
}
