package boxreel.ui.timeline;

import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.edit.PresenceEdits;
import boxreel.layout.edit.Retiming;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// What can be dragged on the timeline: keys, intervals, presence, rows.
///
/// A drag begins with one of the `press` methods, is moved by [#drag], and ends with [#release],
/// which makes it one step of the history, or [#cancel].
public final class TimelineViewModel {
  private final ShotDocument document;
  private final EditMode mode;
  private final DoubleProperty zoom = new SimpleDoubleProperty(0);
  private final ReadOnlyObjectWrapper<Optional<KeyMarquee>> marquee =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Set<KeyRef>> replaced = new ReadOnlyObjectWrapper<>(Set.of());
  private @Nullable LaneGrip grip;
  private long revision;

  public TimelineViewModel(ShotDocument document) {
    this(document, new EditMode());
  }

  public TimelineViewModel(ShotDocument document, EditMode mode) {
    this.document = document;
    this.mode = mode;
  }

  public ShotDocument document() {
    return document;
  }

  /// Px per frame, or 0 to fit the shot into the lane.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// The frame that is being drawn around keys.
  public ReadOnlyObjectProperty<Optional<KeyMarquee>> marqueeProperty() {
    return marquee.getReadOnlyProperty();
  }

  /// Where the dragged keys lie on others, which they would replace.
  public ReadOnlyObjectProperty<Set<KeyRef>> replacedProperty() {
    return replaced.getReadOnlyProperty();
  }

  public boolean isDragging() {
    return grip != null;
  }

  /// Takes hold of what is under the mouse. A key or interval gets selected, and the playhead
  /// goes to a key unless Alt is held; where nothing is, a frame around keys begins.
  public void press(Track track, LaneHit hit, LanePoint at, TimelineScale scale) {
    revision = document.revision();
    switch (hit) {
      case LaneHit.OnKey(double time) -> pressKey(new KeyRef(track.id(), time), at);
      case LaneHit.OnInterval(double time) -> pressInterval(track, time, at, scale.frameAt(at.x()));
      case LaneHit.OnEdge(int span, boolean start) ->
          hold(track, new LaneGrip.Edge(track.id(), track.presence().get(span).start(), start));
      case LaneHit.OnSpan _ -> hold(track, new LaneGrip.Span(track.id(), scale.frameAt(at.x())));
      case LaneHit.Nothing _ -> {
        pressEmpty(at);
        if (!at.adds()) {
          document.select(Selection.ofTrack(track.id()));
        }
      }
    }
  }

  /// Begins a frame around keys where no row is.
  public void pressEmpty(LanePoint at) {
    revision = document.revision();
    grip = new LaneGrip.Around(at.x(), at.row(), document.selection(), at.adds());
    if (!at.adds()) {
      document.select(Selection.NONE);
    }
  }

  private void pressKey(KeyRef key, LanePoint at) {
    Selection selection = document.selection();
    if (at.shift()) {
      document.select(selection.toggled(key));
    } else if (!selection.keys().contains(key)) {
      document.select(Selection.ofKeys(List.of(key)));
    }
    if (!at.alt()) {
      document.seek((int) Math.round(key.time()));
    }
    int from = (int) Math.round(key.time());
    grip = new LaneGrip.Keys(key, unlocked(document.selection().keys()), from, false);
  }

  private void pressInterval(Track track, double time, LanePoint at, int frame) {
    KeyRef interval = new KeyRef(track.id(), time);
    Set<KeyRef> intervals = new LinkedHashSet<>(document.selection().intervals());
    if (!at.adds() && !intervals.contains(interval)) {
      intervals.clear();
    }
    intervals.add(interval);
    document.select(Selection.ofIntervals(intervals));
    Set<KeyRef> keys = new LinkedHashSet<>();
    for (KeyRef start : unlocked(intervals)) {
      keys.add(start);
      document
          .shot()
          .track(start.trackId())
          .flatMap(t -> KeyEdits.keyAfter(t, start.time()))
          .ifPresent(next -> keys.add(new KeyRef(start.trackId(), next.time())));
    }
    grip = new LaneGrip.Keys(interval, keys, frame, true);
  }

