package boxreel.planner.staging;

/// A way that an actor may take.
///
/// @param penalty how much worse than the best one it is, were the actor alone; 0 or more
record Candidate(Motion motion, double penalty) {
  Candidate worseBy(double more) {
    return new Candidate(motion, penalty + more);
  }
}
