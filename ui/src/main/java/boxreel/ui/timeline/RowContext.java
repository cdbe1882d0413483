package boxreel.ui.timeline;

import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.lint.LintViewModel;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;

/// What all rows of a timeline share.
///
/// @param scale the present scale of the lanes
/// @param menu told when a context menu is asked for, with a point on the screen
record RowContext(
    TimelineViewModel model,
    EditCommands commands,
    LintViewModel lint,
    Supplier<TimelineScale> scale,
    BiConsumer<LaneTarget, Point2D> menu) {

  ShotDocument document() {
    return model.document();
  }

  int rowOf(String trackId) {
    var tracks = document().shot().tracks();
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).id().equals(trackId)) {
        return i;
      }
    }
    return 0;
  }
}
