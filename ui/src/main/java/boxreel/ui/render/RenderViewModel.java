package boxreel.ui.render;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.render.api.Cascade;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import boxreel.ui.text.Spoken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders the open shot, one render at a time, and keeps what came of it as a take.
public final class RenderViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(RenderViewModel.class);

  private final Renderer renderer;
  private final ShotDocument document;
  private final SettingsViewModel settings;
  private final TakesViewModel takes;
  private final Executor background;
  private final UiThread ui;
  private final ReadOnlyObjectWrapper<RenderState> state =
      new ReadOnlyObjectWrapper<>(new RenderState.Idle());
  private final ReadOnlyObjectWrapper<Optional<VideoClip>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<VideoClip>> shownClip =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<String> notes = FXCollections.observableArrayList();
  private final ObservableList<Double> stepSeconds = FXCollections.observableArrayList();
  private String shotId = "";
  private @Nullable Job job;
  private Optional<Part> part = Optional.empty();
  private Eta eta = new Eta();

  /// The stage that is being rendered, where there are several.
  ///
  /// @param number from 1
  /// @param count of all
  public record Part(int number, int count, Cascade.Planned stage) {}

  /// A render under way; events of another one are stale and dropped.
  private record Job(
      CancelToken cancel, RenderRequest request, RenderPlan plan, String shotId, long startNanos) {}

  public RenderViewModel(
      Renderer renderer,
      ShotDocument document,
      SettingsViewModel settings,
      TakesViewModel takes,
      Executor background,
      UiThread ui) {
    this.renderer = renderer;
    this.document = document;
    this.settings = settings;
    this.takes = takes;
    this.background = background;
    this.ui = ui;
    takes.clipProperty().subscribe(this::publishClip);
  }

  public SettingsViewModel settings() {
    return settings;
  }

  public ReadOnlyObjectProperty<RenderState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public RenderState state() {
    return state.get();
  }

  /// What the stage shows: the live preview while rendering, or else the shown take.
  public ReadOnlyObjectProperty<Optional<VideoClip>> shownClipProperty() {
    return shownClip.getReadOnlyProperty();
  }

  /// The stages of a render of the open shot as it is set up now.
  ObservableValue<List<Cascade.Planned>> plannedProperty() {
    return Bindings.createObjectBinding(
        () ->
            settings
                .advanced()
                .plan()
                .cascade(
                    new RenderRequest(
                        document.committed(),
                        settings.modelProperty().get().name(),
                        settings.toSettings()),
                    settings.modelProperty().get())
                .plan(),
        settings.dependencies(document.shotProperty()));
  }

  /// What the render of the open shot looks like so far; empty while none is under way.
  ReadOnlyObjectProperty<Optional<VideoClip>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// That single frames of the open shot show prompts of their own, in words; empty if none does.
  public ObservableValue<String> framePromptsProperty() {
    return document
        .shotProperty()
        .map(
            shot ->
                shot.cues().isEmpty()
                    ? ""
                    : AdvancedWords.FRAME_PROMPTS.text(
                        shot.cues().size(), shot.cues().getFirst().frame() + 1));
  }

  /// What the project has of finished renders.
  public TakesViewModel takes() {
    return takes;
  }

  /// What the running or last render noted, such as cut words.
  public ObservableList<String> notes() {
    return notes;
  }

  /// Seconds of each step of the running or last render.
  public ObservableList<Double> stepSeconds() {
    return stepSeconds;
  }

  /// Renders the shot as it is now, and sets the seed of the render after it. While a render
  /// runs, nothing happens.
  public void start() {
    if (state.get().isRunning()) {
      return;
    }
    start(
        shotId,
        new RenderRequest(
            document.committed(), settings.modelProperty().get().name(), settings.toSettings()),
        settings.advanced().plan());
    if (state.get().isRunning()) {
      settings.advanceSeed(settings.seedProperty().get());
    }
  }

  /// Renders a shot of the project. While a render runs, nothing happens.
  ///
  /// @param id whose take it becomes
  /// @param plan in which parts, and what follows
  void start(String id, RenderRequest request, RenderPlan plan) {
    if (state.get().isRunning()) {
      return;
    }
    if (!settings.canRender()) {
      state.set(new RenderState.Failed(Words.NO_MODEL_TO_RENDER.text()));
      return;
    }
    if (request.shot().prompt().isBlank()) {
      state.set(new RenderState.Failed(Words.NO_PROMPT.text()));
      return;
    }
    Job started = new Job(new CancelToken(), request, plan, id, System.nanoTime());
    job = started;
    part = Optional.empty();
    eta = new Eta();
    notes.clear();
    stepSeconds.clear();
    preview.set(Optional.empty());
    state.set(new RenderState.Loading(request.model()));
    background.execute(() -> run(started));
  }

  /// Whether what is being rendered is the open shot.
  public boolean isOfOpenShot() {
    Job running = job;
    return running != null && running.shotId().equals(shotId);
  }

  /// The numbers of what is being rendered, or else of the next render.
  public RenderSettings numbers() {
    Job running = job;
    return running == null
        ? settings.toSettings()
        : part.map(now -> now.stage().settings()).orElse(running.request().settings());
  }

  /// The stage of the render under way, if it has several.
  public Optional<Part> part() {
    return job == null ? Optional.empty() : part;
  }

  /// How many frames what is being rendered has, or else the open shot.
  public int frames() {
    Job running = job;
    return running == null
        ? document.shot().frames()
        : part.map(now -> now.stage().shot().frames()).orElse(running.request().shot().frames());
  }

  /// Stops the render within one step.
  public void cancel() {
    Job running = job;
    if (running != null) {
      running.cancel().cancel();
    }
  }

  /// Goes on with another shot. A render under way goes on; its take goes to its own shot.
  public void openShot(String id) {
    shotId = id;
    preview.set(Optional.empty());
    publishClip();
  }

  /// Stops and forgets the render, for another project.
  public void clear() {
    cancel();
    job = null;
    takes.clear();
    preview.set(Optional.empty());
    state.set(new RenderState.Idle());
    publishClip();
  }

  private void run(Job running) {
    try {
      running.plan().find(renderer);
      RenderRequest request = running.request();
      Cascade cascade = running.plan().cascade(request, renderer.model(request.model()));
      RenderOutcome outcome =
          kept(running, cascade.run(renderer, new Stages(running), running.cancel()));
      Duration took = Duration.ofNanos(System.nanoTime() - running.startNanos());
      ui.execute(() -> finish(running, outcome, took));
    } catch (StudioException e) {
      LOG.warn("Render failed", e);
      ui.execute(() -> fail(running, Spoken.text(e)));
    } catch (RuntimeException e) {
      LOG.error("Render failed", e);
      ui.execute(() -> fail(running, Words.UNEXPECTED.text()));
    }
  }

  /// What came of a render; the video of the stages before if one failed or was stopped, as it
  /// took a while.
  private RenderOutcome kept(Job running, Cascade.Outcome outcome) {
    return switch (outcome) {
      case Cascade.Outcome.Done(RenderOutcome.Done result) -> result;
      case Cascade.Outcome.Failed(
              RenderOutcome.Done before,
              Cascade.Planned stage,
              StudioException reason) -> {
        LOG.warn("A later stage failed", reason);
        tell(running, failed(stage).text(Spoken.text(reason)));
        yield before;
      }
      case Cascade.Outcome.Cancelled(Optional<RenderOutcome.Done> before) -> {
        if (before.isEmpty()) {
          yield new RenderOutcome.Cancelled();
        }
        tell(running, AdvancedWords.STAGES_STOPPED.text());
        yield before.get();
      }
    };
  }

  private static AdvancedWords failed(Cascade.Planned stage) {
    return switch (stage.stage().orElseThrow()) {
      case Stage.Refinement _ -> AdvancedWords.REFINE_FAILED;
      case Stage.Interpolation _ -> AdvancedWords.BETWEEN_FAILED;
      case Stage.Continuation _ -> AdvancedWords.CONTINUE_FAILED;
    };
  }

  /// Hears of stages as well as of what each does.
  private final class Stages implements Cascade.Listener {
    private final Job running;

    Stages(Job running) {
      this.running = running;
    }

    @Override
    public void begins(int number, int count, Cascade.Planned stage) {
      if (count > 1) {
        ui.execute(
            () ->
                whileCurrent(
                    running,
                    () -> {
                      part = Optional.of(new Part(number, count, stage));
                      eta = new Eta();
                      state.set(new RenderState.Loading(stage.model()));
                    }));
      }
    }

    @Override
    public void on(RenderEvent event) {
      forward(running, event);
    }
  }

  private void tell(Job running, String sentence) {
    ui.execute(() -> whileCurrent(running, () -> notes.add(sentence)));
  }

  private void forward(Job running, RenderEvent event) {
    switch (event) {
      case RenderEvent.Note note -> ui.execute(() -> whileCurrent(running, () -> add(note)));
      case RenderEvent.Step step -> ui.execute(() -> whileCurrent(running, () -> show(step)));
      default ->
          ui.latest(
              event.getClass(),
              () ->
                  whileCurrent(
                      running,
                      () -> {
                        switch (event) {
                          case RenderEvent.Loading l ->
                              state.set(new RenderState.Loading(l.model()));
                          case RenderEvent.Decoding d ->
                              state.set(new RenderState.Decoding(d.frame(), d.frames()));
                          case RenderEvent.Preview p -> show(p);
                          default -> {}
                        }
                      }));
    }
  }

  private void whileCurrent(Job running, Runnable action) {
    if (running.equals(job)) {
      action.run();
    }
  }

  private void add(RenderEvent.Note note) {
    notes.add(Spoken.text(note.sentence()));
  }

  private void show(RenderEvent.Step step) {
    Job running = job;
    if (running == null) {
      return;
    }
    eta.mark(step.elapsed());
    stepSeconds.setAll(eta.stepSeconds());
    state.set(
        new RenderState.Sampling(
            step.step(), step.steps(), step.elapsed(), eta.left(step.steps() - step.step())));
  }

  private void show(RenderEvent.Preview event) {
    Job running = job;
    if (running != null && running.shotId().equals(shotId)) {
      preview.set(Optional.of(event.clip()));
      publishClip();
    }
  }

  private void finish(Job ended, RenderOutcome outcome, Duration took) {
    whileCurrent(
        ended,
        () -> {
          job = null;
          preview.set(Optional.empty());
          switch (outcome) {
            case RenderOutcome.Cancelled _ -> state.set(new RenderState.Cancelled());
            case RenderOutcome.Done done -> {
              state.set(
                  new RenderState.Done(
                      takes.add(
                          ended.shotId(),
                          done.clip(),
                          done.trace(),
                          ended.plan().framesAtOnce(),
                          took)));
            }
          }
          publishClip();
        });
  }

  private void fail(Job ended, @Nullable String sentence) {
    whileCurrent(
        ended,
        () -> {
          job = null;
          preview.set(Optional.empty());
          state.set(
              new RenderState.Failed(Optional.ofNullable(sentence).orElse(Words.FAILED.text())));
          publishClip();
        });
  }

  private void publishClip() {
    shownClip.set(preview.get().or(() -> takes.clipProperty().get()));
  }

  /// The frames that the stage and the sheet show, for callers without a property.
  public List<boxreel.render.api.RgbFrame> shownFrames() {
    return shownClip.get().map(VideoClip::frames).orElse(List.of());
  }
}
