package boxreel.planner;

import boxreel.layout.lvd.StreamedBox;

/// Watches a planner at work. Listeners must return quickly.
@FunctionalInterface
public interface PlanListener {
  /// Hears nothing.
  PlanListener NONE = _ -> {};

  /// The answer as far as it has arrived: LVD's text format or JSON, possibly cut in the middle. A
  /// second attempt starts again from an empty text.
  void onPartial(String textSoFar);

  /// A box of the answer is complete. Each is told once, in the order of the answer, after the
  /// [#onPartial] that completed it; an empty text there takes all back.
  default void onBox(StreamedBox box) {}

  /// Something worth a line to the user while the planner goes on, such as a wait before another
  /// attempt.
  default void onNote(String sentence) {}
}
