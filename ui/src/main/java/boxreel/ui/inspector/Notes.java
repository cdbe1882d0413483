package boxreel.ui.inspector;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Notes in the inspector.
final class Notes {
  private Notes() {}

  static HBox warning(String sentence) {
    Label words = Controls.label(sentence, "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox note = new HBox(8, new IconView(Icon.WARNING), words);
    note.getStyleClass().addAll("note", "note-warning");
    return note;
  }
}
