package boxreel.ui.board;

import boxreel.project.Scene;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The scenes in order; a click goes to a scene's first shot.
public final class ScenesPane extends VBox {
  private final BoardViewModel model;
  private final Label about = Controls.label("", "caption", "muted");
  private final VBox rows = new VBox();

  public ScenesPane(BoardViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setId("scenes");
    Button add = Controls.iconButton(Icon.PLUS, Words.ADD_SCENE.text());
    add.setOnAction(_ -> model.addScene());
    HBox head =
        new HBox(
            8, Controls.label(Words.SCENES.text(), "pane-title"), about, Controls.spacer(), add);
    head.getStyleClass().add("pane-head");
    rows.getStyleClass().add("history-list");
    ScrollPane scroller = new ScrollPane(rows);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    model.document().stateProperty().subscribe(this::refresh);
  }

  private void refresh(ProjectDocument.State state) {
    List<Scene> scenes = state.project().scenes();
    about.setText(Integer.toString(scenes.size()));
    rows.getChildren().clear();
    for (int i = 0; i < scenes.size(); i++) {
      rows.getChildren().add(row(scenes.get(i), i + 1, state.shotId()));
    }
  }

  private Button row(Scene scene, int number, String openId) {
    boolean isOpen = scene.shots().stream().map(StoryShot::id).anyMatch(openId::equals);
    Label place = Controls.label(Integer.toString(number), "shot-label");
    place.setMinWidth(20);
    Label name =
        Controls.label(
            scene.slugline().isBlank() ? Words.SCENE_NAME.text(number) : scene.slugline());
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    double seconds =
        scene.shots().stream()
            .mapToDouble(shot -> shot.layout().frames() / shot.layout().framesPerSecond())
            .sum();
    Label length =
        Controls.label(
            Words.SHOTS.text(scene.shots().size(), String.format(Locale.ROOT, "%.1f", seconds)),
            "caption",
            "muted");
    length.setMinWidth(Region.USE_PREF_SIZE);
    HBox content = Controls.row(6, place, name, length);
    Button row = new Button();
    row.setGraphic(content);
    row.setAccessibleText(Words.SCENE_ROW.text(number, name.getText(), length.getText()));
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(15));
    row.getStyleClass().add("history-step");
    if (isOpen) {
      row.getStyleClass().add("chosen");
    }
    row.setDisable(scene.shots().isEmpty());
    row.setOnAction(_ -> scene.shots().stream().findFirst().ifPresent(s -> model.select(s.id())));
    return row;
  }
}
