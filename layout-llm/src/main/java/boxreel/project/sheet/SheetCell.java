package boxreel.project.sheet;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Picture;
import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import boxreel.project.sheet.SheetPen.Area;
import boxreel.project.sheet.SheetPen.Ink;
import boxreel.project.sketch.Arrow;
import boxreel.project.sketch.MotionMark;
import boxreel.project.sketch.Point;
import boxreel.project.sketch.Tint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One shot on the sheet: its picture with boxes and arrows, and below it what the storyboard
/// says.
final class SheetCell {
  /// Below the picture.
  static final double TEXT_HEIGHT = 88;

  private static final double HEAD = 7;
  private static final double SIZE = 8;
  private static final double LEADING = 10.5;

  private final SheetPen pen;
  private final SheetFont regular;
  private final SheetFont bold;

  SheetCell(SheetPen pen, SheetFont regular, SheetFont bold) {
    this.pen = pen;
    this.regular = regular;
    this.bold = bold;
  }

  /// @param label the shot's place in the film, such as `2B`
  /// @param area of the picture; the text goes below it
  /// @param aspect width over height of the frame, which is centred in the area
  void draw(StoryShot shot, String label, Optional<Picture> picture, Area area, double aspect)
      throws IOException {
    pen.filled(area, Ink.PAPER, 1);
    double width = Math.min(area.width(), area.height() * aspect);
    double height = width / aspect;
    Area frame =
        new Area(
            area.x() + (area.width() - width) / 2,
            area.y() + (area.height() - height) / 2,
            width,
            height);
    pen.clip(area);
    if (picture.isPresent()) {
      pen.picture(picture.get(), frame);
    }
    marks(shot.layout(), frame);
    pen.unclip();
    pen.outlined(area, Ink.GREY, 0.5, false);
    text(shot, label, area);
  }

  private void marks(Shot layout, Area frame) throws IOException {
    List<MotionMark> marks = MotionMark.of(layout);
    for (MotionMark mark : marks) {
      Ink ink = ink(layout, mark.track());
      pen.filled(frame.of(mark.start()), ink, 0.2);
      pen.outlined(frame.of(mark.start()), ink, 1.2, false);
      if (mark.isChanged()) {
        pen.outlined(frame.of(mark.end()), ink, 1, true);
      }
    }
    for (MotionMark mark : marks) {
      Ink ink = ink(layout, mark.track());
      List<Point> way = new ArrayList<>();
      for (Point p : mark.way()) {
        way.add(new Point(frame.x() + p.x() * frame.width(), frame.y() + p.y() * frame.height()));
      }
      Optional<Arrow> arrow = Arrow.along(way, HEAD);
      if (arrow.isPresent()) {
        pen.arrow(arrow.get(), Ink.BLACK, 2.4);
        pen.arrow(arrow.get(), ink, 1.2);
      }
      name(layout, mark, ink, frame);
    }
  }

  private void name(Shot layout, MotionMark mark, Ink ink, Area frame) throws IOException {
    String name = bold.writable(Tint.numberOf(layout, mark.track()) + " " + mark.track().phrase());
    List<String> line = bold.lines(name, 6.5, 90, 1);
    Area start = frame.of(mark.start());
    double width = bold.width(line.getFirst(), 6.5) + 6;
    double x =
        Math.clamp(start.x(), frame.x(), Math.max(frame.x(), frame.x() + frame.width() - width));
    double y = Math.max(frame.y(), start.y() - 9);
    pen.filled(new Area(x, y, width, 9), ink, 1);
    pen.text(bold, 6.5, Ink.BLACK, x + 3, y + 6.8, line.getFirst());
  }

  private void text(StoryShot shot, String label, Area area) throws IOException {
    double y = area.y() + area.height() + 12;
    double bottom = area.y() + area.height() + TEXT_HEIGHT;
    String length =
        String.format(
            Locale.ROOT, "%.1f s", shot.layout().frames() / shot.layout().framesPerSecond());
    double right = regular.width(length, SIZE);
    pen.text(regular, SIZE, Ink.GREY, area.x() + area.width() - right, y, length);
    String title = shot.title().isBlank() ? shot.layout().prompt() : shot.title();
    String head = bold.writable(label + "  " + title);
    pen.text(
        bold,
        9,
        Ink.BLACK,
        area.x(),
        y,
        bold.lines(head, 9, area.width() - right - 8, 1).getFirst());
    y += 12;
    ShotCard card = shot.card();
    y = paragraph(card.camera(), Ink.GREY, area, y, bottom, 1);
    y = paragraph(card.action(), Ink.BLACK, area, y, bottom, 3);
    for (ShotCard.DialogueLine line : card.dialogue()) {
      String said = line.speaker().isEmpty() ? line.text() : line.speaker() + ": " + line.text();
      y = paragraph(said, Ink.BLACK, area, y, bottom, 2);
    }
    paragraph(card.notes(), Ink.GREY, area, y, bottom, 2);
  }

  private double paragraph(String text, Ink ink, Area area, double y, double bottom, int most)
      throws IOException {
    int room = (int) Math.min(most, Math.floor((bottom - y) / LEADING) + 1);
    if (text.isBlank() || room < 1) {
      return y;
    }
    double next = y;
    for (String line : regular.lines(regular.writable(text), SIZE, area.width(), room)) {
      pen.text(regular, SIZE, ink, area.x(), next, line);
      next += LEADING;
    }
    return next + 1.5;
  }

  private static Ink ink(Shot layout, Track track) {
    Tint tint = Tint.of(layout, track);
    return new Ink(tint.red(), tint.green(), tint.blue());
  }
}
