package boxreel.planner.candidate;

import boxreel.layout.score.LayoutScore;
import boxreel.planner.Plan;

/// One of several proposals.
///
/// @param number counted from 1 in the order in which they were asked for
public record RankedPlan(int number, Plan plan, LayoutScore score) {}
