package boxreel.render.tensor;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// libtorch's operators that DJL's Java API lacks, called through a TorchScript archive that is
/// built in memory.
///
/// Linear layers and convolutions multiply in the type of their weights, float32, bfloat16 or
/// float16; their inputs are rounded to it, sums are kept in float32, and results come back in
/// the input's type.
///
/// Results belong to the manager of the first tensor and to the open [TensorScope]. Gradients
/// flow when the thread's grad mode is on. Not for concurrent use; one instance per render
/// thread.
public final class TorchOps implements AutoCloseable {
  private final PtNDManager manager;

  /// On the processor whatever the device: libtorch would wait for a graphics card at every
  /// number that it takes back from it.
  private final NDManager constants;

  private final PtSymbolBlock block;
  private final Map<Number, NDArray> scalars = new HashMap<>();
  private final Map<String, NDArray> methods = new HashMap<>();
  private boolean recording;
  private boolean isRounding;

  /// @param parent owner of the operators' few constants; must outlive this
  TorchOps(NDManager parent) {
    this.manager = (PtNDManager) parent.newSubManager();
    this.constants = manager.newSubManager(Device.cpu());
    try {
      this.block =
          JniUtils.loadModule(
              manager, new ByteArrayInputStream(TorchArchive.of(TorchMethods.CODE)), false, false);
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory can't fail", e);
    }
  }

  /// `x W^T + b`. x [..., D_in], weight [D_out, D_in], bias [D_out].
  public NDArray linear(NDArray x, NDArray weight, @Nullable NDArray bias) {
    return bias == null
        ? call("linear_plain", x, weight, rounds())
        : call("linear", x, weight, bias, rounds());
  }

  /// Rounded to the nearest, any shape. DJL does not know the type: such a tensor may be a weight
  /// or be closed, and nothing else.
  public NDArray toBfloat16(NDArray x) {
    // Not in inference mode, whose tensors backward refuses to go through.
    return call("to_bfloat16", true, x);
  }

  /// Rounded to the nearest, any shape; infinite beyond 65504.
  public NDArray toFloat16(NDArray x) {
    return call("to_float16", true, x);
  }

  /// x [B,C,H,W], weight [C_out,C,k,k]; zero padding on all sides.
  public NDArray conv2d(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
    return call("conv2d", x, weight, bias, scalar(stride), scalar(padding), rounds());
  }

  /// Convolution over frames alone: x [B,C,F,H,W], weight [C_out,C,3,1,1], zero frames at both
  /// ends. Done as a 2-D one over frames and cells in a row, which libtorch computes faster
  /// than the 3-D one that it is.
  public NDArray convOverTime(NDArray x, NDArray weight, NDArray bias) {
    return call("conv_time", x, weight, bias, rounds());
  }

  /// Statistics over all axes behind the channels of each group. x [B,C,...].
  public NDArray groupNorm(NDArray x, NDArray weight, NDArray bias, int groups, double epsilon) {
    return call("group_norm", x, weight, bias, scalar(groups), scalar(epsilon));
  }

  /// SiLU of [#groupNorm].
  public NDArray groupNormSilu(
      NDArray x, NDArray weight, NDArray bias, int groups, double epsilon) {
    return call("group_norm_silu", x, weight, bias, scalar(groups), scalar(epsilon));
  }

  /// Over the last axis.
  public NDArray layerNorm(NDArray x, NDArray weight, NDArray bias, double epsilon) {
    return call("layer_norm", x, weight, bias, scalar(epsilon));
  }

  public NDArray silu(NDArray x) {
    return call("silu", x);
  }

  /// The exact form with erf.
  public NDArray gelu(NDArray x) {
    return call("gelu", x);
  }

  /// First half of the last axis times GELU of its second half: [..., 2D] to [..., D].
  public NDArray geglu(NDArray x) {
    return call("geglu", x);
  }

  /// Fused multi-head attention, scores scaled by the head width's inverse root: q [B,N,D], k
  /// and v [B,M,D] to [B,N,D]; D is split in `heads` contiguous parts.
  ///
  /// @param weight of the layer: where it is float16, the fused kernel multiplies in that too,
  ///     as graphics cards are fast in; where it is bfloat16, in float32
  public NDArray attend(NDArray q, NDArray k, NDArray v, int heads, NDArray weight) {
    return call("attend", q, k, v, scalar(heads), scalar(0), weight);
  }

  /// [#attend] in which position i sees positions up to i.
  public NDArray attendCausally(NDArray q, NDArray k, NDArray v, int heads, NDArray weight) {
    return call("attend", q, k, v, scalar(heads), scalar(1), weight);
  }

  /// The probabilities that [#attend] uses inside: [B,heads,N,M].
  public NDArray attentionMap(NDArray q, NDArray k, int heads) {
    return call("attention_map", q, k, scalar(heads));
  }

  /// The values under probabilities: map [B,heads,N,M], v [B,M,D] to [B,N,D], as [#attend] has
  /// it.
  public NDArray weighValues(NDArray map, NDArray v) {
    return call("weigh_values", map, v);
  }

  /// `factor x`, for work that gradients go through: the number of [NDArray#mul(Number)] lies in
  /// memory that may be gone when backward reads it.
  public NDArray scale(NDArray x, double factor) {
    return call("scale", x, scalar(factor));
  }

  /// Weighted sums of the last axis in falling order: with `1/k` at the first k places the mean
  /// of the k largest numbers. x [...,N], shares broadcast to it, to [...].
  public NDArray rankedSum(NDArray x, NDArray shares) {
    return call("ranked_sum", x, shares);
  }

