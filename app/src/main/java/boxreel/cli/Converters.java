package boxreel.cli;

import boxreel.interchange.LayoutFormat;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.SamplerChoice;
import boxreel.render.video.ClipScaler;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Reads the values of options, with errors in plain words.
final class Converters {
  private Converters() {}

  static void register(CommandLine line) {
    line.registerConverter(Integer.class, Converters::wholeNumber);
    line.registerConverter(Long.class, Converters::longNumber);
    line.registerConverter(Double.class, Converters::number);
    register(line, Method.class, Method::label);
    register(line, Device.class, Converters::lowerCase);
    register(line, SamplerChoice.class, SamplerChoice::label);
    register(line, Precision.class, Precision::label);
    register(line, ClipScaler.Filter.class, Converters::lowerCase);
    register(line, PlannerKind.class, PlannerKind::label);
    register(line, LayoutFormat.class, LayoutFormat::label);
    line.registerConverter(PixelSize.class, PixelSize::parse);
    line.registerConverter(ShareRange.class, ShareRange::parse);
  }

  private static <E extends Enum<E>> void register(
      CommandLine line, Class<E> type, Function<E, String> label) {
    line.registerConverter(type, text -> oneOf(text, type.getEnumConstants(), label));
  }

  private static Integer wholeNumber(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }

  private static Long longNumber(String text) {
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number");
    }
  }

  private static Double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException("'" + text + "' is not a number");
  }

  /// One of an enum's values by its label, whatever the case.
  private static <E extends Enum<E>> E oneOf(String text, E[] values, Function<E, String> label) {
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + Arrays.stream(values).map(label).collect(Collectors.joining(", "))));
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
