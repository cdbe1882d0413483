package boxreel.render.nn;

import ai.djl.ndarray.NDArray;

/// What an [Attention] made of the tokens that it looks at.
///
/// @param keys [B,M,D]
/// @param values [B,M,D]
public record KeyValues(NDArray keys, NDArray values) {
  /// These tokens and others behind them, of the same attention and the same B.
  public KeyValues with(KeyValues others) {
    return new KeyValues(keys.concat(others.keys, 1), values.concat(others.values, 1));
  }

  /// Those of some contexts, as views.
  public KeyValues rows(long from, long to) {
    String range = from + ":" + to;
    return new KeyValues(keys.get(range), values.get(range));
  }

  /// B, how many contexts there are.
  long count() {
    return keys.getShape().get(0);
  }

  /// Each row `times` times, one after the other: [B*times,M,D].
  KeyValues repeated(long times) {
    return times == 1 ? this : new KeyValues(keys.repeat(0, times), values.repeat(0, times));
  }
}
