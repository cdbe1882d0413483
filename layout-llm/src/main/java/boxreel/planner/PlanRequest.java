package boxreel.planner;

import boxreel.base.PlannerException;
import boxreel.layout.Shot;

/// What a planner is asked.
///
/// @param prompt what the video shows, in any language; a planner rejects a blank one
/// @param frames number of frames, 1 to 10,000
/// @param framesPerSecond above 0
/// @param seed chooses among equally good layouts; planners that can repeat themselves give the
///     same plan for the same request
/// @param variety 0 for the likeliest layout, up to 1 where several are asked for that should
///     differ in what the prompt leaves open
/// @param describesMoments whether each moment is to be described in words too, as the shot's
///     frame prompts
public record PlanRequest(
    String prompt,
    int frames,
    double framesPerSecond,
    long seed,
    double variety,
    boolean describesMoments) {
  public PlanRequest {
    if (frames < 1 || frames > 10_000) {
      throw new IllegalArgumentException("A shot has 1 to 10000 frames, not " + frames);
    }
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("Frame rate must be above 0, not " + framesPerSecond);
    }
    if (!(variety >= 0 && variety <= 1)) {
      throw new IllegalArgumentException("Variety is 0 to 1, not " + variety);
    }
  }

  /// A request for a layout without frame prompts.
  public PlanRequest(String prompt, int frames, double framesPerSecond, long seed, double variety) {
    this(prompt, frames, framesPerSecond, seed, variety, false);
  }

  /// A request for the likeliest layout.
  public PlanRequest(String prompt, int frames, double framesPerSecond, long seed) {
    this(prompt, frames, framesPerSecond, seed, 0);
  }

  /// A request for a shot of the default length with seed 0.
  public static PlanRequest of(String prompt) {
    return new PlanRequest(prompt, Shot.DEFAULT_FRAMES, Shot.DEFAULT_FRAMES_PER_SECOND, 0);
  }

  /// The same request with or without frame prompts.
  public PlanRequest describingMoments(boolean describes) {
    return new PlanRequest(prompt, frames, framesPerSecond, seed, variety, describes);
  }

  /// The same request for another layout.
  ///
  /// @param newVariety as in the constructor
  public PlanRequest varied(long newSeed, double newVariety) {
    return new PlanRequest(prompt, frames, framesPerSecond, newSeed, newVariety, describesMoments);
  }

  /// The prompt as LVD normalises it: trimmed, without full stops at the end. A prompt of
  /// nothing but full stops stays as it is.
  ///
  /// @throws PlannerException if the prompt is blank
  public String normalisedPrompt() throws PlannerException {
    String trimmed = prompt.strip();
    if (trimmed.isEmpty()) {
      throw PlannerException.badInput(Words.EMPTY_PROMPT.with());
    }
    int end = trimmed.length();
    while (end > 0 && trimmed.charAt(end - 1) == '.') {
      end--;
    }
    return end == 0 ? trimmed : trimmed.substring(0, end);
  }
}
