package boxreel.planner.reading;

/// A part of the frame from left to right, or a side of a thing.
public enum Side {
  LEFT,
  CENTRE,
  RIGHT
}