  /// Nearest neighbour. x [B,C,h,w] to [B,C,height,width].
  public NDArray upsampleNearest(NDArray x, long height, long width) {
    return call("upsample", x, scalar(height), scalar(width));
  }

  /// One column of zeros at the right and one row at the bottom. x [B,C,H,W].
  public NDArray padRightBottom(NDArray x) {
    return call("pad_right_bottom", x);
  }

  /// Rows of a table: table [V,D], ids (int64) [...] to [...,D].
  public NDArray rows(NDArray table, NDArray ids) {
    // The ids come first, so that the result does not belong to the table's manager.
    return call("gather_rows", ids, table);
  }

  /// Adds the first `count` rows of a table to every sequence: x [B,count,D], table [V,D].
  public NDArray addRows(NDArray x, NDArray table, long count) {
    return call("add_rows", x, table, scalar(count));
  }

  /// One row of each sequence: x [B,L,D], index (int64) [B] to [B,D].
  public NDArray pickRows(NDArray x, NDArray index) {
    return call("pick_rows", x, index);
  }

  /// `x sigmoid(1.702 x)`, the original CLIP's activation.
  public NDArray quickGelu(NDArray x) {
    return call("quick_gelu", x);
  }

  /// `x + tanh(gate) y`, gate 0-dimensional.
  public NDArray addGated(NDArray x, NDArray y, NDArray gate) {
    return call("add_gated", x, y, gate);
  }

  /// `x` where mask is 1, `fallback` where it is 0; both broadcast.
  public NDArray blend(NDArray mask, NDArray x, NDArray fallback) {
    return call("blend", mask, x, fallback);
  }

  /// Mean squared difference, a 0-dimensional tensor.
  public NDArray meanSquaredError(NDArray x, NDArray y) {
    return call("mse", x, y);
  }

  /// Mean absolute difference, a 0-dimensional tensor.
  public NDArray meanAbsoluteError(NDArray x, NDArray y) {
    return call("l1", x, y);
  }

  /// One AdamW step in place over lists of equal length (Loshchilov and Hutter 2019), after
  /// scaling all gradients so that their common norm is at most `clip`.
  ///
  /// @param step number of this step, from 1, for the bias correction
  /// @return the gradients' norm before clipping
  public double adamW(
      List<NDArray> parameters,
      List<NDArray> gradients,
      List<NDArray> firstMoments,
      List<NDArray> secondMoments,
      AdamW hyper,
      double learningRate,
      long step) {
    IValue[] arguments = {
      list(parameters),
      list(gradients),
      list(firstMoments),
      list(secondMoments),
      IValue.from(learningRate),
      IValue.from(hyper.beta1()),
      IValue.from(hyper.beta2()),
      IValue.from(hyper.epsilon()),
      IValue.from(hyper.decay()),
      IValue.from(1 / (1 - Math.pow(hyper.beta1(), (double) step))),
      IValue.from(1 / (1 - Math.pow(hyper.beta2(), (double) step))),
      IValue.from(hyper.clip())
    };
    try (IValue norm = IValueUtils.runMethod(block, "adamw", arguments)) {
      return norm.toDouble();
    } finally {
      close(arguments);
    }
  }

  /// @param clip largest common gradient norm
  public record AdamW(double beta1, double beta2, double epsilon, double decay, double clip) {}

  /// `averages = keep averages + (1 - keep) parameters`, in place.
  public void average(List<NDArray> averages, List<NDArray> parameters, double keep) {
    IValue[] arguments = {list(averages), list(parameters), IValue.from(keep)};
    try (IValue count = IValueUtils.runMethod(block, "lerp_into", arguments)) {
      if (count.toLong() != parameters.size()) {
        throw new IllegalStateException("Averaged " + count.toLong() + " tensors");
      }
    } finally {
      close(arguments);
    }
  }

  /// Whether linear layers and convolutions round their weights to bfloat16 also where they are
  /// float32, as mixed-precision training does. Not at first.
  public void roundWeights(boolean isRounding) {
    this.isRounding = isRounding;
  }

  private NDArray rounds() {
    return scalar(isRounding ? 1 : 0);
  }

  /// Whether calls keep what backward needs. Set by [Autograd] alone.
  void setRecording(boolean isRecording) {
    this.recording = isRecording;
  }

  private NDArray call(String method, NDArray... arguments) {
    return call(method, recording, arguments);
  }

  private NDArray call(String method, boolean records, NDArray... arguments) {
    var inputs = new NDList(arguments.length + 1);
    for (NDArray argument : arguments) {
      inputs.add(argument);
    }
    inputs.add(methods.computeIfAbsent(method, this::marker));
    return IValueUtils.forward(block, inputs, records).head();
  }

  private NDArray marker(String method) {
    NDArray marker = outsideScopes(constants.create(0f));
    marker.setName("module_method:" + method);
    return marker;
  }

  private NDArray scalar(Number value) {
    return scalars.computeIfAbsent(
        value,
        v ->
            outsideScopes(
                v instanceof Double
                    ? constants.create(v.doubleValue())
                    : constants.create(new long[] {v.longValue()}, new Shape())));
  }

  /// Constants are made on first use, inside somebody's scope, and must outlive it.
  private static NDArray outsideScopes(NDArray constant) {
    NDScope.unregister(constant);
    return constant;
  }

  private static IValue list(List<NDArray> tensors) {
    return IValue.listFrom(tensors.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
  }

  private static void close(IValue[] values) {
    for (IValue value : values) {
      value.close();
    }
  }

  @Override
  public void close() {
    block.close();
    constants.close();
    manager.close();
  }
}
