package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.score.LayoutScorer.Judged;
import boxreel.layout.score.LayoutScorer.Sighting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Does an object move as things do: with constant speed, with constant acceleration such as
/// gravity's, or as a pendulum and what circles do, but for the moments in which it bounces or
/// turns?
final class MotionCheck {
  /// Movement per look below which an object counts as resting.
  private static final double STILL = 0.004;

  /// Turns, stops and starts of one object's way that are taken as meant; fewer where the way is
  /// known at few moments only.
  private static final int MOST_TURNS = 3;

  /// Bounces within this height of the lowest place are on one ground, and as many as there are.
  private static final double GROUND = 0.04;

  /// From so many known accelerations on, one that pulls towards a middle is told from chance.
  private static final int ENOUGH_TO_SWING = 6;

  // Pace differences at a quarter of a swing apart.
  private static final double STIFFEST = 2.1;

  private MotionCheck() {}

  /// 1 for a rest, an even way, a fall, bounces, a circle; down to 0 for a box that jumps about.
  static Judged judge(Sighting sighting) {
    Way way = sighting.way();
    if (way.times().size() < 3) {
      return new Judged(1, sighting.phrase() + " moves evenly");
    }
    double across = unevenness(way, Box::centreX, false);
    double upright = unevenness(way, Box::centreY, true);
    double value = 1 - Math.clamp(Math.max(across, upright), 0, 1);
    return new Judged(
        value,
        sighting.phrase()
            + (across > upright ? " changes its pace unevenly" : " rises and falls unevenly"));
  }

  /// What happens at a moment of the way.
  ///
  /// @param place where it is, on average around the moment
  /// @param acceleration change of the pace, per look
  /// @param weight how long it goes on, in looks
  private record Change(double place, double acceleration, double weight) {}

  /// How much the acceleration varies, in shares of the pace: 0 for a constant one, and for one
  /// that grows with the distance from a middle.
  ///
  /// The changes of pace at a turn, a stop or a start are left out, for a turn at a wall and a
  /// bounce on the floor are as physical as the way between; but only some of them.
  private static double unevenness(Way way, ToDoubleFunction<Box> coordinate, boolean isUpright) {
    double[] places = way.boxes().stream().mapToDouble(coordinate).toArray();
    int steps = places.length - 1;
    double[] lengths = new double[steps];
    double[] paces = new double[steps];
    double gone = 0;
    double lowest = places[0];
    for (int i = 0; i < steps; i++) {
      lengths[i] = way.times().get(i + 1) - way.times().get(i);
      paces[i] = (places[i + 1] - places[i]) / lengths[i];
      gone += Math.abs(places[i + 1] - places[i]);
      lowest = Math.max(lowest, places[i + 1]);
    }
    double mean = gone / (way.times().getLast() - way.times().getFirst());
    if (mean < STILL) {
      return 0;
    }
    List<Change> changes = new ArrayList<>();
    int left = Math.min(MOST_TURNS, (steps - 1) / 3);
    for (int i = 0; i + 1 < steps; i++) {
      double before = paces[i];
      double after = paces[i + 1];
      boolean stops = Math.abs(before) < STILL != Math.abs(after) < STILL;
      // Upright, only the turn at the bottom is a bounce; at the top gravity turns things evenly.
      boolean turns = isUpright ? before > 0 && after < 0 : before * after < 0;
      boolean isOnGround = isUpright && turns && lowest - places[i + 1] < GROUND;
      if (isOnGround) {
        continue;
      }
      if ((turns || stops) && left > 0) {
        left--;
        continue;
      }
      double weight = (lengths[i] + lengths[i + 1]) / 2;
      // A difference of paces is the mean acceleration around the moment; so is this place.
      double place =
          (lengths[i] * (places[i] + 2 * places[i + 1])
                  + lengths[i + 1] * (2 * places[i + 1] + places[i + 2]))
              / (6 * weight);
      changes.add(new Change(place, (after - before) / weight, weight));
    }
    return changes.size() < 2 ? 0 : deviation(changes) / mean;
  }

  /// How far the accelerations are, on average, from those of one constant pull, or of a spring.
  private static double deviation(List<Change> changes) {
    double spring = changes.size() < ENOUGH_TO_SWING ? 0 : spring(changes);
    double usual = median(changes, spring);
    double sum = 0;
    double weights = 0;
    for (Change change : changes) {
      double expected = usual + spring * change.place();
      sum += change.weight() * Math.abs(change.acceleration() - expected);
      weights += change.weight();
    }
    return sum / weights;
  }

  /// How much the acceleration grows with the place, by least squares; 0 or less, and no stiffer
  /// than what swings once in four moments: a box that jumps about comes back as well.
  private static double spring(List<Change> changes) {
    double weights = changes.stream().mapToDouble(Change::weight).sum();
    double place = changes.stream().mapToDouble(c -> c.weight() * c.place()).sum() / weights;
    double both = 0;
    double square = 0;
    for (Change change : changes) {
      double off = change.place() - place;
      both += change.weight() * off * change.acceleration();
      square += change.weight() * off * off;
    }
    double look = weights / changes.size();
    return square == 0 ? 0 : Math.clamp(both / square, -STIFFEST / (look * look), 0);
  }

  private static double median(List<Change> changes, double spring) {
    List<Change> sorted =
        changes.stream()
            .sorted(Comparator.comparingDouble(c -> c.acceleration() - spring * c.place()))
            .toList();
    double half = changes.stream().mapToDouble(Change::weight).sum() / 2;
    double sum = 0;
    for (Change change : sorted) {
      sum += change.weight();
      if (sum >= half) {
        return change.acceleration() - spring * change.place();
      }
    }
    return 0;
  }
}
