package boxreel.ui.edit;

import boxreel.layout.Box;
import boxreel.layout.edit.Arrangement;
import boxreel.ui.document.BoxPlacement;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Moves the selected boxes at the playhead: in lines, at equal gaps, to one size, by small
/// steps.
public final class ArrangeCommands {
  private static final Box FRAME = new Box(0, 0, 1, 1);

  /// As small as a side of a box is made by hand, in shares of the frame.
  private static final double SMALLEST = 0.01;

  private final ShotDocument document;
  private final BoxPlacement placement;

  public ArrangeCommands(ShotDocument document, EditMode mode) {
    this.document = document;
    placement = new BoxPlacement(document, mode);
  }

  /// Puts one object in line with the frame, several with each other.
  public void align(Arrangement.Line line) {
    arrange(
        Words.ALIGN,
        boxes ->
            Arrangement.align(boxes, line, boxes.size() == 1 ? FRAME : Arrangement.around(boxes)));
  }

  /// Puts equal gaps between three or more objects.
  public void distribute(boolean across) {
    if (placement.movable().size() < 3) {
      return;
    }
    arrange(Words.DISTRIBUTE, boxes -> Arrangement.distribute(boxes, across));
  }

  /// Gives all selected objects the size of the one selected last.
  public void sameSize() {
    Map<String, Box> movable = placement.movable();
    Box model = movable.get(String.valueOf(document.selection().trackId()));
    if (model != null && movable.size() > 1) {
      arrange(Words.SAME_SIZE, boxes -> Arrangement.sameSize(boxes, model));
    }
  }

  /// Moves the selection by shares of the frame; a run of nudges is one step.
  public void nudge(double dx, double dy) {
    placement.change(
        Words.NUDGE, Optional.of("nudge"), boxes -> each(boxes, box -> box.movedBy(dx, dy)));
  }

  /// Moves the right and lower edges of the selection; a run is one step.
  public void nudgeSize(double dx, double dy) {
    placement.change(
        Words.RESIZE,
        Optional.of("nudge size"),
        boxes ->
            each(
                boxes,
                box ->
                    new Box(
                        box.x(),
                        box.y(),
                        Math.max(SMALLEST, box.width() + dx),
                        Math.max(SMALLEST, box.height() + dy))));
  }

  private void arrange(Words step, UnaryOperator<List<Box>> change) {
    placement.change(
        step,
        Optional.empty(),
        boxes -> {
          List<Box> arranged = change.apply(List.copyOf(boxes.values()));
          Map<String, Box> result = new LinkedHashMap<>();
          int i = 0;
          for (String id : boxes.keySet()) {
            result.put(id, arranged.get(i++));
          }
          return result;
        });
  }

  private static Map<String, Box> each(Map<String, Box> boxes, UnaryOperator<Box> change) {
    Map<String, Box> result = new LinkedHashMap<>();
    boxes.forEach((id, box) -> result.put(id, change.apply(box)));
    return result;
  }
}
