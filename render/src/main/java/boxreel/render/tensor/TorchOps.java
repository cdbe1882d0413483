package boxreel.render.tensor;

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
/// Linear layers and convolutions multiply in the type of their weights, float32 or bfloat16; their
/// inputs are rounded to it, sums are kept in float32, and results come back in the input's type.
///
/// Results belong to the manager of the first tensor and to the open [TensorScope]. Gradients
/// flow when the thread's grad mode is on. Not for concurrent use; one instance per render
/// thread.
public final class TorchOps implements AutoCloseable {
  /// Axis letters: B batch, C channels, N tokens, D width. Whole numbers and epsilons travel as
  /// 0-dimensional tensors on the CPU, because DJL passes nothing else to a differentiable call.
  /// Type 15 is bfloat16.
  private static final String METHODS =
      """
        def linear(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, round: Tensor) -> Tensor:
          if bool(round):
            t = 15
          else:
            t = ops.prim.dtype(w)
          y = torch.linear(torch.to(x, t), torch.to(w, t), torch.to(b, t))
          return torch.to(y, ops.prim.dtype(x))
        def linear_plain(self: __torch__.Ops, x: Tensor, w: Tensor, round: Tensor) -> Tensor:
          if bool(round):
            t = 15
          else:
            t = ops.prim.dtype(w)
          y = torch.linear(torch.to(x, t), torch.to(w, t), None)
          return torch.to(y, ops.prim.dtype(x))
        def conv2d(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, stride: Tensor, pad: Tensor, round: Tensor) -> Tensor:
          s = int(stride)
          p = int(pad)
          if bool(round):
            t = 15
          else:
            t = ops.prim.dtype(w)
          y = torch.conv2d(torch.to(x, t), torch.to(w, t), torch.to(b, t), [s, s], [p, p], [1, 1], 1)
          return torch.to(y, ops.prim.dtype(x))
        def conv_time(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, round: Tensor) -> Tensor:
          if bool(round):
            t = 15
          else:
            t = ops.prim.dtype(w)
          y = torch.conv3d(torch.to(x, t), torch.to(w, t), torch.to(b, t), [1, 1, 1], [1, 0, 0], [1, 1, 1], 1)
          return torch.to(y, ops.prim.dtype(x))
        def to_bfloat16(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.to(x, 15)
        def group_norm(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, groups: Tensor, eps: Tensor) -> Tensor:
          return torch.group_norm(x, int(groups), w, b, float(eps))
        def group_norm_silu(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, groups: Tensor, eps: Tensor) -> Tensor:
          return torch.silu(torch.group_norm(x, int(groups), w, b, float(eps)))
        def layer_norm(self: __torch__.Ops, x: Tensor, w: Tensor, b: Tensor, eps: Tensor) -> Tensor:
          return torch.layer_norm(x, [torch.size(x, -1)], w, b, float(eps))
        def silu(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.silu(x)
        def gelu(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.gelu(x)
        def geglu(self: __torch__.Ops, x: Tensor) -> Tensor:
          half = torch.floordiv(torch.size(x, -1), 2)
          value = torch.narrow(x, -1, 0, half)
          gate = torch.narrow(x, -1, half, half)
          return torch.mul(value, torch.gelu(gate))
        def attend(self: __torch__.Ops, q: Tensor, k: Tensor, v: Tensor, heads: Tensor, causal: Tensor) -> Tensor:
          b = torch.size(q, 0)
          n = torch.size(q, 1)
          m = torch.size(k, 1)
          h = int(heads)
          d = torch.floordiv(torch.size(q, 2), h)
          qh = torch.transpose(torch.view(q, [b, n, h, d]), 1, 2)
          kh = torch.transpose(torch.view(k, [b, m, h, d]), 1, 2)
          vh = torch.transpose(torch.view(v, [b, m, h, d]), 1, 2)
          o = torch.scaled_dot_product_attention(qh, kh, vh, None, 0., bool(causal))
          return torch.reshape(torch.transpose(o, 1, 2), [b, n, torch.mul(h, d)])
        def attention_map(self: __torch__.Ops, q: Tensor, k: Tensor, heads: Tensor) -> Tensor:
          b = torch.size(q, 0)
          n = torch.size(q, 1)
          m = torch.size(k, 1)
          h = int(heads)
          d = torch.floordiv(torch.size(q, 2), h)
          qh = torch.transpose(torch.view(q, [b, n, h, d]), 1, 2)
          kh = torch.transpose(torch.view(k, [b, m, h, d]), 1, 2)
          scores = torch.matmul(torch.mul(qh, torch.pow(float(d), -0.5)), torch.transpose(kh, 2, 3))
          return torch.softmax(scores, -1, None)
        def weigh_values(self: __torch__.Ops, map: Tensor, v: Tensor) -> Tensor:
          b = torch.size(v, 0)
          m = torch.size(v, 1)
          h = torch.size(map, 1)
          d = torch.floordiv(torch.size(v, 2), h)
          vh = torch.transpose(torch.view(v, [b, m, h, d]), 1, 2)
          o = torch.matmul(map, vh)
          return torch.reshape(torch.transpose(o, 1, 2), [b, torch.size(map, 2), torch.mul(h, d)])
        def scale(self: __torch__.Ops, x: Tensor, factor: Tensor) -> Tensor:
          return torch.mul(x, float(factor))
        def ranked_sum(self: __torch__.Ops, x: Tensor, shares: Tensor) -> Tensor:
          sorted, order = torch.sort(x, -1, True)
          return torch.sum(torch.mul(sorted, shares), [-1], False)
        def upsample(self: __torch__.Ops, x: Tensor, height: Tensor, width: Tensor) -> Tensor:
          return torch.upsample_nearest2d(x, [int(height), int(width)], None)
        def pad_right_bottom(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.constant_pad_nd(x, [0, 1, 0, 1], 0)
        def gather_rows(self: __torch__.Ops, ids: Tensor, table: Tensor) -> Tensor:
          return torch.embedding(table, ids, -1, False, False)
        def add_rows(self: __torch__.Ops, x: Tensor, table: Tensor, count: Tensor) -> Tensor:
          return torch.add(x, torch.narrow(table, 0, 0, int(count)))
        def pick_rows(self: __torch__.Ops, x: Tensor, index: Tensor) -> Tensor:
          i = torch.expand(torch.view(index, [-1, 1, 1]), [-1, 1, torch.size(x, 2)])
          return torch.squeeze(torch.gather(x, 1, i), 1)
        def quick_gelu(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.mul(x, torch.sigmoid(torch.mul(x, 1.702)))
        def add_gated(self: __torch__.Ops, x: Tensor, y: Tensor, gate: Tensor) -> Tensor:
          return torch.add(x, torch.mul(y, torch.tanh(gate)))
        def blend(self: __torch__.Ops, mask: Tensor, x: Tensor, fallback: Tensor) -> Tensor:
          return torch.add(torch.mul(x, mask), torch.mul(fallback, torch.rsub(mask, 1)))
        def mse(self: __torch__.Ops, x: Tensor, y: Tensor) -> Tensor:
          return torch.mse_loss(x, y, 1)
        def l1(self: __torch__.Ops, x: Tensor, y: Tensor) -> Tensor:
          return torch.l1_loss(x, y, 1)
        def adamw(self: __torch__.Ops, params: List[Tensor], grads: List[Tensor], m: List[Tensor], v: List[Tensor], lr: float, beta1: float, beta2: float, eps: float, decay: float, scale1: float, scale2: float, clip: float) -> float:
          norms = annotate(List[Tensor], [])
          for i in range(torch.len(grads)):
            _0 = torch.append(norms, torch.norm(grads[i], 2))
          total = float(torch.norm(torch.stack(norms, 0), 2))
          factor = 1.
          if torch.gt(total, clip):
            factor = torch.div(clip, total)
          else:
            factor = 1.
          for i in range(torch.len(params)):
            g = torch.mul(grads[i], factor)
            _1 = torch.add_(torch.mul_(m[i], beta1), g, alpha=torch.sub(1., beta1))
            _2 = torch.addcmul_(torch.mul_(v[i], beta2), g, g, value=torch.sub(1., beta2))
            _3 = torch.mul_(params[i], torch.sub(1., torch.mul(lr, decay)))
            root = torch.add(torch.sqrt(torch.mul(v[i], scale2)), eps)
            _4 = torch.addcdiv_(params[i], m[i], root, value=torch.neg(torch.mul(lr, scale1)))
          return total
        def lerp_into(self: __torch__.Ops, averages: List[Tensor], params: List[Tensor], keep: float) -> int:
          for i in range(torch.len(params)):
            _0 = torch.add_(torch.mul_(averages[i], keep), params[i], alpha=torch.sub(1., keep))
          return torch.len(params)
      """;

