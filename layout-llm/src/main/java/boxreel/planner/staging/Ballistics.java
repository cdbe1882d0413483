package boxreel.planner.staging;

import java.util.ArrayList;
import java.util.List;

/// Heights under gravity. All work on the centre's y, which grows downwards; times are shares of
/// the clip, so gravity is whatever fits the motion into the clip.
final class Ballistics {
  private Ballistics() {}

  /// A height over the clip with the moments at which it needs keys.
  ///
  /// @param landing share of the clip at which it first touches the ground
  record Flight(Curve y, List<Double> turns, double landing) {
    Flight(Curve y, List<Double> turns) {
      this(y, turns, 1);
    }
  }

  /// Falls from rest; what is elastic bounces where it lands, then lies still.
  ///
  /// @param elasticity height of a bounce as a share of the one before
  static Flight fall(double top, double floor, double elasticity) {
    if (elasticity >= 0.25) {
      return bounces(elasticity >= 0.5 ? 2 : 1, top, floor, elasticity);
    }
    double landing = 0.8;
    List<Double> turns = new ArrayList<>();
    addQuarters(turns, 0, landing);
    return new Flight(
        u -> u >= landing ? floor : top + (floor - top) * (u / landing) * (u / landing),
        turns,
        landing);
  }

  /// Over `top` from one height to another, in the hands at both ends.
  static Flight lob(double from, double top, double to) {
    double rise = Math.sqrt(Math.max(0.01, from - top));
    double drop = Math.sqrt(Math.max(0.01, to - top));
    double apex = rise / (rise + drop);
    List<Double> turns = new ArrayList<>();
    addQuarters(turns, 0, apex);
    addQuarters(turns, apex, 1);
    return new Flight(
        u -> {
          double away = u < apex ? (apex - u) / apex : (u - apex) / (1 - apex);
          return top + ((u < apex ? from : to) - top) * away * away;
        },
        turns);
  }

  /// Stands, jumps once, stands again.
  static Flight jump(double top, double floor) {
    List<Double> turns = new ArrayList<>();
    addQuarters(turns, 0.2, 0.8);
    return new Flight(u -> arc(u, 0.2, 0.8, top, floor), turns);
  }

  /// Several jumps of one height, one after the other.
  static Flight hops(int count, double top, double floor) {
    List<Double> turns = new ArrayList<>();
    for (int hop = 0; hop < count; hop++) {
      addQuarters(turns, hop / (double) count, (hop + 1) / (double) count);
    }
    return new Flight(
        u -> {
          double hop = Math.min(count - 1, Math.floor(u * count));
          return arc(u, hop / count, (hop + 1) / count, top, floor);
        },
        turns);
  }

  /// Drops from `top` and bounces `count` times, each time lower; ends on the floor.
  ///
  /// @param elasticity height of a bounce as a share of the one before, above 0
  static Flight bounces(int count, double top, double floor, double elasticity) {
    // Flight times go with the square root of the height; the first fall is half an arc.
    double[] ends = new double[count + 1];
    double time = 0.5;
    ends[0] = time;
    for (int i = 1; i <= count; i++) {
      time += Math.sqrt(Math.pow(elasticity, i));
      ends[i] = time;
    }
    double whole = time;
    List<Double> turns = new ArrayList<>();
    addQuarters(turns, 0, ends[0] / whole);
    for (int i = 1; i <= count; i++) {
      addQuarters(turns, ends[i - 1] / whole, ends[i] / whole);
    }
    return new Flight(
        u -> {
          double at = Math.min(u * whole, whole);
          if (at <= ends[0]) {
            return top + (floor - top) * (at / ends[0]) * (at / ends[0]);
          }
          int i = 1;
          while (i < count && at > ends[i]) {
            i++;
          }
          double apex = floor - (floor - top) * Math.pow(elasticity, i);
          return arc(at, ends[i - 1], ends[i], apex, floor);
        },
        turns,
        ends[0] / whole);
  }

  /// Thrown up from `from`, over `top`, down to the floor, with one bounce.
  ///
  /// @param elasticity height of a bounce as a share of the one before
  static Flight thrown(double from, double top, double floor, double elasticity) {
    double rise = Math.sqrt(Math.max(0.02, from - top));
    double drop = Math.sqrt(Math.max(0.02, floor - top));
    double bounce = 2 * Math.sqrt(Math.max(0.01, (floor - top) * elasticity * 0.7));
    double whole = rise + drop + bounce;
    double apex = rise / whole;
    double landing = (rise + drop) / whole;
    List<Double> turns = new ArrayList<>();
    addQuarters(turns, 0, apex);
    addQuarters(turns, apex, landing);
    addQuarters(turns, landing, 1);
    return new Flight(
        u -> {
          if (u < apex) {
            double left = (apex - u) / apex;
            return top + (from - top) * left * left;
          }
          if (u < landing) {
            double gone = (u - apex) / (landing - apex);
            return top + (floor - top) * gone * gone;
          }
          return arc(u, landing, 1, floor - (floor - top) * elasticity * 0.7, floor);
        },
        turns);
  }

  /// A parabola over the floor between two moments; on the floor before and after.
  private static double arc(double at, double from, double to, double top, double floor) {
    if (at <= from || at >= to) {
      return floor;
    }
    double share = (at - from) / (to - from);
    return floor - (floor - top) * 4 * share * (1 - share);
  }

  private static void addQuarters(List<Double> turns, double from, double to) {
    for (int quarter = 0; quarter <= 4; quarter++) {
      turns.add(from + quarter * (to - from) / 4);
    }
  }
}
