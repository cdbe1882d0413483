package boxreel.layout.lvd;

/// Something in an answer that could not be used, or that had to be made up.
///
/// @param line in the answer, counted from 1
/// @param reason a plain sentence that says what is wrong and what was done about it
public record Defect(int line, String reason) {
  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
