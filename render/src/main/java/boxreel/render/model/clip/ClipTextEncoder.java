package boxreel.render.model.clip;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Init;
import boxreel.render.nn.LayerNorm;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.List;

/// CLIP's text tower (Radford et al. 2021; transformers `CLIPTextModel`): token and position
/// embeddings, causal transformer layers, final layer norm. Padding is not masked: prompts of
/// Stable Diffusion 2 and its kin attend to their padding.
public final class ClipTextEncoder {
  private final TorchOps ops;
  private final ClipTextConfig config;
  private final NDArray tokenEmbedding;
  private final NDArray positionEmbedding;
  private final List<ClipLayer> layers = new ArrayList<>();
  private final LayerNorm finalLayerNorm;

  public ClipTextEncoder(Weights weights, ClipTextConfig config) {
    this.ops = weights.ops();
    this.config = config;
    Weights text = weights.at("text_model");
    int width = config.hiddenSize();
    Weights embeddings = text.at("embeddings");
    this.tokenEmbedding =
        embeddings.take("token_embedding.weight", Init.EMBEDDING, config.vocabSize(), width);
    this.positionEmbedding =
        embeddings.take(
            "position_embedding.weight", Init.EMBEDDING, config.maxPositionEmbeddings(), width);
    for (int i = 0; i < config.numHiddenLayers(); i++) {
      layers.add(new ClipLayer(text.at("encoder.layers", i), config));
    }
    this.finalLayerNorm = new LayerNorm(text.at("final_layer_norm"), width, config.layerNormEps());
  }

  public ClipTextConfig config() {
    return config;
  }

  /// All token states behind the final norm (`last_hidden_state`).
  ///
  /// @param ids int64 [B,L], L at most `maxPositionEmbeddings`
  /// @return [B,L,E]
  public NDArray encode(NDArray ids) {
    long length = ids.getShape().get(1);
    NDArray x = ops.rows(tokenEmbedding, ids); // [B,L,E]
    x = ops.addRows(x, positionEmbedding, length);
    for (ClipLayer layer : layers) {
      x = layer.forward(x);
    }
    return finalLayerNorm.forward(x);
  }

  /// The state at the largest id of each row, which is the first end-of-text token
  /// (`pooler_output`).
  ///
  /// @param ids int64 [B,L]
  /// @param states what [#encode] made of them, [B,L,E]
  /// @return [B,E]
  public NDArray pool(NDArray ids, NDArray states) {
    return ops.pickRows(states, ids.argMax(1));
  }
}
