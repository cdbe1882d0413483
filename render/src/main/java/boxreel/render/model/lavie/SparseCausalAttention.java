package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import boxreel.render.nn.Attention;
import boxreel.render.nn.KeyValues;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;

/// Self-attention in which the cells of a frame look at those of the video's first frame and of
/// the frame before their own (Wu et al. 2023, Tune-A-Video; LaVie's `SparseCausalAttention`).
///
/// Frame by frame: keys and values of two frames side by side would otherwise be held for all.
final class SparseCausalAttention {
  private final Attention attention;

  SparseCausalAttention(Weights weights, int width, int heads) {
    this.attention = new Attention(weights, width, width, heads);
  }

  /// [B*F,N,D] to the same shape.
  NDArray forward(NDArray x, FramePass pass) {
    try (var scope = TensorScope.borrowing(x)) {
      KeyValues own = attention.keyValues(x);
      var made = new NDList();
      for (long video = 0; video < pass.batch(); video++) {
        long first = video * pass.frames();
        for (long f = 0; f < pass.frames(); f++) {
          made.add(frame(x, own, first, first + f, first + Math.max(f - 1, 0)));
        }
      }
      return scope.keep(NDArrays.concat(made, 0));
    }
  }

  private NDArray frame(NDArray x, KeyValues own, long first, long row, long before) {
    try (var scope = TensorScope.borrowing(x, own.keys(), own.values())) {
      KeyValues seen = own.rows(first, first + 1).with(own.rows(before, before + 1));
      return scope.keep(attention.forward(x.get(row + ":" + (row + 1)), seen));
    }
  }
}
