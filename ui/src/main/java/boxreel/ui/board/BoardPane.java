package boxreel.ui.board;

import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The storyboard: the scenes of the film with their shots as cards.
///
/// A click selects a card, a double click or Enter opens its shot on the stage; arrows select
/// another one, Home and End the outermost; dragging a card puts it elsewhere.
public final class BoardPane extends VBox {
  private final BoardViewModel model;
  private final VBox sections = new VBox();
  private final StackPane content;
  private final ScrollPane scroller;
  private final Label about = Controls.label("", "caption", "muted");
  private final Map<String, SceneSection> sectionOf = new HashMap<>();
  private final Map<String, ShotCardView> cardOf = new HashMap<>();
  private final CardDrag drag;

  /// @param exports the ways out of the board
  public BoardPane(BoardViewModel model, Node exports) {
    this.model = model;
    getStyleClass().add("pane");
    setId("board");
    Button addScene = Controls.button(Icon.PLUS, Words.SCENE.text(), "flat");
    addScene.setId("add-scene");
    addScene.setAccessibleText(Words.ADD_SCENE.text());
    addScene.setOnAction(_ -> model.addScene());
    HBox head =
        new HBox(
            8,
            Controls.label(Words.BOARD.text(), "pane-title"),
            about,
            Controls.spacer(),
            addScene,
            exports);
    head.getStyleClass().add("pane-head");
    sections.getStyleClass().add("board-sections");
    content = new StackPane(sections);
    scroller = new ScrollPane(content);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    drag = new CardDrag(model, content, scroller, this::sections);
    content.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          focusSelected();
          event.consume();
        });
    getChildren().addAll(head, scroller);
    model.onEscape(drag::cancel);
    model.document().stateProperty().subscribe(this::refresh);
    model.onPictures(() -> showCards(model.document().stateProperty().get()));
    model.aspectProperty().subscribe(_ -> cardOf.values().forEach(this::fit));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// Gives the keyboard to the selected card.
  public void focusSelected() {
    ShotCardView card = cardOf.get(model.document().shot().id());
    if (card != null) {
      card.requestFocus();
      if (!drag.isPressed()) {
        reveal(card); // a card that is clicked stays under the mouse
      }
    }
  }

  private List<SceneSection> sections() {
    return model.document().project().scenes().stream()
        .map(scene -> sectionOf.get(scene.id()))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private void refresh(ProjectDocument.State state) {
    boolean hadFocus = getScene() != null && getScene().getFocusOwner() instanceof ShotCardView;
    Project project = state.project();
    cardOf.keySet().retainAll(project.shots().stream().map(StoryShot::id).toList());
    sectionOf.keySet().retainAll(project.scenes().stream().map(Scene::id).toList());
    double seconds = 0;
    List<Node> shown = new ArrayList<>();
    for (int i = 0; i < project.scenes().size(); i++) {
      Scene scene = project.scenes().get(i);
      List<ShotCardView> cards = new ArrayList<>();
      for (StoryShot shot : scene.shots()) {
        cards.add(cardOf.computeIfAbsent(shot.id(), this::card));
        seconds += shot.layout().frames() / shot.layout().framesPerSecond();
      }
      SceneSection section =
          sectionOf.computeIfAbsent(scene.id(), _ -> new SceneSection(scene, model));
      section.show(scene, i + 1, project.scenes().size() > 1, cards);
      shown.add(section);
    }
    if (!sections.getChildren().equals(shown)) {
      sections.getChildren().setAll(shown);
    }
    int shots = project.shots().size();
    about.setText(Words.SHOTS.text(shots, String.format(Locale.ROOT, "%.1f", seconds)));
    showCards(state);
    if (hadFocus) {
      focusSelected();
    }
  }

  private void showCards(ProjectDocument.State state) {
    Project project = state.project();
    for (StoryShot shot : project.shots()) {
      ShotCardView card = cardOf.get(shot.id());
      if (card != null) {
        Optional<StoredTake> take = model.takeOf(shot.id());
        card.show(
            shot,
            project.label(shot.id()),
            take,
            model.pictureOf(shot.id()),
            take.filter(t -> model.isStale(shot, t)).isPresent());
        card.setSelected(shot.id().equals(state.shotId()));
      }
    }
  }

  private ShotCardView card(String shotId) {
    ShotCardView card = new ShotCardView(shotId);
    fit(card);
    drag.install(card);
    return card;
  }

  private void fit(ShotCardView card) {
    card.setAspect(model.aspectProperty().getValue().doubleValue());
  }

  private void onKey(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!plain || !(event.getTarget() instanceof ShotCardView)) {
      return;
    }
    boolean mine = true;
    switch (event.getCode()) {
      case LEFT -> model.step(-1);
      case RIGHT -> model.step(1);
      case UP -> selectInRow(-1);
      case DOWN -> selectInRow(1);
      case HOME -> model.selectEnd(false);
      case END -> model.selectEnd(true);
      case ENTER -> model.open();
      case F2 -> model.editTitle();
      default -> mine = false;
    }
    if (mine) {
      event.consume();
    }
  }

  /// Selects the card above or below, the nearest one in the next row.
  private void selectInRow(int way) {
    ShotCardView from = cardOf.get(model.document().shot().id());
    if (from == null) {
      return;
    }
    Bounds here = CardDrag.inside(content, from);
    ShotCardView best = null;
    double bestDistance = Double.MAX_VALUE;
    for (ShotCardView card : cardOf.values()) {
      Bounds there = CardDrag.inside(content, card);
      double down = (there.getMinY() - here.getMinY()) * way;
      double distance = down * 10 + Math.abs(there.getCenterX() - here.getCenterX());
      if (down > 1 && distance < bestDistance) {
        best = card;
        bestDistance = distance;
      }
    }
    if (best != null) {
      model.select(best.shotId());
    }
  }

  /// Scrolls so that a card can be seen.
  private void reveal(ShotCardView card) {
    scroller.layout();
    Bounds at = CardDrag.inside(content, card);
    double view = scroller.getViewportBounds().getHeight();
    double room = content.getHeight() - view;
    if (room <= 0) {
      return;
    }
    double top = scroller.getVvalue() * room;
    if (at.getMinY() < top) {
      scroller.setVvalue(Math.max(0, at.getMinY() - SceneSection.HEAD) / room);
    } else if (at.getMaxY() > top + view) {
      scroller.setVvalue(Math.min(room, at.getMaxY() + SceneSection.GAP - view) / room);
    }
  }
}
