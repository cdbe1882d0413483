package boxreel.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How long layouts took. For one thread.
final class PlanningSpeed {
  /// A prompt of 200 words.
  static final String LONG_PROMPT =
      "In a wide green meadow three small brown dogs chase two white cats from the left to the right"
          .concat(
              " while a red balloon drifts slowly up into the sky and a yellow bird flies over an"
                  + " old house. A man throws a blue ball to a tall woman who stands on the right"
                  + " of a tree, then she kicks the ball back to him. Behind them a train passes"
                  + " from the right to the left, and a little boy on a bicycle rides past a wooden"
                  + " fence towards the camera.")
          .concat(
              " In the second half of the video a grey horse enters from the left, jumps over a log"
                  + " and stops in front of a barn. A monkey swings from a branch, a frog jumps"
                  + " into the pond, and four ducks swim in a row to the lower left corner of the"
                  + " picture. The sun sinks behind the mountains while the camera slowly zooms"
                  + " out. At the end a black car drives away from the viewer, a kite falls to the"
                  + " ground, and a purple umbrella spins on a table beside a lamp.")
          .concat(
              " Nothing else moves, the wind is calm, and the light is soft and warm like on late"
                  + " summer afternoons.");

  private final List<Double> milliseconds = new ArrayList<>();

  void add(long nanoseconds) {
    milliseconds.add(nanoseconds / 1e6);
  }

  boolean isEmpty() {
    return milliseconds.isEmpty();
  }

  double median() {
    return quantile(0.5);
  }

  double worst() {
    return quantile(1);
  }

  private double quantile(double share) {
    List<Double> sorted = new ArrayList<>(milliseconds);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
  }
}
