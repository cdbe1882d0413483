package boxreel.project.animatic;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Picture;
import boxreel.project.StoryShot;
import boxreel.project.animatic.BurnIn.Mark;
import boxreel.project.sketch.Arrow;
import boxreel.project.sketch.MotionMark;
import boxreel.project.sketch.Point;
import boxreel.project.sketch.Tint;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Draws one frame of an animatic. For one thread.
final class AnimaticPainter {
  private static final Color PAPER = new Color(232, 236, 240);
  private static final Color STRIP = new Color(20, 24, 29);
  private static final Color WORDS = new Color(236, 240, 244);
  private static final Color QUIET = new Color(152, 161, 171);

  /// Lines of text in the strip: what the shot is called, what happens, and two of what is said.
  private static final int LINES = 4;

  private final Animatic.Style style;
  private final Letters letters = Letters.liberation();
  private final MarkPen pen;
  private final double scale;
  private final double size;
  private final double leading;
  private final int strip;

  AnimaticPainter(Animatic.Style style) {
    this.style = style;
    pen = new MarkPen(letters, style.width(), style.height());
    scale = style.height() / 360.0;
    size = pen.size();
    leading = size * 1.4;
    int text = (int) Math.ceil(leading * LINES + size);
    strip = style.hasCaptions() ? text + (style.height() + text) % 2 : 0; // H.264 wants it even
  }

  int width() {
    return style.width();
  }

  int height() {
    return style.height() + strip;
  }

  int missingLetters() {
    return letters.missing();
  }

  /// @param frame of the shot
  /// @param share how much of the shot has passed, 0 to 1
  /// @param time of the film in seconds
  /// @param framesPerSecond of the film
  /// @param take the take's frame, empty for boxes
  Picture paint(
      StoryShot shot,
      String label,
      int frame,
      double share,
      double time,
      double framesPerSecond,
      Optional<Picture> take) {
    BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = Images.graphics(image);
    try {
      graphics.setColor(STRIP);
      graphics.fillRect(0, 0, width(), height());
      graphics.setClip(0, 0, width(), style.height());
      if (take.isPresent()) {
        picture(graphics, take.get());
      } else {
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, width(), style.height());
        boxes(graphics, shot.layout(), frame);
      }
      BurnIn marks = take.isPresent() ? style.marks() : overBoxes();
      pen.draw(
          graphics,
          style.hasCaptions() ? withoutSubtitles(marks) : marks,
          shot.layout(),
          frame,
          time,
          framesPerSecond,
          MarkPen.said(shot.card().dialogue(), share));
      graphics.setClip(null);
      if (style.hasCaptions()) {
        captions(graphics, shot, label, share, time, take.isPresent());
      }
    } finally {
      graphics.dispose();
    }
    return Images.of(image);
  }

  /// Boxes and their names are there already.
  private BurnIn overBoxes() {
    return without(style.marks(), Mark.BOXES, Mark.LABELS);
  }

  /// What is said stands below the picture already.
  private static BurnIn withoutSubtitles(BurnIn marks) {
    return without(marks, Mark.DIALOGUE);
  }

  private static BurnIn without(BurnIn marks, Mark... some) {
    Set<Mark> left = new HashSet<>(marks.marks());
    left.removeAll(List.of(some));
    return new BurnIn(left);
  }

  /// As large as fits, in the middle.
  private void picture(Graphics2D graphics, Picture take) {
    BufferedImage image = Images.of(take);
    double fit =
        Math.min(style.width() / (double) take.width(), style.height() / (double) take.height());
    int width = (int) Math.round(take.width() * fit);
    int height = (int) Math.round(take.height() * fit);
    graphics.drawImage(
        image, (style.width() - width) / 2, (style.height() - height) / 2, width, height, null);
  }

  private void boxes(Graphics2D graphics, Shot shot, int frame) {
    for (MotionMark mark : MotionMark.of(shot)) {
      motion(graphics, mark, Tint.of(shot, mark.track()));
    }
    List<Track> there = shot.tracks().stream().filter(t -> t.isPresentAt(frame)).toList();
    for (Track track : there) {
      Rectangle2D area = pen.area(track.positionAt(frame));
      Tint tint = Tint.of(shot, track);
      graphics.setColor(MarkPen.colour(tint, 90));
      graphics.fill(area);
      graphics.setColor(MarkPen.colour(tint, 255));
      graphics.setStroke(stroke(2));
      graphics.draw(area);
    }
    for (Track track : there) {
      pen.label(graphics, shot, track, pen.area(track.positionAt(frame)));
    }
  }

  private void motion(Graphics2D graphics, MotionMark mark, Tint tint) {
    if (!mark.isChanged()) {
      return;
    }
    graphics.setColor(MarkPen.colour(tint, 150));
    graphics.setStroke(
        new BasicStroke(
            (float) scale,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            new float[] {(float) (5 * scale), (float) (4 * scale)},
            0));
    graphics.draw(pen.area(mark.end()));
    List<Point> way = new ArrayList<>();
    for (Point p : mark.way()) {
      way.add(new Point(p.x() * style.width(), p.y() * style.height()));
    }
    Arrow.along(way, 10 * scale)
        .ifPresent(
            arrow -> {
              arrow(graphics, arrow, MarkPen.colour(new Tint(255, 255, 255), 200), 4);
              arrow(graphics, arrow, MarkPen.colour(tint, 255), 2);
            });
  }

  private void arrow(Graphics2D graphics, Arrow arrow, Color colour, double width) {
    graphics.setColor(colour);
    graphics.setStroke(stroke(width));
    graphics.draw(path(arrow.line()));
    for (Arrow.Stroke tick : arrow.ticks()) {
      graphics.draw(
          new Line2D.Double(tick.from().x(), tick.from().y(), tick.to().x(), tick.to().y()));
    }
    Path2D head = path(arrow.head());
    head.closePath();
    graphics.fill(head);
  }

  private void captions(
      Graphics2D graphics,
      StoryShot shot,
      String label,
      double share,
      double time,
      boolean isTake) {
    double edge = size;
    double y = style.height() + leading;
    String right = String.format(Locale.ROOT, "%s  %s", isTake ? "take" : "boxes", clock(time));
    double rightWidth = letters.width(right, size);
    graphics.setColor(QUIET);
    letters.draw(graphics, right, size, width() - edge - rightWidth, y);
    String title = shot.title().isBlank() ? shot.layout().prompt() : shot.title();
    double room = width() - 2 * edge;
    graphics.setColor(WORDS);
    y = lines(graphics, label + "  " + title, edge, y, room - rightWidth - 2 * edge, 1);
    graphics.setColor(QUIET);
    y = lines(graphics, shot.card().action(), edge, y, room, 1);
    graphics.setColor(WORDS);
    lines(graphics, MarkPen.said(shot.card().dialogue(), share), edge, y, room, 2);
  }

  /// @return where the next line stands
  private double lines(
      Graphics2D graphics, String text, double x, double y, double width, int most) {
    if (text.isBlank()) {
      return y;
    }
    double next = y;
    for (String line : letters.lines(letters.writable(text), size, width, most)) {
      letters.draw(graphics, line, size, x, next);
      next += leading;
    }
    return next;
  }

  private BasicStroke stroke(double width) {
    return new BasicStroke((float) (width * scale));
  }

  private static Path2D path(List<Point> points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.subList(1, points.size()).forEach(p -> path.lineTo(p.x(), p.y()));
    return path;
  }

  private static String clock(double seconds) {
    long tenths = (long) (seconds * 10);
    return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }
}
