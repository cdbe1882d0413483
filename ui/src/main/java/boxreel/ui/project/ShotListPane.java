package boxreel.ui.project;

import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The shots in order: a click opens one, a double click renames it.
public final class ShotListPane extends VBox {
  private final ShotListViewModel model;
  private final VBox rows = new VBox();
  private final Label count = Controls.label("", "caption", "muted");

  public ShotListPane(ShotListViewModel model) {
    this.model = model;
    getStyleClass().add("pane");
    setId("shots");
    HBox head =
        new HBox(
            Controls.label(Words.SHOTS.text(), "pane-title"),
            count,
            Controls.spacer(),
            button(Icon.PREVIOUS, Words.EARLIER.text(), () -> model.move(false)),
            button(Icon.NEXT, Words.MOVE_LATER.text(), () -> model.move(true)),
            button(Icon.TRASH, Words.REMOVE.text(), model::remove),
            button(Icon.PLUS, Words.ADD.text(), model::add));
    head.getStyleClass().add("pane-head");
    rows.getStyleClass().add("history-list");
    ScrollPane scroller = new ScrollPane(rows);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    model.document().stateProperty().subscribe(this::refresh);
    model.renamingProperty().subscribe(_ -> refresh(model.document().stateProperty().get()));
  }

  private static Button button(Icon icon, String name, Runnable effect) {
    Button button = Controls.iconButton(icon, name);
    button.setOnAction(_ -> effect.run());
    return button;
  }

  private void refresh(ProjectDocument.State state) {
    Project project = state.project();
    count.setText(Integer.toString(project.shots().size()));
    rows.getChildren().clear();
    for (StoryShot shot : project.shots()) {
      rows.getChildren()
          .add(
              shot.id().equals(model.renamingProperty().get())
                  ? field(shot)
                  : row(project, shot, shot.id().equals(state.shotId())));
    }
  }

  private Button row(Project project, StoryShot shot, boolean isOpen) {
    Label place = Controls.label(project.label(shot.id()), "shot-label");
    place.setMinWidth(28);
    Label name = Controls.label(ShotListViewModel.nameOf(shot).lines().findFirst().orElse(""));
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label length =
        Controls.label(
            Words.SECONDS.text(
                String.format(
                    Locale.ROOT, "%.1f", shot.layout().frames() / shot.layout().framesPerSecond())),
            "caption",
            "muted");
    length.setMinWidth(Region.USE_PREF_SIZE);
    HBox content = Controls.row(6, place, name, length);
    Button row = new Button();
    row.setGraphic(content);
    row.setAccessibleText(
        Words.SHOT.text(project.label(shot.id()), ShotListViewModel.nameOf(shot)));
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(15));
    row.getStyleClass().add("history-step");
    if (isOpen) {
      row.getStyleClass().add("chosen");
    }
    row.setOnAction(_ -> model.open(shot.id()));
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            model.startRenaming();
          }
        });
    return row;
  }

  private TextField field(StoryShot shot) {
    TextField field = new TextField(shot.title());
    field.setPromptText(ShotListViewModel.nameOf(shot));
    field.setAccessibleText(Words.SHOT_TITLE.text());
    field.setOnAction(_ -> model.rename(field.getText()));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.cancelRenaming();
            event.consume();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.rename(field.getText());
              }
            });
    field
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                field.requestFocus();
                field.selectAll();
              }
            });
    return field;
  }
}
