package boxreel.ui.board;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Mouse on cards: a click selects, a double click opens, dragging puts a card elsewhere. A line
/// shows where it would land; Escape gives up.
final class CardDrag {
  private static final double BEGINS = 6;
  private static final double EDGE = 28;
  private static final double SCROLL = 0.02;

  private final BoardViewModel model;
  private final Pane content;
  private final ScrollPane scroller;
  private final Supplier<List<SceneSection>> sections;
  private final Region line = new Region();
  private @Nullable Point2D pressed;
  private @Nullable ShotCardView held;
  private boolean dragging;
  private @Nullable Target target;

  /// Where a card would land.
  private record Target(SceneSection section, int index) {}

  CardDrag(
      BoardViewModel model,
      Pane content,
      ScrollPane scroller,
      Supplier<List<SceneSection>> sections) {
    this.model = model;
    this.content = content;
    this.scroller = scroller;
    this.sections = sections;
    line.getStyleClass().add("drop-line");
    line.setManaged(false);
    line.setMouseTransparent(true);
    line.setVisible(false);
    content.getChildren().add(line);
    content.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
    content.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> released());
  }

  void install(ShotCardView card) {
    card.setOnMousePressed(
        event -> {
          pressed = new Point2D(event.getSceneX(), event.getSceneY());
          held = card;
          card.requestFocus();
          model.select(card.shotId());
          event.consume(); // a scroll pane that hears of it takes the focus
        });
    card.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2
              && event.getButton() == MouseButton.PRIMARY
              && event.isStillSincePress()) {
            model.open();
          }
        });
  }

  /// Whether the mouse holds a card.
  boolean isPressed() {
    return pressed != null;
  }

  /// Gives up the drag in progress.
  ///
  /// @return whether there was one
  boolean cancel() {
    ShotCardView card = held;
    boolean was = dragging;
    if (card != null) {
      card.setDragged(false);
    }
    dragging = false;
    held = null;
    target = null;
    pressed = null;
    line.setVisible(false);
    return was;
  }

  /// A node's place inside another.
  static Bounds inside(Node outer, Node node) {
    return outer.sceneToLocal(node.localToScene(node.getLayoutBounds()));
  }

  private void moved(MouseEvent event) {
    Point2D from = pressed;
    ShotCardView card = held;
    if (from == null || card == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (!dragging && from.distance(event.getSceneX(), event.getSceneY()) < BEGINS) {
      return;
    }
    dragging = true;
    card.setDragged(true);
    scroll(event);
    Point2D at = content.sceneToLocal(event.getSceneX(), event.getSceneY());
    Target now = at(at);
    target = now;
    show(now);
  }

  private void released() {
    ShotCardView card = held;
    Target to = target;
    if (cancel() && card != null && to != null) {
      model.moveTo(card.shotId(), to.section().sceneId(), to.index());
    }
  }

  private void scroll(MouseEvent event) {
    Bounds view = scroller.localToScene(scroller.getLayoutBounds());
    if (event.getSceneY() < view.getMinY() + EDGE) {
      scroller.setVvalue(scroller.getVvalue() - SCROLL);
    } else if (event.getSceneY() > view.getMaxY() - EDGE) {
      scroller.setVvalue(scroller.getVvalue() + SCROLL);
    }
  }

  private @Nullable Target at(Point2D point) {
    SceneSection found = null;
    for (SceneSection section : sections.get()) {
      if (found == null || point.getY() >= inside(content, section).getMinY()) {
        found = section;
      }
    }
    return found == null
        ? null
        : new Target(
            found,
            Drops.place(
                found.cards().stream().map(card -> inside(content, card)).toList(),
                point.getX(),
                point.getY(),
                SceneSection.GAP));
  }

  private void show(@Nullable Target to) {
    List<ShotCardView> cards = to == null ? List.of() : to.section().cards();
    line.setVisible(to != null && !cards.isEmpty());
    if (to == null || cards.isEmpty()) {
      return;
    }
    boolean behindLast = to.index() == cards.size();
    Bounds next = inside(content, cards.get(behindLast ? cards.size() - 1 : to.index()));
    double x = behindLast ? next.getMaxX() : next.getMinX() - SceneSection.GAP;
    Bounds place =
        new BoundingBox(x + SceneSection.GAP / 2 - 1, next.getMinY(), 2, next.getHeight());
    line.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
  }
}
