package boxreel.ui.shell;

import boxreel.ui.board.BoardPane;
import boxreel.ui.board.CardPane;
import boxreel.ui.board.ScenesPane;
import boxreel.ui.canvas.CanvasBar;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.StageView;
import boxreel.ui.canvas.TransportBar;
import boxreel.ui.exchange.DropOverlay;
import boxreel.ui.fx.Controls;
import boxreel.ui.inspector.ObjectPane;
import boxreel.ui.inspector.ShotPane;
import boxreel.ui.lint.LintNote;
import boxreel.ui.lint.LintPane;
import boxreel.ui.palette.PaletteOverlay;
import boxreel.ui.project.BannerStack;
import boxreel.ui.project.ShotListPane;
import boxreel.ui.prompt.ConsentOverlay;
import boxreel.ui.prompt.PromptPane;
import boxreel.ui.prompt.StoryOverlay;
import boxreel.ui.render.CompareView;
import boxreel.ui.render.FrameSheet;
import boxreel.ui.render.RenderPane;
import boxreel.ui.render.TakesPane;
import boxreel.ui.timeline.TimelineView;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The whole window.
public final class StudioView extends StackPane {
  private static final double LEFT = 288;
  private static final double RIGHT = 280;
  private static final double TIMELINE = 220;
  private static final double TAKES = 168;
  private static final double SHOTS = 146;
  private static final double SHEET = 138;
  private static final double NARROW = 1100;
  private static final double LOW = 800;
  private static final double LOW_TAKES = 124;

  /// Two edits; the rest is scrolled to, because the prompt with its proposals needs the room.
  private static final double HISTORY = 100;
  private static final double LOW_SHEET = 72;
  private static final double LOW_TIMELINE = 196;

  private final StudioViewModel model;
  private final StageView stage;
  private final BoardPane board;
  private final VBox left = new VBox(4);
  private final VBox right = new VBox(4);
  private final FrameSheet sheet;
  private boolean byMouse;

