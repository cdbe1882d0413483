package boxreel.ui.render;

import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.QueuedRender;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import boxreel.project.TakeSettings;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.QueueFile;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectCompanion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders that wait for their turn, one at a time. Each shot is rendered as it is when its turn
/// comes; a failure is kept with its reason and the rest goes on. The queue survives the end of
/// the program and then waits until the user goes on with it.
public final class RenderQueueViewModel implements ProjectCompanion {
  private static final Logger LOG = LoggerFactory.getLogger(RenderQueueViewModel.class);

  private final ProjectDocument project;
  private final RenderViewModel render;
  private final Optional<Path> folder;
  private final Executor files;
  private final UiThread ui;
  private final Notices notices;
  private final ObservableList<QueuedRender> items = FXCollections.observableArrayList();
  private final ObservableList<QueuedRender> readOnlyItems =
      FXCollections.unmodifiableObservableList(items);
  private final ReadOnlyObjectWrapper<Optional<QueuedRender>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final QueueEditing editing;
  private Optional<ProjectPlace> place = Optional.empty();
  private boolean isStopped;

  /// @param folder where queues are kept, if anywhere
  /// @param files runs work on files, one after the other
  public RenderQueueViewModel(
      ProjectDocument project,
      RenderViewModel render,
      Optional<Path> folder,
      Executor files,
      UiThread ui,
      Notices notices) {
    this.project = project;
    this.render = render;
    this.folder = folder;
    this.files = files;
    this.ui = ui;
    this.notices = notices;
    editing = new QueueEditing(this, render.settings(), notices);
    render.stateProperty().subscribe(this::onRender);
    paused.subscribe(_ -> ui.execute(this::next));
  }

  /// What waits or failed, in order; the one that is being rendered is the first of its kind and
  /// among them.
  public ObservableList<QueuedRender> items() {
    return readOnlyItems;
  }

  /// The one that is being rendered.
  public ReadOnlyObjectProperty<Optional<QueuedRender>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Whether the next one is not begun; the one under way goes on.
  public BooleanProperty pausedProperty() {
    return paused;
  }

  /// What the shot of a render is called.
  public String nameOf(QueuedRender item) {
    Project now = project.project();
    return now.shot(item.shotId())
        .map(shot -> now.label(shot.id()) + "  " + titleOf(shot))
        .orElse(Words.SHOT_DELETED.text());
  }

  /// Changes settings of what waits.
  public QueueEditing editing() {
    return editing;
  }

  /// Adds the open shot, and sets the seed of the render after it.
  ///
  /// @param takes how many, each with a seed of its own; fewer if a list of seeds has no more
  /// @param preset how carefully
  public void addShot(int takes, RenderPreset preset) {
    SettingsViewModel settings = render.settings();
    addSeeds(settings.seeds().some(settings.seedProperty().get(), takes), preset);
  }

  /// Adds the open shot with each of some seeds, and sets the seed of the render after them.
  void addSeeds(List<Long> seeds, RenderPreset preset) {
    add(seeds.stream().map(seed -> item(project.shot(), preset, seed)).toList());
    SettingsViewModel settings = render.settings();
    if (!seeds.isEmpty() && settings.seeds().modeProperty().get() != SeedMode.KEEP) {
      settings.advanceSeed(seeds.getLast());
    }
  }

  /// Adds all shots of the film.
  ///
  /// @param onlyStale those without a take that is fresh
  public void addAll(boolean onlyStale, RenderPreset preset) {
    List<QueuedRender> added = new ArrayList<>();
    for (StoryShot shot : project.project().shots()) {
      if (!onlyStale || !isFresh(shot)) {
        added.add(item(shot, preset, render.settings().seedProperty().get()));
      }
    }
    if (added.isEmpty()) {
      notices.info(Words.ALL_FRESH.text());
    }
    add(added);
  }

  /// Moves a render; the one that is being rendered stays.
  ///
  /// @param to its place among the items as they are now
  public void move(QueuedRender item, int to) {
    int from = items.indexOf(item);
    if (from < 0 || isRunning(item)) {
      return;
    }
    List<QueuedRender> moved = new ArrayList<>(items);
    moved.remove(from);
    moved.add(Math.clamp(to > from ? to - 1 : to, 0, moved.size()), item);
    change(moved);
  }

  /// Moves a render by so many places.
  public void step(QueuedRender item, int by) {
    int from = items.indexOf(item);
    int to = Math.clamp(from + by, 0, items.size() - 1);
    move(item, to > from ? to + 1 : to);
  }

  /// Takes a render out; the one that is being rendered is cancelled.
  public void remove(QueuedRender item) {
    if (isRunning(item)) {
      render.cancel();
    } else {
      change(items.stream().filter(each -> !each.id().equals(item.id())).toList());
    }
  }

  /// Has a render that failed wait again, behind the others.
  public void retry(QueuedRender item) {
    List<QueuedRender> again =
        new ArrayList<>(items.stream().filter(each -> !each.id().equals(item.id())).toList());
    again.add(item.withFailure(""));
    change(again);
    ui.execute(this::next);
  }

  /// Puts a copy behind a render; one that failed gets a copy that waits.
  public void duplicate(QueuedRender item) {
    List<QueuedRender> more = new ArrayList<>(items);
    int at = indexOf(item);
    if (at >= 0) {
      more.add(at + 1, item.copy(Ids.fresh()));
      change(more);
      goOn();
    }
  }

  /// Puts a render before all others that wait.
  public void toFront(QueuedRender item) {
    move(item, running.get().map(now -> indexOf(now) + 1).orElse(0));
  }

  /// Whether a render failed for want of memory.
  static boolean needsMemory(QueuedRender item) {
    return LessMemory.failed(item);
  }

