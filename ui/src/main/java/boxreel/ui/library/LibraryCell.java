package boxreel.ui.library;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A prompt in the list, with the name of its part above the first one.
final class LibraryCell extends ListCell<LibraryRow> {
  private static final double ICON = 14;

  private final LibraryViewModel model;

  LibraryCell(LibraryViewModel model) {
    this.model = model;
    getStyleClass().add("library-cell");
    setPrefWidth(0); // as wide as the list
  }

  @Override
  protected void updateItem(@Nullable LibraryRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    Label title = Controls.label(row.prompt().title());
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox line = Controls.row(8, new IconView(icon(row.part()), ICON), title);
    if (!row.prompt().tags().isEmpty()) {
      Label tags = Controls.label(String.join(", ", row.prompt().tags()), "caption", "muted");
      tags.setMinWidth(0);
      tags.setMaxWidth(110);
      line.getChildren().add(tags);
    }
    line.getStyleClass().add("library-row");
    line.setMinWidth(0);
    setAccessibleText(part(row.part()) + ": " + row.prompt().title());
    int at = getIndex();
    List<LibraryRow> rows = model.rows();
    boolean isFirst = at < 1 || at > rows.size() || rows.get(at - 1).part() != row.part();
    if (!isFirst) {
      setGraphic(line);
      return;
    }
    Label part = Controls.label(part(row.part()), "caption", "muted", "library-part");
    part.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(part, line);
    both.setMinWidth(0);
    setGraphic(both);
  }

  private static Icon icon(LibraryRow.Part part) {
    return switch (part) {
      case SAVED -> Icon.STAR_FULL;
      case EARLIER -> Icon.CLOCK;
      case SAMPLE -> Icon.NOTE;
    };
  }

  private static String part(LibraryRow.Part part) {
    return switch (part) {
      case SAVED -> Words.SAVED.text();
      case EARLIER -> Words.EARLIER.text();
      case SAMPLE -> Words.SAMPLES.text();
    };
  }
}
