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
            item(
                take.isStarred() ? Words.REMOVE_STAR.text() : Words.STAR.text(),
                take,
                takes::toggleStar),
            item(
                takes.isChosen(take) ? Words.USE_NEWEST_IN_FILM.text() : Words.USE_IN_FILM.text(),
                take,
                takes::toggleChosen),
            item(Words.NOTE.text(), take, each -> note(each, from)),
            new SeparatorMenuItem(),
            item(Words.USE_SETTINGS.text(), take, reuse::settings),
            item(Words.USE_SEED.text(), take, reuse::seed),
            item(Words.USE_LAYOUT.text(), take, reuse::layout),
            item(Words.USE_ALL_BUT_SEED.text(), take, reuse::remix),
            new SeparatorMenuItem());
    if (takes.media().problem(take).isPresent()) {
      menu.getItems().add(item(Words.FIND_FILES.text(), take, _ -> findFiles.run()));
    }
    menu.getItems().add(item(Words.DELETE.text(), take, takes::delete));
    return menu;
  }

  /// Lets the user write a note.
  void note(StoredTake take, Node from) {
    TextArea text = new TextArea(take.note());
    text.setId("take-note");
    text.setWrapText(true);
    text.setPrefRowCount(3);
    text.setPrefColumnCount(22);
    text.setAccessibleText(Words.NOTE_ON.text(take.number()));
    Button keep = Controls.button(Icon.CHECK, Words.KEEP_NOTE.text(), "tonal");
    keep.setId("keep-note");
    VBox box = new VBox(8, Controls.label(Words.NOTE_ON.text(take.number()), "strong"), text, keep);
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
