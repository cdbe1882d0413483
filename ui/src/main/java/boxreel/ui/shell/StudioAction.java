package boxreel.ui.shell;

import boxreel.layout.edit.EditScope;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.ViewMode;
import boxreel.ui.render.ExportViewModel;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;

/// Everything that a menu or a key can do: the one table for both.
@SuppressWarnings("ImmutableEnumChecker") // key combinations and method references never change
enum StudioAction {
  NEW("New", key(KeyCode.N, KeyCombination.SHORTCUT_DOWN), StudioViewModel::newShot),
  OPEN("Open…", key(KeyCode.O, KeyCombination.SHORTCUT_DOWN), StudioViewModel::openShot),
  SAVE("Save", key(KeyCode.S, KeyCombination.SHORTCUT_DOWN), StudioViewModel::save),
  SAVE_AS(
      "Save as…",
      key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      StudioViewModel::saveAs),
  EXPORT_MP4(
      "Export MP4…",
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
      m -> m.exportTake(ExportViewModel.Format.MP4)),
  EXPORT_GIF(
      "Export GIF…",
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.exportTake(ExportViewModel.Format.GIF)),
  UNDO("Undo", key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), m -> m.document().undo()),
  REDO("Redo", key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), m -> m.document().redo()),
  REDO_TOO(
      "Redo",
      key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.document().redo()),
  DELETE("Delete", key(KeyCode.DELETE), m -> m.timeline().deleteSelection()),
  DELETE_TOO("Delete", key(KeyCode.BACK_SPACE), m -> m.timeline().deleteSelection()),
  DRAW("Draw object", key(KeyCode.N), m -> tool(m, CanvasTool.DRAW)),
  SELECT_TOOL("Select", key(KeyCode.V), m -> tool(m, CanvasTool.SELECT)),
  HAND_TOOL("Move the view", key(KeyCode.H), m -> tool(m, CanvasTool.HAND)),
  EDIT_PHRASE("Edit phrase", key(KeyCode.F2), m -> m.canvas().editPhrase()),
  KEY("Add or remove key", key(KeyCode.K), m -> m.timeline().toggleKey()),
  PRESENCE("Show or end here", key(KeyCode.O), m -> m.timeline().togglePresence()),
  SCOPE("Next edit scope", key(KeyCode.Q), StudioAction::nextScope),
  AUTO_KEY("Auto-key", key(KeyCode.A), m -> flip(m.canvas().autoKeyProperty())),
  SNAPPING("Snapping", key(KeyCode.S), m -> flip(m.canvas().snappingProperty())),
  ONION(
      "Boxes at neighbouring keys",
      key(KeyCode.O, KeyCombination.SHIFT_DOWN),
      m -> flip(m.canvas().onionSkinProperty())),
  PATHS(
      "Motion path",
      key(KeyCode.P, KeyCombination.SHIFT_DOWN),
      m -> flip(m.canvas().pathsProperty())),
  GUIDES("Guides", key(KeyCode.G), m -> flip(m.canvas().guidesProperty())),
  VIEW_LAYOUT("Layout only", key(KeyCode.DIGIT1), m -> view(m, ViewMode.LAYOUT)),
  VIEW_BLEND("Boxes over video", key(KeyCode.DIGIT2), m -> view(m, ViewMode.BLEND)),
  VIEW_VIDEO("Video only", key(KeyCode.DIGIT3), m -> view(m, ViewMode.VIDEO)),
  PLAY("Play or pause", key(KeyCode.SPACE), m -> m.playback().toggle()),
  PREVIOUS_FRAME("Previous frame", key(KeyCode.COMMA), m -> m.playback().step(-1)),
  NEXT_FRAME("Next frame", key(KeyCode.PERIOD), m -> m.playback().step(1)),
  PREVIOUS_PAGE("Previous frame", key(KeyCode.PAGE_UP), m -> m.playback().step(-1)),
  NEXT_PAGE("Next frame", key(KeyCode.PAGE_DOWN), m -> m.playback().step(1)),
  FIRST_FRAME("First frame", key(KeyCode.HOME), m -> m.document().seek(0)),
  LAST_FRAME(
      "Last frame", key(KeyCode.END), m -> m.document().seek(m.document().shot().frames() - 1)),
  PROPOSE("Propose layout", null, m -> m.prompt().propose()),
  RENDER("Render", key(KeyCode.R, KeyCombination.SHORTCUT_DOWN), StudioViewModel::startRender),
  CANCEL_RENDER(
      "Cancel render", key(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN), m -> m.render().cancel()),
  WORKSPACE_LAYOUT(
      "Layout workspace",
      key(KeyCode.DIGIT1, KeyCombination.ALT_DOWN),
      m -> m.workspaceProperty().set(Workspace.LAYOUT)),
  WORKSPACE_RENDER(
      "Render workspace",
      key(KeyCode.DIGIT2, KeyCombination.ALT_DOWN),
      m -> m.workspaceProperty().set(Workspace.RENDER)),
  THEME("Switch light and dark", null, m -> m.themeProperty().set(m.themeProperty().get().other())),
  ESCAPE("Let go", key(KeyCode.ESCAPE), m -> m.canvas().escape());

  private final String label;
  private final @Nullable KeyCombination keys;
  private final Consumer<StudioViewModel> effect;

  StudioAction(String label, @Nullable KeyCombination keys, Consumer<StudioViewModel> effect) {
    this.label = label;
    this.keys = keys;
    this.effect = effect;
  }

  String label() {
    return label;
  }

  @Nullable KeyCombination keys() {
    return keys;
  }

  /// Whether the key works while a text is being typed.
  boolean worksInText() {
    return switch (this) {
      case NEW,
          OPEN,
          SAVE,
          SAVE_AS,
          EXPORT_MP4,
          EXPORT_GIF,
          RENDER,
          CANCEL_RENDER,
          WORKSPACE_LAYOUT,
          WORKSPACE_RENDER ->
          true;
      default -> false;
    };
  }

  void run(StudioViewModel model) {
    effect.accept(model);
  }

  private static KeyCombination key(KeyCode code, Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }

  private static void tool(StudioViewModel model, CanvasTool tool) {
    model.canvas().toolProperty().set(tool);
  }

  private static void view(StudioViewModel model, ViewMode mode) {
    model.canvas().viewModeProperty().set(mode);
  }

  private static void flip(BooleanProperty property) {
    property.set(!property.get());
  }

  private static void nextScope(StudioViewModel model) {
    model
        .canvas()
        .scopeProperty()
        .set(
            switch (model.canvas().scopeProperty().get()) {
              case KEY -> EditScope.INTERVAL;
              case INTERVAL -> EditScope.TRACK;
              case TRACK -> EditScope.KEY;
            });
  }
}
