package boxreel.layout;

/// Frames `start` (included) to `end` (excluded), counted from 0.
public record FrameSpan(int start, int end) {
  public FrameSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("A span needs 0 <= start < end: " + start + ", " + end);
    }
  }

  public boolean contains(int frame) {
    return frame >= start && frame < end;
  }

  public int length() {
    return end - start;
  }
}
