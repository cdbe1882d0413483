package boxreel.planner;

import boxreel.layout.Shot;
import java.util.List;

/// What a planner proposes.
///
/// @param shot the layout; its prompt is the request's, normalised as LVD does
/// @param plannerName [LayoutPlanner#name()] of who made it, shown to the user
/// @param notes what the user should know, one sentence each: words that were not understood, parts
///     of an answer that were dropped
public record Plan(Shot shot, String plannerName, List<String> notes) {
  public Plan {
    notes = List.copyOf(notes);
  }
}
