package boxreel.ui.timeline;

import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.PresenceEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/// What the timeline can do with keys and presence.
public final class TimelineViewModel {
  /// Px on both sides of a key's middle that hit it.
  static final double KEY_HIT = 9;

  private static final double EDGE_HIT = 5;

  private final ShotDocument document;
  private final DoubleProperty zoom = new SimpleDoubleProperty(0);
  private @Nullable Grip grip;

  /// What a point of a lane hits.
  public sealed interface Hit {
    /// A key, by its time.
    record OnKey(double time) implements Hit {}

    /// An end of a presence span.
    ///
    /// @param start whether the first frame, or the end
    record OnEdge(int span, boolean start) implements Hit {}

    record Nothing() implements Hit {}
  }

  private record Grip(String trackId, Hit hit) {}

  public TimelineViewModel(ShotDocument document) {
    this.document = document;
  }

  public ShotDocument document() {
    return document;
  }

  /// Px per frame, or 0 to fit the shot into the lane.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// What is under a point of a track's lane.
  public Hit hit(Track track, double x, TimelineScale scale) {
    Hit best = new Hit.Nothing();
    double distance = KEY_HIT;
    for (Key key : track.keys()) {
      double away = Math.abs(scale.centreOf(key.time()) - x);
      if (away <= distance) {
        distance = away;
        best = new Hit.OnKey(key.time());
      }
    }
    if (best instanceof Hit.OnKey) {
      return best;
    }
    for (int i = 0; i < track.presence().size(); i++) {
      FrameSpan span = track.presence().get(i);
      if (Math.abs(scale.startOf(span.start()) - x) <= EDGE_HIT) {
        return new Hit.OnEdge(i, true);
      }
      if (Math.abs(scale.startOf(span.end()) - x) <= EDGE_HIT) {
        return new Hit.OnEdge(i, false);
      }
    }
    return best;
  }

  /// Takes hold of what is under the mouse: a key is selected and the playhead goes there.
  public void press(Track track, Hit hit) {
    grip = new Grip(track.id(), hit);
    if (hit instanceof Hit.OnKey(double time)) {
      document.select(Selection.ofKey(track.id(), time));
      document.seek((int) Math.round(time));
    } else {
      document.select(Selection.ofTrack(track.id()));
    }
  }

  /// Drags what was taken hold of; keys move in whole frames and stay inside the shot.
  public void drag(double x, TimelineScale scale) {
    Grip held = grip;
    if (held == null) {
      return;
    }
    Shot shot = document.committed();
    Optional<Track> track = shot.track(held.trackId());
    if (track.isEmpty()) {
      return;
    }
    switch (held.hit()) {
      case Hit.OnKey(double time) -> {
        int frame = Math.clamp(scale.frameAt(x), 0, shot.frames() - 1);
        if (frame == Math.round(time)) {
          document.revert();
          document.select(Selection.ofKey(held.trackId(), time));
        } else {
          document.preview(KeyEdits.moveKey(shot, held.trackId(), time, frame));
          document.select(Selection.ofKey(held.trackId(), frame));
        }
        document.seek(frame);
      }
      case Hit.OnEdge(int span, boolean start) ->
          dragEdge(shot, track.get(), track.get().presence().get(span), start, scale.edgeAt(x));
      case Hit.Nothing _ -> {}
    }
  }

  private void dragEdge(Shot shot, Track track, FrameSpan span, boolean start, int to) {
    document.preview(
        start
            ? PresenceEdits.moveStart(shot, track.id(), span.start(), to)
            : PresenceEdits.moveEnd(shot, track.id(), span.start(), to));
  }

  /// Lets go; what was dragged becomes one step.
  public void release() {
    Grip held = grip;
    grip = null;
    if (held == null || !document.isPreviewing()) {
      return;
    }
    String name = document.shot().track(held.trackId()).map(TimelineViewModel::name).orElse("");
    if (held.hit() instanceof Hit.OnKey) {
      document.commit(
          String.format(Locale.ROOT, "Move key of %s to frame %d", name, document.frame() + 1),
          document.shot());
    } else {
      document.commit("Change when " + name + " is there", document.shot());
    }
  }

  /// Drops a drag in progress.
  public void cancel() {
    grip = null;
    document.revert();
  }

  /// Adds a key of the selected object at the playhead, or removes the one that is there.
  public void toggleKey() {
    document.selectedTrack().ifPresent(track -> toggleKey(track, document.frame()));
  }

  /// Adds a key of a track at a frame, or removes the one that is there. The last key stays.
  public void toggleKey(Track track, int frame) {
    boolean there = FrameKeys.keyAt(track, frame).isPresent();
    document.edit(
        String.format(
            Locale.ROOT,
            "%s key of %s, frame %d",
            there ? "Remove" : "Add",
            name(track),
            frame + 1),
        shot -> FrameKeys.toggle(shot, track.id(), frame));
    document.select(Selection.ofTrack(track.id()));
  }

  /// Ends or starts the selected object's presence at the playhead.
  public void togglePresence() {
    document
        .selectedTrack()
        .ifPresent(
            track ->
                document.edit(
                    String.format(
                        Locale.ROOT,
                        "%s %s at frame %d",
                        track.isPresentAt(document.frame()) ? "End" : "Show",
                        name(track),
                        document.frame() + 1),
                    shot -> PresenceEdits.toggleAt(shot, track.id(), document.frame())));
  }

  /// Sets how the selected object leaves the last key at or before the playhead.
  public void setEasing(Easing easing) {
    document
        .selectedTrack()
        .ifPresent(
            track ->
                document.edit(
                    "Easing of " + name(track),
                    shot -> KeyEdits.setEasing(shot, track.id(), keyBefore(track).time(), easing)));
  }

  /// The key whose interval holds the playhead: the selected key, or the last one at or before the
  /// playhead, or the first.
  public Key keyBefore(Track track) {
    Double selected = document.selection().keyTime();
    Key best = track.keys().getFirst();
    for (Key key : track.keys()) {
      if (selected != null && key.time() == selected) {
        return key;
      }
      if (key.time() < document.frame() + 0.5) {
        best = key;
      }
    }
    return best;
  }

  /// Removes the selected key, or else the selected object.
  public void deleteSelection() {
    Selection selection = document.selection();
    Optional<Track> track = document.selectedTrack();
    if (track.isEmpty()) {
      return;
    }
    Double time = selection.keyTime();
    if (time != null && track.get().keys().size() > 1) {
      document.edit(
          String.format(
              Locale.ROOT, "Delete key of %s, frame %d", name(track.get()), Math.round(time) + 1),
          shot -> KeyEdits.deleteKey(shot, track.get().id(), time));
    } else {
      document.edit(
          "Delete " + name(track.get()), shot -> TrackEdits.delete(shot, Set.of(track.get().id())));
    }
  }

  /// Moves the playhead to the next key of a track, or the previous one.
  public void seekKey(Track track, boolean forward) {
    document.select(Selection.ofTrack(track.id()));
    int now = document.frame();
    if (forward) {
      track.keys().stream()
          .mapToInt(key -> (int) Math.round(key.time()))
          .filter(frame -> frame > now)
          .min()
          .ifPresent(document::seek);
    } else {
      track.keys().stream()
          .mapToInt(key -> (int) Math.round(key.time()))
          .filter(frame -> frame < now)
          .max()
          .ifPresent(document::seek);
    }
  }

  private static String name(Track track) {
    return TrackNames.brief(track.phrase());
  }
}
