package boxreel.ui.document;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Puts several objects into boxes at a frame, each by the rules of the edit mode; locked
/// objects are left alone.
public final class BoxPlacement {
  private final ShotDocument document;
  private final EditMode mode;

  public BoxPlacement(ShotDocument document, EditMode mode) {
    this.document = document;
    this.mode = mode;
  }

  /// The selected objects that an edit may move, where they are at the playhead, in the order of
  /// the shot. Of several, those that are gone at this frame stay out; one alone may be gone.
  public Map<String, Box> movable() {
    List<Track> selected = document.selectedTracks();
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (Track track : selected) {
      boolean there = selected.size() == 1 || track.isPresentAt(document.frame());
      if (there && !track.marks().locked()) {
        boxes.put(track.id(), track.positionAt(document.frame()));
      }
    }
    return boxes;
  }

  /// Says in the status bar which of the selected objects an edit leaves alone.
  public void remarkSkipped() {
    List<String> locked = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<Track> selected = document.selectedTracks();
    for (Track track : selected) {
      if (track.marks().locked()) {
        locked.add(TrackNames.brief(track.phrase()));
      } else if (selected.size() > 1 && !track.isPresentAt(document.frame())) {
        gone.add(TrackNames.brief(track.phrase()));
      }
    }
    if (locked.isEmpty()) {
      mode.remarkGone(gone);
    } else {
      mode.remarkLocked(locked);
    }
  }

  /// A shot with objects put into boxes at the playhead.
  public Shot placed(Shot shot, Map<String, Box> boxes) {
    Shot result = shot;
    for (Map.Entry<String, Box> entry : boxes.entrySet()) {
      result =
          FrameKeys.place(
              result,
              entry.getKey(),
              document.frame(),
              entry.getValue(),
              mode.scopeProperty().get(),
              mode.autoKeyProperty().get());
    }
    return result;
  }

  /// Changes the boxes of the movable selection as a step of its own, or as part of a run.
  ///
  /// @param step as for [#label]
  /// @param run steps in a row of one run are undone together; empty for a step of its own
  public void change(Message step, Optional<String> run, UnaryOperator<Map<String, Box>> change) {
    Map<String, Box> boxes = movable();
    remarkSkipped();
    if (boxes.isEmpty()) {
      return;
    }
    Shot after = placed(document.committed(), change.apply(boxes));
    String label = label(step, List.copyOf(boxes.keySet()));
    if (run.isEmpty()) {
      document.commit(label, after);
    } else {
      document.commitMerging(
          label, run.get() + " " + boxes.keySet() + " " + document.frame(), after);
    }
  }

  /// What a step on objects is called: `Move dog, frame 9`.
  ///
  /// @param step words for who it is, `{0}`, and which keys, `{1}`
  public String label(Message step, List<String> ids) {
    String keys =
        switch (mode.scopeProperty().get()) {
          case TRACK -> Words.ALL_KEYS.text();
          case KEY, INTERVAL -> Words.AT_FRAME.text(document.frame() + 1);
        };
    return step.text(TrackNames.of(document.shot(), ids), keys);
  }
}
