package boxreel.ui.shell;

import boxreel.ui.document.TrackNames;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Menus about the selected objects, for the menu bar and for context menus.
final class ObjectMenus {
  private final Function<StudioAction, MenuItem> item;
  private final StudioViewModel model;

  /// @param item makes the item of an action
  ObjectMenus(Function<StudioAction, MenuItem> item, StudioViewModel model) {
    this.item = item;
    this.model = model;
  }

  /// All that can be done to objects.
  Menu menu() {
    Menu menu =
        of(
            Words.OBJECT.text(),
            item(StudioAction.DRAW),
            needed(item(StudioAction.EDIT_PHRASE)),
            null,
            needed(item(StudioAction.KEY)),
            needed(easing()),
            needed(item(StudioAction.SNAP_KEYS)),
            needed(item(StudioAction.REDUCE_KEYS)),
            needed(item(StudioAction.EVEN_SPEED)),
            needed(item(StudioAction.REVERSE)),
            null,
            needed(presence()),
            needed(item(StudioAction.SPLIT)),
            needed(item(StudioAction.MERGE)),
            null,
            needed(align()),
            needed(distribute()),
            needed(item(StudioAction.SAME_SIZE)),
            needed(item(StudioAction.FORWARD)),
            needed(item(StudioAction.BACKWARD)),
            null,
            needed(marks()),
            needed(colours()));
    return menu;
  }

  Menu easing() {
    return of(
        Words.EASING.text(),
        item(StudioAction.LINEAR),
        item(StudioAction.EASE),
        item(StudioAction.EASE_IN),
        item(StudioAction.EASE_OUT),
        item(StudioAction.HOLD),
        null,
        item(StudioAction.EASING_CURVE));
  }

  Menu presence() {
    return of(
        Words.PRESENCE.text(),
        item(StudioAction.PRESENCE),
        item(StudioAction.END_PRESENCE),
        null,
        item(StudioAction.ONLY_HERE),
        item(StudioAction.THROUGHOUT),
        item(StudioAction.FROM_HERE),
        item(StudioAction.UNTIL_HERE));
  }

  Menu align() {
    return of(
        Words.ALIGN.text(),
        item(StudioAction.ALIGN_LEFT),
        item(StudioAction.ALIGN_CENTRE),
        item(StudioAction.ALIGN_RIGHT),
        null,
        item(StudioAction.ALIGN_TOP),
        item(StudioAction.ALIGN_MIDDLE),
        item(StudioAction.ALIGN_BOTTOM));
  }

  Menu distribute() {
    return of(
        Words.DISTRIBUTE.text(),
        item(StudioAction.DISTRIBUTE_ACROSS),
        item(StudioAction.DISTRIBUTE_DOWN));
  }

  Menu marks() {
    return of(
        Words.MARK.text(),
        item(StudioAction.LOCK),
        item(StudioAction.HIDE),
        item(StudioAction.SOLO),
        item(StudioAction.STILL));
  }

  Menu colours() {
    Menu menu = new Menu(Words.COLOUR.text());
    for (int colour = 1; colour <= TrackNames.COLOURS; colour++) {
      int chosen = colour;
      MenuItem choice = new MenuItem(Words.COLOUR_NUMBER.text(colour));
      Region swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "track-" + colour);
      choice.setGraphic(swatch);
      choice.setOnAction(_ -> model.commands().objects().setColour(chosen));
      menu.getItems().add(choice);
    }
    MenuItem byPlace = new MenuItem(Words.COLOUR_BY_PLACE.text());
    byPlace.setOnAction(_ -> model.commands().objects().setColour(0));
    menu.getItems().addAll(new SeparatorMenuItem(), byPlace);
    return menu;
  }

  private MenuItem item(StudioAction action) {
    return item.apply(action);
  }

  private <T extends MenuItem> T needed(T needy) {
    needy
        .disableProperty()
        .bind(model.document().selectionProperty().map(selection -> selection.isEmpty()));
    return needy;
  }

  private static Menu of(String name, @Nullable MenuItem... items) {
    Menu menu = new Menu(name);
    for (MenuItem item : items) {
      menu.getItems().add(item == null ? new SeparatorMenuItem() : item);
    }
    return menu;
  }
}
