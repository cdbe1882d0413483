package boxreel.planner.staging;

import java.util.Map;

/// What an actor finds when it comes on: who is placed already, and what is kept for it.
///
/// @param placed figures by actor
/// @param background keyword, may be empty
/// @param wantedX where its centre should be from left to right if nothing else says so
/// @param goesRight the way that things go when the prompt doesn't say
/// @param isPassed whether others go past it, so that it should stand back
/// @param seconds the length of the clip
/// @param insetBehind room to keep free where it starts, for those who come along behind
/// @param insetAhead room to keep free where it ends, for those who go ahead
/// @param variation how the proposal differs from the likeliest one
record Setting(
    Map<Integer, Figure> placed,
    String background,
    double wantedX,
    boolean goesRight,
    boolean isPassed,
    double seconds,
    double insetBehind,
    double insetAhead,
    Variation variation) {
  /// Room to keep free at one of `count` points of a way.
  double inset(int point, int count) {
    if (count == 1) {
      return 0;
    }
    return point == 0 ? insetBehind : point == count - 1 ? insetAhead : 0;
  }
}
