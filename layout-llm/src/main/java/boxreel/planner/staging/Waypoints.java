package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Level;
import boxreel.planner.reading.Side;
import boxreel.planner.reading.Spot;
import boxreel.planner.reading.Zone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the spots of an actor into numbers. NaN stands for "not said".
final class Waypoints {
  private static final double GAP = 0.03;
  private static final double CORNER = 0.25;
  // Who comes in or goes out shows a third at the edge, so that it is not lost to the layout.
  private static final double OUTSIDE = 0.17;
  private static final double GROUND = 0.93;

  private final Actor actor;
  private final Size size;
  private final Setting setting;

  Waypoints(Actor actor, Size size, Setting setting) {
    this.actor = actor;
    this.size = size;
    this.setting = setting;
  }

  /// The centre's x at each spot, all NaN if no spot says anything about left and right.
  double[] xs() {
    List<Spot> spots = actor.spots();
    double[] xs = new double[spots.size()];
    for (int i = 0; i < xs.length; i++) {
      Spot spot = spots.get(i);
      xs[i] = landmark(spot) == null ? frameX(spot, i, xs.length) : Double.NaN;
    }
    for (int i = 0; i < xs.length; i++) {
      Figure landmark = landmark(spots.get(i));
      if (landmark != null) {
        double u = xs.length == 1 ? 0 : i / (xs.length - 1.0);
        xs[i] = besideX(spots.get(i).side(), landmark.boxAt(u), reference(xs, i));
      }
    }
    return filled(xs);
  }

  /// The centre's y at each spot, all NaN if no spot says anything about up and down.
  double[] ys() {
    List<Spot> spots = actor.spots();
    double[] ys = new double[spots.size()];
    for (int i = 0; i < ys.length; i++) {
      Figure landmark = landmark(spots.get(i));
      ys[i] =
          landmark == null
              ? frameY(spots.get(i), ys.length)
              : highLandmarkY(spots.get(i), landmark);
    }
    if (ys.length == 2 && actor.noun().zone() == Zone.AIR) {
      // "A rocket flies to the moon" starts below, not at the moon's height.
      ys[0] = Double.isNaN(ys[0]) && ys[1] < 0.4 ? GROUND - size.height() / 2 : ys[0];
    }
    return filled(ys);
  }

  private @Nullable Figure landmark(Spot spot) {
    return spot.hasLandmark() ? setting.placed().get(spot.landmark()) : null;
  }

  /// Who can leave the ground gets to the height of a landmark in the sky.
  private double highLandmarkY(Spot spot, Figure landmark) {
    boolean canFly =
        switch (actor.noun().zone()) {
          case SKY, HIGH, AIR, DEEP -> true;
          case GROUND, WATER -> false;
        };
    return canFly && spot.side() == null ? landmark.boxAt(0).centreY() : Double.NaN;
  }

  private double besideX(@Nullable Side side, Box landmark, double reference) {
    double apart = landmark.width() / 2 + size.width() / 2 + GAP;
    boolean isLeft = side == Side.LEFT || (side == null && reference < landmark.centreX());
    return side == Side.CENTRE
        ? landmark.centreX()
        : landmark.centreX() + (isLeft ? -apart : apart);
  }

  /// Where another spot of the way is, to tell from which side a landmark is reached.
  private double reference(double[] xs, int here) {
    for (int i = 0; i < xs.length; i++) {
      Figure other = landmark(actor.spots().get(i));
      if (i != here && other != null) {
        return other.boxAt(0).centreX();
      }
      if (i != here && !Double.isNaN(xs[i])) {
        return xs[i];
      }
    }
    return setting.goesRight() ? 0 : 1;
  }

  /// Gaps take the value before them, gaps at the start the first value.
  private static double[] filled(double[] values) {
    double[] filled = values.clone();
    for (int i = 1; i < filled.length; i++) {
      filled[i] = Double.isNaN(filled[i]) ? filled[i - 1] : filled[i];
    }
    for (int i = filled.length - 2; i >= 0; i--) {
      filled[i] = Double.isNaN(filled[i]) ? filled[i + 1] : filled[i];
    }
    return filled;
  }

  private double frameX(Spot spot, int index, int count) {
    if (spot.side() == null) {
      return Double.NaN;
    }
    boolean isOut =
        (index == 0 && actor.manner().enters())
            || (index == count - 1 && count > 1 && actor.manner().leaves());
    if (isOut && spot.side() != Side.CENTRE) {
      double out = OUTSIDE * size.width();
      return spot.side() == Side.LEFT ? -out : 1 + out;
    }
    double edge = Figure.MARGIN + 0.01 + setting.inset(index, count) + size.width() / 2;
    Variation variation = setting.variation();
    boolean isWay = count > 1 && spot.level() == null;
    double way = edge + variation.inset();
    double shift = variation.cornerX();
    return switch (spot.side()) {
      case LEFT -> Math.min(isWay ? way : Math.max(edge, CORNER + shift), 0.45);
      case CENTRE -> 0.5;
      case RIGHT -> 1 - Math.min(isWay ? way : Math.max(edge, CORNER - shift), 0.45);
    };
  }

  private double frameY(Spot spot, int count) {
    Level level = spot.level();
    if (level == null) {
      return Double.NaN;
    }
    boolean isGrounded = actor.noun().zone() == Zone.GROUND || actor.noun().zone() == Zone.WATER;
    if (isGrounded && actor.spots().stream().allMatch(s -> !s.isHighOrLow())) {
      // "in the centre" of a frame with a ground: where it stands there.
      return Double.NaN;
    }
    boolean isExtreme = count > 1 && spot.side() == null;
    double edge = Figure.MARGIN + 0.01 + size.height() / 2;
    double inset = setting.variation().inset();
    double shift = setting.variation().cornerY();
    double upper = isExtreme ? edge + inset : Math.max(edge, CORNER + shift);
    double lower =
        isExtreme ? GROUND - size.height() / 2 - inset : Math.min(1 - edge, 1 - CORNER + shift);
    return switch (level) {
      case UPPER -> Math.min(upper, 0.45);
      case MIDDLE -> 0.5;
      case LOWER -> Math.max(lower, 0.55);
    };
  }
}
