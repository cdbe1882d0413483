package boxreel.ui.shell;

import boxreel.ui.canvas.CanvasBar;
import boxreel.ui.canvas.StageView;
import boxreel.ui.canvas.TransportBar;
import boxreel.ui.fx.Controls;
import boxreel.ui.render.CompareView;
import boxreel.ui.render.FrameSheet;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.VariationsView;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stage with its tools above, what plays it below, and all frames while it is rendered.
final class StageArea extends VBox {
  private final StudioViewModel model;
  private final Label title = Controls.label("", "section-title");
  private final Label note = Controls.label("", "caption", "muted");
  private final FrameSheet sheet;

  StageArea(StudioViewModel model, StageView stage) {
    this.model = model;
    getStyleClass().add("pane");
    setMinSize(0, 0);
    sheet = new FrameSheet(model.render(), model.document());
    sheet.setMinHeight(Region.USE_PREF_SIZE);
    HBox head = Controls.row(8, title, note);
    head.getStyleClass().add("sheet-head");
    VBox frames = new VBox(head, sheet);
    frames.getStyleClass().add("sheet-box");
    Controls.collapsing(frames);
    StackPane stages =
        new StackPane(
            stage,
            new VariationsView(model.output().variations(), model.document()),
            new CompareView(model.output().compare(), model.document()));
    VBox.setVgrow(stages, Priority.ALWAYS);
    stage.setMinSize(0, 0);
    stages.setMinSize(0, 0);
    getChildren()
        .addAll(
            new CanvasBar(model.canvas(), stage.zoom(), model.lint().gridProperty()),
            stages,
            frames,
            new TransportBar(model.canvas(), model.playback()));
    model
        .navigation()
        .workspaceProperty()
        .subscribe(now -> frames.setVisible(now == Workspace.RENDER));
    model.render().stateProperty().subscribe(this::tell);
    model.render().takes().shownProperty().subscribe(this::tell);
    model.document().shotProperty().subscribe(this::tell);
  }

  /// How high all frames are drawn.
  void setSheetHeight(double height) {
    sheet.setPrefHeight(height);
  }

  private void tell() {
    title.setText(Words.ALL_FRAMES.text(model.document().shot().frames()));
    note.setText(
        switch (model.render().state()) {
          case RenderState.Sampling s -> Words.AS_OF_STEP.text(s.step());
          case RenderState.Decoding _ -> Words.BEING_DECODED.text();
          default ->
              model
                  .render()
                  .takes()
                  .shownProperty()
                  .get()
                  .map(take -> Words.OF_TAKE.text(take.number()))
                  .orElse(Words.NOTHING_RENDERED.text());
        });
  }
}