  public StudioView(StudioViewModel model, Runnable close) {
    this.model = model;
    getStyleClass().add("studio");
    stage = new StageView(model.canvas(), model.render(), model.commands(), model.lint());
    sheet = new FrameSheet(model.render(), model.document());
    sheet.setMinHeight(Region.USE_PREF_SIZE);
    TimelineView timeline =
        new TimelineView(
            model.timeline(),
            model.commands(),
            model.playback(),
            model.lint(),
            () -> model.canvas().toolProperty().set(CanvasTool.DRAW));
    new ContextMenus(model).install(stage, timeline);
    timeline.setMinHeight(TIMELINE);
    timeline.setPrefHeight(TIMELINE);
    timeline.setMaxHeight(TIMELINE);
    PromptPane prompt = new PromptPane(model.prompt(), model.document());
    TakesPane takes =
        new TakesPane(
            model.render().takes(),
            model.project(),
            model.output().takeReuse(),
            model.output().compare(),
            model.output()::exportTake);
    VBox inspector = inspector();
    RenderPane renderPane =
        new RenderPane(
            model.render(),
            model.output().queue(),
            model.showQueueProperty(),
            new LintNote(model.lint(), model::showFindings));
    VBox.setVgrow(prompt, Priority.ALWAYS);
    VBox.setVgrow(inspector, Priority.ALWAYS);
    VBox.setVgrow(renderPane, Priority.ALWAYS);
    takes.setMinHeight(TAKES);
    takes.setPrefHeight(TAKES);
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
                model.output(), model::exportSheet, () -> model.exportAnimatic(false)));
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
                model.workspaceProperty().get() != Workspace.BOARD
                    && model.project().document().project().shots().size() > 1);
    model.project().document().stateProperty().subscribe(showShots);
    model.workspaceProperty().subscribe(showShots);
    left.getChildren().addAll(scenes, shots, prompt, history);
    right.getChildren().addAll(card, inspector, renderPane, takes);
    fix(left, LEFT);
    fix(right, RIGHT);
    VBox centre = centre();
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
    welcome.visibleProperty().bind(model.welcomeProperty());
    panes.visibleProperty().bind(model.welcomeProperty().not());
    NoticeStack notices = new NoticeStack(model.notices());
    StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
    DropOverlay drop = new DropOverlay();
    new FileDrops(model, drop).install(this);
    getChildren()
        .addAll(
            new VBox(
                new TopBar(model, close),
                new BannerStack(model.project()),
                body,
                new StatusBar(model)),
            notices,
            new StoryOverlay(model.story()),
            new ConsentOverlay(model.prompt().consent()),
            new SettingsOverlay(model),
            new PaletteOverlay(model.palette()),
            drop);
    model
        .workspaceProperty()
        .subscribe(
            now -> {
              boolean isBoard = now == Workspace.BOARD;
              show(inspector, now == Workspace.LAYOUT);
              show(renderPane, now == Workspace.RENDER);
              for (Region ofBoard : List.of(scenes, board, card)) {
                show(ofBoard, isBoard);
              }
              for (Region ofStage : List.of(prompt, centre, timeline)) {
                show(ofStage, !isBoard);
              }
              focusMain();
            });
    widthProperty().subscribe(now -> fitColumns(now.doubleValue()));
    heightProperty()
        .subscribe(
            now -> {
              boolean low = now.doubleValue() < LOW;
              show(history, !low);
              takes.setMinHeight(low ? LOW_TAKES : TAKES);
              takes.setPrefHeight(low ? LOW_TAKES : TAKES);
              sheet.setPrefHeight(low ? LOW_SHEET : SHEET);
              timeline.setMinHeight(low ? LOW_TIMELINE : TIMELINE);
              timeline.setMaxHeight(low ? LOW_TIMELINE : TIMELINE);
            });
    playFrames();
    model.onCyclePane(
        new PaneCycle(
                stage,
                List.of(board, card, scenes, shots, prompt, inspector, renderPane, takes, timeline))
            ::move);
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          byMouse = true;
          if (event.getTarget() instanceof Node target && !takesFocus(target)) {
            focusMain();
          }
        });
    model
        .welcomeProperty()
        .subscribe(
            shown -> {
              if (!shown) {
                focusMain();
              }
            });
    addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, _ -> byMouse = false);
    addEventHandler(ActionEvent.ACTION, this::afterAction);
  }

  public StageView stage() {
    return stage;
  }

  /// Whether a node or what holds it is a control that wants the keys; elsewhere the stage has
  /// them.
  private boolean takesFocus(Node node) {
    for (Node n = node; n != null && !n.equals(this); n = n.getParent()) {
      boolean row = n.getStyleClass().contains("track-row");
      if (n.isFocusTraversable() && !(n instanceof ScrollPane) && !row) {
        return true;
      }
    }
    return model.welcomeProperty().get();
  }

  /// After a click on a tool the stage has the keys again, so that Space plays and arrows nudge.
  private void afterAction(ActionEvent event) {
    boolean tool = event.getTarget() instanceof Button || event.getTarget() instanceof ToggleButton;
    if (byMouse
        && tool
        && !model.welcomeProperty().get()
        && getScene() != null
        && getScene().getFocusOwner() instanceof ButtonBase focused
        && !(focused instanceof MenuButton)) {
      focusMain();
    }
  }

  /// Gives the keys to what is worked on: the stage, or the selected card.
  private void focusMain() {
    if (model.isBoard()) {
      board.focusSelected();
    } else {
      stage.requestFocus();
    }
  }

  private VBox centre() {
    Label sheetTitle = Controls.label("", "section-title");
    Label sheetNote = Controls.label("", "caption", "muted");
    HBox sheetHead = Controls.row(8, sheetTitle, sheetNote);
    sheetHead.getStyleClass().add("sheet-head");
    VBox sheetBox = new VBox(sheetHead, sheet);
    sheetBox.getStyleClass().add("sheet-box");
    Runnable sheetText =
        () -> {
          sheetTitle.setText(Words.ALL_FRAMES.text(model.document().shot().frames()));
          sheetNote.setText(
              switch (model.render().state()) {
                case boxreel.ui.render.RenderState.Sampling s -> Words.AS_OF_STEP.text(s.step());
                case boxreel.ui.render.RenderState.Decoding _ -> Words.BEING_DECODED.text();
                default ->
                    model
                        .render()
                        .takes()
                        .shownProperty()
                        .get()
                        .map(take -> Words.OF_TAKE.text(take.number()))
                        .orElse(Words.NOTHING_RENDERED.text());
              });
        };
    model.render().stateProperty().subscribe(sheetText);
    model.render().takes().shownProperty().subscribe(sheetText);
    model.document().shotProperty().subscribe(sheetText);
    StackPane stages =
        new StackPane(stage, new CompareView(model.output().compare(), model.document()));
    VBox centre =
        new VBox(
            new CanvasBar(model.canvas(), stage.zoom(), model.lint().gridProperty()),
            stages,
            sheetBox,
            new TransportBar(model.canvas(), model.playback()));
    centre.getStyleClass().add("pane");
    VBox.setVgrow(stages, Priority.ALWAYS);
    stage.setMinSize(0, 0);
    stages.setMinSize(0, 0);
    centre.setMinSize(0, 0);
    model.workspaceProperty().subscribe(now -> show(sheetBox, now == Workspace.RENDER));
    return centre;
  }

  private VBox inspector() {
    HBox tabs = new HBox();
    tabs.getStyleClass().add("pane-tabs");
    VBox pane = new VBox(tabs);
    tab(InspectorTab.OBJECT, new ObjectPane(model.object(), model.commands()), tabs, pane);
    tab(InspectorTab.SHOT, new ShotPane(model.document(), model.settings()), tabs, pane);
    ToggleButton lint =
        tab(InspectorTab.LINT, new LintPane(model.lint(), model.document()), tabs, pane);
    model
        .lint()
        .findingsProperty()
        .subscribe(
            all ->
                lint.setText(InspectorTab.LINT.label() + (all.isEmpty() ? "" : " " + all.size())));
    pane.getStyleClass().add("pane");
    pane.setMinHeight(0);
    return pane;
  }

  private ToggleButton tab(InspectorTab name, Region content, HBox tabs, VBox pane) {
    ToggleButton button = new ToggleButton(name.label());
    button.setId("tab-" + name.name().toLowerCase(Locale.ROOT));
    ScrollPane scroller = scrolled(content);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    button.setOnAction(
        _ -> {
          model.inspectorTabProperty().set(name);
          button.setSelected(true);
        });
    model
        .inspectorTabProperty()
        .subscribe(
            now -> {
              button.setSelected(now == name);
              show(scroller, now == name);
            });
    tabs.getChildren().add(button);
    pane.getChildren().add(scroller);
    return button;
  }

  private static ScrollPane scrolled(Region content) {
    ScrollPane scroller = new ScrollPane(content);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroller;
  }

  private static void show(Region region, boolean visible) {
    region.setVisible(visible);
    region.setManaged(visible);
  }

  private static void fix(Region column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
    column.setMinHeight(0);
  }

  private void fitColumns(double width) {
    fix(left, width < NARROW ? 216 : LEFT);
    fix(right, width < NARROW ? 224 : RIGHT);
  }

  /// A timer runs only while the playhead plays.
  private void playFrames() {
    AnimationTimer timer =
        new AnimationTimer() {
          private long last;

          @Override
          public void start() {
            last = 0;
            super.start();
          }

          @Override
          public void handle(long now) {
            if (last != 0) {
              model.playback().advance((now - last) / 1e9);
            }
            last = now;
          }
        };
    model
        .playback()
        .playingProperty()
        .subscribe(
            playing -> {
              if (playing) {
                timer.start();
              } else {
                timer.stop();
              }
            });
  }
}
