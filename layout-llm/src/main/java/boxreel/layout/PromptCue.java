package boxreel.layout;

/// From a frame on, a shot shows something else: a frame's own prompt, as in Free-Bloom and
/// DirectT2V.
///
/// @param frame the first frame, 0 or more; the prompt holds until the next cue
/// @param prompt not blank
public record PromptCue(int frame, String prompt) {
  public PromptCue {
    if (frame < 0 || prompt.isBlank()) {
      throw new IllegalArgumentException("A prompt's frame is 0 or more and it is not blank");
    }
  }
}
