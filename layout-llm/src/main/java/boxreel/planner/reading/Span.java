package boxreel.planner.reading;

/// A part of the video, in shares of its length.
///
/// @param from 0 or more, below `to`
/// @param to 1 or less
public record Span(double from, double to) {
  public static final Span ALL = new Span(0, 1);
}
