package boxreel.ui.fx;

import java.util.Locale;
import java.util.OptionalDouble;

/// Sums as people type them into a field of numbers: `12 + 3*2`, `(80-16)/2`, `+=10`, `*=1.5`,
/// `50%`, and the field's own name for the number that it holds, as in `w*1.2`.
final class Arithmetic {
  private final String text;
  private final String name;
  private final double value;
  private final double whole;
  private int at;
  private boolean failed;

  private Arithmetic(String text, String name, double value, double whole) {
    this.text = text;
    this.name = name;
    this.value = value;
    this.whole = whole;
  }

  /// What a text comes to; nothing if it is no sum, or one without a finite result.
  ///
  /// @param name what the field's present number is called
  /// @param value the field's present number
  /// @param whole what 100 % are
  static OptionalDouble evaluate(String typed, String name, double value, double whole) {
    String plain = typed.strip().replace(',', '.').toLowerCase(Locale.ROOT);
    char first = plain.isEmpty() ? ' ' : plain.charAt(0);
    boolean changes = plain.startsWith("=", 1) && "+-*/".indexOf(first) >= 0;
    String sum = changes ? plain.substring(2) : plain;
    Arithmetic reader = new Arithmetic(sum, name.toLowerCase(Locale.ROOT), value, whole);
    double result = reader.sum();
    reader.skipSpace();
    if (reader.failed || reader.at < sum.length()) {
      return OptionalDouble.empty();
    }
    double changed =
        !changes
            ? result
            : switch (first) {
              case '+' -> value + result;
              case '-' -> value - result;
              case '*' -> value * result;
              default -> value / result;
            };
    return Double.isFinite(changed) ? OptionalDouble.of(changed) : OptionalDouble.empty();
  }

  private double sum() {
    double left = product();
    while (true) {
      if (take('+')) {
        left += product();
      } else if (take('-')) {
        left -= product();
      } else {
        return left;
      }
    }
  }

  private double product() {
    double left = factor();
    while (true) {
      if (take('*')) {
        left *= factor();
      } else if (take('/')) {
        left /= factor();
      } else {
        return left;
      }
    }
  }

  private double factor() {
    if (failed) {
      return 0;
    }
    if (take('-')) {
      return -factor();
    }
    double number;
    if (take('(')) {
      number = sum();
      failed |= !take(')');
    } else if (text.startsWith(name, at) && !name.isEmpty()) {
      at += name.length();
      number = value;
    } else {
      number = number();
    }
    return take('%') ? number / 100 * whole : number;
  }

  private double number() {
    int from = at;
    while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    try {
      return Double.parseDouble(text.substring(from, at));
    } catch (NumberFormatException _) {
      failed = true;
      return 0;
    }
  }

  private boolean take(char wanted) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      skipSpace();
      return true;
    }
    return false;
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }
}
