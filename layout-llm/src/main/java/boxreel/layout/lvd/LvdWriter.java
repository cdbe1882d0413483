package boxreel.layout.lvd;

import boxreel.layout.Shot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// Writes layouts in LVD's text form, so that LVD's own parser reads them back.
public final class LvdWriter {
  private LvdWriter() {}

  /// The layout that a shot shows at LVD's six moments; see [LvdShots#toLayout] for what is lost.
  public static String write(Shot shot) {
    return write(LvdShots.toLayout(shot));
  }

  /// A layout as text: six frames and the background, LF, ends with a newline. Numbers are
  /// rounded to six decimals of a canvas unit. The prompt is not part of the form.
  public static String write(LvdLayout layout) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      text.append("Frame ").append(k + 1).append(": [");
      text.append(
          layout.frames().get(k).stream().map(LvdWriter::entry).collect(Collectors.joining(", ")));
      text.append("]\n");
    }
    return text.append("Background keyword: ")
        .append(oneLine(layout.background()))
        .append('\n')
        .toString();
  }

  private static String entry(LvdLayout.Entry entry) {
    String box =
        List.of(entry.x(), entry.y(), entry.width(), entry.height()).stream()
            .map(LvdWriter::number)
            .collect(Collectors.joining(", "));
    return "{'id': " + entry.id() + ", 'name': " + quoted(entry.name()) + ", 'box': [" + box + "]}";
  }

  /// A plain decimal, whole numbers without a point.
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// A Python string. LVD's parser cuts a frame at a dash between spaces, and at a marker, so a
  /// name must not show it either.
  private static String quoted(String name) {
    String safe =
        oneLine(name)
            .replace(" - ", "-")
            .replaceAll("(?i)(frame \\d+|background keyword):", "$1")
            .replace("\\", "\\\\");
    return safe.contains("'") && !safe.contains("\"")
        ? '"' + safe + '"'
        : "'" + safe.replace("'", "\\'") + "'";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
