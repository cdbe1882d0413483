package boxreel.render.model.clip;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.LayerNorm;
import boxreel.render.nn.Linear;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;

/// One pre-norm transformer layer with causal self-attention; all projections have biases.
final class ClipLayer {
  private final TorchOps ops;
  private final ClipTextConfig config;
  private final LayerNorm layerNorm1;
  private final Linear qProj;
  private final Linear kProj;
  private final Linear vProj;
  private final Linear outProj;
  private final LayerNorm layerNorm2;
  private final Linear fc1;
  private final Linear fc2;

  ClipLayer(Weights weights, ClipTextConfig config) {
    int width = config.hiddenSize();
    this.ops = weights.ops();
    this.config = config;
    this.layerNorm1 = new LayerNorm(weights.at("layer_norm1"), width, config.layerNormEps());
    Weights attention = weights.at("self_attn");
    this.qProj = Linear.withBias(attention.at("q_proj"), width, width);
    this.kProj = Linear.withBias(attention.at("k_proj"), width, width);
    this.vProj = Linear.withBias(attention.at("v_proj"), width, width);
    this.outProj = Linear.withBias(attention.at("out_proj"), width, width);
    this.layerNorm2 = new LayerNorm(weights.at("layer_norm2"), width, config.layerNormEps());
    this.fc1 = Linear.withBias(weights.at("mlp.fc1"), width, config.intermediateSize());
    this.fc2 = Linear.withBias(weights.at("mlp.fc2"), config.intermediateSize(), width);
  }

  /// [B,L,E] to the same shape.
  NDArray forward(NDArray x) {
    NDArray y = layerNorm1.forward(x);
    y =
        ops.attendCausally(
            qProj.forward(y),
            kProj.forward(y),
            vProj.forward(y),
            config.numAttentionHeads(),
            qProj.weight());
    NDArray h = x.add(outProj.forward(y));
    return h.add(fc2.forward(activate(fc1.forward(layerNorm2.forward(h)))));
  }

  private NDArray activate(NDArray x) {
    return switch (config.hiddenAct()) {
      case GELU -> ops.gelu(x);
      case QUICK_GELU -> ops.quickGelu(x);
    };
  }
}
