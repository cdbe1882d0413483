package boxreel.ui.shell;

import boxreel.ui.document.ShotDocument;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/// The menu bar, filled from the table of actions. Keys are handled by [Keys], so that text
/// fields win; the menus only show them.
final class Menus {
  private final StudioViewModel model;

  Menus(StudioViewModel model) {
    this.model = model;
  }

  MenuBar bar(Runnable close) {
    ShotDocument document = model.document();
    MenuItem undo = item(StudioAction.UNDO);
    name(undo, Words.UNDO, Words.UNDO_STEP, document.undoLabelProperty());
    MenuItem redo = item(StudioAction.REDO);
    name(redo, Words.REDO, Words.REDO_STEP, document.redoLabelProperty());
    ProjectMenus projects = new ProjectMenus(model);
    MenuItem quit = new MenuItem(Words.CLOSE.text());
    quit.setOnAction(_ -> close.run());
    MenuItem sheet = item(StudioAction.EXPORT_SHEET);
    sheet.disableProperty().bind(model.output().sheet().writingProperty());
    Menu file =
        menu(
            Words.FILE.text(),
            item(StudioAction.NEW),
            item(StudioAction.OPEN),
            projects.recent(),
            null,
            item(StudioAction.SAVE),
            item(StudioAction.SAVE_AS),
            item(StudioAction.SAVE_AS_FOLDER),
            item(StudioAction.COLLECT),
            item(StudioAction.REVERT),
            null,
            sheet,
            item(StudioAction.IMPORT_LAYOUT),
            item(StudioAction.EXPORT_LAYOUT),
            needsStage(item(StudioAction.ADD_REFERENCE)),
            menu(
                Words.EXPORT_FOR_OTHERS.text(),
                item(StudioAction.EXPORT_CVAT),
                item(StudioAction.EXPORT_DIVE),
                item(StudioAction.EXPORT_LABEL_STUDIO),
                item(StudioAction.EXPORT_MOT),
                item(StudioAction.EXPORT_COCO),
                item(StudioAction.EXPORT_LVD),
                null,
                item(StudioAction.EXPORT_CUT),
                item(StudioAction.EXPORT_SUBTITLES),
                item(StudioAction.EXPORT_SHOT_LIST)),
            whileNoFilm(item(StudioAction.EXPORT_AS)),
            whileNoFilm(item(StudioAction.EXPORT_ANIMATIC)),
            whileNoFilm(item(StudioAction.EXPORT_BOXES)),
            needsTake(item(StudioAction.EXPORT_MP4)),
            needsTake(item(StudioAction.EXPORT_GIF)),
            null,
            quit);
    Menu edit =
        menu(
            Words.EDIT.text(),
            undo,
            redo,
            null,
            needsSelection(item(StudioAction.CUT)),
            needsSelection(item(StudioAction.COPY)),
            needsStage(item(StudioAction.PASTE)),
            needsStage(item(StudioAction.PASTE_MIRRORED)),
            needsSelectionOrBoard(item(StudioAction.DUPLICATE)),
            needsSelectionOrBoard(item(StudioAction.DELETE)),
            null,
            needsStage(item(StudioAction.SELECT_ALL)),
            needsStage(item(StudioAction.INVERT_SELECTION)),
            null,
            needsStage(item(StudioAction.SCOPE)),
            needsStage(item(StudioAction.AUTO_KEY)),
            needsStage(item(StudioAction.SNAPPING)),
            null,
            needsStage(item(StudioAction.NEXT_FINDING)),
            needsStage(item(StudioAction.FIX_FINDINGS)),
            needsSelection(item(StudioAction.NARRATE)),
            null,
            item(StudioAction.SETTINGS),
            item(StudioAction.SHORTCUTS));
    Menu object = new ObjectMenus(this::item, model).menu();
    Menu shot =
        menu(
            Words.SHOT.text(),
            item(StudioAction.ADD_SHOT),
            item(StudioAction.DUPLICATE_SHOT),
            projects.needsSeveral(item(StudioAction.RENAME_SHOT)),
            projects.needsSeveral(item(StudioAction.DELETE_SHOT)),
            null,
            projects.needsSeveral(item(StudioAction.SHOT_EARLIER)),
            projects.needsSeveral(item(StudioAction.SHOT_LATER)),
            projects.needsSeveral(item(StudioAction.PREVIOUS_SHOT)),
            projects.needsSeveral(item(StudioAction.NEXT_SHOT)),
            null,
            item(StudioAction.OPEN_SHOT),
            item(StudioAction.ADD_SCENE),
            item(StudioAction.STORY),
            null,
            item(StudioAction.KEEP_SNAPSHOT),
            projects.snapshots());
    MenuItem start = item(StudioAction.RENDER);
    start.disableProperty().bind(model.render().stateProperty().map(s -> s.isRunning()));
    MenuItem cancel = item(StudioAction.CANCEL_RENDER);
    cancel.disableProperty().bind(model.render().stateProperty().map(s -> !s.isRunning()));
    MenuItem compare = item(StudioAction.COMPARE);
    compare.disableProperty().bind(Bindings.size(model.render().takes().list()).lessThan(2));
    Menu render =
        menu(
            Words.RENDER.text(),
            start,
            item(StudioAction.QUEUE_SHOT),
            cancel,
            null,
            item(StudioAction.VARIATIONS),
            compare,
            null,
            item(StudioAction.PROMPT_LIBRARY),
            item(StudioAction.PROPOSE));
    Menu view =
        menu(
            Words.VIEW.text(),
            item(StudioAction.WORKSPACE_BOARD),
            item(StudioAction.WORKSPACE_LAYOUT),
            item(StudioAction.WORKSPACE_RENDER),
            null,
            item(StudioAction.VIEW_LAYOUT),
            item(StudioAction.VIEW_BLEND),
            item(StudioAction.VIEW_VIDEO),
            null,
            item(StudioAction.PATHS),
            item(StudioAction.ONION),
            item(StudioAction.GUIDES),
            item(StudioAction.LINT_GRID),
            needsReference(item(StudioAction.REFERENCE)),
            needsReference(item(StudioAction.REMOVE_REFERENCE)),
            null,
            item(StudioAction.ZOOM_IN),
            item(StudioAction.ZOOM_OUT),
            item(StudioAction.ZOOM_FIT),
            null,
            item(StudioAction.LEFT_PANES),
            item(StudioAction.BOTTOM_PANES),
            item(StudioAction.RIGHT_PANES),
            item(StudioAction.FULL_SCREEN),
            null,
            item(StudioAction.LARGER_WINDOW),
            item(StudioAction.SMALLER_WINDOW),
            null,
            item(StudioAction.PALETTE),
            item(StudioAction.NEXT_PANE),
            item(StudioAction.PREVIOUS_PANE),
            item(StudioAction.THEME),
            new LanguageMenu(model.language(), model.notices()));
    Menu play =
        menu(
            Words.PLAY.text(),
            item(StudioAction.PLAY),
            item(StudioAction.SHUTTLE_BACK),
            item(StudioAction.SHUTTLE),
            null,
            item(StudioAction.PREVIOUS_FRAME),
            item(StudioAction.NEXT_FRAME),
            item(StudioAction.BACK_TEN),
            item(StudioAction.ON_TEN),
            item(StudioAction.FIRST_FRAME),
            item(StudioAction.LAST_FRAME),
            null,
            item(StudioAction.PREVIOUS_KEY),
            item(StudioAction.NEXT_KEY),
            item(StudioAction.FIRST_KEY),
            item(StudioAction.LAST_KEY),
            null,
            item(StudioAction.SET_IN),
            item(StudioAction.SET_OUT),
            item(StudioAction.CLEAR_RANGE),
            item(StudioAction.LOCK_FRAMES));
    needsStage(object);
    needsStage(play);
    MenuBar bar = new MenuBar(file, edit, object, shot, play, render, view);
    bar.getStyleClass().add("studio-menu");
    return bar;
  }

