package boxreel.render.toybox.world;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NounTest {
  private static final int LONG_SIDE = 100;
  private static final int MARGIN = 10;
  private static final int TRANSPARENT = 0;

  @ParameterizedTest
  @EnumSource(Noun.class)
  void aDrawingFillsItsBoxToThePixel(Noun noun) {
    int width = width(noun);
    int height = height(noun);
    BufferedImage image = painted(noun, NamedColour.BLUE);
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 > 20) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    assertEquals(MARGIN, left, 1);
    assertEquals(MARGIN, top, 1);
    assertEquals(MARGIN + width, right, 1);
    assertEquals(MARGIN + height, bottom, 1);
  }

  @ParameterizedTest
  @EnumSource(Noun.class)
  void mostOfADrawingShowsTheAskedColour(Noun noun) {
    assertAll(
        Arrays.stream(NamedColour.values())
            .map(
                colour ->
                    () ->
                        assertTrue(
                            share(noun, colour) >= 0.57,
                            noun + " " + colour + " " + share(noun, colour))));
  }

  @Test
  void everyNounIsFoundByItsWordAndPlural() {
    for (Noun noun : Noun.known()) {
      assertEquals(noun, Noun.ofWord(noun.word()));
      assertEquals(noun, Noun.ofWord(noun.plural()));
    }
    assertEquals(Noun.UNKNOWN, Noun.ofWord("zeppelin"));
  }

  @Test
  void noTwoNounsLookAlikeAtFortyPixels() {
    List<Noun> nouns = List.of(Noun.values());
    for (Noun one : nouns) {
      for (Noun other : nouns) {
        if (one.compareTo(other) < 0) {
          assertTrue(difference(one, other) > 0.06, one + " and " + other);
        }
      }
    }
  }

  @Test
  void theContactSheetIsWritten() throws IOException {
    NamedColour[] colours = NamedColour.values();
    int cell = LONG_SIDE + 2 * MARGIN;
    BufferedImage sheet =
        new BufferedImage(6 * cell, Noun.values().length * cell, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(new Color(186, 224, 244));
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    int row = 0;
    for (Noun noun : Noun.values()) {
      for (int column = 0; column < 6; column++) {
        NamedColour colour =
            column == 0 ? noun.natural() : colours[(row + 2 * column) % colours.length];
        graphics.drawImage(painted(noun, colour), column * cell, row * cell, null);
      }
      row++;
    }
    graphics.dispose();
    Path target = Files.createDirectories(Path.of("target")).resolve("toybox-nouns.png");
    assertTrue(ImageIO.write(sheet, "png", target.toFile()));
  }

  /// The share of the painted pixels that classify as the colour.
  private static double share(Noun noun, NamedColour colour) {
    BufferedImage image = painted(noun, colour);
    int drawn = 0;
    int right = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        if (argb >>> 24 > 127) {
          drawn++;
          Color pixel = new Color(argb);
          if (Palette.classify(pixel.getRed(), pixel.getGreen(), pixel.getBlue())
              .filter(c -> c == colour)
              .isPresent()) {
            right++;
          }
        }
      }
    }
    return right / (double) drawn;
  }

  /// The share of pixels of a 40 x 40 box that differ clearly.
  private static double difference(Noun one, Noun other) {
    BufferedImage a = inBox(one);
    BufferedImage b = inBox(other);
    int different = 0;
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        Color ca = new Color(a.getRGB(x, y));
        Color cb = new Color(b.getRGB(x, y));
        int distance =
            Math.abs(ca.getRed() - cb.getRed())
                + Math.abs(ca.getGreen() - cb.getGreen())
                + Math.abs(ca.getBlue() - cb.getBlue());
        if (distance > 120) {
          different++;
        }
      }
    }
    return different / 1600.0;
  }

  private static BufferedImage inBox(Noun noun) {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = smooth(image);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 40, 40);
    noun.paint(graphics, new Rectangle2D.Double(0, 0, 40, 40), NamedColour.BLUE.rgb());
    graphics.dispose();
    return image;
  }

  private static BufferedImage painted(Noun noun, NamedColour colour) {
    BufferedImage image =
        new BufferedImage(
            LONG_SIDE + 2 * MARGIN, LONG_SIDE + 2 * MARGIN, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = smooth(image);
    graphics.setBackground(new Color(TRANSPARENT, true));
    noun.paint(
        graphics, new Rectangle2D.Double(MARGIN, MARGIN, width(noun), height(noun)), colour.rgb());
    graphics.dispose();
    return image;
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }

  private static int width(Noun noun) {
    return noun.aspect() >= 1 ? LONG_SIDE : (int) Math.round(LONG_SIDE * noun.aspect());
  }

  private static int height(Noun noun) {
    return noun.aspect() >= 1 ? (int) Math.round(LONG_SIDE / noun.aspect()) : LONG_SIDE;
  }
}
