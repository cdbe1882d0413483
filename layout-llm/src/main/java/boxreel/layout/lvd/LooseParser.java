package boxreel.layout.lvd;

import boxreel.layout.lvd.Loose.Listing;
import boxreel.layout.lvd.Loose.Mapping;
import boxreel.layout.lvd.Loose.Num;
import boxreel.layout.lvd.Loose.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes out lists, braces, texts and numbers in one stretch of an answer: Python or JSON,
/// broken or not.
///
/// It never fails and always moves on: what it can't make out becomes a bare word, brackets
/// that are missing are taken as closed where the outer one closes, comments are passed over.
/// Nesting deeper than [#MAX_DEPTH] is flattened. Time is linear in the length.
final class LooseParser {
  static final int MAX_DEPTH = 16;

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+\\-\u2212]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?)"
              + "(?:[ \\t]?px)?");
  private static final String OPENING_QUOTES = "'\"`\u2018\u201c\u00b4";
  private static final String CLOSING_QUOTES = "'\"`\u2019\u201d\u00b4";

  private final Answer answer;
  private final String text;
  private final int end;
  private int at;

  /// A parser of the characters from `start` (included) to `end` (excluded).
  LooseParser(Answer answer, int start, int end) {
    this.answer = answer;
    this.text = answer.text();
    this.at = start;
    this.end = end;
  }

  /// The list that the stretch holds: its first list, or braces without a list around them, and
  /// whatever follows these directly. Prose before it is passed over. Null-free: a stretch without
  /// brackets gives an empty list that is marked as not closed.
  Listing firstList() {
    int line = answer.line(at);
    int open = firstOf("[{");
    if (open < 0) {
      open = firstOf("(");
    }
    if (open < 0) {
      return new Listing(List.of(), line, false);
    }
    at = open;
    line = answer.line(at);
    List<Loose> items = new ArrayList<>();
    boolean closed = true;
    do {
      Loose value = value(0, false);
      items.add(value);
      closed = isClosed(value);
      skipSeparators();
    } while (at < end && "[{".indexOf(text.charAt(at)) >= 0);
    return new Listing(items, line, closed);
  }

  private static boolean isClosed(Loose value) {
    return switch (value) {
      case Listing list -> list.closed();
      case Mapping map -> map.closed();
      case Text _, Num _ -> true;
    };
  }

  private Loose value(int depth, boolean inBraces) {
    int line = answer.line(at);
    char c = at < end ? text.charAt(at) : '\0';
    if ((c == '[' || c == '(' || c == '{') && depth >= MAX_DEPTH) {
      at++;
      return new Text("", line);
    }
    if (c == '[' || c == '(') {
      return listing(depth, inBraces, line);
    }
    if (c == '{') {
      return mapping(depth, line);
    }
    if (OPENING_QUOTES.indexOf(c) >= 0) {
      return new Text(quoted(), line);
    }
    Matcher number = NUMBER.matcher(text).region(at, end);
    if (number.lookingAt() && endsNumber(number.end())) {
      double value = Double.parseDouble(number.group(1).replace('\u2212', '-'));
      at = number.end();
      return new Num(value, line);
    }
    return new Text(word(), line);
  }

  private Listing listing(int depth, boolean inBraces, int line) {
    at++;
    List<Loose> items = new ArrayList<>();
    while (true) {
      skipSeparators();
      if (at >= end) {
        return new Listing(items, line, false);
      }
      char c = text.charAt(at);
      if (c == ']' || c == ')') {
        at++;
        return new Listing(items, line, true);
      }
      if (c == '}' && inBraces) {
        return new Listing(items, line, true);
      }
      if (c == '}' || c == ':') {
        at++;
      } else {
        items.add(value(depth + 1, inBraces));
      }
    }
  }

  private Mapping mapping(int depth, int line) {
    at++;
    Map<String, Loose> fields = new LinkedHashMap<>();
    while (true) {
      skipSeparators();
      if (at >= end) {
        return new Mapping(fields, line, false);
      }
      char c = text.charAt(at);
      if (c == '}') {
        at++;
        return new Mapping(fields, line, true);
      }
      if (c == '{' || ((c == ']' || c == ')') && !closesNext())) {
        return new Mapping(fields, line, true);
      }
      if ("])[(:=".indexOf(c) >= 0) {
        at++;
      } else {
        field(depth, fields);
      }
    }
  }

  private void field(int depth, Map<String, Loose> fields) {
    String key = OPENING_QUOTES.indexOf(text.charAt(at)) >= 0 ? quoted() : word();
    skipSpace();
    if (at < end && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
      at++;
      skipSpace();
      if (at < end && "}],".indexOf(text.charAt(at)) < 0) {
        fields.put(key.strip().toLowerCase(Locale.ROOT), value(depth + 1, true));
      }
    }
  }

  /// Whether a brace closes right behind a stray bracket.
  private boolean closesNext() {
    int next = at + 1;
    while (next < end && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < end && text.charAt(next) == '}';
  }

  /// Text in quotes. A quote inside a word (`dog's`) does not end it; the end of the line does.
  private String quoted() {
    char open = text.charAt(at++);
    char close = CLOSING_QUOTES.charAt(OPENING_QUOTES.indexOf(open));
    StringBuilder out = new StringBuilder();
    while (at < end && text.charAt(at) != '\n') {
      char c = text.charAt(at++);
      if (c == '\\' && at < end && text.charAt(at) != '\n') {
        out.append(escaped(text.charAt(at++)));
      } else if ((c == close || c == open) && endsText()) {
        return out.toString();
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char escaped(char c) {
    return c == 'n' || c == 't' || c == 'r' ? ' ' : c;
  }

  private boolean endsText() {
    int next = at;
    while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next >= end || ",:;=]})#\n\r".indexOf(text.charAt(next)) >= 0;
  }

  /// Whether a number may end here: before a separator, not within a date or a sum.
  private boolean endsNumber(int next) {
    return next >= end
        || Character.isWhitespace(text.charAt(next))
        || ",;]})#".indexOf(text.charAt(next)) >= 0;
  }

  /// A bare word, at least one character long.
  private String word() {
    int start = at;
    do {
      at++;
    } while (at < end && ",:=[]{}()#\n".indexOf(text.charAt(at)) < 0);
    return text.substring(start, Math.min(at, end)).strip();
  }

  private void skipSpace() {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /// Spaces, commas and comments: `#`, `//`, a dash before words.
  private void skipSeparators() {
    while (at < end) {
      char c = text.charAt(at);
      char next = at + 1 < end ? text.charAt(at + 1) : '\n';
      if (Character.isWhitespace(c) || c == ',' || c == ';') {
        at++;
      } else if (c == '#' || (c == '/' && next == '/') || isDashComment(c)) {
        skipLine();
      } else if (c == '/' && next == '*') {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 || close + 2 > end ? end : close + 2;
      } else if (isDash(c) && !startsNumber(next)) {
        at++;
      } else {
        return;
      }
    }
  }

  private boolean isDashComment(char c) {
    if (!isDash(c)) {
      return false;
    }
    int next = at + 1;
    while (next < end && (text.charAt(next) == ' ' || isDash(text.charAt(next)))) {
      next++;
    }
    return next < end && next > at + 1 && Character.isLetter(text.charAt(next));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private static boolean startsNumber(char c) {
    return c == '.' || Character.isDigit(c);
  }

  private void skipLine() {
    int newline = text.indexOf('\n', at);
    at = newline < 0 || newline > end ? end : newline;
  }

  /// The first of these characters outside `#` comments, -1 if there is none.
  private int firstOf(String wanted) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '#') {
        int newline = text.indexOf('\n', i);
        i = newline < 0 ? end : newline;
      } else if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
