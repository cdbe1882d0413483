package boxreel.ui.board;

import boxreel.project.Scene;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A scene on the board: its heading, its cards, and a place to add one.
final class SceneSection extends VBox {
  static final double GAP = 16;

  /// What is above the first card.
  static final double HEAD = 48;

  private final BoardViewModel model;
  private final Label number = Controls.label("", "scene-number");
  private final TextField heading = new TextField();
  private final Label about = Controls.label("", "caption", "muted");
  private final Button remove = Controls.iconButton(Icon.TRASH, Words.DELETE_SCENE.text());
  private final FlowPane cards = new FlowPane(GAP, GAP);
  private final Button add = new Button(Words.ADD_SHOT.text());
  private Scene scene;

  SceneSection(Scene scene, BoardViewModel model) {
    this.scene = scene;
    this.model = model;
    getStyleClass().add("scene-section");
    heading.setPromptText(Words.HEADING_HINT.text());
    heading.setAccessibleText(Words.HEADING.text());
    heading.getStyleClass().add("scene-heading");
    heading.setOnAction(_ -> commit());
    heading.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    heading
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                commit();
              }
            });
    HBox.setHgrow(heading, Priority.ALWAYS);
    about.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(_ -> model.removeScene(this.scene.id()));
    Controls.collapsing(remove);
    HBox head = Controls.row(8, number, heading, about, remove);
    head.getStyleClass().add("scene-head");
    add.setGraphic(new IconView(Icon.PLUS));
    add.getStyleClass().add("ghost-card");
    add.setAccessibleText(Words.ADD_SHOT_TIP.text());
    add.setOnAction(_ -> model.addTo(this.scene));
    getChildren().addAll(head, cards);
  }

  /// Shows the scene with its cards, in order.
  ///
  /// @param place the scene's number, from 1
  /// @param canGo whether there is another scene for its shots
  void show(Scene now, int place, boolean canGo, List<ShotCardView> views) {
    scene = now;
    number.setText(Integer.toString(place));
    if (!heading.isFocused()) {
      heading.setText(now.slugline());
    }
    double seconds =
        now.shots().stream()
            .mapToDouble(s -> s.layout().frames() / s.layout().framesPerSecond())
            .sum();
    about.setText(
        Words.SHOTS.text(now.shots().size(), String.format(Locale.ROOT, "%.1f", seconds)));
    remove.setVisible(canGo);
    List<Node> wanted = new ArrayList<>(views);
    wanted.add(add);
    if (!cards.getChildren().equals(wanted)) {
      cards.getChildren().setAll(wanted);
    }
    double height = views.isEmpty() ? 0 : views.getFirst().prefHeight(-1);
    add.setStyle("-fx-min-height: " + Math.max(120, height));
  }

  String sceneId() {
    return scene.id();
  }

  List<ShotCardView> cards() {
    return cards.getChildren().stream()
        .filter(ShotCardView.class::isInstance)
        .map(ShotCardView.class::cast)
        .toList();
  }

  private void commit() {
    model.renameScene(scene.id(), heading.getText());
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      heading.setText(scene.slugline());
      event.consume();
    }
  }
}
