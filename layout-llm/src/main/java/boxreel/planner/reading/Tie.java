package boxreel.planner.reading;

/// How a thing stands to another.
///
/// @param landmark index of the other actor of the scene
public record Tie(Relation relation, int landmark) {}
