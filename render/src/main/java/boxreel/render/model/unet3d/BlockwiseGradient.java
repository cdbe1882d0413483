package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The slope of a sum over attention maps with the memory of one block instead of all: blocks run
/// once without recording, then once more with it from the last to the first (activation
/// checkpointing; Chen et al. 2016). Each block is told the slope of what it hands on by adding
/// the product of both to what it is differentiated for.
public final class BlockwiseGradient {
  /// @param total the sum
  /// @param gradient its slope at the sample, [B,C,F,h,w]
  public record Result(double total, NDArray gradient) {}

  private final TorchOps ops;
  private final List<UnetSegment> segments;
  private final Set<String> layers;
  private final Function<CrossAttentionMap, NDArray> term;
  private final UnetState state;

  /// What each segment starts from, and the skips then, the last pushed first.
  private final List<NDArray> inputs = new ArrayList<>();

  private final List<List<NDArray>> skips = new ArrayList<>();
  private final IdentityHashMap<NDArray, NDArray> slopes = new IdentityHashMap<>();
  private double total;

  private BlockwiseGradient(
      TorchOps ops,
      Unet3d unet,
      Set<String> layers,
      Function<CrossAttentionMap, NDArray> term,
      UnetState state) {
    this.ops = ops;
    this.layers = layers;
    this.term = term;
    this.state = state;
    List<UnetSegment> all = unet.segments();
    int last = 0;
    for (int i = 0; i < all.size(); i++) {
      if (!layersOf(all.get(i)).isEmpty()) {
        last = i;
      }
    }
    this.segments = all.subList(0, last + 1);
  }

  /// Parameters as for [Unet3d#attentionMaps].
  ///
  /// @param term of a map, 0-dimensional, differentiable
  public static Result of(
      TorchOps ops,
      Unet3d unet,
      NDArray sample,
      double[] timesteps,
      AttendedTokens text,
      Set<String> layers,
      Function<CrossAttentionMap, NDArray> term) {
    try (var scope = TensorScope.borrowing(sample)) {
      UnetState state = unet.plainState(sample, timesteps, text);
      var work = new BlockwiseGradient(ops, unet, layers, term, state);
      work.runThrough(sample);
      for (int i = work.segments.size() - 1; i >= 0; i--) {
        work.runBack(i);
      }
      NDArray gradient = work.slope(sample);
      if (gradient == null) {
        throw new IllegalArgumentException("This UNet has none of these layers: " + layers);
      }
      return new Result(work.total, scope.keep(gradient));
    }
  }

  private Set<String> layersOf(UnetSegment segment) {
    return layers.stream().filter(segment::holds).collect(Collectors.toSet());
  }

  private @Nullable NDArray slope(NDArray tensor) {
    return slopes.get(tensor);
  }

  /// All segments but the last, of which only the input is needed.
  private void runThrough(NDArray sample) {
    Deque<NDArray> stack = new ArrayDeque<>();
    NDArray x = sample;
    for (int i = 0; i < segments.size(); i++) {
      inputs.add(x);
      skips.add(List.copyOf(stack));
      if (i < segments.size() - 1) {
        x = segments.get(i).body().run(x, state, stack);
      }
    }
  }

  private void runBack(int index) {
    UnetSegment segment = segments.get(index);
    boolean isLast = index == segments.size() - 1;
    List<NDArray> before = skips.get(index);
    try (var scope = TensorScope.borrowing()) {
      List<NDArray> originals = new ArrayList<>();
      originals.add(inputs.get(index));
      originals.addAll(before.subList(0, segment.taken()));
      List<NDArray> leaves = new ArrayList<>();
      for (NDArray original : originals) {
        NDArray leaf = original.duplicate();
        Autograd.track(leaf);
        leaves.add(leaf);
      }
      Deque<NDArray> stack = new ArrayDeque<>(leaves.subList(1, leaves.size()));
      stack.addAll(before.subList(segment.taken(), before.size()));
      try (var tape = Autograd.record(ops)) {
        var recorder = new AttentionRecorder(scope, layersOf(segment), isLast);
        NDArray y = segment.body().run(leaves.getFirst(), state.watchedBy(recorder), stack);
        NDArray sum = terms(recorder.maps());
        if (!isLast) {
          sum = plus(sum, handedOn(index, y, stack));
        }
        if (sum != null) {
          tape.backward(sum);
        }
      }
      List<NDArray> gradients = Autograd.gradients(leaves);
      for (int i = 0; i < originals.size(); i++) {
        NDArray known = slope(originals.get(i));
        NDArray sum = known == null ? gradients.get(i) : known.add(gradients.get(i));
        slopes.put(originals.get(i), scope.keep(sum));
      }
    }
  }

  private @Nullable NDArray terms(List<CrossAttentionMap> maps) {
    NDArray sum = null;
    for (CrossAttentionMap map : maps) {
      NDArray value = term.apply(map);
      total += value.getFloat();
      sum = plus(sum, value);
    }
    return sum;
  }

  /// Products of what a segment hands on with the slopes there.
  private @Nullable NDArray handedOn(int index, NDArray y, Deque<NDArray> stack) {
    NDArray next = inputs.get(index + 1);
    List<NDArray> after = skips.get(index + 1);
    List<NDArray> again = List.copyOf(stack);
    NDArray sum = product(y, slope(next));
    int pushed = after.size() - (skips.get(index).size() - segments.get(index).taken());
    for (int i = 0; i < pushed; i++) {
      // The last skip of the way down is what is handed on too, and has one slope for both.
      if (!isSame(after.get(i), next)) {
        sum = plus(sum, product(again.get(i), slope(after.get(i))));
      }
    }
    return sum;
  }

  @SuppressWarnings("ReferenceEquality") // tensors compare by content
  private static boolean isSame(NDArray a, NDArray b) {
    return a == b;
  }

  private static @Nullable NDArray product(NDArray tensor, @Nullable NDArray slope) {
    return slope == null ? null : tensor.mul(slope).sum();
  }

  private static @Nullable NDArray plus(@Nullable NDArray a, @Nullable NDArray b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.add(b);
  }
}
