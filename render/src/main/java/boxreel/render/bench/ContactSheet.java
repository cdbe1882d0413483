package boxreel.render.bench;

import boxreel.base.ExportException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.render.api.RgbFrame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Clips under each other, some frames of each side by side, with the boxes that were asked for
/// drawn over them and the words above: what one looks at to judge a model.
final class ContactSheet {
  private static final int FRAMES = 6;
  private static final int GAP = 6;
  private static final int CAPTION = 22;
  private static final Color PAPER = new Color(0xf6f6f4);
  private static final Color INK = new Color(0x202020);
  private static final Color BOX = new Color(0xe0, 0x20, 0x60, 150);

  private final List<Row> rows = new ArrayList<>();

  private record Row(String caption, Shot shot, List<RgbFrame> frames) {}

  void add(String caption, Shot shot, List<RgbFrame> frames) {
    rows.add(new Row(caption, shot, List.copyOf(frames)));
  }

  /// Writes a PNG, beside the target first.
  void write(Path target) throws ExportException {
    RgbFrame first = rows.getFirst().frames().getFirst();
    int rowHeight = CAPTION + first.height() + GAP;
    var sheet =
        new BufferedImage(
            GAP + FRAMES * (first.width() + GAP),
            GAP + rows.size() * rowHeight,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      int top = GAP + r * rowHeight;
      graphics.setColor(INK);
      graphics.drawString((r + 1) + "  " + row.caption(), GAP, top + CAPTION - 7);
      for (int k = 0; k < FRAMES; k++) {
        int frame = Math.round((row.frames().size() - 1) * (k / (FRAMES - 1f)));
        paint(graphics, row, frame, GAP + k * (first.width() + GAP), top + CAPTION);
      }
    }
    graphics.dispose();
    save(sheet, target);
  }

  private static void paint(Graphics2D graphics, Row row, int frame, int left, int top) {
    RgbFrame picture = row.frames().get(frame);
    graphics.drawImage(image(picture), left, top, null);
    var clip = graphics.getClip();
    graphics.clipRect(left, top, picture.width(), picture.height());
    graphics.setColor(BOX);
    graphics.setStroke(new BasicStroke(1.2f));
    for (var track : row.shot().tracks()) {
      Optional<Box> box = track.boxAt(frame);
      box.ifPresent(
          b ->
              graphics.draw(
                  new Rectangle2D.Double(
                      left + b.x() * picture.width(),
                      top + b.y() * picture.height(),
                      b.width() * picture.width(),
                      b.height() * picture.height())));
    }
    graphics.setClip(clip);
  }

  private static BufferedImage image(RgbFrame frame) {
    var image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = frame.rgb();
    for (int i = 0; i < frame.width() * frame.height(); i++) {
      int packed =
          (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
      image.setRGB(i % frame.width(), i / frame.width(), packed);
    }
    return image;
  }

  private static void save(BufferedImage sheet, Path target) throws ExportException {
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (!ImageIO.write(sheet, "png", beside.toFile())) {
        throw new IOException("No writer for PNG");
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw ExportException.failed(
          "The contact sheet can't be written to " + target + "; check that its folder exists.", e);
    }
  }
}