  private void hold(Track track, LaneGrip wanted) {
    if (!document.selection().isTrack(track.id())) {
      document.select(Selection.ofTrack(track.id()));
    }
    grip = isLocked(track) ? null : wanted;
  }

  private boolean isLocked(Track track) {
    boolean locked = track.marks().locked();
    mode.remarkLocked(locked ? List.of(TrackNames.brief(track.phrase())) : List.of());
    return locked;
  }

  /// Takes hold of an end of the selected keys' time, to stretch them.
  ///
  /// @param last whether of the last key, or of the first
  public void pressStretch(boolean last) {
    Set<KeyRef> keys = unlocked(document.selection().keys());
    revision = document.revision();
    stretchable(keys)
        .ifPresent(
            span ->
                grip =
                    new LaneGrip.Stretch(
                        keys,
                        last ? span.first() : span.last(),
                        last ? span.last() : span.first()));
  }

  /// The times of the first and last of keys.
  public record KeyTimes(double first, double last) {}

  /// The times between which the selected keys can be stretched; none if they are at one time.
  public Optional<KeyTimes> stretchable() {
    return stretchable(document.selection().keys());
  }

  private static Optional<KeyTimes> stretchable(Collection<KeyRef> keys) {
    double first = keys.stream().mapToDouble(KeyRef::time).min().orElse(0);
    double last = keys.stream().mapToDouble(KeyRef::time).max().orElse(0);
    return last > first ? Optional.of(new KeyTimes(first, last)) : Optional.empty();
  }

  /// Takes hold of a row's head, to put the row elsewhere.
  public void pressRow(String trackId) {
    revision = document.revision();
    grip = new LaneGrip.Row(trackId);
  }

  /// Drags what was taken hold of; keys move in whole frames and stay inside the shot.
  public void drag(LanePoint to, TimelineScale scale) {
    if (grip != null && revision != document.revision()) {
      cancel(); // something else has changed the shot meanwhile
    }
    Shot shot = document.committed();
    switch (grip) {
      case null -> {}
      case LaneGrip.Keys keys -> dragKeys(shot, keys, to, scale);
      case LaneGrip.Edge edge -> dragEdge(shot, edge, to, scale.edgeAt(to.x()));
      case LaneGrip.Span span ->
          document.preview(
              PresenceEdits.moveSpan(
                  shot, span.trackId(), span.frame(), scale.frameAt(to.x()) - span.frame()));
      case LaneGrip.Stretch stretch -> {
        double wanted = Math.clamp(scale.frameAt(to.x()), 0, shot.frames() - 1);
        boolean later = stretch.edge() > stretch.anchor();
        double edge =
            later ? Math.max(wanted, stretch.anchor() + 1) : Math.min(wanted, stretch.anchor() - 1);
        double factor = (edge - stretch.anchor()) / (stretch.edge() - stretch.anchor());
        show(Retiming.stretch(shot, stretch.keys(), stretch.anchor(), factor));
      }
      case LaneGrip.Around around -> dragAround(around, to, scale);
      case LaneGrip.Row row ->
          document.preview(TrackEdits.reorder(shot, row.trackId(), (int) Math.floor(to.row())));
    }
  }

  private void dragKeys(Shot shot, LaneGrip.Keys held, LanePoint to, TimelineScale scale) {
    int target = Math.clamp(scale.frameAt(to.x()), 0, shot.frames() - 1);
    int by = target - held.from();
    if (held.keys().isEmpty()) {
      return;
    }
    if (by == 0) {
      document.revert();
      replaced.set(Set.of());
      document.select(held.selection());
    } else if (to.shortcut()) {
      show(Retiming.ripple(shot, held.keys(), by));
    } else if (to.alt()) {
      show(Retiming.copy(shot, held.keys(), by));
    } else {
      show(Retiming.shift(shot, held.keys(), by));
    }
    if (!held.byInterval()) {
      document.seek(target);
    }
  }