  private final PtNDManager manager;
  private final PtSymbolBlock block;
  private final Map<Number, NDArray> scalars = new HashMap<>();
  private final Map<String, NDArray> methods = new HashMap<>();
  private boolean recording;
  private boolean isRounding;

  /// @param parent owner of the operators' few constants; must outlive this
  TorchOps(NDManager parent) {
    this.manager = (PtNDManager) parent.newSubManager();
    try {
      this.block =
          JniUtils.loadModule(
              manager, new ByteArrayInputStream(TorchArchive.of(METHODS)), false, false);
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

  /// x [B,C,H,W], weight [C_out,C,k,k]; zero padding on all sides.
  public NDArray conv2d(NDArray x, NDArray weight, NDArray bias, int stride, int padding) {
    return call("conv2d", x, weight, bias, scalar(stride), scalar(padding), rounds());
  }

  /// Convolution over frames alone: x [B,C,F,H,W], weight [C_out,C,3,1,1], zero frames at both
  /// ends.
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
  public NDArray attend(NDArray q, NDArray k, NDArray v, int heads) {
    return call("attend", q, k, v, scalar(heads), scalar(0));
  }

  /// [#attend] in which position i sees positions up to i.
  public NDArray attendCausally(NDArray q, NDArray k, NDArray v, int heads) {
    return call("attend", q, k, v, scalar(heads), scalar(1));
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
    NDArray marker = outsideScopes(manager.create(0f));
    marker.setName("module_method:" + method);
    return marker;
  }

  private NDArray scalar(Number value) {
    return scalars.computeIfAbsent(
        value,
        v ->
            outsideScopes(
                v instanceof Double
                    ? manager.create(v.doubleValue())
                    : manager.create(new long[] {v.longValue()}, new Shape())));
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
    manager.close();
  }
}
