package boxreel.render.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cleans text and cuts it into the pieces that are encoded one by one.
///
/// Cleaning is that of the reference where the optional `ftfy` library is absent: no control
/// characters, one space between words, CJK ideographs apart, NFC, lower case, accents kept. For
/// plain text the result is the same with `ftfy`.
final class WordSplitter {
  /// In this order: start and end written out in any case, contractions, a run of letters, one
  /// digit, a run of anything else. The combining iota U+0345 is in none: the reference ignores
  /// case, and a letter is its other case.
  private static final Pattern PIECE =
      Pattern.compile(
          "<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^"
              + " \\p{L}\\p{N}\\x{345}]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private WordSplitter() {}

  /// The pieces of a text, in order; none are empty.
  static List<String> split(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(clean(text));
    while (matcher.find()) {
      pieces.add(matcher.group());
    }
    return pieces;
  }

  static String clean(String text) {
    StringBuilder cleaned = new StringBuilder();
    text.codePoints().forEach(c -> appendCleaned(cleaned, c));
    String normal = Normalizer.normalize(cleaned, Normalizer.Form.NFC);
    return normal.strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
  }

  private static void appendCleaned(StringBuilder cleaned, int c) {
    switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          cleaned.append(' ');
      case Character.CONTROL -> {
        if (c == '\t' || c == '\n' || c == '\r') {
          cleaned.append(' ');
        }
      }
      case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
      default -> {
        if (isCjkIdeograph(c)) {
          cleaned.append(' ').appendCodePoint(c).append(' ');
        } else if (c != 0xFFFD) {
          cleaned.appendCodePoint(c);
        }
      }
    }
  }

  /// The blocks that BERT's basic tokenizer, which the reference borrows, keeps apart.
  private static boolean isCjkIdeograph(int c) {
    return within(c, 0x4E00, 0x9FFF)
        || within(c, 0x3400, 0x4DBF)
        || within(c, 0x20000, 0x2A6DF)
        || within(c, 0x2A700, 0x2B73F)
        || within(c, 0x2B740, 0x2B81F)
        || within(c, 0x2B820, 0x2CEAF)
        || within(c, 0xF900, 0xFAFF)
        || within(c, 0x2F800, 0x2FA1F);
  }

  private static boolean within(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
