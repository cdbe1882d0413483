package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.PopOvers;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.SettingsForm;
import boxreel.ui.theme.Theme;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import org.controlsfx.control.PopOver;

/// Logo, menus, the file, workspaces, undo and redo, theme, and Render.
final class TopBar extends StackPane {
  private static final double WIDE = 1280;

  private final StudioViewModel model;

  TopBar(StudioViewModel model, Runnable close) {
    this.model = model;
    getStyleClass().add("top-bar");
    Label name = Controls.label("", "project-name");
    Runnable showName =
        () -> {
          String title = model.title();
          name.setText(title.replaceFirst("^\\d+ % – ", "").replaceFirst(" – Boxreel$", ""));
        };
    model.project().nameProperty().subscribe(showName);
    model.project().document().modifiedProperty().subscribe(showName);
    showName.run();
    Button undo = Controls.iconButton(Icon.UNDO, Words.UNDO.text());
    undo.setId("undo");
    undo.setOnAction(_ -> model.document().undo());
    model
        .document()
        .undoLabelProperty()
        .subscribe(label -> named(undo, Words.UNDO, Words.UNDO_STEP, label, "Ctrl+Z"));
    Button redo = Controls.iconButton(Icon.REDO, Words.REDO.text());
    redo.setId("redo");
    redo.setOnAction(_ -> model.document().redo());
    model
        .document()
        .redoLabelProperty()
        .subscribe(label -> named(redo, Words.REDO, Words.REDO_STEP, label, "Ctrl+Y"));
    IconView themeIcon = new IconView(Icon.SUN);
    Button theme = Controls.iconButton(Icon.SUN, Words.SWITCH_THEME.text());
    theme.setId("theme");
    theme.setGraphic(themeIcon);
    theme.setOnAction(_ -> StudioAction.THEME.run(model));
    model
        .looks()
        .themeProperty()
        .subscribe(now -> themeIcon.setIcon(now == Theme.DARK ? Icon.SUN : Icon.MOON));
    HBox tabs =
        Controls.segmented(
            Words.WORKSPACE.text(),
            List.of(Workspace.values()),
            Workspace::text,
            model.navigation().workspaceProperty());
    tabs.getStyleClass().setAll("workspace-tabs");
    tabs.visibleProperty().bind(model.navigation().welcomeProperty().not());
    HBox split = renderButton();
    for (Region part : List.of(undo, redo, split, name)) {
      part.visibleProperty().bind(model.navigation().welcomeProperty().not());
    }
    HBox right = new HBox(4, searchButton(), undo, redo, theme, Controls.collapsing(split));
    MenuBar menus = new Menus(model).bar(close);
    menus.setMinWidth(Region.USE_PREF_SIZE);
    name.setMinWidth(0);
    HBox row = new HBox(logo(), menus, name, Controls.spacer(), right);
    row.getStyleClass().add("top-row");
    right.getStyleClass().add("top-row");
    tabs.setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(row, tabs);
    // In a narrow window the tabs make way for the menus.
    tabs.translateXProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.max(0, menus.getBoundsInParent().getMaxX() + 24 - tabs.getLayoutX()),
                menus.boundsInParentProperty(),
                tabs.layoutXProperty()));
  }

  private static void named(Button button, Words verb, Words step, String label, String keys) {
    button.setDisable(label.isEmpty());
    String text = label.isEmpty() ? verb.text() : step.text(label);
    button.setAccessibleText(text);
    button.getTooltip().setText(Words.WITH_KEYS.text(text, keys));
  }

  private Button searchButton() {
    Label cap = Controls.keyCap("Ctrl K");
    HBox content =
        Controls.row(
            8, new IconView(Icon.SEARCH), Controls.label(Words.SEARCH.text(), "muted"), cap);
    Button search = new Button("", content);
    search.setId("palette-open");
    search.getStyleClass().add("search-button");
    search.setMinWidth(Region.USE_PREF_SIZE);
    search.setAccessibleText(Words.SEARCH.text());
    search.setOnAction(_ -> model.palette().toggle());
    return Controls.onlyWhenWide(search, this, WIDE);
  }

  private HBox renderButton() {
    IconView icon = new IconView(Icon.PLAY);
    Button start = new Button(Words.RENDER.text(), icon);
    start.setId("render");
    start.getStyleClass().add("split-main");
    Controls.tip(start, Words.RENDER_TIP.text());
    start.setOnAction(
        _ -> {
          if (model.render().state().isRunning()) {
            model.render().cancel();
          } else {
            model.outputActions().startRender();
          }
        });
    model
        .render()
        .stateProperty()
        .map(RenderState::isRunning)
        .subscribe(
            running -> {
              start.setText(running ? Words.CANCEL.text() : Words.RENDER.text());
              icon.setIcon(running ? Icon.STOP : Icon.PLAY);
              start
                  .getTooltip()
                  .setText(running ? Words.CANCEL_TIP.text() : Words.RENDER_TIP.text());
            });
    Button more = Controls.iconButton(Icon.DOWN, Words.RENDER_SETTINGS.text());
    more.setId("render-settings");
    more.getStyleClass().setAll("button", "split-more");
    more.setOnAction(_ -> settings().show(more));
    HBox split = new HBox(start, more);
    split.getStyleClass().add("split");
    split.setMaxHeight(Region.USE_PREF_SIZE);
    return split;
  }

  private PopOver settings() {
    VBox content =
        new VBox(
            Controls.label(Words.RENDER_SETTINGS.text(), "pane-title"),
            new SettingsForm(model.settings()));
    content.getStyleClass().add("popover-content");
    content.setPrefWidth(280);
    return PopOvers.of(content);
  }

  private static Pane logo() {
    Rectangle tile = new Rectangle(1, 1, 18, 18);
    tile.setArcWidth(10);
    tile.setArcHeight(10);
    tile.getStyleClass().add("logo-tile");
    Rectangle box = new Rectangle(5, 5, 10, 10);
    box.setArcWidth(3);
    box.setArcHeight(3);
    box.getStyleClass().add("logo-box");
    SVGPath play = new SVGPath();
    play.setContent("M9 8l3.2 2L9 12z");
    play.getStyleClass().add("logo-play");
    Pane logo = new Pane(tile, box, play);
    logo.setMinSize(20, 20);
    logo.setMaxSize(20, 20);
    return logo;
  }
}
