package boxreel.render.text;

import java.util.Arrays;

/// An encoded prompt.
///
/// @param ids padded to the text encoder's length; not to be changed
/// @param count how many of them are real: start, words, end
/// @param cutText what did not fit, in cleaned lower-case words; empty if all fitted
@SuppressWarnings("ArrayRecordComponent") // goes straight into a tensor
public record Tokens(int[] ids, int count, String cutText) {
  /// The real ids alone: start, words, end.
  public int[] unpadded() {
    return Arrays.copyOf(ids, count);
  }

  public boolean isCut() {
    return !cutText.isEmpty();
  }
}
