package boxreel.ui.board;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.project.sketch.Arrow;
import boxreel.project.sketch.MotionMark;
import boxreel.project.sketch.Point;
import boxreel.render.api.RgbFrame;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A shot as a storyboard draws it: the first frame of its take if there is one, and over it
/// each object's first box, its last one dashed, and an arrow along its way.
final class CardPicture extends Pane {
  private static final double HEAD = 9;
  private static final double ROUND = 14;

  /// With more objects than this the names would cover the picture.
  private static final int MOST_NAMES = 4;

  private final ImageView picture = new ImageView();
  private final List<Drawn> drawn = new ArrayList<>();
  private Shot shot = Shot.of("");
  private @Nullable RgbFrame shown;
  private double aspect = 16 / 9.0;

  /// The nodes of one object.
  private record Drawn(
      MotionMark mark,
      Region start,
      Region end,
      Polyline edge,
      Polyline line,
      Path ticks,
      Polygon head,
      Label name) {}

  CardPicture() {
    getStyleClass().add("board-picture");
    setMouseTransparent(true);
    picture.setManaged(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty().add(ROUND)); // only the upper corners are round
    clip.setArcWidth(ROUND);
    clip.setArcHeight(ROUND);
    setClip(clip);
  }

  void setAspect(double now) {
    aspect = now;
    requestLayout();
  }

  void show(Shot newShot, Optional<RgbFrame> newPicture) {
    RgbFrame now = newPicture.orElse(null);
    boolean isSame = Objects.equals(now, shown) && newShot.equals(shot);
    if (!Objects.equals(now, shown)) {
      shown = now;
      picture.setImage(now == null ? null : Pictures.of(now));
    }
    if (!newShot.equals(shot)) {
      shot = newShot;
      drawn.clear();
      List<MotionMark> marks = MotionMark.of(shot);
      for (MotionMark mark : marks) {
        drawn.add(draw(mark, marks.size()));
      }
    }
    if (!isSame) {
      fill();
    }
  }

  private void fill() {
    getChildren().setAll(picture);
    for (Drawn one : drawn) {
      getChildren().addAll(one.end(), one.start());
    }
    for (Drawn one : drawn) {
      getChildren().addAll(one.edge(), one.line(), one.ticks(), one.head());
    }
    drawn.forEach(one -> getChildren().add(one.name()));
    requestLayout();
  }

  private Drawn draw(MotionMark mark, int objects) {
    String colour = "track-" + TrackNames.colour(shot, mark.track());
    int number = TrackNames.number(shot, mark.track().id());
    String name = TrackNames.brief(mark.track().phrase());
    Label label =
        Controls.label(
            objects > MOST_NAMES ? Integer.toString(number) : number + " " + name,
            "board-name",
            colour);
    label.setManaged(false);
    return new Drawn(
        mark,
        styled(new Region(), "board-start", colour),
        styled(new Region(), "board-end", colour),
        styled(new Polyline(), "board-arrow-edge", colour),
        styled(new Polyline(), "board-arrow", colour),
        styled(new Path(), "board-arrow", colour),
        styled(new Polygon(), "board-arrow-head", colour),
        label);
  }

  private static <T extends javafx.scene.Node> T styled(T node, String style, String colour) {
    node.setManaged(false);
    node.getStyleClass().addAll(style, colour);
    return node;
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(getWidth(), getHeight() * aspect);
    double height = width / aspect;
    double left = (getWidth() - width) / 2;
    double top = (getHeight() - height) / 2;
    picture.setFitWidth(width);
    picture.setFitHeight(height);
    picture.relocate(left, top);
    for (Drawn one : drawn) {
      place(one.start(), one.mark().start(), left, top, width, height);
      place(one.end(), one.mark().end(), left, top, width, height);
      one.end().setVisible(one.mark().isChanged());
      List<Point> way =
          one.mark().way().stream()
              .map(p -> new Point(left + p.x() * width, top + p.y() * height))
              .toList();
      arrow(one, Arrow.along(way, HEAD));
      one.name().autosize();
      double x = left + one.mark().start().x() * width;
      double y = top + one.mark().start().y() * height - one.name().getHeight();
      one.name()
          .relocate(
              Math.rint(Math.clamp(x, 0, Math.max(0, getWidth() - one.name().getWidth()))),
              Math.rint(Math.clamp(y, 0, Math.max(0, getHeight() - one.name().getHeight()))));
    }
  }

  private static void place(
      Region region, Box box, double left, double top, double width, double height) {
    region.resizeRelocate(
        left + box.x() * width,
        top + box.y() * height,
        Math.max(2, box.width() * width),
        Math.max(2, box.height() * height));
  }

  private static void arrow(Drawn one, Optional<Arrow> found) {
    List<Double> line = new ArrayList<>();
    List<Double> head = new ArrayList<>();
    one.ticks().getElements().clear();
    found.ifPresent(
        arrow -> {
          arrow.line().forEach(p -> line.addAll(List.of(p.x(), p.y())));
          arrow.head().forEach(p -> head.addAll(List.of(p.x(), p.y())));
          for (Arrow.Stroke tick : arrow.ticks()) {
            one.ticks()
                .getElements()
                .addAll(
                    new MoveTo(tick.from().x(), tick.from().y()),
                    new LineTo(tick.to().x(), tick.to().y()));
          }
        });
    one.edge().getPoints().setAll(line);
    one.line().getPoints().setAll(line);
    one.head().getPoints().setAll(head);
  }
}
