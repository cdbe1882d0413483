package boxreel.planner.reading;

/// A part of the frame from top to bottom.
public enum Level {
  UPPER,
  MIDDLE,
  LOWER
}
