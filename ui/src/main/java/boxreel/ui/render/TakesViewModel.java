package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import boxreel.project.TakeSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.TakeNames;
import boxreel.ui.project.TakeMedia;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The takes of the project: those of the open shot, which of them is shown, and which one
/// stands for each shot in the film. Stars, notes, choice and deletion are steps of the undo
/// history; a new take is none, so that an undo after a render takes back what the user did
/// last.
public final class TakesViewModel {
  private final ProjectDocument project;
  private final TakeMedia media;
  private final InstantSource clock;
  private final ObservableList<StoredTake> list = FXCollections.observableArrayList();
  private final ObservableList<StoredTake> readOnlyList =
      FXCollections.unmodifiableObservableList(list);
  private final ReadOnlyObjectWrapper<Optional<StoredTake>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<VideoClip>> clip =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Map<String, String> shownOf = new HashMap<>();
  private final Map<String, Integer> lastNumberOf = new HashMap<>();
  private final Map<String, Now> nowOf = new HashMap<>();

  /// What a layout says to the renderer, which takes a moment to find out.
  private record Now(Shot layout, RenderedShot rendered) {}

  public TakesViewModel(ProjectDocument project, TakeMedia media, InstantSource clock) {
    this.project = project;
    this.media = media;
    this.clock = clock;
    project.stateProperty().subscribe(this::refresh);
    media.changesProperty().subscribe(this::publishClip);
  }

  /// The takes of the open shot, newest first.
  public ObservableList<StoredTake> list() {
    return readOnlyList;
  }

  /// The take of the open shot that the user looks at, empty without takes.
  public ReadOnlyObjectProperty<Optional<StoredTake>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// The shown take, a frame for each of the shot's; empty while it is read.
  public ReadOnlyObjectProperty<Optional<VideoClip>> clipProperty() {
    return clip.getReadOnlyProperty();
  }

  public TakeMedia media() {
    return media;
  }

  /// The take that goes into the film: the chosen one, or else the newest.
  public Optional<StoredTake> standing(String shotId) {
    return project.project().shot(shotId).flatMap(TakeEdits::standing);
  }

  /// Whether the user chose the take for the film.
  public boolean isChosen(StoredTake take) {
    return TakeEdits.isChosen(project.shot(), take);
  }

  /// Why a take of the open shot is not what a new render would give; none if it is fresh.
  public List<RenderedShot.Part> changesSince(StoredTake take) {
    return changesSince(project.shot(), take);
  }

  /// As [#changesSince(StoredTake)], for a take of any shot.
  public List<RenderedShot.Part> changesSince(StoryShot shot, StoredTake take) {
    Now now = nowOf.get(shot.id());
    if (now == null || !now.layout().equals(shot.layout())) {
      now = new Now(shot.layout(), RenderedShot.of(shot.layout()));
      nowOf.put(shot.id(), now);
    }
    return take.shot().changesTo(now.rendered());
  }

  /// Shows a take on the stage.
  public void show(StoredTake take) {
    shownOf.put(project.shot().id(), take.id());
    refresh();
  }

  /// Shows the take so many places further on in the list; stays at its ends.
  public void step(int by) {
    int now = shown.get().map(list::indexOf).orElse(-1);
    if (now >= 0) {
      show(list.get(Math.clamp(now + by, 0, list.size() - 1)));
    }
  }

  /// Keeps a render as a take of its shot and shows it there.
  ///
  /// @param framesAtOnce how many frames were to be drawn at once, 0 for what suits the model
  /// @param took from the request to the clip
  /// @return the take
  public StoredTake add(
      String shotId, VideoClip made, RenderTrace trace, int framesAtOnce, Duration took) {
    TakeSettings settings = TakeFacts.of(trace);
    String id = Ids.fresh();
    int number = nextNumber(shotId);
    StoredTake take =
        new StoredTake(
            id,
            number,
            shotId + "/take-" + number + "-" + id,
            clock.instant(),
            took,
            false,
            "",
            settings.withStages(settings.stages().withFramesAtOnce(framesAtOnce)),
            RenderedShot.of(TakeFacts.shot(trace)));
    media.keep(take, made, trace);
    shownOf.put(shotId, id);
    project.amend(TakeNames.of(take), before -> TakeEdits.add(before, shotId, take));
    return take;
  }

