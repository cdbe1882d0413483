package boxreel.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/// A video's size as people write it: `160x96`.
record PixelSize(int width, int height) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5})[xX×]([0-9]{1,5})");

  static PixelSize parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a size like 160x96, width before height");
    }
    return new PixelSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  @Override
  public String toString() {
    return width + "x" + height;
  }
}
