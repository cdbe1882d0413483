package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.score.LayoutScorer.Judged;
import boxreel.layout.score.LayoutScorer.Sighting;
import java.util.List;

/// Do sizes change as with distance: width and height together, and without jumps?
final class PerspectiveCheck {
  private static final double SMOOTH = 0.03;

  private PerspectiveCheck() {}

  static Judged judge(Sighting sighting) {
    List<Box> boxes = sighting.longestStretch();
    if (boxes.size() < 2) {
      return new Judged(1, sighting.phrase() + " is there too shortly to tell");
    }
    double shape = 0;
    double jump = 0;
    int steps = boxes.size() - 1;
    for (int i = 0; i < steps; i++) {
      double wider = Math.log(boxes.get(i + 1).width() / boxes.get(i).width());
      double higher = Math.log(boxes.get(i + 1).height() / boxes.get(i).height());
      shape += Math.abs(wider - higher);
      if (i > 0) {
        double before = Math.log(boxes.get(i).height() / boxes.get(i - 1).height());
        jump += Math.abs(higher - before);
      }
    }
    // From one end to the other, a change of shape by half is much; a size that jumps to and fro by
    // a quarter at every look is as bad. What circles changes its size by a few hundredths.
    double shapeValue = 1 - Math.clamp(shape / Math.log(3), 0, 1);
    double jumpValue = 1 - Math.clamp((jump / steps - SMOOTH) / (0.25 - SMOOTH), 0, 1);
    return new Judged(
        Math.min(shapeValue, jumpValue),
        sighting.phrase()
            + (shapeValue < jumpValue ? " changes its shape" : " changes its size in jumps"));
  }
}