  private void show(Retiming moved) {
    document.preview(moved.shot());
    document.select(Selection.ofKeys(moved.keys()));
    replaced.set(
        moved.replaced().stream()
            .map(key -> new KeyRef(key.trackId(), Math.rint(key.time())))
            .collect(Collectors.toSet()));
  }

  /// With Alt, the key nearest to the end goes along.
  private void dragEdge(Shot shot, LaneGrip.Edge edge, LanePoint to, int frame) {
    Track track = shot.track(edge.trackId()).orElseThrow();
    FrameSpan span =
        track.presence().stream().filter(s -> s.contains(edge.frame())).findFirst().orElseThrow();
    int old = edge.start() ? span.start() : span.end();
    Shot moved =
        edge.start()
            ? PresenceEdits.moveStart(shot, track.id(), edge.frame(), frame)
            : PresenceEdits.moveEnd(shot, track.id(), edge.frame(), frame);
    if (to.alt()) {
      int at = edge.start() ? old : old - 1;
      Key nearest =
          track.keys().stream()
              .min((a, b) -> Double.compare(Math.abs(a.time() - at), Math.abs(b.time() - at)))
              .orElseThrow();
      moved =
          KeyEdits.moveKey(
              moved, track.id(), nearest.time(), Math.rint(nearest.time()) + frame - old);
    }
    document.preview(moved);
  }

  private void dragAround(LaneGrip.Around around, LanePoint to, TimelineScale scale) {
    KeyMarquee drawn = KeyMarquee.between(around.fromX(), around.fromRow(), to.x(), to.row());
    marquee.set(Optional.of(drawn));
    Set<KeyRef> keys = new LinkedHashSet<>();
    if (around.add()) {
      keys.addAll(around.before().keys());
    }
    keys.addAll(drawn.keys(document.shot(), scale));
    document.select(keys.isEmpty() && around.add() ? around.before() : Selection.ofKeys(keys));
  }

  /// Lets go; what was dragged becomes one step.
  public void release() {
    LaneGrip held = grip;
    letGo();
    if (held == null || !document.isPreviewing()) {
      return;
    }
    if (revision != document.revision()) {
      document.revert();
      return;
    }
    document.commit(label(held), document.shot());
  }

  private String label(LaneGrip held) {
    return switch (held) {
      case LaneGrip.Keys keys ->
          keys.keys().size() > 1
              ? Words.MOVE_KEYS.text(keys.keys().size())
              : Words.MOVE_KEY.text(name(keys.held().trackId()), document.frame() + 1);
      case LaneGrip.Stretch stretch -> Words.STRETCH_KEYS.text(stretch.keys().size());
      case LaneGrip.Edge edge -> Words.CHANGE_PRESENCE.text(name(edge.trackId()));
      case LaneGrip.Span span -> Words.CHANGE_PRESENCE.text(name(span.trackId()));
      case LaneGrip.Row row -> Words.REORDER.text(name(row.trackId()));
      case LaneGrip.Around _ -> Words.SELECT_KEYS.text();
    };
  }

  /// Drops a drag in progress.
  public void cancel() {
    LaneGrip dropped = grip;
    letGo();
    document.revert();
    if (dropped instanceof LaneGrip.Around around) {
      document.select(around.before());
    } else if (dropped instanceof LaneGrip.Keys keys && !keys.keys().isEmpty()) {
      document.select(keys.selection());
    }
  }

  private void letGo() {
    grip = null;
    marquee.set(Optional.empty());
    replaced.set(Set.of());
  }

  private Set<KeyRef> unlocked(Collection<KeyRef> keys) {
    Shot shot = document.shot();
    List<String> locked =
        shot.tracks().stream()
            .filter(track -> track.marks().locked())
            .map(Track::id)
            .filter(id -> keys.stream().anyMatch(key -> key.trackId().equals(id)))
            .toList();
    mode.remarkLocked(locked.stream().map(this::name).toList());
    return keys.stream()
        .filter(key -> !locked.contains(key.trackId()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String name(String trackId) {
    return TrackNames.of(document.shot(), List.of(trackId));
  }
}
