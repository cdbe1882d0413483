package boxreel.planner;

import boxreel.layout.Shot;
import boxreel.planner.trace.PlannerExchange;
import java.util.List;

/// What a planner proposes.
///
/// @param shot the layout; its prompt is the request's, normalised as LVD does
/// @param plannerName [LayoutPlanner#name()] of who made it, shown to the user
/// @param notes what the user should know, one sentence each: words that were not understood, parts
///     of an answer that were dropped
/// @param exchanges what was said to a language model, in order; none without one
public record Plan(
    Shot shot, String plannerName, List<String> notes, List<PlannerExchange> exchanges) {
  public Plan {
    notes = List.copyOf(notes);
    exchanges = List.copyOf(exchanges);
  }

  /// A plan for which no language model was asked.
  public Plan(Shot shot, String plannerName, List<String> notes) {
    this(shot, plannerName, notes, List.of());
  }
}
