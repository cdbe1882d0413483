package boxreel.project.sheet;

import boxreel.layout.Box;
import boxreel.project.Picture;
import boxreel.project.sketch.Arrow;
import boxreel.project.sketch.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Draws on a page. In points from the page's upper left corner, downwards.
final class SheetPen implements AutoCloseable {
  private static final float[] SOLID = {};
  private static final float[] DASHED = {3, 2};

  private final PDDocument document;
  private final PDPageContentStream stream;
  private final double pageHeight;

  /// A colour of 8-bit parts.
  record Ink(int red, int green, int blue) {
    static final Ink BLACK = new Ink(31, 35, 40);
    static final Ink GREY = new Ink(89, 99, 110);
    static final Ink PAPER = new Ink(232, 236, 240);
    static final Ink WHITE = new Ink(255, 255, 255);
  }

  /// A rectangle of the page.
  record Area(double x, double y, double width, double height) {
    /// A box in shares of this area.
    Area of(Box box) {
      return new Area(
          x + box.x() * width, y + box.y() * height, box.width() * width, box.height() * height);
    }
  }

  SheetPen(PDDocument document, PDPage page) throws IOException {
    this.document = document;
    stream = new PDPageContentStream(document, page);
    pageHeight = page.getMediaBox().getHeight();
  }

  /// @param y where the letters stand
  void text(SheetFont font, double size, Ink ink, double x, double y, String writable)
      throws IOException {
    stream.saveGraphicsState();
    stream.beginText();
    fill(ink);
    if (font.isBold()) {
      stroke(ink, size * SheetFont.BOLDER, false);
      stream.setRenderingMode(RenderingMode.FILL_STROKE);
    }
    stream.setFont(font.font(), (float) size);
    stream.newLineAtOffset((float) x, up(y));
    stream.showText(writable);
    stream.endText();
    stream.restoreGraphicsState();
  }

  void filled(Area area, Ink ink, double opacity) throws IOException {
    stream.saveGraphicsState();
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) opacity);
    stream.setGraphicsStateParameters(state);
    fill(ink);
    rectangle(area);
    stream.fill();
    stream.restoreGraphicsState();
  }

  void outlined(Area area, Ink ink, double width, boolean isDashed) throws IOException {
    stroke(ink, width, isDashed);
    rectangle(area);
    stream.stroke();
  }

  /// Keeps what is drawn inside an area, until [#unclip].
  void clip(Area area) throws IOException {
    stream.saveGraphicsState();
    rectangle(area);
    stream.clip();
  }

  void unclip() throws IOException {
    stream.restoreGraphicsState();
  }

  void picture(Picture picture, Area area) throws IOException {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = picture.rgb();
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++, i += 3) {
        image.setRGB(x, y, (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255));
      }
    }
    stream.drawImage(
        LosslessFactory.createFromImage(document, image),
        (float) area.x(),
        up(area.y() + area.height()),
        (float) area.width(),
        (float) area.height());
  }

  void arrow(Arrow arrow, Ink ink, double width) throws IOException {
    stroke(ink, width, false);
    path(arrow.line());
    stream.stroke();
    for (Arrow.Stroke tick : arrow.ticks()) {
      path(List.of(tick.from(), tick.to()));
      stream.stroke();
    }
    fill(ink);
    path(arrow.head());
    stream.fill();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private void path(List<Point> points) throws IOException {
    stream.moveTo((float) points.getFirst().x(), up(points.getFirst().y()));
    for (Point point : points.subList(1, points.size())) {
      stream.lineTo((float) point.x(), up(point.y()));
    }
  }

  private void rectangle(Area area) throws IOException {
    stream.addRect(
        (float) area.x(),
        up(area.y() + area.height()),
        (float) area.width(),
        (float) area.height());
  }

  private void stroke(Ink ink, double width, boolean isDashed) throws IOException {
    stream.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
    stream.setLineWidth((float) width);
    stream.setLineDashPattern(isDashed ? DASHED : SOLID, 0);
  }

  private void fill(Ink ink) throws IOException {
    stream.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
  }

  private float up(double y) {
    return (float) (pageHeight - y);
  }
}
