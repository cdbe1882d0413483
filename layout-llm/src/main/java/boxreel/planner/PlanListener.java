package boxreel.planner;

/// Watches a planner at work. Listeners must return quickly.
@FunctionalInterface
public interface PlanListener {
  /// Hears nothing.
  PlanListener NONE = _ -> {};

  /// The answer as far as it has arrived: LVD's text format, possibly cut in the middle. A second
  /// attempt starts again from an empty text.
  void onPartial(String textSoFar);

  /// Something worth a line to the user while the planner goes on, such as a wait before another
  /// attempt.
  default void onNote(String sentence) {}
}
