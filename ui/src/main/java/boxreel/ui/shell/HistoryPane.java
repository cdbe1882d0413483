package boxreel.ui.shell;

import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The steps that can be undone, newest first; a click goes back to just after one.
final class HistoryPane extends VBox {
  private static final int MOST = 100;

  private final ShotDocument document;
  private final VBox list = new VBox();
  private final Label count = Controls.label("", "caption", "muted");

  HistoryPane(ShotDocument document, ProjectDocument project) {
    this.document = document;
    getStyleClass().add("pane");
    setId("history");
    HBox head = new HBox(8, Controls.label(Words.HISTORY.text(), "pane-title"), count);
    head.getStyleClass().add("pane-head");
    list.getStyleClass().add("history-list");
    ScrollPane scroller = new ScrollPane(list);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    document.undoLabelProperty().subscribe(this::refresh);
    project.stateProperty().subscribe(this::refresh);
  }

  private void refresh() {
    if (document.isPreviewing()) {
      return;
    }
    List<String> steps = document.undoLabels();
    count.setText(steps.isEmpty() ? "" : Integer.toString(steps.size()));
    list.getChildren().clear();
    if (steps.isEmpty()) {
      Label none = Controls.label(Words.NO_HISTORY.text(), "caption", "muted");
      none.getStyleClass().add("history-none");
      list.getChildren().add(none);
    }
    int oldest = Math.max(0, steps.size() - MOST);
    for (int i = steps.size() - 1; i >= oldest; i--) {
      int behind = steps.size() - 1 - i;
      Button step = new Button(steps.get(i));
      step.setGraphic(new IconView(behind == 0 ? Icon.CHECK : Icon.CLOCK, 14));
      step.setMaxWidth(Double.MAX_VALUE);
      step.getStyleClass().add("history-step");
      if (behind == 0) {
        step.getStyleClass().add("chosen");
      }
      step.setOnAction(_ -> goBack(behind));
      list.getChildren().add(step);
    }
  }

  private void goBack(int steps) {
    for (int i = 0; i < steps; i++) {
      document.undo();
    }
  }
}
