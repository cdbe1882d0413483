package boxreel.ui.render;

import boxreel.project.QueuedRender;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.ProjectDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The open shot with several seeds, beside each other: rendered as drafts in one go, looked at
/// together, one of them picked. They are what the queue and the takes have of one request, so
/// they are there again after a restart.
public final class VariationsViewModel {
  private static final int USUAL = 4;

  private final ProjectDocument project;
  private final RenderViewModel render;
  private final RenderQueueViewModel queue;
  private final TakesViewModel takes;
  private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Integer> count = new SimpleObjectProperty<>(USUAL);
  private final ObjectProperty<RenderPreset> preset =
      new SimpleObjectProperty<>(RenderPreset.DRAFT);
  private final ObservableList<Variation> list = FXCollections.observableArrayList();
  private final ObservableList<Variation> readOnlyList =
      FXCollections.unmodifiableObservableList(list);
  private Optional<Request> request = Optional.empty();

  /// What all variations share.
  private record Request(String shotId, TakeSettings settings, RenderedShot shot) {}

  public VariationsViewModel(
      ProjectDocument project, RenderViewModel render, RenderQueueViewModel queue) {
    this.project = project;
    this.render = render;
    this.queue = queue;
    this.takes = render.takes();
    queue.items().subscribe(this::refresh);
    takes.list().subscribe(this::refresh);
    project.stateProperty().subscribe(this::closeElsewhere);
    preset.subscribe(_ -> ask());
  }

  /// Whether they are shown.
  public ReadOnlyBooleanProperty activeProperty() {
    return active.getReadOnlyProperty();
  }

  /// How many are rendered in one go, 1 to 16.
  public ObjectProperty<Integer> countProperty() {
    return count;
  }

  /// How carefully they are rendered.
  public ObjectProperty<RenderPreset> presetProperty() {
    return preset;
  }

  /// In the order in which they were asked for.
  public ObservableList<Variation> list() {
    return readOnlyList;
  }

  public TakesViewModel takes() {
    return takes;
  }

  public RenderViewModel render() {
    return render;
  }

  /// Shows what there is of the settings as they are, or ends that.
  public void toggle() {
    if (active.get()) {
      close();
    } else {
      active.set(true);
      ask();
    }
  }

  public void close() {
    active.set(false);
    request = Optional.empty();
    list.clear();
  }

  /// Adds renders to the queue, with the seeds that follow the set one; those that there are
  /// already are passed over.
  public void renderMore() {
    active.set(true);
    ask();
    SettingsViewModel settings = render.settings();
    long first = settings.seedProperty().get();
    List<Long> there = list.stream().map(Variation::seed).toList();
    int wanted = Math.clamp(count.get(), 1, 16);
    List<Long> fresh =
        settings.seeds().some(first, wanted + there.size()).stream()
            .filter(seed -> !there.contains(seed))
            .limit(wanted)
            .toList();
    queue.addSeeds(fresh, preset.get());
  }

  /// Whether one is being rendered now.
  public boolean isRunning(Variation variation) {
    return variation.queued().filter(queue::isRunning).isPresent();
  }

  /// Shows its take on the stage as well.
  public void show(Variation variation) {
    variation.take().ifPresent(takes::show);
  }

  public boolean isShown(Variation variation) {
    Optional<StoredTake> shown = takes.shownProperty().get();
    return variation
        .take()
        .filter(take -> shown.filter(now -> now.id().equals(take.id())).isPresent())
        .isPresent();
  }

  /// Goes on with its seed: the next render has it, and its take is shown.
  public void pick(Variation variation) {
    render.settings().seedProperty().set(variation.seed());
    show(variation);
    close();
  }

  /// Deletes the takes of the others, but those with a star, and takes out those that wait; one
  /// step of the undo history.
  public void dropOthers(Variation kept) {
    List<StoredTake> others =
        list.stream()
            .filter(each -> each.seed() != kept.seed())
            .flatMap(each -> each.take().stream())
            .filter(take -> !take.isStarred() && !takes.isChosen(take))
            .toList();
    List<QueuedRender> waiting =
        list.stream()
            .filter(each -> each.seed() != kept.seed())
            .flatMap(each -> each.queued().stream())
            .toList();
    show(kept);
    waiting.forEach(queue::remove);
    takes.delete(others, VariationWords.DROP_OTHERS.text());
  }

  /// The frame of a variation at the playhead; the live preview while it is rendered. Empty
  /// while there is none.
  public Optional<RgbFrame> frame(Variation variation, int frame) {
    if (isRunning(variation)) {
      return render.previewProperty().get().map(clip -> at(clip, frame, 1));
    }
    return variation
        .take()
        .flatMap(
            take ->
                takes
                    .media()
                    .footage(take)
                    .map(footage -> at(footage.clip(), frame, take.framesForEach())));
  }

  private static RgbFrame at(VideoClip clip, int frame, int forEach) {
    return clip.frames().get(Math.clamp((long) frame * forEach, 0, clip.frames().size() - 1));
  }

  private void ask() {
    if (active.get()) {
      request =
          Optional.of(
              new Request(
                  project.shot().id(),
                  shared(preset.get().of(render.settings().wanted())),
                  RenderedShot.of(project.shot().layout())));
      refresh();
    }
  }

  private static TakeSettings shared(TakeSettings settings) {
    return TakeFacts.request(settings).withSeed(0);
  }

  private void closeElsewhere() {
    if (request.filter(asked -> !asked.shotId().equals(project.shot().id())).isPresent()) {
      close();
    }
  }

  private void refresh() {
    if (request.isEmpty() || !request.get().shotId().equals(project.shot().id())) {
      return;
    }
    Request asked = request.get();
    Map<Long, Variation> found = new LinkedHashMap<>();
    list.forEach(
        old ->
            found.put(old.seed(), new Variation(old.seed(), Optional.empty(), Optional.empty())));
    for (StoredTake take : takes.list().reversed()) {
      if (shared(take.settings()).equals(asked.settings()) && take.shot().equals(asked.shot())) {
        long seed = take.settings().seed();
        found.put(seed, new Variation(seed, Optional.empty(), Optional.of(take)));
      }
    }
    for (QueuedRender item : queue.items()) {
      long seed = item.settings().seed();
      boolean isOurs =
          item.shotId().equals(asked.shotId()) && shared(item.settings()).equals(asked.settings());
      if (isOurs && (!found.containsKey(seed) || found.get(seed).take().isEmpty())) {
        found.put(seed, new Variation(seed, Optional.of(item), Optional.empty()));
      }
    }
    List<Variation> now = new ArrayList<>(found.values());
    now.removeIf(each -> each.queued().isEmpty() && each.take().isEmpty());
    if (!now.equals(list)) {
      list.setAll(now);
    }
  }
}
