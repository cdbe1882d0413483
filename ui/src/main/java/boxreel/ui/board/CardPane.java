package boxreel.ui.board;

import boxreel.project.ShotCard.Status;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the storyboard says about the selected shot, to write on.
public final class CardPane extends VBox {
  private final CardViewModel model;
  private final TextField title = new TextField();

  public CardPane(BoardViewModel board) {
    model = board.card();
    getStyleClass().add("pane");
    setId("card-fields");
    Label heading = Controls.label("", "pane-title");
    Button open = new Button(Words.OPEN_IN_LAYOUT.text());
    open.setId("open-in-layout");
    open.getStyleClass().add("normal");
    open.setOnAction(_ -> board.open());
    HBox head = new HBox(8, heading, Controls.spacer(), open);
    head.getStyleClass().add("pane-head");
    TextField camera = new TextField();
    VBox form =
        new VBox(
            field(Words.TITLE.text(), bound(title, model.titleProperty(), Words.TITLE_HINT.text())),
            field(Words.STATE.text(), status()),
            field(
                Words.CAMERA.text(),
                bound(camera, model.cameraProperty(), Words.CAMERA_HINT.text())),
            field(Words.ACTION.text(), area(model.actionProperty(), Words.ACTION_HINT.text(), 4)),
            field(
                Words.DIALOGUE.text(),
                area(model.dialogueProperty(), Words.DIALOGUE_HINT.text(), 4)),
            field(Words.NOTES.text(), area(model.notesProperty(), Words.NOTES_HINT.text(), 4)));
    form.getStyleClass().add("card-form");
    ScrollPane scroller = new ScrollPane(form);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    board
        .document()
        .stateProperty()
        .subscribe(
            (ProjectDocument.State state) ->
                heading.setText(Words.SHOT.text(state.project().label(state.shotId()))));
    board.onEditTitle(
        () -> {
          title.requestFocus();
          title.selectAll();
        });
  }

  private static VBox field(String name, Node control) {
    Label label = Controls.label(name, "caption", "muted");
    label.setLabelFor(control);
    control.setAccessibleText(name);
    return new VBox(4, label, control);
  }

  private ComboBox<Status> status() {
    ComboBox<Status> box = new ComboBox<>();
    box.getItems().setAll(List.of(Status.IDEA, Status.APPROVED, Status.FINAL));
    box.setConverter(Choices.named(ShotState::nameOf));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setId("shot-state");
    box.valueProperty().bindBidirectional(model.statusProperty());
    box.setOnAction(_ -> model.commit());
    return box;
  }

  private TextArea area(StringProperty text, String hint, int rows) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveWithTab(area, event));
    return bound(area, text, hint);
  }

  private <T extends TextInputControl> T bound(T control, StringProperty text, String hint) {
    control.setPromptText(hint);
    control.textProperty().bindBidirectional(text);
    control
        .focusedProperty()
        .subscribe(
            (before, now) -> {
              if (before && !now) {
                model.commit();
              }
            });
    if (control instanceof TextField field) {
      field.setOnAction(_ -> model.commit());
    }
    return control;
  }

  /// In a text of several lines Tab goes on to the next field, as in the others.
  private static void leaveWithTab(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      area.requestFocusTraversal(
          event.isShiftDown()
              ? javafx.scene.TraversalDirection.PREVIOUS
              : javafx.scene.TraversalDirection.NEXT);
      event.consume();
    }
  }
}
