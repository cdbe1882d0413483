package boxreel.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// Finds letters in a text as people type them: in order, with gaps, the words of the query in
/// any order. Beginnings of words and runs of letters count most.
final class Fuzzy {
  private static final int WORD_START = 8;
  private static final int NEXT = 8;
  private static final int ANYWHERE = 1;
  private static final int WHOLE_START = 6;

  private Fuzzy() {}

  /// How well a query fits a text, higher for better; empty if it does not. A blank query fits
  /// everything.
  static OptionalInt score(String query, String text) {
    String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    String lower = text.toLowerCase(Locale.ROOT);
    int sum = 0;
    for (String word : words) {
      int score = word.isEmpty() ? 0 : best(word, lower);
      if (score < 0) {
        return OptionalInt.empty();
      }
      sum += score;
    }
    // Of two that fit alike, the shorter one has less that was not asked for.
    return OptionalInt.of(sum * 100 - Math.min(99, text.length()));
  }

  /// The best of the ways that begin at each place of the first letter; -1 if there is none.
  private static int best(String word, String text) {
    int best = -1;
    for (int from = text.indexOf(word.charAt(0)); from >= 0; ) {
      best = Math.max(best, from(word, text, from));
      from = text.indexOf(word.charAt(0), from + 1);
    }
    return best;
  }

  private static int from(String word, String text, int first) {
    int score = isWordStart(text, first) ? WORD_START : ANYWHERE;
    score += first == 0 ? WHOLE_START : 0;
    int at = first;
    for (int i = 1; i < word.length(); i++) {
      char wanted = word.charAt(i);
      int next = text.indexOf(wanted, at + 1);
      if (next < 0) {
        return -1;
      }
      int start = wordStart(text, wanted, at + 1);
      if (next == at + 1) {
        score += NEXT;
      } else if (start >= 0) {
        next = start;
        score += WORD_START - 2;
      } else {
        score += ANYWHERE - 2;
      }
      at = next;
    }
    return Math.max(0, score);
  }

  private static int wordStart(String text, char wanted, int from) {
    for (int at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
      if (isWordStart(text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWordStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
