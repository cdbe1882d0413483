package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// AdamW with clipped gradients and an exponential moving average of the weights, which is what
/// a stage hands on. Names may be frozen: those weights neither move nor are averaged.
final class Optimizer {
  private static final TorchOps.AdamW HYPER = new TorchOps.AdamW(0.9, 0.99, 1e-8, 0.0, 1.0);

  /// The average forgets over about this share of the steps so far, up to [#LONGEST_MEMORY].
  private static final double MEMORY_SHARE = 0.05;

  private static final double LONGEST_MEMORY = 1000;

  private final TorchOps ops;
  private final Map<String, NDArray> weights;
  private final List<String> names = new ArrayList<>();
  private final List<NDArray> trained = new ArrayList<>();
  private final List<NDArray> averages = new ArrayList<>();
  private final List<NDArray> firstMoments = new ArrayList<>();
  private final List<NDArray> secondMoments = new ArrayList<>();
  private long step;

  /// @param manager owner of moments and averages
  /// @param weights all weights of the networks by name
  /// @param isTrained which of them move
  Optimizer(
      NDManager manager, TorchOps ops, Map<String, NDArray> weights, Predicate<String> isTrained) {
    this.ops = ops;
    this.weights = weights;
    for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
      if (isTrained.test(entry.getKey())) {
        NDArray weight = entry.getValue();
        names.add(entry.getKey());
        trained.add(weight);
        averages.add(owned(manager, weight));
        firstMoments.add(manager.zeros(weight.getShape()));
        secondMoments.add(manager.zeros(weight.getShape()));
        Autograd.track(weight);
      }
    }
  }

  private static NDArray owned(NDManager manager, NDArray weight) {
    NDArray copy = weight.duplicate();
    copy.attach(manager);
    return copy;
  }

  long step() {
    return step;
  }

  /// Moves the weights along the gradients that backward has left, and clears them.
  ///
  /// @return the gradients' norm before clipping
  double step(double learningRate) {
    step++;
    try (var _ = TensorScope.borrowing()) {
      List<NDArray> gradients = Autograd.gradients(trained);
      double norm =
          ops.adamW(trained, gradients, firstMoments, secondMoments, HYPER, learningRate, step);
      if (!Double.isFinite(norm)) {
        throw new IllegalStateException("The gradient is not finite at step " + step);
      }
      Autograd.clear(trained);
      double memory = Math.clamp(step * MEMORY_SHARE, 1, LONGEST_MEMORY);
      ops.average(averages, trained, 1 - 1 / memory);
      return norm;
    }
  }

  /// Everything needed to go on, by name.
  Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      state.put("weight." + names.get(i), trained.get(i));
      state.put("average." + names.get(i), averages.get(i));
      state.put("moment1." + names.get(i), firstMoments.get(i));
      state.put("moment2." + names.get(i), secondMoments.get(i));
    }
    return state;
  }

  /// The step that a restored state was saved at.
  void continueFrom(long savedStep) {
    this.step = savedStep;
  }

  /// All weights, averaged where they are trained.
  Map<String, NDArray> averaged() {
    Map<String, NDArray> result = new LinkedHashMap<>(weights);
    for (int i = 0; i < names.size(); i++) {
      result.put(names.get(i), averages.get(i));
    }
    return result;
  }
}
