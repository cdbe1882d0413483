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
  /// @param size how much larger than usual: "tiny"
  record Things(
      String phrase, Noun noun, int count, String article, @Nullable Meaning manner, double size)
      implements Chunk {
    Things withPhrase(String newPhrase) {
      return new Things(newPhrase, noun, count, article, manner, size);
    }
  }

  /// A place that becomes the background: "a beach".
  record Background(String keyword) implements Chunk {}

  /// A part of the frame or a direction; side or level is there, or both.
  ///
  /// @param form how it is said
  record Place(@Nullable Side side, @Nullable Level level, Form form) implements Chunk {
    /// How a place is said.
    enum Form {
      /// "left", which may be a direction as well.
      BARE,
      /// "the left", "the left corner".
      NAMED,
      /// "its left": a part of something mentioned before.
      OF_IT,
      /// "leftwards", "in a leftward direction".
      DIRECTION
    }

    boolean isOfIt() {
      return form == Form.OF_IT;
    }
  }

  /// "up and down", "back and forth".
  record ToAndFro(boolean vertical) implements Chunk {}

  /// @param pace how much faster than usual: "sprints"
  record Verb(Meaning meaning, String word, double pace) implements Chunk {
    Verb(Meaning meaning, String word) {
      this(meaning, word, 1);
    }
  }

  /// A part of the video, in shares of its length: "the second half".
  ///
  /// @param isMoment whether it names its beginning only: "halfway"
  record Time(double from, double to, boolean isMoment) implements Chunk {
    static Time part(double from, double to) {
      return new Time(from, to, false);
    }

    static Time moment(double at) {
      return new Time(at, 1, true);
    }
  }

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
