package boxreel.planner.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits a text into words. A word is a run of letters, digits and marks with apostrophes and
/// hyphens inside; an emoji is a word of its own; everything else separates.
final class Words {
  /// Enough for any prompt; what follows is not read.
  static final int MOST = 3000;

  private static final Set<String> DIRECTIONS =
      Set.of(
          "left", "right", "upper", "lower", "top", "bottom", "center", "centre", "middle", "mid",
          "to", "from", "up", "down", "far", "hand", "most", "side", "corner");

  private Words() {}

  static List<Word> split(String text) {
    List<Word> words = new ArrayList<>();
    Word.Gap gap = Word.Gap.SENTENCE;
    int at = 0;
    while (at < text.length() && words.size() < MOST) {
      int code = text.codePointAt(at);
      int end = at + Character.charCount(code);
      if (isWordPart(code)) {
        while (end < text.length() && continues(text, end)) {
          end += Character.charCount(text.codePointAt(end));
        }
        addWord(words, text, at, end, gap);
        gap = Word.Gap.NONE;
      } else if (Character.isEmoji(code)) {
        words.add(new Word(text.substring(at, end), at, end, gap));
        gap = Word.Gap.NONE;
        while (end < text.length() && variesEmoji(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      } else {
        gap = wider(gap, gapOf(code));
      }
      at = end;
    }
    return words;
  }

  private static boolean isWordPart(int code) {
    return Character.isLetterOrDigit(code) || Character.getType(code) == Character.NON_SPACING_MARK;
  }

  /// Signs behind an emoji that change its looks: style, skin, joiner.
  private static boolean variesEmoji(int code) {
    return code == 0xFE0F || code == 0x200D || Character.isEmojiModifier(code);
  }

  private static boolean continues(String text, int at) {
    int code = text.codePointAt(at);
    if (isWordPart(code)) {
      return true;
    }
    boolean joins = code == '-' || code == '\'' || code == '\u2019' || code == '.';
    int next = at + 1;
    if (!joins || next >= text.length()) {
      return false;
    }
    // A point joins digits only: "2.5", but not "left.Then".
    return code == '.'
        ? Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(next))
        : isWordPart(text.codePointAt(next));
  }

  private static void addWord(List<Word> words, String text, int start, int end, Word.Gap gap) {
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (lower.endsWith("'s") && lower.length() > 2) {
      words.add(new Word(lower.substring(0, lower.length() - 2), start, end - 2, gap));
      return;
    }
    if (lower.endsWith("-coloured") || lower.endsWith("-colored")) {
      words.add(new Word(lower.substring(0, lower.indexOf('-')), start, end, gap));
      return;
    }
    String[] parts = lower.split("-", -1);
    boolean isDirection = parts.length > 1 && !"top-down".equals(lower);
    for (String part : parts) {
      isDirection &= DIRECTIONS.contains(part);
    }
    if (!isDirection) {
      words.add(new Word(lower, start, end, gap));
      return;
    }
    int at = start;
    for (String part : parts) {
      words.add(new Word(part, at, at + part.length(), at == start ? gap : Word.Gap.NONE));
      at += part.length() + 1;
    }
  }

  private static Word.Gap gapOf(int code) {
    return switch (code) {
      case '.', '!', '?', ';', '\n', '\u3002', '\uff01', '\uff1f' -> Word.Gap.SENTENCE;
      case ',', ':', '(', ')', '\u2014', '\u3001', '\uff0c' -> Word.Gap.COMMA;
      default -> Word.Gap.NONE;
    };
  }

  private static Word.Gap wider(Word.Gap one, Word.Gap other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
