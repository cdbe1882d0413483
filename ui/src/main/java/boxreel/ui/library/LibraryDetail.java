package boxreel.ui.library;

import boxreel.planner.library.SavedPrompt;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The prompt that is looked at: its fields can be changed if it is kept.
final class LibraryDetail extends VBox {
  private final LibraryViewModel model;
  private final TextField name = new TextField();
  private final TextArea text = new TextArea();
  private final TextField tags = new TextField();
  private final Button keep = Controls.button(Icon.STAR, Words.KEEP.text(), "normal");
  private final Button delete = Controls.button(Icon.TRASH, Words.DELETE.text(), "normal");
  private @Nullable LibraryRow shown;

  LibraryDetail(LibraryViewModel model) {
    super(6);
    this.model = model;
    name.setId("library-name");
    name.setPromptText(Words.NAME_HINT.text());
    name.setAccessibleText(Words.NAME.text());
    text.setId("library-text");
    text.getStyleClass().add("prompt-field");
    text.setWrapText(true);
    text.setAccessibleText(Words.TEXT.text());
    VBox.setVgrow(text, Priority.ALWAYS);
    text.setMinHeight(60);
    tags.setId("library-tag-field");
    tags.setPromptText(Words.TAGS_HINT.text());
    tags.setAccessibleText(Words.TAGS.text());
    keep.setId("library-keep");
    keep.setOnAction(_ -> model.keep());
    keep.disableProperty().bind(model.writableProperty().not());
    delete.setId("library-delete");
    delete.setOnAction(_ -> model.remove());
    delete.disableProperty().bind(model.writableProperty().not());
    Label hint = Controls.label(Words.KEEP_FIRST.text(), "caption", "muted");
    hint.setWrapText(true);
    hint.visibleProperty().bind(keep.visibleProperty());
    for (TextInputControl field : List.of(name, text, tags)) {
      field
          .focusedProperty()
          .subscribe(
              (_, focused) -> {
                if (!focused) {
                  commit();
                }
              });
    }
    Label nameKey = key(Words.NAME);
    Label tagsKey = key(Words.TAGS);
    for (Node ofSaved : List.of(nameKey, name, tagsKey, tags, delete)) {
      ofSaved.visibleProperty().bind(keep.visibleProperty().not());
      Controls.collapsing(ofSaved);
    }
    getChildren()
        .addAll(
            nameKey,
            name,
            key(Words.TEXT),
            text,
            tagsKey,
            tags,
            Controls.row(8, Controls.collapsing(keep), Controls.collapsing(hint), delete));
    model.chosenProperty().subscribe(this::show);
  }

  private static Label key(Words words) {
    Label label = Controls.label(words.text(), "field-key");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// What Tab goes through.
  List<Node> fields() {
    return Stream.<Node>of(name, text, tags, keep, delete).toList();
  }

  boolean isWriting() {
    return name.isFocused() || text.isFocused() || tags.isFocused();
  }

  /// Makes what is typed a change of the prompt that is shown.
  void commit() {
    LibraryRow row = shown;
    if (row != null) {
      shown = null; // the change may show another row
      model.edit(row, name.getText(), text.getText(), tags.getText());
      shown = shown == null ? row : shown;
    }
  }

  private void show(Optional<LibraryRow> chosen) {
    LibraryRow before = shown;
    LibraryRow now = chosen.orElse(null);
    if (before != null && !before.equals(now)) {
      // Another row is looked at before the field has lost the focus.
      shown = null;
      model.edit(before, name.getText(), text.getText(), tags.getText());
    }
    shown = now;
    setVisible(now != null);
    if (now == null) {
      return;
    }
    SavedPrompt prompt = now.prompt();
    name.setText(prompt.name());
    text.setText(prompt.text());
    tags.setText(String.join(", ", prompt.tags()));
    for (TextInputControl field : List.of(name, text, tags)) {
      field.setEditable(now.isSaved() && model.writableProperty().get());
    }
    keep.setVisible(!now.isSaved());
  }
}
