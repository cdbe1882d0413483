package boxreel.ui.shell;

import boxreel.project.Snapshot;
import boxreel.project.store.ProjectPlace;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The menus whose entries come from the project, recent projects and snapshots. They are filled
/// when they are opened.
final class ProjectMenus {

  private final StudioViewModel model;

  ProjectMenus(StudioViewModel model) {
    this.model = model;
  }

  Menu recent() {
    Menu menu = filling(Words.OPEN_RECENT.text(), this::recentItems, Words.NO_RECENT.text());
    menu.setId("menu-recent");
    return menu;
  }

  Menu snapshots() {
    Menu menu =
        filling(Words.RESTORE_SNAPSHOT.text(), this::snapshotItems, Words.NO_SNAPSHOTS.text());
    menu.setId("menu-snapshots");
    return menu;
  }

  /// Keeps an item from use while the project has one shot only.
  MenuItem needsSeveral(MenuItem item) {
    item.disableProperty()
        .bind(
            model
                .project()
                .document()
                .stateProperty()
                .map(state -> state.project().shots().size() < 2));
    return item;
  }

  private static Menu filling(String name, Supplier<List<MenuItem>> items, String none) {
    Menu menu = new Menu(name);
    MenuItem nothing = new MenuItem(none);
    nothing.setDisable(true);
    menu.getItems().add(nothing);
    menu.setOnShowing(
        _ -> {
          List<MenuItem> filled = items.get();
          if (filled.isEmpty()) {
            menu.getItems().setAll(nothing);
          } else {
            menu.getItems().setAll(filled);
          }
        });
    return menu;
  }

  private List<MenuItem> recentItems() {
    return model.project().recent().stream().map(this::recentItem).toList();
  }

  private MenuItem recentItem(ProjectPlace place) {
    MenuItem item = new MenuItem(model.project().nameOf(place));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.projectActions().open(place));
    return item;
  }

  private List<MenuItem> snapshotItems() {
    return model.shots().snapshots().reversed().stream().map(this::snapshotItem).toList();
  }

  private MenuItem snapshotItem(Snapshot snapshot) {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern(Words.SNAPSHOT_TIME.text(), Locale.ENGLISH);
    MenuItem item =
        new MenuItem(
            snapshot.name() + ", " + time.format(snapshot.taken().atZone(ZoneId.systemDefault())));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.shots().restore(snapshot));
    return item;
  }
}
