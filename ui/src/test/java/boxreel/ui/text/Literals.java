package boxreel.ui.text;

import java.util.ArrayList;
import java.util.List;

/// The string literals of a Java source.
final class Literals {
  /// A literal, or several that are joined by `+`.
  ///
  /// @param text without quotes, escapes as they are written
  /// @param line from 1
  /// @param statement the source from the end of the statement before up to the literal
  record Literal(String text, int line, String statement) {}

  private Literals() {}

  static List<Literal> of(String source) {
    List<Literal> found = new ArrayList<>();
    int statement = 0;
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (source.startsWith("//", i)) {
        i = source.indexOf('\n', i);
        statement = i;
      } else if (c == '\'') {
        i = end(source, i);
      } else if (source.startsWith("\"\"\"", i)) {
        int close = source.indexOf("\"\"\"", i + 3);
        found.add(literal(source, i + 3, close, statement));
        i = close + 3;
      } else if (c == '"') {
        int close = end(source, i);
        found.add(literal(source, i + 1, close - 1, statement));
        i = close;
      } else {
        if (c == ';' || c == '{' || c == '}') {
          statement = i + 1;
        }
        i++;
      }
    }
    return found;
  }

  private static Literal literal(String source, int from, int to, int statement) {
    int line = 1 + (int) source.substring(0, from).chars().filter(c -> c == '\n').count();
    return new Literal(source.substring(from, to), line, source.substring(statement, from));
  }

  /// Behind the closing quote of what opens here.
  private static int end(String source, int open) {
    int i = open + 1;
    while (source.charAt(i) != source.charAt(open)) {
      i += source.charAt(i) == '\\' ? 2 : 1;
    }
    return i + 1;
  }
}