  private MenuItem item(StudioAction action) {
    MenuItem item = new MenuItem(action.label());
    item.setId("menu-" + action.name());
    item.acceleratorProperty().bind(model.shortcuts().observe(action));
    item.setOnAction(_ -> action.run(model));
    return item;
  }

  private MenuItem needsSelection(MenuItem item) {
    item.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.navigation().isBoard() || model.document().selection().isEmpty(),
                model.document().selectionProperty(),
                model.navigation().workspaceProperty()));
    return item;
  }

  private MenuItem needsSelectionOrBoard(MenuItem item) {
    item.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.navigation().isBoard() && model.document().selection().isEmpty(),
                model.document().selectionProperty(),
                model.navigation().workspaceProperty()));
    return item;
  }

  private MenuItem needsStage(MenuItem item) {
    item.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                model.navigation()::isBoard, model.navigation().workspaceProperty()));
    return item;
  }

  private MenuItem needsReference(MenuItem item) {
    item.disableProperty()
        .bind(model.reference().referenceProperty().map(there -> there.isEmpty()));
    return item;
  }

  private MenuItem whileNoFilm(MenuItem item) {
    item.disableProperty()
        .bind(model.output().animatic().progressProperty().greaterThanOrEqualTo(0));
    return item;
  }

  private MenuItem needsTake(MenuItem item) {
    item.disableProperty().bind(model.render().takes().shownProperty().map(t -> t.isEmpty()));
    return item;
  }

  private static void name(MenuItem item, Words verb, Words step, ObservableValue<String> label) {
    item.textProperty().bind(label.map(text -> text.isEmpty() ? verb.text() : step.text(text)));
    item.disableProperty().bind(label.map(String::isEmpty));
  }

  private static Menu menu(String name, @Nullable MenuItem... items) {
    Menu menu = new Menu(name);
    for (MenuItem item : items) {
      menu.getItems().add(item == null ? new SeparatorMenuItem() : item);
    }
    return menu;
  }
}
