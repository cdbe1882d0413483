package boxreel.planner.reading;

/// A word of the prompt.
///
/// @param lower the word in lower case, without a possessive `'s`
/// @param start where it begins in the text
/// @param end behind its last character
/// @param before what stands between it and the word before
record Word(String lower, int start, int end, Gap before) {
  /// What separates two words.
  enum Gap {
    NONE,
    COMMA,
    SENTENCE
  }
}
