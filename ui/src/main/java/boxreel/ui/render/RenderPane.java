package boxreel.ui.render;

import boxreel.render.api.RenderSettings;
import boxreel.render.api.Stage;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Progress of the render under way, or the settings of the next one.
public final class RenderPane extends VBox {
  private static final double WIDE = 250;

  private final RenderViewModel model;
  private final ToggleButton title = new ToggleButton();
  private final Label step = Controls.label("", "read");
  private final Label steps = Controls.label("", "read", "muted");
  private final Label percent = Controls.label("", "read");
  private final ProgressBar bar = new ProgressBar(0);
  private final VBox stages = new VBox();
  private final Label elapsed = Controls.label("", "mono", "value");
  private final Label left = Controls.label("", "mono", "value");
  private final Label perStep = Controls.label("", "mono");
  private final Sparkline sparkline = new Sparkline();
  private final VBox progress = new VBox();
  private final VBox idle = new VBox();
  private final VBox notes = new VBox(8);
  private final Label settingsLine = Controls.label("", "caption", "muted");
  private final Button cancel = Controls.button(Icon.STOP, Words.CANCEL.text(), "normal", "wide");

  /// @param showQueue whether what waits is shown instead
  /// @param preflight what is to be known before a render starts
  public RenderPane(
      RenderViewModel model,
      RenderQueueViewModel queue,
      VariationsViewModel variations,
      BooleanProperty showQueue,
      Region preflight) {
    this.model = model;
    getStyleClass().add("pane");
    setId("render-pane");
    HBox head = tabs(queue, showQueue);
    HBox reading = Controls.row(0, step, steps, Controls.spacer(), percent);
    reading.setAlignment(Pos.BASELINE_LEFT);
    reading.getStyleClass().add("reading");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setId("render-progress");
    VBox barBox = new VBox(bar);
    barBox.getStyleClass().add("section-body");
    stages.getStyleClass().add("section-body");
    HBox times = new HBox(8, timed(Words.ELAPSED.text(), elapsed), timed(Words.LEFT.text(), left));
    times.getStyleClass().add("times");
    Label paceWord = Controls.label(Words.PER_STEP.text(), "caption", "muted");
    paceWord.setMinWidth(USE_PREF_SIZE);
    perStep.setMinWidth(USE_PREF_SIZE);
    Controls.onlyWhenWide(sparkline, this, WIDE);
    HBox pace =
        Controls.row(
            8,
            Controls.label(Words.PER_STEP.text(), "caption", "muted"),
            perStep,
            Controls.spacer(),
            sparkline);
    pace.getStyleClass().add("section-body");
    progress.getChildren().addAll(reading, barBox, stages, Controls.rule(), times, pace);
    idle.getChildren().add(new SettingsForm(model.settings()));
    Button start = Controls.button(Icon.PLAY, Words.RENDER.text(), "tonal", "wide");
    start.setMaxWidth(Double.MAX_VALUE);
    start.setOnAction(_ -> model.start());
    Label framePrompts = Controls.label("", "caption", "muted");
    framePrompts.setId("render-frame-prompts");
    framePrompts.setWrapText(true);
    framePrompts.textProperty().bind(model.framePromptsProperty());
    framePrompts.visibleProperty().bind(framePrompts.textProperty().isNotEmpty());
    Button several = Controls.button(Icon.CELLS, VariationWords.VARIATIONS.text(), "normal");
    several.setId("variations-open");
    several.setMinWidth(USE_PREF_SIZE);
    several.setOnAction(_ -> variations.toggle());
    Controls.tip(several, VariationWords.VARIATIONS_TIP.text());
    HBox.setHgrow(start, Priority.ALWAYS);
    HBox starts = Controls.row(8, start, several);
    starts.visibleProperty().bind(queue.editing().editedProperty().map(Optional::isEmpty));
    VBox startFoot =
        new VBox(
            8,
            Controls.collapsing(framePrompts),
            Controls.collapsing(starts),
            new QueueEditBar(queue));
    startFoot.setMinHeight(USE_PREF_SIZE);
    startFoot.getStyleClass().add("start-foot");
    idle.getChildren().addAll(preflight, new PlanCard(model));
    queue.editing().editedProperty().subscribe((_, now) -> showQueue.set(now.isEmpty()));
    notes.getStyleClass().add("section-body");
    cancel.setId("cancel-render");
    cancel.setMaxWidth(Double.MAX_VALUE);
    cancel.setOnAction(_ -> model.cancel());
    settingsLine.setWrapText(true);
    VBox foot = new VBox(8, settingsLine, cancel);
    foot.getStyleClass().add("pane-body");
    VBox content = new VBox(Controls.collapsing(progress), Controls.collapsing(idle), notes);
    ScrollPane scroller = new ScrollPane(content);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    QueuePane waiting = new QueuePane(queue);
    VBox.setVgrow(waiting, Priority.ALWAYS);
    getChildren()
        .addAll(
            head,
            Controls.collapsing(scroller),
            Controls.collapsing(waiting),
            Controls.collapsing(startFoot),
            Controls.collapsing(foot));
    startFoot.visibleProperty().bind(scroller.visibleProperty().and(idle.visibleProperty()));
    scroller.visibleProperty().bind(showQueue.not());
    waiting.visibleProperty().bind(showQueue);
    foot.visibleProperty().bind(model.stateProperty().map(RenderState::isRunning));
    model.stateProperty().subscribe(this::show);
    model.notes().subscribe(() -> show(model.state()));
    model.stepSeconds().subscribe(() -> sparkline.show(model.stepSeconds()));
  }

