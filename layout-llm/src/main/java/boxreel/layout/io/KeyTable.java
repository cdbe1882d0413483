package boxreel.layout.io;

import boxreel.layout.Box;
import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keys as lines of text with tabs between the columns, as spreadsheets copy and paste them.
/// Frames count from 1, as people see them; boxes are in shares of the frame.
public final class KeyTable {
  private static final String HEAD = "object\tframe\tx\ty\twidth\theight\teasing";
  private static final int COLUMNS = 7;
  private static final Pattern CURVE =
      Pattern.compile("cubic-bezier\\(([^,]+), *([^,]+), *([^,]+), *([^,)]+)\\)");
  private static final double MAX_COORDINATE = 1e6;

  private KeyTable() {}

  /// A key of an object.
  ///
  /// @param object its phrase
  /// @param time in frames from 0
  public record Row(String object, double time, Box box, Easing easing) {}

  /// The rows as text; numbers come back bit for bit.
  public static String write(List<Row> rows) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    for (Row row : rows) {
      Box box = row.box();
      text.append(row.object().replaceAll("[\\t\\r\\n]+", " "))
          .append('\t')
          .append(number(row.time() + 1))
          .append('\t')
          .append(number(box.x()))
          .append('\t')
          .append(number(box.y()))
          .append('\t')
          .append(number(box.width()))
          .append('\t')
          .append(number(box.height()))
          .append('\t')
          .append(name(row.easing()))
          .append('\n');
    }
    return text.toString();
  }

  /// The rows of a text, or nothing if it is no such table.
  public static Optional<List<Row>> read(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.getFirst().strip().equals(HEAD)) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Optional<Row> row = row(line);
      if (row.isEmpty()) {
        return Optional.empty();
      }
      rows.add(row.get());
    }
    return Optional.of(rows);
  }

  private static Optional<Row> row(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < COLUMNS || cells[0].isBlank()) {
      return Optional.empty();
    }
    try {
      double time = Double.parseDouble(cells[1]) - 1;
      double[] box = new double[4];
      for (int i = 0; i < box.length; i++) {
        box[i] = Double.parseDouble(cells[2 + i]);
        if (!(Math.abs(box[i]) <= MAX_COORDINATE)) {
          return Optional.empty();
        }
      }
      if (!(time >= 0) || time > MAX_COORDINATE || !(box[2] > 0) || !(box[3] > 0)) {
        return Optional.empty();
      }
      return Optional.of(
          new Row(
              cells[0].strip(),
              time,
              new Box(box[0], box[1], box[2], box[3]),
              easing(cells[6].strip())));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// What it does not know is linear, which every tool has.
  private static Easing easing(String name) {
    for (Easing.Named easing : Easing.Named.values()) {
      if (ShotJson.name(easing).equals(name.toLowerCase(Locale.ROOT))) {
        return easing;
      }
    }
    Matcher curve = CURVE.matcher(name.strip());
    if (curve.matches()) {
      try {
        return new CubicBezier(
            Double.parseDouble(curve.group(1)),
            Double.parseDouble(curve.group(2)),
            Double.parseDouble(curve.group(3)),
            Double.parseDouble(curve.group(4)));
      } catch (IllegalArgumentException _) {
        return Easing.LINEAR;
      }
    }
    return Easing.LINEAR;
  }

  /// A curve is written as in CSS.
  private static String name(Easing easing) {
    return switch (easing) {
      case Easing.Named named -> ShotJson.name(named);
      case CubicBezier c ->
          "cubic-bezier(" + c.x1() + ", " + c.y1() + ", " + c.x2() + ", " + c.y2() + ")";
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString(Math.round(value))
        : Double.toString(value);
  }
}
