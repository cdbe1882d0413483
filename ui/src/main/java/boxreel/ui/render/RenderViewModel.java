package boxreel.ui.render;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

  /// A render under way; events of another one are stale and dropped.
  private record Job(
      CancelToken cancel, Eta eta, RenderRequest request, String shotId, long startNanos) {}

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

  /// Renders the shot as it is now. While a render runs, nothing happens.
  public void start() {
    if (state.get().isRunning()) {
      return;
    }
    start(
        shotId, document.committed(), settings.modelProperty().get().name(), settings.toSettings());
  }

  /// Renders a shot of the project. While a render runs, nothing happens.
  ///
  /// @param id whose take it becomes
  void start(String id, Shot shot, String model, RenderSettings numbers) {
    if (state.get().isRunning()) {
      return;
    }
    RenderRequest request = new RenderRequest(shot, model, numbers);
    if (!settings.canRender()) {
      state.set(new RenderState.Failed(Words.NO_MODEL_TO_RENDER.text()));
      return;
    }
    if (shot.prompt().isBlank()) {
      state.set(new RenderState.Failed(Words.NO_PROMPT.text()));
      return;
    }
    Job started = new Job(new CancelToken(), new Eta(), request, id, System.nanoTime());
    job = started;
    notes.clear();
    stepSeconds.clear();
    preview.set(Optional.empty());
    state.set(new RenderState.Loading(model));
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
    return running == null ? settings.toSettings() : running.request().settings();
  }

  /// How many frames what is being rendered has, or else the open shot.
  public int frames() {
    Job running = job;
    return running == null ? document.shot().frames() : running.request().shot().frames();
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
      RenderOutcome outcome =
          renderer.render(running.request(), event -> forward(running, event), running.cancel());
      Duration took = Duration.ofNanos(System.nanoTime() - running.startNanos());
      ui.execute(() -> finish(running, outcome, took));
    } catch (StudioException e) {
      LOG.warn("Render failed", e);
      ui.execute(() -> fail(running, e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("Render failed", e);
      ui.execute(() -> fail(running, Words.UNEXPECTED.text()));
    }
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
    notes.add(note.sentence());
  }

  private void show(RenderEvent.Step step) {
    Job running = job;
    if (running == null) {
      return;
    }
    running.eta().mark(step.elapsed());
    stepSeconds.setAll(running.eta().stepSeconds());
    state.set(
        new RenderState.Sampling(
            step.step(),
            step.steps(),
            step.elapsed(),
            running.eta().left(step.steps() - step.step())));
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
                  new RenderState.Done(takes.add(ended.shotId(), done.clip(), done.trace(), took)));
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
