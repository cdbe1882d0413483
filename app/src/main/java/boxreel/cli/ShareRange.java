package boxreel.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// A stretch of something as people write it: `0.1-0.8`.
///
/// @param from 0 or more
/// @param to above `from`, to 1
record ShareRange(double from, double to) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]*\\.?[0-9]+)\\s*-\\s*([0-9]*\\.?[0-9]+)");

  static ShareRange parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (matcher.matches()) {
      double from = Double.parseDouble(matcher.group(1));
      double to = Double.parseDouble(matcher.group(2));
      if (from < to && to <= 1) {
        return new ShareRange(from, to);
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is not a range like 0.1-0.8, from 0 to 1, the smaller number first");
  }
}
