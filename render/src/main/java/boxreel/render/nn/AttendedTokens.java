package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.tensor.TensorScope;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tokens that many attentions of a network look at and that the picture does not change: those of
/// a text, or of objects in boxes.
///
/// For a sample, which runs the UNet many times, keys and values of each attention are kept
/// when first asked for: `8 B M` bytes times the sum of the attentions' widths D. They don't
/// depend on the picture, so gradients to it are right without them; gradients to weights are
/// not, and weights that change need [#once].
public final class AttendedTokens {
  private final NDArray tokens;
  private final @Nullable NDManager owner;
  private final @Nullable AttendedTokens whole;
  private final long first;
  private final Map<Attention, KeyValues> kept = new HashMap<>();

  private AttendedTokens(
      NDArray tokens, @Nullable NDManager owner, @Nullable AttendedTokens whole, long first) {
    this.tokens = tokens;
    this.owner = owner;
    this.whole = whole;
    this.first = first;
  }

  /// For one evaluation: nothing is kept, and gradients flow to tokens and weights.
  ///
  /// @param tokens [B,M,E], which stay the caller's
  public static AttendedTokens once(NDArray tokens) {
    return new AttendedTokens(tokens, null, null, 0);
  }

  /// For many evaluations with the same weights.
  ///
  /// @param tokens [B,M,E], which must live as long as this
  /// @param owner of what is kept, unless [#forget] comes first
  public static AttendedTokens kept(NDArray tokens, NDManager owner) {
    return new AttendedTokens(tokens, owner, null, 0);
  }

  /// Some of the rows, such as one half of those for classifier-free guidance. What is kept is
  /// kept, and forgotten, with the whole, which must live as long; the part's tensors are the
  /// open scope's.
  public AttendedTokens rows(long from, long to) {
    return new AttendedTokens(tokens.get(from + ":" + to), null, this, from);
  }

  /// B.
  public long rows() {
    return tokens.getShape().get(0);
  }

  /// [B,M,E]
  public NDArray tokens() {
    return tokens;
  }

  /// Keys and values of these tokens for an attention.
  public KeyValues keyValues(Attention attention) {
    return keyValues(attention, UnaryOperator.identity());
  }

  /// @param preparation what the attention's layer does to the tokens first
  public KeyValues keyValues(Attention attention, UnaryOperator<NDArray> preparation) {
    if (whole != null) {
      return whole.keyValues(attention, preparation).rows(first, first + rows());
    }
    KeyValues found = kept.get(attention);
    if (found != null) {
      return found;
    }
    if (owner == null) {
      return attention.keyValues(preparation.apply(tokens));
    }
    try (var scope = TensorScope.borrowing(tokens)) {
      // Copies, because what libtorch computes without recording can't be recorded with later.
      KeyValues fresh = attention.keyValues(preparation.apply(tokens));
      var made = new KeyValues(fresh.keys().duplicate(), fresh.values().duplicate());
      scope.give(made.keys(), owner);
      scope.give(made.values(), owner);
      kept.put(attention, made);
      return made;
    }
  }

  /// Frees the kept keys and values; they are computed again if need be.
  public void forget() {
    for (KeyValues pair : kept.values()) {
      pair.keys().close();
      pair.values().close();
    }
    kept.clear();
  }
}
