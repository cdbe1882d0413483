package boxreel.ui.text;

import java.util.Arrays;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What the fonts of this system can draw. For JavaFX's thread.
public final class Glyphs {
  private static final int SIZE = 24;

  private Glyphs() {}

  /// Whether no two different characters of a text look alike: those without a glyph do, as all
  /// of them are drawn as the same box.
  public static boolean canDraw(String text) {
    int[][] drawn = text.codePoints().distinct().mapToObj(Glyphs::draw).toArray(int[][]::new);
    return Arrays.stream(drawn).map(Arrays::toString).distinct().count() == drawn.length;
  }

  private static int[] draw(int character) {
    Text text = new Text(Character.toString(character));
    text.setFont(Font.font(SIZE));
    WritableImage image = new WritableImage(2 * SIZE, 2 * SIZE);
    image = text.snapshot(new SnapshotParameters(), image);
    int[] pixels = new int[4 * SIZE * SIZE];
    image
        .getPixelReader()
        .getPixels(0, 0, 2 * SIZE, 2 * SIZE, PixelFormat.getIntArgbInstance(), pixels, 0, 2 * SIZE);
    return pixels;
  }
}
