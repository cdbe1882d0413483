package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Arrangement;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyEdits;
import boxreel.ui.document.BoxPlacement;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackVisibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Computes the shot that a drag of boxes or path keys leads to.
final class BoxGestures {
  private static final double SNAP_PX = 6;

  private final ShotDocument document;
  private final EditMode mode;
  private final BoxPlacement placement;

  BoxGestures(ShotDocument document, EditMode mode) {
    this.document = document;
    this.mode = mode;
    placement = new BoxPlacement(document, mode);
  }

  /// A shot on the way, with the lines that it snapped to.
  record Way(Shot shot, Snapping.Snapped snapped) {}

  BoxPlacement placement() {
    return placement;
  }

  /// Moves boxes, all by the same way. With shift, along one axis.
  Way move(Gesture.Move move, Drag to, boolean snaps) {
    double dx = to.x() - move.grabX();
    double dy = to.y() - move.grabY();
    if (to.shift()) {
      boolean level = Math.abs(dx / to.pixel()) >= Math.abs(dy / to.pixelY());
      dx = level ? dx : 0;
      dy = level ? 0 : dy;
    }
    Box start = Arrangement.around(List.copyOf(move.starts().values()));
    Snapping.Snapped snapped = Snapping.Snapped.none(start.movedBy(dx, dy));
    if (snaps) {
      snapped =
          Snapping.move(
              snapped.box(),
              others(move.starts().keySet()),
              SNAP_PX * to.pixel(),
              SNAP_PX * to.pixelY());
    }
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (Map.Entry<String, Box> entry : move.starts().entrySet()) {
      boxes.put(
          entry.getKey(),
          move.starts().size() == 1
              ? snapped.box() // bit for bit, so that snapped numbers are exact
              : entry
                  .getValue()
                  .movedBy(snapped.box().x() - start.x(), snapped.box().y() - start.y()));
    }
    return new Way(placement.placed(move.base(), boxes), snapped);
  }

  /// Resizes boxes with the box around them.
  Way resize(Gesture.Resize resize, Drag to, boolean snaps) {
    Box from = resize.around();
    Box box =
        Resizing.drag(
            from,
            resize.handle(),
            to.x() - resize.grabX(),
            to.y() - resize.grabY(),
            to.shift(),
            to.alt());
    Snapping.Snapped snapped = Snapping.Snapped.none(box);
    if (snaps && !to.shift() && !to.alt()) {
      snapped =
          Snapping.resize(
              box,
              resize.handle(),
              others(resize.starts().keySet()),
              SNAP_PX * to.pixel(),
              SNAP_PX * to.pixelY());
    }
    Map<String, Box> boxes = new LinkedHashMap<>();
    for (Map.Entry<String, Box> entry : resize.starts().entrySet()) {
      boxes.put(entry.getKey(), within(entry.getValue(), from, snapped.box()));
    }
    return new Way(placement.placed(resize.base(), boxes), snapped);
  }

  /// Moves a key of the path, or with scope TRACK the whole path.
  Way movePathKey(Gesture.PathKey key, Drag to, boolean snaps) {
    Snapping.Snapped snapped =
        Snapping.Snapped.none(key.start().movedBy(to.x() - key.grabX(), to.y() - key.grabY()));
    if (snaps) {
      snapped =
          Snapping.move(
              snapped.box(),
              others(Set.of(key.trackId())),
              SNAP_PX * to.pixel(),
              SNAP_PX * to.pixelY());
    }
    EditScope scope =
        mode.scopeProperty().get() == EditScope.TRACK ? EditScope.TRACK : EditScope.KEY;
    return new Way(
        KeyEdits.setBox(key.base(), key.trackId(), key.time(), snapped.box(), scope), snapped);
  }

  /// Where a box comes to lie when the box around it is changed.
  private static Box within(Box box, Box from, Box to) {
    if (box.equals(from)) {
      return to;
    }
    double scaleX = to.width() / from.width();
    double scaleY = to.height() / from.height();
    return new Box(
        to.x() + (box.x() - from.x()) * scaleX,
        to.y() + (box.y() - from.y()) * scaleY,
        box.width() * scaleX,
        box.height() * scaleY);
  }

  /// What a drag snaps to: the other boxes in this frame, and of an object that is dragged alone
  /// its own boxes at the keys before and after.
  private List<Box> others(Set<String> moved) {
    List<Box> boxes = new ArrayList<>();
    for (Track track : document.committed().tracks()) {
      if (!moved.contains(track.id()) && TrackVisibility.isShown(document.committed(), track)) {
        track.boxAt(document.frame()).ifPresent(boxes::add);
      } else if (moved.size() == 1 && moved.contains(track.id())) {
        KeyEdits.keyBefore(track, document.frame()).map(Key::box).ifPresent(boxes::add);
        KeyEdits.keyAfter(track, document.frame()).map(Key::box).ifPresent(boxes::add);
      }
    }
    return boxes;
  }
}
