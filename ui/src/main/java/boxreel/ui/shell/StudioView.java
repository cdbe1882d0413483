package boxreel.ui.shell;

import boxreel.ui.board.BoardPane;
import boxreel.ui.board.CardPane;
import boxreel.ui.board.ScenesPane;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.StageView;
import boxreel.ui.easing.EasingPopOver;
import boxreel.ui.exchange.DropOverlay;
import boxreel.ui.export.ExportOverlay;
import boxreel.ui.library.LibraryOverlay;
import boxreel.ui.lint.LintNote;
import boxreel.ui.palette.PaletteOverlay;
import boxreel.ui.project.BannerStack;
import boxreel.ui.project.ShotListPane;
import boxreel.ui.prompt.ConsentOverlay;
import boxreel.ui.prompt.PromptPane;
import boxreel.ui.prompt.StoryOverlay;
import boxreel.ui.render.RenderPane;
import boxreel.ui.render.TakesPane;
import boxreel.ui.timeline.TimelineView;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window.
public final class StudioView extends StackPane {
  private static final double SHOTS = 146;

  /// Two edits; the rest is scrolled to, because the prompt with its proposals needs the room.
  private static final double HISTORY = 100;

  private final StudioViewModel model;
  private final StageView stage;
  private final BoardPane board;

  public StudioView(StudioViewModel model, Runnable close) {
    this.model = model;
    getStyleClass().add("studio");
    stage =
        new StageView(
            model.canvas(), model.render(), model.commands(), model.lint(), model.reference());
    TimelineView timeline =
        new TimelineView(
            model.timeline(),
            model.commands(),
            model.playback(),
            model.lint(),
            () -> model.canvas().toolProperty().set(CanvasTool.DRAW));
    new ContextMenus(model).install(stage, timeline);
    new EasingPopOver(model.document(), model.commands().keys(), timeline::easingMenu);
    PromptPane prompt = new PromptPane(model.prompt(), model.document());
    TakesPane takes =
        new TakesPane(
            model.render().takes(),
            model.project(),
            model.output().takeReuse(),
            model.output().compare(),
            model.output()::exportTake,
            () -> model.outputActions().exportAs(model.playback().rangeProperty().get()));
    InspectorPane inspector = new InspectorPane(model);
    RenderPane renderPane =
        new RenderPane(
            model.render(),
            model.output().queue(),
            model.output().variations(),
            model.navigation().showQueueProperty(),
            new LintNote(model.lint(), model::showFindings));
    VBox.setVgrow(prompt, Priority.ALWAYS);
    VBox.setVgrow(inspector, Priority.ALWAYS);
    VBox.setVgrow(renderPane, Priority.ALWAYS);
    HistoryPane history = new HistoryPane(model.document(), model.project().document());
    history.setMinHeight(HISTORY);
    history.setPrefHeight(HISTORY);
    ShotListPane shots = new ShotListPane(model.shots());
    shots.setMinHeight(SHOTS);
    shots.setPrefHeight(SHOTS);
    board =
        new BoardPane(
            model.board(),
            new BoardExports(
                model.output(),
                model.outputActions()::exportSheet,
                () -> model.outputActions().exportAnimatic(false)));
    ScenesPane scenes = new ScenesPane(model.board());
    CardPane card = new CardPane(model.board());
    for (Region tall : List.of(scenes, card, board)) {
      VBox.setVgrow(tall, Priority.ALWAYS);
      tall.setMinHeight(0);
    }
    Runnable showShots =
        () ->
            show(
                shots,
                model.navigation().workspaceProperty().get() != Workspace.BOARD
                    && model.project().document().project().shots().size() > 1);
    model.project().document().stateProperty().subscribe(showShots);
    model.navigation().workspaceProperty().subscribe(showShots);
    VBox left = new VBox(4, scenes, shots, prompt, history);
    VBox right = new VBox(4, card, inspector, renderPane, takes);
    StageArea centre = new StageArea(model, stage);
    HBox.setHgrow(centre, Priority.ALWAYS);
    HBox.setHgrow(board, Priority.ALWAYS);
    HBox main = new HBox(4, left, centre, board, right);
    VBox.setVgrow(main, Priority.ALWAYS);
    VBox panes = new VBox(4, main, timeline);
    WelcomePage welcome = new WelcomePage(model);
    StackPane body = new StackPane(panes, welcome);
    body.getStyleClass().add("body");
    body.setMinHeight(0);
    panes.setMinHeight(0);
    main.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    welcome.visibleProperty().bind(model.navigation().welcomeProperty());
    panes.visibleProperty().bind(model.navigation().welcomeProperty().not());
    NoticeStack notices = new NoticeStack(model.notices());
    StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    DropOverlay drop = new DropOverlay();
    new FileDrops(model, drop).install(this);
    TopBar top = new TopBar(model, close);
    StatusBar status = new StatusBar(model);
    getChildren()
        .addAll(
            new VBox(top, new BannerStack(model.project()), body, status),
            notices,
            new ExportOverlay(model.output().exportDialog()),
            new StoryOverlay(model.story()),
            new LibraryOverlay(model.prompt().library()),
            new ConsentOverlay(model.prompt().consent()),
            new SettingsOverlay(model),
            new PaletteOverlay(model.palette()),
            drop);
    model
        .navigation()
        .workspaceProperty()
        .subscribe(
            now -> {
              boolean isBoard = now == Workspace.BOARD;
              show(inspector, now == Workspace.LAYOUT);
              show(renderPane, now == Workspace.RENDER);
              for (Region ofBoard : List.of(scenes, board, card)) {
                show(ofBoard, isBoard);
              }
              for (Region ofStage : List.of(prompt, centre)) {
                show(ofStage, !isBoard);
              }
              focusMain();
            });
    new PaneLayout(
            model.navigation(),
            new PaneLayout.Panes(
                left, right, timeline, takes, history, centre, List.of(top, status)))
        .follow(this);
    new PlaybackTimer(model.playback()).follow();
    model
        .navigation()
        .onCyclePane(
            new PaneCycle(
                    stage,
                    List.of(
                        board, card, scenes, shots, prompt, inspector, renderPane, takes, timeline))
                ::move);
    new MainFocus(this, model.navigation().welcomeProperty(), this::focusMain).install();
    model
        .navigation()
        .welcomeProperty()
        .subscribe(
            shown -> {
              if (!shown) {
                focusMain();
              }
            });
  }

  public StageView stage() {
    return stage;
  }

  /// Gives the keys to what is worked on: the stage, or the selected card.
  private void focusMain() {
    if (model.navigation().isBoard()) {
      board.focusSelected();
    } else {
      stage.requestFocus();
    }
  }

  private static void show(Region region, boolean visible) {
    region.setVisible(visible);
    region.setManaged(visible);
  }
}
