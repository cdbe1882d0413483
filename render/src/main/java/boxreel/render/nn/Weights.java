package boxreel.render.nn;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TorchOps;

/// A place in a network's tree of weights: layers take theirs by the names that checkpoints use.
public final class Weights {
  private final WeightSource source;
  private final TorchOps ops;
  private final String prefix;

  private Weights(WeightSource source, TorchOps ops, String prefix) {
    this.source = source;
    this.ops = ops;
    this.prefix = prefix;
  }

  /// The root of a network.
  public static Weights of(WeightSource source, TorchOps ops) {
    return new Weights(source, ops, "");
  }

  /// The part `child`, such as `attn1` or `resnets.0`.
  public Weights at(String child) {
    return new Weights(source, ops, prefix + child + ".");
  }

  /// The part `list.index`.
  public Weights at(String list, int index) {
    return at(list + "." + index);
  }

  public NDArray take(String name, Init init, long... shape) {
    return source.take(prefix + name, init, shape);
  }

  /// The name of this place, such as `down_blocks.0.attentions.1`.
  public String path() {
    return prefix.isEmpty() ? prefix : prefix.substring(0, prefix.length() - 1);
  }

  public TorchOps ops() {
    return ops;
  }
}
