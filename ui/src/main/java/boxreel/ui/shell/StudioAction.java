package boxreel.ui.shell;

import boxreel.layout.Easing;
import boxreel.layout.edit.Arrangement.Line;
import boxreel.layout.edit.EditScope;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.ViewMode;
import boxreel.ui.render.ExportViewModel;
import java.util.Optional;
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
  PALETTE(
      "Command palette", key(KeyCode.K, KeyCombination.SHORTCUT_DOWN), m -> m.palette().toggle()),
  PALETTE_TOO(
      "Command palette",
      key(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.palette().toggle()),
  SETTINGS(
      "Settings…",
      key(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
      m -> m.openSettingsProperty().set(Optional.of(SettingsTab.LOOKS))),
  SHORTCUTS(
      "Keyboard shortcuts…",
      key(KeyCode.F1, KeyCombination.SHIFT_DOWN),
      m -> m.openSettingsProperty().set(Optional.of(SettingsTab.KEYS))),
  LARGER_WINDOW("Larger text and controls", null, m -> m.looks().zoom(1)),
  SMALLER_WINDOW("Smaller text and controls", null, m -> m.looks().zoom(-1)),
  NARRATE("Say where the box is", key(KeyCode.W), StudioViewModel::narrate),
  NEW("New", key(KeyCode.N, KeyCombination.SHORTCUT_DOWN), StudioViewModel::newProject),
  OPEN("Open…", key(KeyCode.O, KeyCombination.SHORTCUT_DOWN), StudioViewModel::open),
  SAVE("Save", key(KeyCode.S, KeyCombination.SHORTCUT_DOWN), StudioViewModel::save),
  SAVE_AS(
      "Save as…",
      key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      StudioViewModel::saveAs),
  SAVE_AS_FOLDER("Save as folder…", null, StudioViewModel::saveAsFolder),
  REVERT("Revert to last saved", null, m -> m.project().revert()),
  EXPORT_LAYOUT("Export layout…", null, StudioViewModel::exportLayout),
  ADD_SHOT(
      "Add shot",
      key(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().add()),
  DUPLICATE_SHOT("Duplicate shot", null, m -> m.shots().duplicate()),
  RENAME_SHOT(
      "Rename shot", key(KeyCode.F2, KeyCombination.SHIFT_DOWN), m -> m.keys().renameShot()),
  DELETE_SHOT("Delete shot", null, m -> m.shots().remove()),
  SHOT_EARLIER(
      "Move shot earlier",
      key(KeyCode.LEFT, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().move(false)),
  SHOT_LATER(
      "Move shot later",
      key(KeyCode.RIGHT, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().move(true)),
  PREVIOUS_SHOT(
      "Previous shot", key(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN), m -> m.shots().step(-1)),
  NEXT_SHOT(
      "Next shot", key(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN), m -> m.shots().step(1)),
  ADD_SCENE("Add scene", null, m -> m.board().addScene()),
  STORY("Shots from a text…", null, StudioViewModel::writeStory),
  OPEN_SHOT("Open in Layout", null, m -> m.board().open()),
  KEEP_SNAPSHOT("Keep snapshot", null, m -> m.shots().keepSnapshot()),
  EXPORT_SHEET(
      "Export storyboard PDF…",
      key(KeyCode.P, KeyCombination.SHORTCUT_DOWN),
      StudioViewModel::exportSheet),
  EXPORT_ANIMATIC("Export animatic…", null, m -> m.exportAnimatic(false)),
  EXPORT_BOXES("Export animatic of boxes…", null, m -> m.exportAnimatic(true)),
  EXPORT_MP4(
      "Export MP4…",
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
      m -> m.output().exportTake(ExportViewModel.Format.MP4)),
  EXPORT_GIF(
      "Export GIF…",
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.output().exportTake(ExportViewModel.Format.GIF)),
  UNDO("Undo", key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), m -> m.keys().undo()),
  REDO("Redo", key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), m -> m.keys().redo()),
  REDO_TOO(
      "Redo",
      key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.keys().redo()),
  CUT("Cut", key(KeyCode.X, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().cut()),
  COPY("Copy", key(KeyCode.C, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().copy()),
  PASTE(
      "Paste", key(KeyCode.V, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().paste()),
  PASTE_MIRRORED(
      "Paste keys backwards",
      key(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().clipboard().pasteMirrored()),
  DUPLICATE("Duplicate", key(KeyCode.D, KeyCombination.SHORTCUT_DOWN), m -> m.keys().duplicate()),
  DELETE("Delete", key(KeyCode.DELETE), m -> m.keys().delete()),
  DELETE_TOO("Delete", key(KeyCode.BACK_SPACE), m -> m.keys().delete()),
  SELECT_ALL(
      "Select all",
      key(KeyCode.A, KeyCombination.SHORTCUT_DOWN),
      m -> m.commands().objects().selectAll()),
  INVERT_SELECTION(
      "Invert selection",
      key(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().invertSelection()),
  DRAW("Draw object", key(KeyCode.N), m -> tool(m, CanvasTool.DRAW)),
  SELECT_TOOL("Select", key(KeyCode.V), m -> tool(m, CanvasTool.SELECT)),
  HAND_TOOL("Move the view", key(KeyCode.H), m -> tool(m, CanvasTool.HAND)),
  EDIT_PHRASE("Edit phrase", key(KeyCode.F2), m -> m.canvas().editPhrase()),
  KEY("Add or remove key", key(KeyCode.K), m -> m.keys().keyOrStop()),
  SNAP_KEYS("Snap keys to frames", null, m -> m.commands().keys().snapToFrames()),
  PREVIOUS_KEY(
      "Previous key",
      key(KeyCode.COMMA, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().seekKey(false)),
  NEXT_KEY(
      "Next key",
      key(KeyCode.PERIOD, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().seekKey(true)),
  FIRST_KEY(
      "First key",
      key(KeyCode.HOME, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().seekOuterKey(false)),
  LAST_KEY(
      "Last key",
      key(KeyCode.END, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().seekOuterKey(true)),
  LINEAR("Linear", null, m -> m.commands().keys().ease(Easing.LINEAR)),
  EASE("Ease in and out", key(KeyCode.F9), m -> m.commands().keys().ease(Easing.EASE_IN_OUT)),
  EASE_IN(
      "Ease in",
      key(KeyCode.F9, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().ease(Easing.EASE_IN)),
  EASE_OUT(
      "Ease out",
      key(KeyCode.F9, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().ease(Easing.EASE_OUT)),
  HOLD("Hold", key(KeyCode.K, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().toggleHold()),
  PRESENCE("Show or end here", key(KeyCode.O), m -> m.commands().presence().toggle()),
  END_PRESENCE(
      "End here",
      key(KeyCode.DELETE, KeyCombination.SHIFT_DOWN),
      m -> m.commands().presence().endHere()),
  ONLY_HERE("Only this frame", null, m -> m.commands().presence().onlyHere()),
  THROUGHOUT("Whole shot", null, m -> m.commands().presence().throughout()),
  FROM_HERE("From here", null, m -> m.commands().presence().fromHere()),
  UNTIL_HERE("Until here", null, m -> m.commands().presence().untilHere()),
  LOCK(
      "Lock or unlock",
      key(KeyCode.L, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().toggleLocked()),
  HIDE(
      "Hide or show",
      key(KeyCode.H, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().toggleHidden()),
  SOLO("Solo", key(KeyCode.S, KeyCombination.SHIFT_DOWN), m -> m.commands().objects().toggleSolo()),
  STILL("Keep still", key(KeyCode.T), m -> m.commands().objects().toggleStill()),
  FORWARD("Bring forward", null, m -> m.commands().objects().reorder(1)),
  BACKWARD("Send back", null, m -> m.commands().objects().reorder(-1)),
  SPLIT(
      "Split here",
      key(KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().split()),
  MERGE("Merge", key(KeyCode.M), m -> m.commands().objects().merge()),
  REVERSE("Reverse", null, m -> m.commands().objects().reverse()),
  REDUCE_KEYS("Reduce keys", null, m -> m.commands().objects().reduceKeys()),
  EVEN_SPEED("Even speed", null, m -> m.commands().objects().evenSpeed()),
  ALIGN_LEFT("Left edges", null, m -> m.commands().arrange().align(Line.LEFT)),
  ALIGN_CENTRE("Centres, across", null, m -> m.commands().arrange().align(Line.CENTRE)),
  ALIGN_RIGHT("Right edges", null, m -> m.commands().arrange().align(Line.RIGHT)),
  ALIGN_TOP("Upper edges", null, m -> m.commands().arrange().align(Line.TOP)),
  ALIGN_MIDDLE("Centres, upright", null, m -> m.commands().arrange().align(Line.MIDDLE)),
  ALIGN_BOTTOM("Lower edges", null, m -> m.commands().arrange().align(Line.BOTTOM)),
  DISTRIBUTE_ACROSS("Across", null, m -> m.commands().arrange().distribute(true)),
  DISTRIBUTE_DOWN("Upright", null, m -> m.commands().arrange().distribute(false)),
  SAME_SIZE("Same size", null, m -> m.commands().arrange().sameSize()),
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
  LINT_GRID(
      "The model's cells",
      key(KeyCode.G, KeyCombination.SHIFT_DOWN),
      m -> flip(m.lint().gridProperty())),
  NEXT_FINDING("Next finding", key(KeyCode.F8), StudioViewModel::nextFinding),
  FIX_FINDINGS("Fix all findings", null, m -> m.lint().fixAll()),
  VIEW_LAYOUT("Layout only", key(KeyCode.DIGIT1), m -> view(m, ViewMode.LAYOUT)),
  VIEW_BLEND("Boxes over video", key(KeyCode.DIGIT2), m -> view(m, ViewMode.BLEND)),
  VIEW_VIDEO("Video only", key(KeyCode.DIGIT3), m -> view(m, ViewMode.VIDEO)),
  PLAY("Play or pause", key(KeyCode.SPACE), m -> m.playback().toggle()),
  SHUTTLE_BACK("Play backwards", key(KeyCode.J), m -> m.playback().shuttle(-1)),
  SHUTTLE("Play forwards", key(KeyCode.L), m -> m.playback().shuttle(1)),
  PREVIOUS_FRAME("Previous frame", key(KeyCode.COMMA), m -> m.keys().step(-1)),
  NEXT_FRAME("Next frame", key(KeyCode.PERIOD), m -> m.keys().step(1)),
  PREVIOUS_LETTER("Previous frame", key(KeyCode.D), m -> m.keys().step(-1)),
  NEXT_LETTER("Next frame", key(KeyCode.F), m -> m.keys().step(1)),
  PREVIOUS_PAGE("Previous frame", key(KeyCode.PAGE_UP), m -> m.keys().step(-1)),
  NEXT_PAGE("Next frame", key(KeyCode.PAGE_DOWN), m -> m.keys().step(1)),
  BACK_TEN(
      "10 frames back", key(KeyCode.PAGE_UP, KeyCombination.SHIFT_DOWN), m -> m.keys().step(-10)),
  ON_TEN("10 frames on", key(KeyCode.PAGE_DOWN, KeyCombination.SHIFT_DOWN), m -> m.keys().step(10)),
  SET_IN("Play from here", key(KeyCode.I), m -> m.playback().setIn()),
  SET_OUT("Play up to here", key(KeyCode.I, KeyCombination.SHIFT_DOWN), m -> m.playback().setOut()),
  CLEAR_RANGE("Play all", key(KeyCode.X, KeyCombination.ALT_DOWN), m -> m.playback().clearRange()),
  LOCK_FRAMES(
      "Lock or unlock frames for planners",
      key(KeyCode.L, KeyCombination.ALT_DOWN),
      m -> m.frameLocks().toggle()),
  ZOOM_IN(
      "Zoom in",
      key(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN),
      m -> m.canvas().zoom().zoomBy(1.25)),
  ZOOM_IN_EQUALS(
      "Zoom in",
      key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN),
      m -> m.canvas().zoom().zoomBy(1.25)),
  ZOOM_OUT(
      "Zoom out",
      key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
      m -> m.canvas().zoom().zoomBy(0.8)),
  ZOOM_FIT(
      "Show the whole frame",
      key(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
      m -> m.canvas().zoom().fit()),
  NEXT_PANE("Next pane", key(KeyCode.F6), m -> m.cyclePane(1)),
  PREVIOUS_PANE("Previous pane", key(KeyCode.F6, KeyCombination.SHIFT_DOWN), m -> m.cyclePane(-1)),
  FIRST_FRAME("First frame", key(KeyCode.HOME), m -> m.document().seek(0)),
  LAST_FRAME(
      "Last frame", key(KeyCode.END), m -> m.document().seek(m.document().shot().frames() - 1)),
  PROPOSE("Propose layout", null, m -> m.prompt().propose()),
  RENDER("Render", key(KeyCode.R, KeyCombination.SHORTCUT_DOWN), StudioViewModel::startRender),
  QUEUE_SHOT(
      "Add to the queue",
      key(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      StudioViewModel::queueShot),
  CANCEL_RENDER(
      "Cancel render", key(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN), m -> m.render().cancel()),
  COMPARE(
      "Compare takes", key(KeyCode.C, KeyCombination.SHIFT_DOWN), StudioViewModel::compareTakes),
  WORKSPACE_BOARD(
      "Board workspace",
      key(KeyCode.DIGIT1, KeyCombination.ALT_DOWN),
      m -> m.workspaceProperty().set(Workspace.BOARD)),
  WORKSPACE_LAYOUT(
      "Layout workspace",
      key(KeyCode.DIGIT2, KeyCombination.ALT_DOWN),
      m -> m.workspaceProperty().set(Workspace.LAYOUT)),
  WORKSPACE_RENDER(
      "Render workspace",
      key(KeyCode.DIGIT3, KeyCombination.ALT_DOWN),
      m -> m.workspaceProperty().set(Workspace.RENDER)),
  THEME("Switch light and dark", null, m -> m.looks().choose(m.themeProperty().get().other())),
  ESCAPE("Let go", key(KeyCode.ESCAPE), m -> m.keys().escape());

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
      case PALETTE,
          PALETTE_TOO,
          SETTINGS,
          SHORTCUTS,
          LARGER_WINDOW,
          SMALLER_WINDOW,
          NEW,
          OPEN,
          SAVE,
          SAVE_AS,
          ADD_SHOT,
          PREVIOUS_SHOT,
          NEXT_SHOT,
          EXPORT_SHEET,
          EXPORT_ANIMATIC,
          EXPORT_MP4,
          EXPORT_GIF,
          RENDER,
          QUEUE_SHOT,
          CANCEL_RENDER,
          NEXT_PANE,
          PREVIOUS_PANE,
          WORKSPACE_BOARD,
          WORKSPACE_LAYOUT,
          WORKSPACE_RENDER ->
          true;
      default -> false;
    };
  }

  /// Whether it does something on the storyboard, where no object can be seen.
  boolean worksOnBoard() {
    return worksInText()
        || switch (this) {
          case SAVE_AS_FOLDER,
              REVERT,
              EXPORT_LAYOUT,
              EXPORT_BOXES,
              COMPARE,
              DUPLICATE_SHOT,
              RENAME_SHOT,
              DELETE_SHOT,
              SHOT_EARLIER,
              SHOT_LATER,
              ADD_SCENE,
              STORY,
              OPEN_SHOT,
              KEEP_SNAPSHOT,
              UNDO,
              REDO,
              REDO_TOO,
              DUPLICATE,
              DELETE,
              DELETE_TOO,
              THEME,
              ESCAPE ->
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
