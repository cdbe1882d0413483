package boxreel.project.animatic;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.animatic.BurnIn.Mark;
import boxreel.project.sketch.Tint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/// Draws marks onto a picture: the one painter of boxes, labels, timecode and subtitles for
/// takes and for films. For one thread.
final class MarkPen {
  private static final Color INK = new Color(31, 35, 40);
  private static final Color EDGE = new Color(0, 0, 0, 153);
  private static final Color PLATE = new Color(13, 17, 23, 214);
  private static final Color WORDS = new Color(255, 255, 255);
  private static final double SMALLEST = 9;

  private final Letters letters;
  private final int width;
  private final int height;
  private final double size;
  private final double scale;

  /// @param width of the picture in pixels
  /// @param height of the picture in pixels
  MarkPen(Letters letters, int width, int height) {
    this.letters = letters;
    this.width = width;
    this.height = height;
    size = Math.max(SMALLEST, height * 0.036);
    scale = height / 360.0;
  }

  /// Pixels of a line's letters.
  double size() {
    return size;
  }

  /// @param frame of the shot
  /// @param time in seconds
  /// @param rate frames a second of the film
  /// @param said what is said now, may be empty
  void draw(
      Graphics2D graphics,
      BurnIn marks,
      Shot shot,
      int frame,
      double time,
      double rate,
      String said) {
    List<Track> there = shot.tracks().stream().filter(t -> t.isPresentAt(frame)).toList();
    if (marks.has(Mark.BOXES)) {
      there.forEach(track -> box(graphics, shot, track, area(track.positionAt(frame))));
    }
    if (marks.has(Mark.LABELS)) {
      there.forEach(track -> label(graphics, shot, track, area(track.positionAt(frame))));
    }
    if (marks.has(Mark.TIMECODE)) {
      timecode(graphics, timecode(time, rate));
    }
    if (marks.has(Mark.DIALOGUE) && !said.isBlank()) {
      subtitle(graphics, said);
    }
  }

  /// An object's number and phrase above its box, or in it at the top of the picture.
  void label(Graphics2D graphics, Shot shot, Track track, Rectangle2D area) {
    double small = Math.max(SMALLEST, size * 0.8);
    String words = letters.writable(Tint.numberOf(shot, track) + " " + track.phrase());
    String line = letters.lines(words, small, width * 0.4, 1).getFirst();
    double wide = letters.width(line, small) + small;
    double high = small * 1.5;
    double x = Math.clamp(area.getX(), 0, Math.max(0, width - wide));
    double y = Math.clamp(area.getY() - high, 0, Math.max(0, height - high));
    graphics.setColor(colour(Tint.of(shot, track), 255));
    graphics.fill(new Rectangle2D.Double(x, y, wide, high));
    graphics.setColor(INK);
    letters.draw(graphics, line, small, x + small / 2, y + small * 1.1);
  }

  Rectangle2D area(Box box) {
    return new Rectangle2D.Double(
        box.x() * width, box.y() * height, box.width() * width, box.height() * height);
  }

  BasicStroke stroke(double thick) {
    return new BasicStroke((float) Math.max(1, thick * scale));
  }

  static Color colour(Tint tint, int opacity) {
    return new Color(tint.red(), tint.green(), tint.blue(), opacity);
  }

  /// What is said at a time of a shot: its lines share it evenly. Empty if nothing is.
  ///
  /// @param share how much of the shot has passed, 0 to 1
  static String said(List<DialogueLine> lines, double share) {
    if (lines.isEmpty()) {
      return "";
    }
    DialogueLine now = lines.get((int) Math.min(lines.size() - 1.0, share * lines.size()));
    return now.speaker().isEmpty() ? now.text() : now.speaker() + ": " + now.text();
  }

  /// A line between two dark ones, which can be seen on any picture.
  private void box(Graphics2D graphics, Shot shot, Track track, Rectangle2D area) {
    graphics.setColor(EDGE);
    graphics.setStroke(stroke(4));
    graphics.draw(area);
    graphics.setColor(colour(Tint.of(shot, track), 255));
    graphics.setStroke(stroke(2));
    graphics.draw(area);
  }

  private void timecode(Graphics2D graphics, String words) {
    double wide = letters.width(words, size) + size;
    double x = width - wide - size / 2;
    plate(graphics, x, size / 2, wide, size * 1.6);
    letters.draw(graphics, words, size, x + size / 2, size / 2 + size * 1.15);
  }

  /// In the middle at the bottom, in two lines at most.
  private void subtitle(Graphics2D graphics, String said) {
    double large = size * 1.15;
    double leading = large * 1.35;
    List<String> lines = letters.lines(letters.writable(said), large, width * 0.86, 2);
    double y = height - size * 0.8 - leading * lines.size();
    for (String line : lines) {
      double wide = letters.width(line, large) + large;
      plate(graphics, (width - wide) / 2, y, wide, leading);
      letters.draw(graphics, line, large, (width - wide + large) / 2, y + large);
      y += leading;
    }
  }

  /// Leaves white as the colour.
  private static void plate(Graphics2D graphics, double x, double y, double wide, double high) {
    graphics.setColor(PLATE);
    graphics.fill(new Rectangle2D.Double(x, y, wide, high));
    graphics.setColor(WORDS);
  }

  static String timecode(double time, double rate) {
    long seconds = (long) Math.floor(time);
    long frame = (long) Math.floor((time - seconds) * rate);
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60, frame);
  }
}
