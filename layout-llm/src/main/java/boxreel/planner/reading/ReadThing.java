package boxreel.planner.reading;

import java.util.List;

/// How the built-in planner read one thing of the prompt, or several of a kind, so that a user sees
/// why a layout is as it is.
///
/// @param phrase as in the prompt
/// @param noun the kind of thing that it is taken for
/// @param isKnown whether the word lists have the noun; size and speed of others are guessed
/// @param colour empty if none is said
/// @param count how many
/// @param verbs the words that say what it does, in the order of the prompt
/// @param path what it does and where it goes, in words
/// @param presence when it is there, in words; empty for always
public record ReadThing(
    String phrase,
    String noun,
    boolean isKnown,
    String colour,
    int count,
    List<String> verbs,
    String path,
    String presence) {
  public ReadThing {
    verbs = List.copyOf(verbs);
  }

  /// All of it in a line.
  public String sentence() {
    StringBuilder line = new StringBuilder(phrase);
    line.append(": noun ").append(noun).append(isKnown ? "" : " (unknown, size guessed)");
    line.append(", colour ").append(colour.isEmpty() ? "not said" : colour);
    line.append(", count ").append(count);
    line.append(", verb ").append(verbs.isEmpty() ? "none" : String.join(" + ", verbs));
    line.append(", path: ").append(path);
    if (!presence.isEmpty()) {
      line.append(", there ").append(presence);
    }
    return line.toString();
  }
}
