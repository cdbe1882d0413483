package boxreel.base.text;

/// Puts values into words: `{0}` is a value as it prints, `{0|key|keys}` the first choice if
/// the value is the number 1, else the second. A choice may hold placeholders itself.
public final class Placeholders {
  private Placeholders() {}

  /// @throws IllegalArgumentException if a brace stays open, or a placeholder has no value
  public static String fill(String words, Object... values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    int open = words.indexOf('{');
    while (open >= 0) {
      int close = end(words, open + 1, '}');
      filled.append(words, at, open).append(value(words.substring(open + 1, close), values));
      at = close + 1;
      open = words.indexOf('{', at);
    }
    return filled.append(words, at, words.length()).toString();
  }

  private static String value(String inside, Object[] values) {
    int bar = inside.indexOf('|');
    int index = Integer.parseInt(bar < 0 ? inside : inside.substring(0, bar));
    if (index >= values.length) {
      throw new IllegalArgumentException("No value for {" + inside + "}");
    }
    if (bar < 0) {
      return String.valueOf(values[index]);
    }
    int second = end(inside, bar + 1, '|');
    boolean one = values[index] instanceof Number number && number.doubleValue() == 1;
    return fill(one ? inside.substring(bar + 1, second) : inside.substring(second + 1), values);
  }

  /// Where a character comes outside of braces.
  private static int end(String words, int from, char wanted) {
    int depth = 0;
    for (int i = from; i < words.length(); i++) {
      char c = words.charAt(i);
      if (depth == 0 && c == wanted) {
        return i;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    throw new IllegalArgumentException("No " + wanted + " in " + words);
  }
}