  /// Has a render that failed wait again, without one thing that takes memory; tells which, or
  /// that nothing is left.
  public void retryWithLessMemory(QueuedRender item) {
    Optional<ModelInfo> model =
        render.settings().models().stream()
            .filter(info -> info.name().equals(item.settings().model()))
            .findFirst();
    Optional<StoryShot> shot = project.project().shot(item.shotId());
    Optional<QueuedRender> less =
        model.isEmpty() || shot.isEmpty()
            ? Optional.empty()
            : LessMemory.next(item, shot.get().layout().frames(), model.get());
    if (less.isEmpty()) {
      notices.info(QueueWords.NOTHING_LEFT.text());
      return;
    }
    notices.info(QueueWords.RETRIED.text(LessMemory.words(less.get())));
    retry(less.get());
  }

  /// Has a render wait with other settings, which give nothing up.
  void replaceSettings(QueuedRender item, TakeSettings settings) {
    boolean isSame = settings.equals(item.settings());
    replace(
        item,
        isSame ? item.withFailure("") : new QueuedRender(item.id(), item.shotId(), settings, ""));
    goOn();
  }

  boolean has(QueuedRender item) {
    return indexOf(item) >= 0;
  }

  /// Begins what waits, if it may.
  void goOn() {
    ui.execute(this::next);
  }

  private int indexOf(QueuedRender item) {
    return items.stream().map(QueuedRender::id).toList().indexOf(item.id());
  }

  /// Takes everything out but the one that is being rendered.
  public void clear() {
    change(items.stream().filter(this::isRunning).toList());
  }

  public boolean isRunning(QueuedRender item) {
    return running.get().filter(now -> now.id().equals(item.id())).isPresent();
  }

  /// Begins no more, for the end of the window.
  public void stop() {
    isStopped = true;
  }

  @Override
  public void opened(Optional<ProjectPlace> newPlace) {
    place = newPlace;
    running.set(Optional.empty());
    items.setAll(file().map(QueueFile::read).orElse(List.of()));
    boolean waits = items.stream().anyMatch(QueuedRender::isWaiting);
    paused.set(waits);
    if (waits) {
      notices.info(Words.QUEUE_WAITS.text(items.size()));
    }
  }

  @Override
  public void wentOnIn(ProjectPlace newPlace) {
    file().ifPresent(old -> save(old, List.of()));
    place = Optional.of(newPlace);
    file().ifPresent(now -> save(now, List.copyOf(items)));
  }

  private void add(List<QueuedRender> added) {
    List<QueuedRender> more = new ArrayList<>(items);
    more.addAll(added);
    change(more);
    ui.execute(this::next);
  }

  private QueuedRender item(StoryShot shot, RenderPreset preset, long seed) {
    return new QueuedRender(
        Ids.fresh(), shot.id(), preset.of(render.settings().wanted()).withSeed(seed), "");
  }

  private boolean isFresh(StoryShot shot) {
    Optional<StoredTake> take = TakeEdits.standing(shot);
    return take.filter(t -> render.takes().changesSince(shot, t).isEmpty()).isPresent();
  }

  private void next() {
    if (isStopped || paused.get() || running.get().isPresent() || render.state().isRunning()) {
      return;
    }
    Optional<QueuedRender> first =
        items.stream().filter(item -> item.isWaiting() && !editing.isEdited(item)).findFirst();
    if (first.isEmpty()) {
      return;
    }
    QueuedRender item = first.get();
    Optional<StoryShot> shot = project.project().shot(item.shotId());
    Optional<RenderSettings> settings = TakeFacts.settings(item.settings());
    if (shot.isEmpty() || settings.isEmpty()) {
      replace(
          item,
          item.withFailure(
              shot.isEmpty() ? Words.SHOT_WAS_DELETED.text() : Words.SETTINGS_UNKNOWN.text()));
      ui.execute(this::next);
      return;
    }
    running.set(Optional.of(item));
    render.start(
        shot.get().id(),
        new RenderRequest(shot.get().layout(), item.settings().model(), settings.get()),
        TakeFacts.plan(item.settings()));
  }

  private void onRender(RenderState before, RenderState now) {
    if (now.isRunning() || isStopped) {
      return;
    }
    Optional<QueuedRender> ended = running.get();
    running.set(Optional.empty());
    ended.ifPresent(
        item -> {
          switch (now) {
            case RenderState.Failed failed -> replace(item, item.withFailure(failed.sentence()));
            case RenderState.Cancelled _ ->
                replace(item, item.withFailure(Words.WAS_CANCELLED.text()));
            case RenderState.Idle _ -> {
              // The project was left, with its queue.
            }
            default -> change(items.stream().filter(each -> !each.id().equals(item.id())).toList());
          }
        });
    ui.execute(this::next); // after all others have seen how this one ended
  }

  private void replace(QueuedRender old, QueuedRender now) {
    change(items.stream().map(each -> each.id().equals(old.id()) ? now : each).toList());
  }

  private void change(List<QueuedRender> now) {
    if (!now.equals(items)) {
      items.setAll(now);
      file().ifPresent(there -> save(there, List.copyOf(now)));
    }
  }

  private Optional<QueueFile> file() {
    return folder.flatMap(in -> place.map(there -> QueueFile.of(in, there)));
  }

  private void save(QueueFile file, List<QueuedRender> kept) {
    files.execute(
        () -> {
          try {
            file.write(kept);
          } catch (IOException e) {
            LOG.warn("The queue can't be written; it ends with the window", e);
          }
        });
  }

  private static String titleOf(StoryShot shot) {
    return shot.title().isBlank()
        ? shot.layout().prompt().lines().findFirst().orElse("")
        : shot.title();
  }
}
