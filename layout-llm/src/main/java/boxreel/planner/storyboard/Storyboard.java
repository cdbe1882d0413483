package boxreel.planner.storyboard;

import boxreel.planner.trace.PlannerExchange;
import java.util.List;

/// A sequence of shots.
///
/// @param cast those that are the same in all shots
/// @param shots in order
/// @param plannerName who made it
/// @param notes what the user should know, one sentence each
/// @param exchanges what was said to a language model
public record Storyboard(
    List<CastMember> cast,
    List<BoardedShot> shots,
    String plannerName,
    List<String> notes,
    List<PlannerExchange> exchanges) {
  public Storyboard {
    cast = List.copyOf(cast);
    shots = List.copyOf(shots);
    notes = List.copyOf(notes);
    exchanges = List.copyOf(exchanges);
  }
}
