package boxreel.cli;

import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.SamplerChoice;
import boxreel.render.video.ClipScaler;
import java.util.Arrays;
import java.util.Locale;
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
    line.registerConverter(Method.class, Converters::method);
    line.registerConverter(Device.class, Converters::device);
    line.registerConverter(SamplerChoice.class, Converters::sampler);
    line.registerConverter(ClipScaler.Filter.class, Converters::filter);
    line.registerConverter(PlannerKind.class, Converters::planner);
    line.registerConverter(PixelSize.class, PixelSize::parse);
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

  private static Method method(String text) {
    return Method.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + Arrays.stream(Method.values())
                            .map(Method::label)
                            .collect(Collectors.joining(", "))));
  }

  private static SamplerChoice sampler(String text) {
    return SamplerChoice.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + Arrays.stream(SamplerChoice.values())
                            .map(SamplerChoice::label)
                            .collect(Collectors.joining(", "))));
  }

  private static ClipScaler.Filter filter(String text) {
    return Arrays.stream(ClipScaler.Filter.values())
        .filter(f -> f.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'" + text + "' is none of nearest, bicubic"));
  }

  private static Device device(String text) {
    return Arrays.stream(Device.values())
        .filter(d -> d.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + text
                        + "' is none of "
                        + Arrays.stream(Device.values())
                            .map(d -> d.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  private static PlannerKind planner(String text) {
    return PlannerKind.named(text.strip())
        .orElseThrow(
            () ->
                new TypeConversionException("'" + text + "' is none of " + PlannerKind.choices()));
  }
}
