package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.planner.Plan;
import boxreel.planner.candidate.RankedPlan;
import java.util.List;

/// One of several proposals, as it is shown.
///
/// @param letter "A" for the best
/// @param shot as it would replace the shot on the stage: with the texts that the plan lacks
public record Candidate(String letter, RankedPlan ranked, Shot shot) {
  /// From 0 to 100.
  int percent() {
    return (int) Math.round(100 * ranked.score().total());
  }

  Plan plan() {
    return ranked.plan();
  }

  /// What is not flawless about it, a short clause each, the gravest first.
  List<String> flaws() {
    return ranked.score().parts().stream()
        .filter(part -> part.value() < 0.95)
        .sorted((a, b) -> Double.compare(loss(b), loss(a)))
        .map(part -> part.reason())
        .toList();
  }

  private static double loss(boxreel.layout.score.ScorePart part) {
    return part.weight() * (1 - part.value());
  }
}
