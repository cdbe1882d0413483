package boxreel.project.animatic;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Text as outlines of Liberation Sans, which PDFBox brings along, so that a film looks the same
/// on every machine, also on one without fonts. A letter that the font lacks becomes a question
/// mark and is counted. Sizes in pixels. For one thread.
final class Letters {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final double unit;
  private final Map<Integer, Path2D> outlines = new HashMap<>();
  private int missing;

  private Letters(TrueTypeFont font) throws IOException {
    this.font = font;
    glyphs = font.getUnicodeCmapLookup();
    unit = 1.0 / font.getUnitsPerEm();
  }

  static Letters liberation() {
    try (InputStream in =
        Objects.requireNonNull(Letters.class.getResourceAsStream(LIBERATION), LIBERATION)) {
      return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(in)));
    } catch (IOException e) {
      throw new IllegalStateException("The font that comes along can't be read", e);
    }
  }

  /// How many letters became question marks.
  int missing() {
    return missing;
  }

  /// A text in one line, with question marks for what the font lacks.
  String writable(String text) {
    StringBuilder result = new StringBuilder();
    for (int point : text.replaceAll("\\s+", " ").strip().codePoints().toArray()) {
      if (glyphs.getGlyphId(point) == 0) {
        result.append('?');
        missing++;
      } else {
        result.appendCodePoint(point);
      }
    }
    return result.toString();
  }

  double width(String writable, double size) {
    double units = 0;
    for (int point : writable.codePoints().toArray()) {
      units += advance(point);
    }
    return units * unit * size;
  }

  /// Draws a writable text in the graphics' colour.
  ///
  /// @param y where the letters stand
  void draw(Graphics2D graphics, String writable, double size, double x, double y) {
    double at = x;
    for (int point : writable.codePoints().toArray()) {
      AffineTransform place = AffineTransform.getTranslateInstance(at, y);
      place.scale(unit * size, -unit * size);
      Shape outline = place.createTransformedShape(outline(point));
      graphics.fill(outline);
      at += advance(point) * unit * size;
    }
  }

  /// A writable text in lines of at most a width, the last one cut with dots if there are more.
  List<String> lines(String writable, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : writable.split(" ", -1)) {
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
    List<String> kept = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
    for (int i = 0; i < kept.size(); i++) {
      boolean isCut = i == most - 1 && lines.size() > most;
      kept.set(i, cut(kept.get(i), size, width, isCut));
    }
    return kept;
  }

  private String cut(String text, double size, double width, boolean hasMore) {
    String end = hasMore || width(text, size) > width ? "..." : "";
    String kept = text;
    while (!kept.isEmpty() && width(kept + end, size) > width) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return kept + end;
  }

  private double advance(int point) {
    try {
      return font.getAdvanceWidth(glyphs.getGlyphId(point));
    } catch (IOException e) {
      throw new IllegalStateException("The font that comes along can't be read", e);
    }
  }

  private Path2D outline(int point) {
    return outlines.computeIfAbsent(
        point,
        missed -> {
          try {
            var glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(missed));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
          } catch (IOException e) {
            throw new IllegalStateException("The font that comes along can't be read", e);
          }
        });
  }
}
