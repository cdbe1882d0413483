package boxreel.ui.render;

import boxreel.project.StoredTake;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.PopOvers;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/// What can be done with a take.
final class TakeMenu {
  private final TakesViewModel takes;
  private final TakeReuse reuse;
  private final Runnable findFiles;

  /// @param findFiles asks where files are that are missing
  TakeMenu(TakesViewModel takes, TakeReuse reuse, Runnable findFiles) {
    this.takes = takes;
    this.reuse = reuse;
    this.findFiles = findFiles;
  }

  /// The menu of a take as it is now.
  ///
  /// @param from where a note would be written
  ContextMenu of(StoredTake take, Node from) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item(take.isStarred() ? "Remove star" : "Star", take, takes::toggleStar),
            item(
                takes.isChosen(take) ? "Use the newest in the film" : "Use in the film",
                take,
                takes::toggleChosen),
            item("Note…", take, each -> note(each, from)),
            new SeparatorMenuItem(),
            item("Use its settings", take, reuse::settings),
            item("Use its seed", take, reuse::seed),
            item("Use its layout", take, reuse::layout),
            item("Use all but its seed", take, reuse::remix),
            new SeparatorMenuItem());
    if (takes.media().problem(take).isPresent()) {
      menu.getItems().add(item("Find its files…", take, _ -> findFiles.run()));
    }
    menu.getItems().add(item("Delete", take, takes::delete));
    return menu;
  }

  /// Lets the user write a note.
  void note(StoredTake take, Node from) {
    TextArea text = new TextArea(take.note());
    text.setId("take-note");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.setPrefColumnCount(22);
    text.setAccessibleText("Note on take " + take.number());
    Button keep = Controls.button(Icon.CHECK, "Keep note", "tonal");
    keep.setId("keep-note");
    VBox box = new VBox(8, Controls.label("Note on take " + take.number(), "strong"), text, keep);
    box.getStyleClass().add("popover-body");
    PopOver popOver = PopOvers.of(box);
    keep.setOnAction(
        _ -> {
          takes.setNote(take, text.getText());
          popOver.hide();
        });
    popOver.show(from);
    text.requestFocus();
  }

  private static MenuItem item(String name, StoredTake take, Consumer<StoredTake> action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(_ -> action.accept(take));
    return item;
  }
}
