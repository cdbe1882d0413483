package boxreel.layout.lvd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Evaluates a literal of Python as `ast.literal_eval` does, for the kinds that layouts are
/// made of: list, tuple, dict, str, int, float, a sign, True, False and None.
///
/// Lists and tuples become [List], dicts [Map], ints [Long], floats [Double], None [#NONE]. Bytes,
/// sets, complex numbers and formatted strings are refused.
final class PythonLiteral {
  /// Python's None.
  static final Object NONE = new Object();

  private static final int MAX_DEPTH = 50;
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\d(?:_?\\d)*)?\\.?(?:\\d(?:_?\\d)*)?(?:(?<=[\\d.])[eE][+-]?\\d(?:_?\\d)*)?");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /// The text is no literal.
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    SyntaxException(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final String text;
  private int at;
  private int depth;

  private PythonLiteral(String text) {
    this.text = text;
  }

  static Object evaluate(String text) throws SyntaxException {
    PythonLiteral reader = new PythonLiteral(text);
    reader.skipBlanks();
    Object value = reader.value();
    reader.skipBlanks();
    if (reader.peek() == ',') {
      value = reader.bareTuple(value);
    }
    reader.skipRest();
    return value;
  }

  private Object bareTuple(Object first) throws SyntaxException {
    List<Object> items = new ArrayList<>();
    items.add(first);
    while (peek() == ',') {
      at++;
      skipBlanks();
      if (at == text.length() || peek() == '\n' || peek() == '#') {
        break;
      }
      items.add(value());
      skipBlanks();
    }
    return items;
  }

  private Object value() throws SyntaxException {
    if (at >= text.length()) {
      throw new SyntaxException(at, "a value is missing");
    }
    char c = text.charAt(at);
    return switch (c) {
      case '[' -> items(']');
      case '(' -> parenthesized();
      case '{' -> dict();
      case '\'', '"' -> strings();
      case '+', '-' -> signed();
      default -> {
        if (c == '.' || isDigit(c)) {
          yield number();
        }
        yield word();
      }
    };
  }

  private Object word() throws SyntaxException {
    Matcher matcher = WORD.matcher(text).region(at, text.length());
    String word = matcher.lookingAt() ? matcher.group() : "";
    Object value =
        switch (word) {
          case "None" -> NONE;
          case "True" -> true;
          case "False" -> false;
          default -> throw new SyntaxException(at, "'" + excerpt() + "' is no value");
        };
    at += word.length();
    return value;
  }

  private Object signed() throws SyntaxException {
    boolean negative = text.charAt(at) == '-';
    at++;
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
    if (peek() != '.' && !isDigit(peek())) {
      throw new SyntaxException(at, "a number has to follow the sign");
    }
    Object number = number();
    if (!negative) {
      return number;
    }
    return number instanceof Long whole ? (Object) (-whole) : (Object) (-(Double) number);
  }

  private Object number() throws SyntaxException {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    String digits = matcher.lookingAt() ? matcher.group().replace("_", "") : "";
    int end = at + (digits.isEmpty() ? 0 : matcher.end() - matcher.start());
    boolean runsOn = end < text.length() && WORD.matcher(text).region(end, end + 1).matches();
    if (digits.isEmpty() || digits.equals(".") || runsOn || digits.matches("0+[1-9]\\d*")) {
      throw new SyntaxException(at, "'" + excerpt() + "' is no number");
    }
    at = end;
    if (digits.matches("\\d+")) {
      try {
        return Long.valueOf(digits);
      } catch (NumberFormatException e) {
        throw new SyntaxException(at, "the number is too large");
      }
    }
    return Double.valueOf(digits);
  }

  private Object parenthesized() throws SyntaxException {
    int open = at;
    List<Object> items = items(')');
    if (items.size() != 1) {
      return items;
    }
    // "(1)" is 1, "(1,)" a tuple.
    String inside = text.substring(open + 1, at - 1).stripTrailing();
    return inside.endsWith(",") ? items : items.getFirst();
  }

  private List<Object> items(char close) throws SyntaxException {
    enter();
    List<Object> items = new ArrayList<>();
    skipInside();
    while (peek() != close) {
      items.add(value());
      skipInside();
      separator(close);
    }
    leave();
    return items;
  }

  private Map<Object, Object> dict() throws SyntaxException {
    enter();
    Map<Object, Object> entries = new LinkedHashMap<>();
    skipInside();
    while (peek() != '}') {
      Object key = value();
      skipInside();
      if (peek() != ':') {
        throw new SyntaxException(at, "a colon is missing before '" + excerpt() + "'");
      }
      at++;
      skipInside();
      if (key instanceof List || key instanceof Map) {
        throw new SyntaxException(at, "a list can't be a key");
      }
      entries.put(key, value());
      skipInside();
      separator('}');
    }
    leave();
    return entries;
  }

  private void separator(char close) throws SyntaxException {
    if (peek() == ',') {
      at++;
      skipInside();
    } else if (peek() != close) {
      throw new SyntaxException(
          at,
          at >= text.length()
              ? "'" + close + "' is missing at the end"
              : "a comma or '" + close + "' is missing before '" + excerpt() + "'");
    }
  }

  /// String literals in a row are one string.
  private String strings() throws SyntaxException {
    StringBuilder all = new StringBuilder();
    do {
      string(all);
      if (depth > 0) {
        skipInside();
      } else {
        skipBlanks();
      }
    } while (peek() == '\'' || peek() == '"');
    return all.toString();
  }

  private void string(StringBuilder out) throws SyntaxException {
    int open = at;
    char quote = text.charAt(at++);
    while (true) {
      if (at >= text.length() || text.charAt(at) == '\n') {
        throw new SyntaxException(open, "the text has no closing quote");
      }
      char c = text.charAt(at++);
      if (c == quote) {
        return;
      }
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
  }

  private void escape(StringBuilder out) throws SyntaxException {
    char c = peek();
    at++;
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> out.append(c);
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'v' -> out.append('\u000b');
      case 'x' -> hex(out, 2);
      case 'u' -> hex(out, 4);
      case 'U' -> hex(out, 8);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(out);
      case 'N' -> throw new SyntaxException(at, "named characters are not supported");
      default -> out.append('\\').append(c);
    }
  }

  private void hex(StringBuilder out, int digits) throws SyntaxException {
    try {
      int code = Integer.parseUnsignedInt(text.substring(at, at + digits), 16);
      out.appendCodePoint(code);
      at += digits;
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new SyntaxException(at, "the escape in the text is broken");
    }
  }

  private void octal(StringBuilder out) {
    int start = --at;
    while (at < text.length() && at < start + 3 && peek() >= '0' && peek() <= '7') {
      at++;
    }
    out.appendCodePoint(Integer.parseInt(text.substring(start, at), 8));
  }

  private void enter() throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException(at, "lists are nested too deep");
    }
    at++;
  }

  private void leave() {
    depth--;
    at++;
  }

  /// Blanks on a line: outside brackets a line's end ends the literal.
  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\f') {
      at++;
    }
  }

  private void skipInside() {
    while (at < text.length() && (Character.isWhitespace(peek()) || peek() == '#')) {
      if (peek() == '#') {
        skipComment();
      } else {
        at++;
      }
    }
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void skipRest() throws SyntaxException {
    skipInside();
    if (at < text.length()) {
      throw new SyntaxException(at, "'" + excerpt() + "' stands behind the end");
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private String excerpt() {
    String rest = text.substring(Math.min(at, text.length()));
    String line = rest.lines().findFirst().orElse("");
    return line.length() > 20 ? line.substring(0, 20) + "..." : line;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
