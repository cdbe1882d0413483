package boxreel.ui.prompt;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A sentence from the planner, near what it is about.
final class NoteCard {
  private NoteCard() {}

  /// @param tone "accent", "success", "warning" or "danger"
  static HBox of(Icon icon, String sentence, String tone) {
    Label words = Controls.label(sentence, "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox note = new HBox(8, new IconView(icon), words);
    HBox.setHgrow(words, Priority.ALWAYS);
    note.getStyleClass().addAll("note", "note-" + tone);
    return note;
  }
}
