package boxreel.project.animatic;

import boxreel.layout.Shot;
import boxreel.project.Picture;
import boxreel.project.ShotCard.DialogueLine;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Draws marks onto the frames of a take, which may become larger, so that small pictures have
/// room for words. For one thread.
public final class BurnedFrames {
  private final BurnIn marks;
  private final Shot shot;
  private final List<DialogueLine> said;
  private final int width;
  private final int height;
  private final Letters letters = Letters.liberation();
  private final MarkPen pen;

  /// @param shot what was rendered, with a frame for each of the take's
  /// @param said in the shot, one line after the other
  /// @param width of the results in pixels
  /// @param height of the results in pixels
  public BurnedFrames(BurnIn marks, Shot shot, List<DialogueLine> said, int width, int height) {
    this.marks = marks;
    this.shot = shot;
    this.said = List.copyOf(said);
    this.width = width;
    this.height = height;
    pen = new MarkPen(letters, width, height);
  }

  /// How many letters the font lacks of what was drawn so far; they became question marks.
  public int missingLetters() {
    return letters.missing();
  }

  /// @param plain the take's picture, of any size
  /// @param frame of the shot, 0 or more; beyond its end it is the last
  public Picture frame(Picture plain, int frame) {
    if (marks.isNone() && plain.width() == width && plain.height() == height) {
      return plain;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = Images.graphics(image);
    try {
      graphics.drawImage(Images.of(plain), 0, 0, width, height, null);
      int at = Math.min(frame, shot.frames() - 1);
      double time = (at + 0.5) / shot.framesPerSecond();
      double share = (at + 0.5) / shot.frames();
      pen.draw(graphics, marks, shot, at, time, shot.framesPerSecond(), MarkPen.said(said, share));
    } finally {
      graphics.dispose();
    }
    return Images.of(image);
  }
}
