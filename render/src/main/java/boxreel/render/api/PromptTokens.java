package boxreel.render.api;

/// How much of a prompt a model's text encoder reads.
///
/// @param count tokens of the whole text, start and end included
/// @param most how many it reads; 77 in CLIP
/// @param cut the words that it does not read, in lower case; empty if it reads all
public record PromptTokens(int count, int most, String cut) {
  public boolean isCut() {
    return count > most;
  }
}
