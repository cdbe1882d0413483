package boxreel.planner;

import boxreel.layout.Shot;
import boxreel.layout.edit.ShotDifference;
import boxreel.planner.trace.PlannerExchange;
import java.util.List;

/// A proposed change of a shot.
///
/// @param proposed the shot with all changes
/// @param difference the changes, to be accepted or refused object by object
/// @param plannerName who made it
/// @param notes what the user should know, one sentence each
/// @param exchanges what was said to a language model
public record Revision(
    Shot proposed,
    ShotDifference difference,
    String plannerName,
    List<String> notes,
    List<PlannerExchange> exchanges) {
  public Revision {
    notes = List.copyOf(notes);
    exchanges = List.copyOf(exchanges);
  }
}
