package boxreel.planner.library;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// A prompt that is kept to be used again.
///
/// @param name what it is called, one line; empty if it has no name of its own
/// @param text the prompt, not blank; a library holds each text once
/// @param tags words to find it by, in order, none twice
public record SavedPrompt(String name, String text, List<String> tags) {
  /// Characters of a text.
  public static final int LONGEST_TEXT = 4000;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TAG = 40;
  private static final int MOST_TAGS = 12;
  private static final int LONGEST_TITLE = 60;

  public SavedPrompt {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A prompt that is kept says something");
    }
    tags = List.copyOf(tags);
  }

  /// A prompt of what a person wrote or a file holds, cut to what can be kept: without
  /// characters that steer terminals, the tags in small letters.
  ///
  /// @param text not blank
  public static SavedPrompt of(String name, String text, List<String> tags) {
    TreeSet<String> clean = new TreeSet<>();
    for (String tag : tags) {
      String word = cut(line(tag).replaceAll("[,\\[\\]]", "").strip(), LONGEST_TAG);
      if (!word.isEmpty() && clean.size() < MOST_TAGS) {
        clean.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new SavedPrompt(cut(line(name), LONGEST_NAME), lines(text), List.copyOf(clean));
  }

  /// A prompt without a name.
  public static SavedPrompt of(String text) {
    return of("", text, List.of());
  }

  /// What it is called in a list: its name, or how it begins.
  public String title() {
    if (!name.isEmpty()) {
      return name;
    }
    String line = line(text);
    return line.length() > LONGEST_TITLE ? cut(line, LONGEST_TITLE).strip() + "…" : line;
  }

  /// A text as it is kept.
  static String lines(String text) {
    String clean =
        text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]", " ").strip();
    return cut(clean, LONGEST_TEXT).strip();
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\p{Cs}]+", " ").strip();
  }

  /// Never half a character.
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splits ? most - 1 : most);
  }
}
