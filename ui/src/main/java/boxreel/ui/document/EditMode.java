package boxreel.ui.document;

import boxreel.layout.edit.EditScope;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How edits of boxes act, the same in every pane, and what the last edit left out.
public final class EditMode {
  private final ObjectProperty<EditScope> scope = new SimpleObjectProperty<>(EditScope.KEY);
  private final BooleanProperty autoKey = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");

  public ObjectProperty<EditScope> scopeProperty() {
    return scope;
  }

  /// Whether scope KEY may make a key; if not, it changes the keys around the frame.
  public BooleanProperty autoKeyProperty() {
    return autoKey;
  }

  /// A sentence about the last edit for the status bar, empty if there is nothing to say.
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public void remark(String sentence) {
    remark.set(sentence);
  }

  /// Says which objects an edit left alone because they are locked; with none the remark goes.
  public void remarkLocked(List<String> names) {
    remarkSkipped(names, Words.LEFT_LOCKED);
  }

  /// Says which objects an edit left alone because they are not there at the playhead.
  void remarkGone(List<String> names) {
    remarkSkipped(names, Words.LEFT_GONE);
  }

  private void remarkSkipped(List<String> names, Words why) {
    remark.set(names.isEmpty() ? "" : why.text(String.join(", ", names)));
  }
}
