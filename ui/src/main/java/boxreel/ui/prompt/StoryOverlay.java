package boxreel.ui.prompt;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.KeyClaims;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with a field for a text to make shots of, while it is asked for.
public final class StoryOverlay extends StackPane {
  private static final double WIDTH = 560;

  private final StoryViewModel model;
  private final TextArea text = new TextArea();
  private final List<Node> fields;
  private @Nullable Node focusBefore;

  public StoryOverlay(StoryViewModel model) {
    this.model = model;
    setId("story");
    getStyleClass().add("scrim");
    text.setId("story-text");
    text.setWrapText(true);
    text.setPrefRowCount(10);
    text.getStyleClass().add("prompt-field");
    text.setAccessibleText(Words.STORY_TEXT.text());
    text.setPromptText(Words.STORY_HINT.text());
    text.textProperty().bindBidirectional(model.textProperty());
    Button script = new Button(Words.OPEN_SCRIPT.text());
    script.setId("story-open");
    script.setOnAction(_ -> model.openScript());
    script.disableProperty().bind(model.workingProperty());
    Button close = new Button(Words.CLOSE.text());
    close.setId("story-close");
    close.setOnAction(_ -> model.close());
    Button make = Controls.button(Icon.WAND, Words.MAKE_SHOTS.text(), "primary");
    make.setId("story-make");
    make.setOnAction(_ -> model.make());
    make.disableProperty().bind(model.textProperty().map(String::isBlank));
    make.visibleProperty().bind(model.workingProperty().not());
    Button stop = Controls.button(Icon.STOP, Words.STOP.text(), "normal");
    stop.setId("story-stop");
    stop.setOnAction(_ -> model.cancel());
    stop.visibleProperty().bind(model.workingProperty());
    fields = List.of(text, script, close, make, stop);
    Label title = Controls.label(Words.STORY.text(), "page-title");
    Label what = words(Words.STORY_ABOUT.text());
    VBox said = new VBox();
    VBox card =
        new VBox(
            12,
            title,
            what,
            text,
            said,
            Controls.row(
                8,
                script,
                Controls.spacer(),
                close,
                Controls.collapsing(make),
                Controls.collapsing(stop)));
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    Runnable tell =
        () -> {
          said.getChildren().clear();
          if (!model.progressProperty().get().isEmpty()) {
            said.getChildren()
                .add(NoteCard.of(Icon.CLOCK, model.progressProperty().get(), "accent"));
          } else if (!model.errorProperty().get().isEmpty()) {
            said.getChildren().add(NoteCard.of(Icon.ERROR, model.errorProperty().get(), "danger"));
          }
        };
    model.progressProperty().subscribe(tell);
    model.errorProperty().subscribe(tell);
    model.openProperty().subscribe(this::show);
  }

  private static Label words(String text) {
    Label label = Controls.label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      text.requestFocus();
      return;
    }
    Node before = focusBefore;
    focusBefore = null;
    if (before != null) {
      before.requestFocus();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.make();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      moveFocus(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  /// Tab stays inside.
  private void moveFocus(int step) {
    List<Node> usable =
        fields.stream().filter(node -> node.isVisible() && !node.isDisabled()).toList();
    int at = 0;
    for (int i = 0; i < usable.size(); i++) {
      at = usable.get(i).isFocused() ? i : at;
    }
    usable.get(Math.floorMod(at + step, usable.size())).requestFocus();
  }
}
