package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.score.LayoutScorer.Judged;
import boxreel.layout.score.LayoutScorer.Sighting;
import java.util.Arrays;
import java.util.List;

/// Does an object move as things do: with constant speed or constant acceleration, such as
/// gravity's, but for the moments in which it bounces or turns?
final class MotionCheck {
  /// Movement per look below which an object counts as resting.
  private static final double STILL = 0.004;

  /// Turns, stops and starts of one object's way that are taken as meant.
  private static final int MOST_TURNS = 3;

  private MotionCheck() {}

  /// 1 for a rest, an even way, a fall, bounces; down to 0 for a box that jumps about.
  static Judged judge(Sighting sighting) {
    List<Box> boxes = sighting.longestStretch();
    if (boxes.size() < 4) {
      return new Judged(1, sighting.phrase() + " is there too shortly to tell");
    }
    double across = unevenness(boxes.stream().mapToDouble(Box::centreX).toArray(), false);
    double upright = unevenness(boxes.stream().mapToDouble(Box::centreY).toArray(), true);
    double value = 1 - Math.clamp(Math.max(across, upright), 0, 1);
    return new Judged(
        value,
        sighting.phrase()
            + (across > upright ? " changes its pace unevenly" : " rises and falls unevenly"));
  }

  /// How much the acceleration varies, in shares of the pace: 0 for a constant one.
  ///
  /// The changes of pace at a turn, a stop or a start are left out, for a turn at a wall and a
  /// bounce on the floor are as physical as the way between; but only [#MOST_TURNS] of them.
  private static double unevenness(double[] places, boolean isUpright) {
    int steps = places.length - 1;
    double[] pace = new double[steps];
    double mean = 0;
    for (int i = 0; i < steps; i++) {
      pace[i] = places[i + 1] - places[i];
      mean += Math.abs(pace[i]) / steps;
    }
    if (mean < STILL) {
      return 0;
    }
    double[] acceleration = new double[steps - 1];
    int count = 0;
    int left = MOST_TURNS;
    for (int i = 0; i + 1 < steps; i++) {
      boolean stops = Math.abs(pace[i]) < STILL != Math.abs(pace[i + 1]) < STILL;
      // Upright, only the turn at the bottom is a bounce; at the top gravity turns things evenly.
      boolean turns = isUpright ? pace[i] > 0 && pace[i + 1] < 0 : pace[i] * pace[i + 1] < 0;
      if ((turns || stops) && left > 0) {
        left--;
      } else {
        acceleration[count++] = pace[i + 1] - pace[i];
      }
    }
    if (count < 2) {
      return 0;
    }
    double[] known = Arrays.copyOf(acceleration, count);
    double[] sorted = known.clone();
    Arrays.sort(sorted);
    double usual = sorted[count / 2];
    double deviation = 0;
    for (double a : known) {
      deviation += Math.abs(a - usual) / count;
    }
    return deviation / mean;
  }
}
