package boxreel.render.tensor;

/// The operators of [TorchOps] in TorchScript's serialized form.
final class TorchMethods {
  /// Axis letters: B batch, C channels, N tokens, D width. Whole numbers and epsilons travel as
  /// 0-dimensional tensors on the CPU, because DJL passes nothing else to a differentiable call.
  /// Type 15 is bfloat16,
  /// 5 float16.
  static final String CODE =
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
          x4 = torch.flatten(x, 3, -1)
          w4 = torch.squeeze(w, -1)
          y = torch.conv2d(torch.to(x4, t), torch.to(w4, t), torch.to(b, t), [1, 1], [1, 0], [1, 1], 1)
          y5 = torch.view(y, [torch.size(y, 0), torch.size(y, 1), torch.size(y, 2), torch.size(x, 3), torch.size(x, 4)])
          return torch.to(y5, ops.prim.dtype(x))
        def to_bfloat16(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.to(x, 15)
        def to_float16(self: __torch__.Ops, x: Tensor) -> Tensor:
          return torch.to(x, 5)
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
        def attend(self: __torch__.Ops, q: Tensor, k: Tensor, v: Tensor, heads: Tensor, causal: Tensor, w: Tensor) -> Tensor:
          b = torch.size(q, 0)
          n = torch.size(q, 1)
          m = torch.size(k, 1)
          h = int(heads)
          d = torch.floordiv(torch.size(q, 2), h)
          qh = torch.transpose(torch.view(q, [b, n, h, d]), 1, 2)
          kh = torch.transpose(torch.view(k, [b, m, h, d]), 1, 2)
          vh = torch.transpose(torch.view(v, [b, m, h, d]), 1, 2)
          if torch.eq(ops.prim.dtype(w), 5):
            t = 5
          else:
            t = ops.prim.dtype(q)
          o = torch.scaled_dot_product_attention(torch.to(qh, t), torch.to(kh, t), torch.to(vh, t), None, 0., bool(causal))
          y = torch.reshape(torch.transpose(o, 1, 2), [b, n, torch.mul(h, d)])
          return torch.to(y, ops.prim.dtype(q))
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

  private TorchMethods() {}
}