  private HBox tabs(RenderQueueViewModel queue, BooleanProperty showQueue) {
    ToggleButton waiting = new ToggleButton(Words.QUEUE.text());
    waiting.setId("queue-tab");
    title.setOnAction(_ -> showQueue.set(false));
    waiting.setOnAction(_ -> showQueue.set(true));
    showQueue.subscribe(
        on -> {
          title.setSelected(!on);
          waiting.setSelected(on);
        });
    title.selectedProperty().subscribe(_ -> title.setSelected(!showQueue.get()));
    waiting.selectedProperty().subscribe(_ -> waiting.setSelected(showQueue.get()));
    queue
        .items()
        .subscribe(
            () ->
                waiting.setText(
                    queue.items().isEmpty()
                        ? Words.QUEUE.text()
                        : Words.QUEUE_OF.text(queue.items().size())));
    HBox tabs = new HBox(title, waiting);
    tabs.getStyleClass().add("pane-tabs");
    return tabs;
  }

  private static VBox timed(String name, Label value) {
    VBox box = new VBox(Controls.label(name, "small", "muted"), value);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private void show(RenderState state) {
    boolean running = state.isRunning();
    progress.setVisible(running);
    idle.setVisible(!running);
    title.setText(running ? Words.PROGRESS.text() : Words.NEXT_RENDER.text());
    notes.getChildren().clear();
    for (String sentence : model.notes()) {
      notes.getChildren().add(note(Icon.INFO, sentence, "accent"));
    }
    switch (state) {
      case RenderState.Failed failed ->
          notes.getChildren().addFirst(note(Icon.ERROR, failed.sentence(), "danger"));
      case RenderState.Cancelled _ ->
          notes.getChildren().addFirst(note(Icon.INFO, Words.CANCELLED.text(), "accent"));
      case RenderState.Done done ->
          notes
              .getChildren()
              .addFirst(
                  note(
                      Icon.CHECK,
                      Words.READY.text(
                          done.take().number(),
                          String.format(
                              Locale.ROOT, "%.1f", done.take().took().toMillis() / 1000.0)),
                      "success"));
      default -> showProgress(state);
    }
  }

  private void showProgress(RenderState state) {
    Optional<RenderViewModel.Part> part = model.part();
    double done =
        part.map(now -> (now.number() - 1 + state.progress()) / now.count())
            .orElse(state.progress());
    bar.setProgress(done);
    percent.setText(String.format(Locale.ROOT, "%.0f %%", done * 100));
    RenderSettings settings = model.numbers();
    int all = settings.steps();
    switch (state) {
      case RenderState.Sampling sampling -> {
        step.setText(Integer.toString(sampling.step()));
        steps.setText(Words.OF_STEPS.text(sampling.steps()));
        elapsed.setText(Eta.clock(sampling.elapsed()));
        left.setText(sampling.left().map(Eta.Range::text).orElse("…"));
        perStep.setText(
            Words.SECONDS.text(
                String.format(
                    Locale.ROOT,
                    "%.2f",
                    sampling.elapsed().toMillis() / 1000.0 / Math.max(1, sampling.step()))));
      }
      case RenderState.Loading _ -> {
        step.setText("0");
        steps.setText(Words.OF_STEPS.text(all));
        elapsed.setText(Eta.clock(Duration.ZERO));
        left.setText("…");
        perStep.setText("…");
      }
      case RenderState.Decoding _ -> {
        step.setText(Integer.toString(all));
        left.setText("0:01");
      }
      default -> {}
    }
    Optional<String> later = part.flatMap(RenderPane::later);
    String drawing =
        part.filter(now -> now.stage().stage().isPresent() && later.isEmpty())
            .map(now -> AdvancedWords.CONTINUING.text(now.number(), now.count(), model.frames()))
            .orElse(Words.DRAW_FRAMES.text(model.frames()));
    stages
        .getChildren()
        .setAll(
            stage(Words.READ_PROMPT.text(), later.isPresent() ? 1 : stateOf(state, 0), ""),
            stage(
                later.orElse(drawing),
                stateOf(state, 1),
                state instanceof RenderState.Sampling s
                    ? s.left().map(l -> Words.TIME_LEFT.text(l.text())).orElse("")
                    : ""),
            stage(
                Words.DECODE_FRAMES.text(),
                stateOf(state, 2),
                state instanceof RenderState.Decoding d ? d.frame() + " / " + d.frames() : ""));
    if (later.isPresent()) {
      stages.getChildren().add(1, stage(drawing, 1, ""));
    }
    settingsLine.setText(
        Words.SETTINGS_LINE.text(
            settings.width(),
            settings.height(),
            settings.seed(),
            settings.guidance(),
            SettingsForm.name(settings.method())));
  }

  /// What is done with the clip once it is drawn; empty while it is drawn.
  private static Optional<String> later(RenderViewModel.Part part) {
    String model = part.stage().model();
    return part.stage()
        .stage()
        .flatMap(
            stage ->
                switch (stage) {
                  case Stage.Refinement _ -> Optional.of(AdvancedWords.REFINING.text(model));
                  case Stage.Interpolation _ ->
                      Optional.of(AdvancedWords.DRAWING_BETWEEN.text(model));
                  case Stage.Continuation _ -> Optional.empty();
                });
  }

  /// -1 waiting, 0 running, 1 done.
  private static int stateOf(RenderState state, int stage) {
    int now =
        switch (state) {
          case RenderState.Sampling _ -> 1;
          case RenderState.Decoding _ -> 2;
          default -> 0;
        };
    return Integer.compare(now, stage);
  }

  private static HBox stage(String name, int state, String note) {
    IconView icon = new IconView(state > 0 ? Icon.CHECK : Icon.CIRCLE, 14);
    icon.getStyleClass().add(state > 0 ? "done" : state == 0 ? "running" : "waiting");
    Label words = Controls.label(name, "caption", state == 0 ? "strong" : "muted");
    HBox row =
        Controls.row(8, icon, words, Controls.spacer(), Controls.label(note, "mono", "small"));
    row.getStyleClass().add("stage-line");
    return row;
  }

  private static HBox note(Icon icon, String sentence, String tone) {
    Label words = Controls.label(sentence, "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox note = new HBox(8, new IconView(icon), words);
    note.getStyleClass().addAll("note", "note-" + tone);
    return note;
  }
}
