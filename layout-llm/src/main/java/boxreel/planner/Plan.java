package boxreel.planner;

import boxreel.layout.Shot;
import boxreel.planner.reading.Reading;
import boxreel.planner.trace.PlannerExchange;
import java.util.List;
import java.util.Optional;

/// What a planner proposes.
///
/// @param shot the layout; its prompt is the request's, normalised as LVD does
/// @param plannerName [LayoutPlanner#name()] of who made it, shown to the user
/// @param notes what the user should know, one sentence each: words that were not understood, parts
///     of an answer that were dropped
/// @param exchanges what was said to a language model, in order; none without one
/// @param reading how the planner understood the prompt, if it can tell; the built-in one can
public record Plan(
    Shot shot,
    String plannerName,
    List<String> notes,
    List<PlannerExchange> exchanges,
    Optional<Reading> reading) {
  public Plan {
    notes = List.copyOf(notes);
    exchanges = List.copyOf(exchanges);
  }

  /// A plan by a planner that doesn't tell how it understood the prompt.
  public Plan(Shot shot, String plannerName, List<String> notes, List<PlannerExchange> exchanges) {
    this(shot, plannerName, notes, exchanges, Optional.empty());
  }

  /// A plan for which no language model was asked.
  public Plan(Shot shot, String plannerName, List<String> notes) {
    this(shot, plannerName, notes, List.of());
  }

  public Plan withReading(Reading understood) {
    return new Plan(shot, plannerName, notes, exchanges, Optional.of(understood));
  }
}
