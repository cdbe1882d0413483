package boxreel.planner;

import boxreel.planner.consent.Destination;
import java.util.Optional;

/// How one kind of planner is set up.
///
/// @param kind as [Planners#layouts] takes it
/// @param name what its plans will say who made them; empty if it is not usable
/// @param model as the provider calls it; empty for the built-in planner
/// @param destination where text would go; empty for the built-in planner, or if not usable
/// @param isOpen whether text may go there without a question
/// @param problem why it is not usable, a sentence; empty if it is
public record PlannerSetup(
    String kind,
    String name,
    String model,
    Optional<Destination> destination,
    boolean isOpen,
    String problem) {

  public boolean isUsable() {
    return problem.isEmpty();
  }
}
