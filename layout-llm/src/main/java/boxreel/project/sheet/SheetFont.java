package boxreel.project.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The sheet's font in one weight: Liberation Sans, which PDFBox brings along, with Latin, Greek
/// and Cyrillic letters. A letter that it lacks becomes a question mark and is counted. For one
/// document, which embeds what is used of it.
final class SheetFont {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// How much wider a bold stroke is, as a share of the size.
  static final double BOLDER = 0.035;

  private final PDFont font;
  private final boolean isBold;
  private int missing;

  private SheetFont(PDFont font, boolean isBold) {
    this.font = font;
    this.isBold = isBold;
  }

  static SheetFont of(PDDocument document) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PDDocument.class.getResourceAsStream(LIBERATION), LIBERATION)) {
      return new SheetFont(PDType0Font.load(document, in), false);
    }
  }

  /// The same font, to be drawn with thicker strokes.
  SheetFont bold() {
    return new SheetFont(font, true);
  }

  PDFont font() {
    return font;
  }

  boolean isBold() {
    return isBold;
  }

  /// How many letters became question marks.
  int missing() {
    return missing;
  }

  /// The text with question marks for what the font lacks, in one line.
  String writable(String text) {
    StringBuilder result = new StringBuilder();
    for (int point : text.replaceAll("\\s+", " ").strip().codePoints().toArray()) {
      String letter = Character.toString(point);
      if (has(letter)) {
        result.append(letter);
      } else {
        result.append('?');
        missing++;
      }
    }
    return result.toString();
  }

  /// How wide a writable text is, in points.
  double width(String text, double size) throws IOException {
    return font.getStringWidth(text) / 1000 * size + (isBold ? size * BOLDER : 0);
  }

  /// A writable text in lines of at most a width, the last one cut with dots if there are more.
  List<String> lines(String text, double size, double width, int most) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer, size) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    boolean isCut = lines.size() > most;
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    for (int i = 0; i < kept.size(); i++) {
      boolean dots = isCut && i == kept.size() - 1;
      kept.set(i, cut(kept.get(i), size, width, dots));
    }
    return kept;
  }

  /// A writable text cut to a width.
  private String cut(String text, double size, double width, boolean dots) throws IOException {
    String end = dots || width(text, size) > width ? "..." : "";
    String kept = text;
    while (!kept.isEmpty() && width(kept + end, size) > width) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept + end;
  }

  private boolean has(String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false; // that is how a font says so
    }
  }
}
