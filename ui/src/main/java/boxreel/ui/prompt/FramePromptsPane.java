package boxreel.ui.prompt;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Disclosure;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The prompts of single frames, closed as long as there are none.
final class FramePromptsPane extends VBox {
  private final FramePromptsViewModel model;

  /// @param described whether the planner writes them with its next proposals
  FramePromptsPane(FramePromptsViewModel model, BooleanProperty described) {
    this.model = model;
    TextArea lines = new TextArea();
    lines.setId("frame-prompts");
    lines.getStyleClass().add("prompt-field");
    lines.setPrefRowCount(3);
    lines.setWrapText(true);
    lines.setMinHeight(64);
    lines.setPromptText(FramePromptWords.EXAMPLE.text());
    lines.setAccessibleText(FramePromptWords.TITLE.text());
    lines.textProperty().bindBidirectional(model.textProperty());
    lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(lines, event));
    lines
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                model.commit();
              }
            });
    Label meaning = caption();
    meaning.setId("frame-prompts-meaning");
    meaning.textProperty().bind(model.meaningProperty());
    meaning.visibleProperty().bind(model.meaningProperty().isNotEmpty());
    Label hint = caption();
    hint.setText(FramePromptWords.HINT.text());
    hint.visibleProperty().bind(model.meaningProperty().isEmpty());
    Controls.tip(lines, FramePromptWords.HINT.text());
    CheckBox asked = new CheckBox(FramePromptWords.DESCRIBE.text());
    asked.setId("describe-moments");
    asked.setWrapText(true);
    asked.selectedProperty().bindBidirectional(described);
    Controls.tip(asked, FramePromptWords.DESCRIBE_TIP.text());
    Disclosure part =
        new Disclosure(
            FramePromptWords.TITLE.text(),
            new VBox(4, asked, lines, Controls.collapsing(meaning), Controls.collapsing(hint)));
    part.title().setId("frame-prompts-title");
    part.openProperty().set(!model.textProperty().get().isBlank());
    model
        .textProperty()
        .subscribe(now -> part.openProperty().set(part.openProperty().get() || !now.isBlank()));
    getChildren().add(part);
  }

  private void onKey(TextArea lines, KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.commit();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      // Tab goes on to the next field, as in a form.
      lines.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
      event.consume();
    }
  }

  private static Label caption() {
    Label label = Controls.label("", "caption", "muted");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
