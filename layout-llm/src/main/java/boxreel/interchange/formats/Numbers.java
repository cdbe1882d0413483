package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers in the files' texts.
final class Numbers {
  /// Coordinates beyond this are no pixels and no shares of anything.
  static final double MAX = 1e6;

  private Numbers() {}

  /// A number without needless digits: whole ones without a point.
  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /// A decimal of some digits behind the point.
  ///
  /// @param least digits that are written in any case
  /// @param most digits; what lies behind is rounded
  static String decimal(double value, int least, int most) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(most, RoundingMode.HALF_EVEN);
    BigDecimal bare = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return (bare.scale() < least ? bare.setScale(least, RoundingMode.UNNECESSARY) : bare)
        .toPlainString();
  }

  /// The same as a number.
  static double rounded(double value, int digits) {
    return Double.parseDouble(decimal(value, 0, digits));
  }

  /// A number of a file.
  ///
  /// @param where for the sentence, such as `line 3, column 2`
  static double number(String text, String where) throws LayoutException {
    try {
      double value = Double.parseDouble(text.strip());
      if (Math.abs(value) <= MAX) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw LayoutException.badInput(
        "The file can't be read: "
            + where
            + " has to be a number within a million, not '"
            + shortened(text)
            + "'; correct it there or export it again.");
  }

  /// A whole number of a file, 0 or more.
  static int whole(String text, String where) throws LayoutException {
    double value = number(text, where);
    if (value != Math.rint(value) || value < 0) {
      throw LayoutException.badInput(
          "The file can't be read: "
              + where
              + " has to be a whole number of 0 or more, not '"
              + shortened(text)
              + "'; correct it there or export it again.");
    }
    return (int) value;
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "..." : line;
  }
}
