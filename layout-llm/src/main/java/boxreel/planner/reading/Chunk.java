package boxreel.planner.reading;

import org.jspecify.annotations.Nullable;

/// A few words of the prompt that belong together.
sealed interface Chunk {
  /// One or more things: "a red ball", "three moving cars".
  ///
  /// @param phrase as in the prompt, without article and number, the noun in the singular
  /// @param count how many, 1 or more
  /// @param article the article or determiner before it, lower case; empty if there is none
  /// @param manner of a participle before the noun: "bouncing ball"
  record Things(String phrase, Noun noun, int count, String article, @Nullable Meaning manner)
      implements Chunk {}

  /// A place that becomes the background: "a beach".
  record Background(String keyword) implements Chunk {}

  /// A part of the frame or a direction; side or level is there, or both.
  ///
  /// @param ofIt whether it is a part of something mentioned before: "its left"
  record Place(@Nullable Side side, @Nullable Level level, boolean ofIt) implements Chunk {}

  /// "up and down", "back and forth".
  record ToAndFro(boolean vertical) implements Chunk {}

  record Verb(Meaning meaning, String word) implements Chunk {}

  /// A part of the video, in shares of its length: "the second half".
  record Time(double from, double to) implements Chunk {}

  /// The camera or who looks through it.
  record Camera() implements Chunk {}

  /// Where it is far: "the distance", "the horizon".
  record Distance() implements Chunk {}

  /// A preposition, also of several words: "next to".
  record Preposition(String word) implements Chunk {}

  /// "it", "they".
  record Pronoun(String word) implements Chunk {}

  /// Any other word.
  record Other(String word) implements Chunk {}

  /// A comma, or the end of a sentence.
  record Break(boolean endsSentence) implements Chunk {}
}
