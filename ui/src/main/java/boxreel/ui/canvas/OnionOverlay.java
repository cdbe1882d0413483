package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Track;
import boxreel.ui.text.Template;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The selected object's boxes at the keys before and after the playhead.
final class OnionOverlay extends Region {
  private static final double CHIP_ROOM = 130;

  private final Region before = ghost("onion-before");
  private final Region after = ghost("onion-after");
  private final OffStageHatch outside = new OffStageHatch();
  private final Label beforeNote = note("onion-before-note");
  private final Label afterNote = note("onion-after-note");
  private final Template whole = Words.NEIGHBOUR.template();
  private final Template partly = Words.NEIGHBOUR_PARTLY.template();

  OnionOverlay() {
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(outside, before, after, beforeNote, afterNote);
    clear();
  }

  void clear() {
    getChildren().forEach(child -> child.setVisible(false));
  }

  void show(Track track, int frame, FrameTransform at) {
    clear();
    Box now = track.positionAt(frame);
    for (Key key : track.keys()) {
      if (key.time() <= frame - 0.5) {
        place(before, beforeNote, key, track, now, at);
        outside.show(key.box(), at);
        outside.setVisible(true);
      } else if (key.time() >= frame + 0.5) {
        place(after, afterNote, key, track, now, at);
        return;
      }
    }
  }

  private void place(Region ghost, Label note, Key key, Track track, Box now, FrameTransform at) {
    Box box = key.box();
    double x = Math.rint(at.toStageX(box.x()));
    double y = Math.rint(at.toStageY(box.y()));
    double width = Math.rint(box.width() * at.width());
    double height = Math.rint(box.height() * at.height());
    ghost.resizeRelocate(x, y, width, height);
    ghost.setVisible(true);
    double share = shareInFrame(box);
    int number = track.keys().indexOf(key) + 1;
    note.setText(share < 0.995 ? partly.fill(number, Math.round(share * 100)) : whole.fill(number));
    double noteWidth = Math.ceil(note.prefWidth(-1));
    boolean right = ghost.getStyleClass().contains("onion-after");
    double noteX = right ? x + width - noteWidth + 2 : x - 2;
    // The selected box's own chip has the room over it.
    double own = at.toStageX(now.x());
    note.setVisible(noteX + noteWidth < own - 4 || noteX > own + CHIP_ROOM);
    note.resizeRelocate(noteX, y - 26, noteWidth, 20);
  }

  /// How much of a box is inside the frame, 0 to 1.
  static double shareInFrame(Box box) {
    double width = Math.min(1, box.right()) - Math.max(0, box.x());
    double height = Math.min(1, box.bottom()) - Math.max(0, box.y());
    return Math.max(0, width) * Math.max(0, height) / (box.width() * box.height());
  }

  private static Region ghost(String styleClass) {
    Region ghost = new Region();
    ghost.getStyleClass().addAll("onion", styleClass);
    ghost.setManaged(false);
    return ghost;
  }

  private static Label note(String styleClass) {
    Label note = new Label();
    note.getStyleClass().addAll("stage-badge", styleClass);
    note.setManaged(false);
    return note;
  }
}
