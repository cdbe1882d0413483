package boxreel.ui.shell;

import boxreel.ui.canvas.StageTarget;
import boxreel.ui.canvas.StageView;
import boxreel.ui.timeline.LaneTarget;
import boxreel.ui.timeline.TimelineView;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// What the right mouse button offers on the stage and the timeline, filled from the table of
/// actions. Every entry shows its keys.
final class ContextMenus {
  private final StudioViewModel model;
  private final ObjectMenus menus;
  private final ContextMenu shown = new ContextMenu();

  ContextMenus(StudioViewModel model) {
    this.model = model;
    menus = new ObjectMenus(this::item, model);
  }

  void install(StageView stage, TimelineView timeline) {
    stage.onMenu((target, at) -> show(stage, at, of(target)));
    timeline.onMenu((target, at) -> show(timeline, at, of(target)));
  }

  private void show(Node owner, Point2D at, @Nullable MenuItem[] items) {
    shown.getItems().clear();
    for (MenuItem item : items) {
      shown.getItems().add(item == null ? new SeparatorMenuItem() : item);
    }
    shown.show(owner, at.getX(), at.getY());
  }

  private @Nullable MenuItem[] of(StageTarget target) {
    return switch (target) {
      case EMPTY ->
          new @Nullable MenuItem[] {
            item(StudioAction.DRAW),
            item(StudioAction.PASTE),
            item(StudioAction.SELECT_ALL),
            item(StudioAction.PROPOSE),
            item(StudioAction.ADD_REFERENCE),
            null,
            item(StudioAction.GUIDES),
            item(StudioAction.SNAPPING),
            item(StudioAction.ONION),
            item(StudioAction.PATHS),
            null,
            item(StudioAction.ZOOM_IN),
            item(StudioAction.ZOOM_OUT),
            item(StudioAction.ZOOM_FIT),
          };
      case BOX ->
          new @Nullable MenuItem[] {
            item(StudioAction.EDIT_PHRASE),
            item(StudioAction.KEY),
            menus.presence(),
            menus.easing(),
            item(StudioAction.SCOPE),
            null,
            item(StudioAction.COPY),
            item(StudioAction.DUPLICATE),
            menus.marks(),
            menus.colours(),
            item(StudioAction.FORWARD),
            item(StudioAction.BACKWARD),
            menus.align(),
            null,
            item(StudioAction.DELETE),
          };
      case BOXES ->
          new @Nullable MenuItem[] {
            menus.align(),
            menus.distribute(),
            item(StudioAction.SAME_SIZE),
            null,
            item(StudioAction.KEY),
            menus.presence(),
            menus.easing(),
            item(StudioAction.MERGE),
            null,
            item(StudioAction.COPY),
            item(StudioAction.DUPLICATE),
            menus.marks(),
            menus.colours(),
            null,
            item(StudioAction.DELETE),
          };
    };
  }

  private @Nullable MenuItem[] of(LaneTarget target) {
    return switch (target) {
      case KEYS ->
          new @Nullable MenuItem[] {
            item(StudioAction.COPY),
            item(StudioAction.CUT),
            item(StudioAction.PASTE),
            item(StudioAction.PASTE_MIRRORED),
            null,
            menus.easing(),
            item(StudioAction.SNAP_KEYS),
            null,
            item(StudioAction.DELETE),
          };
      case INTERVALS ->
          new @Nullable MenuItem[] {
            item(StudioAction.LINEAR),
            item(StudioAction.HOLD),
            item(StudioAction.EASE),
            item(StudioAction.EASE_IN),
            item(StudioAction.EASE_OUT),
            item(StudioAction.EASING_CURVE),
            null,
            item(StudioAction.KEY),
            item(StudioAction.EVEN_SPEED),
            item(StudioAction.REVERSE),
            item(StudioAction.REDUCE_KEYS),
          };
      case ROWS ->
          new @Nullable MenuItem[] {
            item(StudioAction.EDIT_PHRASE),
            menus.marks(),
            menus.colours(),
            item(StudioAction.FORWARD),
            item(StudioAction.BACKWARD),
            null,
            menus.presence(),
            item(StudioAction.PASTE),
            item(StudioAction.SPLIT),
            item(StudioAction.MERGE),
            item(StudioAction.REVERSE),
            item(StudioAction.EVEN_SPEED),
            item(StudioAction.REDUCE_KEYS),
            null,
            item(StudioAction.DUPLICATE),
            item(StudioAction.DELETE),
          };
    };
  }

  /// Keys are handled by [Keys]; the menu only shows them.
  private MenuItem item(StudioAction action) {
    MenuItem item = new MenuItem(action.label());
    item.setAccelerator(model.shortcuts().keys(action));
    item.setOnAction(_ -> action.run(model));
    return item;
  }
}