  /// Stars a take, or takes the star away.
  public void toggleStar(StoredTake take) {
    update(
        take.isStarred() ? Words.REMOVE_STAR.text() : Words.STAR_TAKE.text(take.number()),
        take,
        now -> now.withStarred(!take.isStarred()));
  }

  public void setNote(StoredTake take, String note) {
    update(Words.NOTE_ON.text(take.number()), take, now -> now.withNote(note.strip()));
  }

  /// Takes a take into the film; the chosen one gives its place back to the newest.
  public void toggleChosen(StoredTake take) {
    String shotId = project.shot().id();
    boolean isChosen = isChosen(take);
    commit(
        isChosen ? Words.USE_NEWEST.text() : Words.USE_TAKE.text(take.number()),
        TakeEdits.choose(project.project(), shotId, isChosen ? "" : take.id()));
  }

  /// Deletes some takes as one step.
  ///
  /// @param label of the step
  void delete(List<StoredTake> some, String label) {
    Project changed = project.project();
    for (StoredTake take : some) {
      changed = TakeEdits.remove(changed, project.shot().id(), take.id());
    }
    commit(label, changed);
  }

  public void delete(StoredTake take) {
    commit(
        Words.DELETE_TAKE.text(take.number()),
        TakeEdits.remove(project.project(), project.shot().id(), take.id()));
  }

  /// Forgets what was looked at, for another project.
  void clear() {
    shownOf.clear();
    lastNumberOf.clear();
    nowOf.clear();
    refresh();
  }

  private void update(String label, StoredTake take, UnaryOperator<StoredTake> change) {
    commit(label, TakeEdits.update(project.project(), project.shot().id(), take.id(), change));
  }

  private void commit(String label, Project changed) {
    project.commit(label, changed, project.shot().id());
  }

  /// Never given twice to a shot, also if the last take is deleted, because it may come back.
  private int nextNumber(String shotId) {
    int highest =
        project.project().shot(shotId).stream()
            .flatMap(shot -> shot.takes().stream())
            .mapToInt(StoredTake::number)
            .max()
            .orElse(0);
    int next = Math.max(highest, lastNumberOf.getOrDefault(shotId, 0)) + 1;
    lastNumberOf.put(shotId, next);
    return next;
  }

  private void refresh() {
    StoryShot shot = project.shot();
    List<StoredTake> now = shot.takes().reversed();
    shot.takes().forEach(t -> lastNumberOf.merge(shot.id(), t.number(), Math::max));
    if (!list.equals(now)) {
      list.setAll(now);
    }
    shown.set(
        TakeEdits.take(shot, shownOf.getOrDefault(shot.id(), ""))
            .or(() -> TakeEdits.standing(shot)));
    publishClip();
  }

  private void publishClip() {
    Optional<VideoClip> now =
        shown
            .get()
            .flatMap(
                take ->
                    media.footage(take).map(there -> ofShot(there.clip(), take.framesForEach())));
    if (!now.equals(clip.get())) {
      clip.set(now);
    }
  }

  /// Without the frames that were drawn between the shot's.
  private static VideoClip ofShot(VideoClip clip, int forEach) {
    if (forEach == 1) {
      return clip;
    }
    List<RgbFrame> frames = new ArrayList<>();
    for (int i = 0; i < clip.frames().size(); i += forEach) {
      frames.add(clip.frames().get(i));
    }
    return new VideoClip(clip.framesPerSecond() / forEach, frames);
  }
}
