package boxreel.layout.lvd;

import java.util.List;
import java.util.Locale;

/// One thing that goes wrong with an answer.
///
/// @param kind what happens
/// @param at where in the text, 0 for its beginning to 1,000,000 for its end
/// @param length of the part that it happens to, in characters
/// @param choice which of several pieces, characters or other answers; 0 or more
record Damage(Kind kind, int at, int length, int choice) {
  /// The largest place and the largest choice.
  static final int MOST = 1_000_000;

  private static final String ALPHABET =
      "[]{}()'\"`:,;-#/*.\\ \n"
          + "\t\r"
          + "0123456789eE+abFrameBackground\u2018\u2019\u201c\u201d\u2212\0\ud83d\uff1a";
  private static final List<String> PIECES =
      List.of(
          "Frame 1:",
          "Frame 3: [",
          "frame 0:",
          "Frame 99:",
          "Background keyword:",
          "'box': [",
          "{'id': 0, ",
          "\n\n",
          "```json\n",
          "[[[[[[[[",
          "}}}}",
          "/*",
          "*/",
          "1e309",
          "-0",
          "'",
          "\"",
          "'''",
          "{'id': 99999999999}",
          "None",
          "NaN",
          "\u0000",
          "# ",
          " - ",
          "(",
          "\\",
          "\\u12",
          "{'id': 0, 'name': '', 'box': [1, 2, 3, 4]}",
          "'name': 'a b', ");

  /// What can happen, the mildest first: a failing case is brought back to the mildest that
  /// fails.
  enum Kind {
    CHARACTER_CHANGED,
    CHARACTER_ADDED,
    PART_LOST,
    PART_TWICE,
    PIECE_ADDED,
    CUT_SHORT,
    OTHER_QUOTES,
    OTHER_LINE_ENDS,
    OTHER_ANSWER_WITHIN
  }

  /// Does it to a text.
  ///
  /// @param others answers of which the beginnings get into this one, at least one
  void happenTo(StringBuilder text, List<String> others) {
    int place = (int) ((long) at * text.length() / MOST);
    int end = Math.min(text.length(), place + length);
    switch (kind) {
      case CHARACTER_CHANGED -> {
        if (place < text.length()) {
          text.setCharAt(place, ALPHABET.charAt(choice % ALPHABET.length()));
        }
      }
      case CHARACTER_ADDED -> text.insert(place, ALPHABET.charAt(choice % ALPHABET.length()));
      case PART_LOST -> text.delete(place, end);
      case PART_TWICE -> text.insert(place, text.substring(place, end));
      case PIECE_ADDED -> text.insert(place, PIECES.get(choice % PIECES.size()));
      case CUT_SHORT -> text.setLength(Math.max(place, text.length() / 2));
      case OTHER_QUOTES -> replaceAll(text, "'", choice % 2 == 0 ? "\"" : "");
      case OTHER_LINE_ENDS -> replaceAll(text, "\n", choice % 2 == 0 ? " " : "\r\n");
      case OTHER_ANSWER_WITHIN -> {
        String other = others.get(choice % others.size());
        text.insert(place, other, 0, (int) ((long) choice * other.length() / (MOST + 1L)));
      }
    }
  }

  private static void replaceAll(StringBuilder text, String from, String to) {
    String changed = text.toString().replace(from, to);
    text.setLength(0);
    text.append(changed);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "(" + at + ", " + length + ", " + choice + ")";
  }
}
