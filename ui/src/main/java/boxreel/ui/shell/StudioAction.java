package boxreel.ui.shell;

import boxreel.interchange.LayoutFormat;
import boxreel.interchange.film.FilmFormat;
import boxreel.layout.Easing;
import boxreel.layout.edit.Arrangement.Line;
import boxreel.layout.edit.EditScope;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.ViewMode;
import boxreel.ui.render.ExportViewModel;
import boxreel.ui.text.Message;
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
enum StudioAction implements Message {
  PALETTE(key(KeyCode.K, KeyCombination.SHORTCUT_DOWN), m -> m.palette().toggle()),
  PALETTE_TOO(
      key(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.palette().toggle()),
  SETTINGS(
      key(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
      m -> m.navigation().openSettingsProperty().set(Optional.of(SettingsTab.LOOKS))),
  SHORTCUTS(
      key(KeyCode.F1, KeyCombination.SHIFT_DOWN),
      m -> m.navigation().openSettingsProperty().set(Optional.of(SettingsTab.KEYS))),
  LARGER_WINDOW(null, m -> m.looks().zoom(1)),
  SMALLER_WINDOW(null, m -> m.looks().zoom(-1)),
  NARRATE(key(KeyCode.W), StudioViewModel::narrate),
  NEW(key(KeyCode.N, KeyCombination.SHORTCUT_DOWN), m -> m.projectActions().begin()),
  OPEN(key(KeyCode.O, KeyCombination.SHORTCUT_DOWN), m -> m.projectActions().open()),
  SAVE(key(KeyCode.S, KeyCombination.SHORTCUT_DOWN), m -> m.projectActions().save()),
  SAVE_AS(
      key(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.projectActions().saveAs()),
  SAVE_AS_FOLDER(null, m -> m.projectActions().saveAsFolder()),
  COLLECT(null, m -> m.projectActions().collect()),
  REVERT(null, m -> m.project().revert()),
  IMPORT_LAYOUT(null, m -> m.exchange().importLayout()),
  EXPORT_LAYOUT(null, m -> m.exchange().exportLayout(LayoutFormat.BOXREEL)),
  EXPORT_CVAT(null, m -> m.exchange().exportLayout(LayoutFormat.CVAT)),
  EXPORT_DIVE(null, m -> m.exchange().exportLayout(LayoutFormat.DIVE)),
  EXPORT_LABEL_STUDIO(null, m -> m.exchange().exportLayout(LayoutFormat.LABEL_STUDIO)),
  EXPORT_MOT(null, m -> m.exchange().exportLayout(LayoutFormat.MOT)),
  EXPORT_COCO(null, m -> m.exchange().exportLayout(LayoutFormat.COCO)),
  EXPORT_LVD(null, m -> m.exchange().exportLayout(LayoutFormat.LVD)),
  EXPORT_CUT(null, m -> m.exchange().exportFilm(FilmFormat.OTIO)),
  EXPORT_SUBTITLES(null, m -> m.exchange().exportFilm(FilmFormat.SRT)),
  EXPORT_SHOT_LIST(null, m -> m.exchange().exportFilm(FilmFormat.SHOT_LIST)),
  ADD_SHOT(
      key(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().add()),
  DUPLICATE_SHOT(null, m -> m.shots().duplicate()),
  RENAME_SHOT(key(KeyCode.F2, KeyCombination.SHIFT_DOWN), m -> m.keys().renameShot()),
  DELETE_SHOT(null, m -> m.shots().remove()),
  SHOT_EARLIER(
      key(KeyCode.LEFT, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().move(false)),
  SHOT_LATER(
      key(KeyCode.RIGHT, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.shots().move(true)),
  PREVIOUS_SHOT(key(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN), m -> m.shots().step(-1)),
  NEXT_SHOT(key(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN), m -> m.shots().step(1)),
  ADD_SCENE(null, m -> m.board().addScene()),
  STORY(null, m -> m.projectActions().writeStory()),
  OPEN_SHOT(null, m -> m.board().open()),
  KEEP_SNAPSHOT(null, m -> m.shots().keepSnapshot()),
  EXPORT_SHEET(key(KeyCode.P, KeyCombination.SHORTCUT_DOWN), m -> m.outputActions().exportSheet()),
  EXPORT_ANIMATIC(null, m -> m.outputActions().exportAnimatic(false)),
  EXPORT_BOXES(null, m -> m.outputActions().exportAnimatic(true)),
  EXPORT_AS(null, m -> m.outputActions().exportAs(m.playback().rangeProperty().get())),
  EXPORT_MP4(
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
      m -> m.output().exportTake(ExportViewModel.Format.MP4)),
  EXPORT_GIF(
      key(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.output().exportTake(ExportViewModel.Format.GIF)),
  UNDO(key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), m -> m.keys().undo()),
  REDO(key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), m -> m.keys().redo()),
  REDO_TOO(
      key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.keys().redo()),
  CUT(key(KeyCode.X, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().cut()),
  COPY(key(KeyCode.C, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().copy()),
  PASTE(key(KeyCode.V, KeyCombination.SHORTCUT_DOWN), m -> m.commands().clipboard().paste()),
  PASTE_MIRRORED(
      key(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().clipboard().pasteMirrored()),
  DUPLICATE(key(KeyCode.D, KeyCombination.SHORTCUT_DOWN), m -> m.keys().duplicate()),
  DELETE(key(KeyCode.DELETE), m -> m.keys().delete()),
  DELETE_TOO(key(KeyCode.BACK_SPACE), m -> m.keys().delete()),
  SELECT_ALL(key(KeyCode.A, KeyCombination.SHORTCUT_DOWN), m -> m.commands().objects().selectAll()),
  INVERT_SELECTION(
      key(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().invertSelection()),
  DRAW(key(KeyCode.N), m -> tool(m, CanvasTool.DRAW)),
  SELECT_TOOL(key(KeyCode.V), m -> tool(m, CanvasTool.SELECT)),
  HAND_TOOL(key(KeyCode.H), m -> tool(m, CanvasTool.HAND)),
  EDIT_PHRASE(key(KeyCode.F2), m -> m.canvas().editPhrase()),
  KEY(key(KeyCode.K), m -> m.keys().keyOrStop()),
  SNAP_KEYS(null, m -> m.commands().keys().snapToFrames()),
  PREVIOUS_KEY(
      key(KeyCode.COMMA, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().seekKey(false)),
  NEXT_KEY(key(KeyCode.PERIOD, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().seekKey(true)),
  FIRST_KEY(
      key(KeyCode.HOME, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().seekOuterKey(false)),
  LAST_KEY(
      key(KeyCode.END, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().seekOuterKey(true)),
  LINEAR(null, m -> m.commands().keys().ease(Easing.LINEAR)),
  EASE(key(KeyCode.F9), m -> m.commands().keys().ease(Easing.EASE_IN_OUT)),
  EASE_IN(
      key(KeyCode.F9, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().ease(Easing.EASE_IN)),
  EASE_OUT(
      key(KeyCode.F9, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().keys().ease(Easing.EASE_OUT)),
  HOLD(key(KeyCode.K, KeyCombination.SHIFT_DOWN), m -> m.commands().keys().toggleHold()),
  EASING_CURVE(key(KeyCode.F9, KeyCombination.ALT_DOWN), m -> m.commands().keys().editEasing()),
  PRESENCE(key(KeyCode.O), m -> m.commands().presence().toggle()),
  END_PRESENCE(
      key(KeyCode.DELETE, KeyCombination.SHIFT_DOWN), m -> m.commands().presence().endHere()),
  ONLY_HERE(null, m -> m.commands().presence().onlyHere()),
  THROUGHOUT(null, m -> m.commands().presence().throughout()),
  FROM_HERE(null, m -> m.commands().presence().fromHere()),
  UNTIL_HERE(null, m -> m.commands().presence().untilHere()),
  LOCK(key(KeyCode.L, KeyCombination.SHIFT_DOWN), m -> m.commands().objects().toggleLocked()),
  HIDE(key(KeyCode.H, KeyCombination.SHIFT_DOWN), m -> m.commands().objects().toggleHidden()),
  SOLO(key(KeyCode.S, KeyCombination.SHIFT_DOWN), m -> m.commands().objects().toggleSolo()),
  STILL(key(KeyCode.T), m -> m.commands().objects().toggleStill()),
  FORWARD(null, m -> m.commands().objects().reorder(1)),
  BACKWARD(null, m -> m.commands().objects().reorder(-1)),
  SPLIT(
      key(KeyCode.K, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.commands().objects().split()),
  MERGE(key(KeyCode.M), m -> m.commands().objects().merge()),
  REVERSE(null, m -> m.commands().objects().reverse()),
  REDUCE_KEYS(null, m -> m.commands().objects().reduceKeys()),
  EVEN_SPEED(null, m -> m.commands().objects().evenSpeed()),
  ALIGN_LEFT(null, m -> m.commands().arrange().align(Line.LEFT)),
  ALIGN_CENTRE(null, m -> m.commands().arrange().align(Line.CENTRE)),
  ALIGN_RIGHT(null, m -> m.commands().arrange().align(Line.RIGHT)),
  ALIGN_TOP(null, m -> m.commands().arrange().align(Line.TOP)),
  ALIGN_MIDDLE(null, m -> m.commands().arrange().align(Line.MIDDLE)),
  ALIGN_BOTTOM(null, m -> m.commands().arrange().align(Line.BOTTOM)),
  DISTRIBUTE_ACROSS(null, m -> m.commands().arrange().distribute(true)),
  DISTRIBUTE_DOWN(null, m -> m.commands().arrange().distribute(false)),
  SAME_SIZE(null, m -> m.commands().arrange().sameSize()),
  SCOPE(key(KeyCode.Q), StudioAction::nextScope),
  AUTO_KEY(key(KeyCode.A), m -> flip(m.canvas().autoKeyProperty())),
  SNAPPING(key(KeyCode.S), m -> flip(m.canvas().snappingProperty())),
  ONION(key(KeyCode.O, KeyCombination.SHIFT_DOWN), m -> flip(m.canvas().onionSkinProperty())),
  PATHS(key(KeyCode.P, KeyCombination.SHIFT_DOWN), m -> flip(m.canvas().pathsProperty())),
  GUIDES(key(KeyCode.G), m -> flip(m.canvas().guidesProperty())),
  LINT_GRID(key(KeyCode.G, KeyCombination.SHIFT_DOWN), m -> flip(m.lint().gridProperty())),
  NEXT_FINDING(key(KeyCode.F8), StudioViewModel::nextFinding),
  FIX_FINDINGS(null, m -> m.lint().fixAll()),
  ADD_REFERENCE(null, StudioAction::addReference),
  REFERENCE(null, m -> m.reference().toggleVisible()),
  REMOVE_REFERENCE(null, m -> m.reference().remove()),
  VIEW_LAYOUT(key(KeyCode.DIGIT1), m -> view(m, ViewMode.LAYOUT)),
  VIEW_BLEND(key(KeyCode.DIGIT2), m -> view(m, ViewMode.BLEND)),
  VIEW_VIDEO(key(KeyCode.DIGIT3), m -> view(m, ViewMode.VIDEO)),
  PLAY(key(KeyCode.SPACE), m -> m.playback().toggle()),
  SHUTTLE_BACK(key(KeyCode.J), m -> m.playback().shuttle(-1)),
  SHUTTLE(key(KeyCode.L), m -> m.playback().shuttle(1)),
  PREVIOUS_FRAME(key(KeyCode.COMMA), m -> m.keys().step(-1)),
  NEXT_FRAME(key(KeyCode.PERIOD), m -> m.keys().step(1)),
  PREVIOUS_LETTER(key(KeyCode.D), m -> m.keys().step(-1)),
  NEXT_LETTER(key(KeyCode.F), m -> m.keys().step(1)),
  PREVIOUS_PAGE(key(KeyCode.PAGE_UP), m -> m.keys().step(-1)),
  NEXT_PAGE(key(KeyCode.PAGE_DOWN), m -> m.keys().step(1)),
  BACK_TEN(key(KeyCode.PAGE_UP, KeyCombination.SHIFT_DOWN), m -> m.keys().step(-10)),
  ON_TEN(key(KeyCode.PAGE_DOWN, KeyCombination.SHIFT_DOWN), m -> m.keys().step(10)),
  SET_IN(key(KeyCode.I), m -> m.playback().setIn()),
  SET_OUT(key(KeyCode.I, KeyCombination.SHIFT_DOWN), m -> m.playback().setOut()),
  CLEAR_RANGE(key(KeyCode.X, KeyCombination.ALT_DOWN), m -> m.playback().clearRange()),
  LOCK_FRAMES(key(KeyCode.L, KeyCombination.ALT_DOWN), m -> m.frameLocks().toggle()),
  ZOOM_IN(key(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN), m -> m.canvas().zoom().zoomBy(1.25)),
  ZOOM_IN_EQUALS(
      key(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN), m -> m.canvas().zoom().zoomBy(1.25)),
  ZOOM_OUT(key(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN), m -> m.canvas().zoom().zoomBy(0.8)),
  ZOOM_FIT(key(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN), m -> m.canvas().zoom().fit()),
  NEXT_PANE(key(KeyCode.F6), m -> m.navigation().cyclePane(1)),
  PREVIOUS_PANE(key(KeyCode.F6, KeyCombination.SHIFT_DOWN), m -> m.navigation().cyclePane(-1)),
  LEFT_PANES(
      key(KeyCode.B, KeyCombination.SHORTCUT_DOWN),
      m -> flip(m.navigation().paneProperty(PaneSide.LEFT))),
  RIGHT_PANES(
      key(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> flip(m.navigation().paneProperty(PaneSide.RIGHT))),
  BOTTOM_PANES(
      key(KeyCode.J, KeyCombination.SHORTCUT_DOWN),
      m -> flip(m.navigation().paneProperty(PaneSide.BOTTOM))),
  FULL_SCREEN(key(KeyCode.F11), m -> flip(m.navigation().fullScreenProperty())),
  FIRST_FRAME(key(KeyCode.HOME), m -> m.document().seek(0)),
  LAST_FRAME(key(KeyCode.END), m -> m.document().seek(m.document().shot().frames() - 1)),
  PROMPT_LIBRARY(
      key(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      StudioAction::openLibrary),
  PROPOSE(null, m -> m.prompt().propose()),
  RENDER(key(KeyCode.R, KeyCombination.SHORTCUT_DOWN), m -> m.outputActions().startRender()),
  QUEUE_SHOT(
      key(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
      m -> m.outputActions().queueShot()),
  CANCEL_RENDER(key(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN), m -> m.render().cancel()),
  COMPARE(key(KeyCode.C, KeyCombination.SHIFT_DOWN), m -> m.outputActions().compareTakes()),
  VARIATIONS(key(KeyCode.V, KeyCombination.SHIFT_DOWN), m -> m.outputActions().showVariations()),
  WORKSPACE_BOARD(
      key(KeyCode.DIGIT1, KeyCombination.ALT_DOWN),
      m -> m.navigation().workspaceProperty().set(Workspace.BOARD)),
  WORKSPACE_LAYOUT(
      key(KeyCode.DIGIT2, KeyCombination.ALT_DOWN),
      m -> m.navigation().workspaceProperty().set(Workspace.LAYOUT)),
  WORKSPACE_RENDER(
      key(KeyCode.DIGIT3, KeyCombination.ALT_DOWN),
      m -> m.navigation().workspaceProperty().set(Workspace.RENDER)),
  THEME(null, m -> m.looks().choose(m.looks().themeProperty().get().other())),
  ESCAPE(key(KeyCode.ESCAPE), m -> m.keys().escape());

  private final @Nullable KeyCombination keys;
  private final Consumer<StudioViewModel> effect;

  StudioAction(@Nullable KeyCombination keys, Consumer<StudioViewModel> effect) {

    this.keys = keys;
    this.effect = effect;
  }

  String label() {
    return text();
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
          PROMPT_LIBRARY,
          EXPORT_SHEET,
          EXPORT_ANIMATIC,
          EXPORT_MP4,
          EXPORT_GIF,
          RENDER,
          QUEUE_SHOT,
          CANCEL_RENDER,
          NEXT_PANE,
          PREVIOUS_PANE,
          LEFT_PANES,
          RIGHT_PANES,
          BOTTOM_PANES,
          FULL_SCREEN,
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
              COLLECT,
              REVERT,
              EXPORT_LAYOUT,
              EXPORT_CVAT,
              EXPORT_DIVE,
              EXPORT_LABEL_STUDIO,
              EXPORT_MOT,
              EXPORT_COCO,
              EXPORT_LVD,
              EXPORT_CUT,
              EXPORT_SUBTITLES,
              EXPORT_SHOT_LIST,
              IMPORT_LAYOUT,
              EXPORT_AS,
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

  private static void openLibrary(StudioViewModel model) {
    model.navigation().welcomeProperty().set(false);
    if (model.navigation().isBoard()) {
      model.navigation().workspaceProperty().set(Workspace.LAYOUT);
    }
    model.prompt().library().open();
  }

  private static void flip(BooleanProperty property) {
    property.set(!property.get());
  }

  private static void addReference(StudioViewModel model) {
    if (model.reference().add()) {
      model.navigation().show(InspectorTab.SHOT);
    }
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
