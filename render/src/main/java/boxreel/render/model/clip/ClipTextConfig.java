package boxreel.render.model.clip;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;

/// Architecture numbers of a CLIP text encoder, as in its `config.json`.
///
/// @param vocabSize V, rows of the token table
/// @param hiddenSize E, width of tokens
/// @param intermediateSize width inside the feed-forward layers
/// @param numHiddenLayers transformer layers
/// @param numAttentionHeads heads; E is a multiple of it
/// @param maxPositionEmbeddings L, longest token sequence
/// @param hiddenAct activation inside the feed-forward layers
/// @param layerNormEps of every layer norm
public record ClipTextConfig(
    int vocabSize,
    int hiddenSize,
    int intermediateSize,
    int numHiddenLayers,
    int numAttentionHeads,
    int maxPositionEmbeddings,
    Activation hiddenAct,
    double layerNormEps) {
  /// `gelu` is the exact form of Stable Diffusion 2's encoder, `quick_gelu` is x sigmoid(1.702
  /// x) of the original CLIP.
  public enum Activation {
    GELU,
    QUICK_GELU
  }

  public ClipTextConfig {
    if (hiddenSize % numAttentionHeads != 0) {
      throw new IllegalArgumentException(
          "Width " + hiddenSize + " can't be split in " + numAttentionHeads + " heads");
    }
  }

  /// Reads `text_encoder/config.json`.
  ///
  /// @throws ModelException if a setting is missing, of a wrong type, or unknown here
  public static ClipTextConfig read(JsonConfig json) throws ModelException {
    String act = json.stringAt("hidden_act", "quick_gelu");
    Activation activation =
        switch (act) {
          case "gelu" -> Activation.GELU;
          case "quick_gelu" -> Activation.QUICK_GELU;
          default ->
              throw ModelException.badInput(
                  json.file() + " asks for the activation " + act + ", which Boxreel lacks.");
        };
    int hidden = json.intAt("hidden_size");
    int heads = json.intAt("num_attention_heads");
    if (heads < 1 || hidden % heads != 0) {
      throw ModelException.badInput(
          json.file() + ": hidden_size " + hidden + " is no multiple of " + heads + " heads.");
    }
    return new ClipTextConfig(
        json.intAt("vocab_size"),
        hidden,
        json.intAt("intermediate_size"),
        json.intAt("num_hidden_layers"),
        heads,
        json.intAt("max_position_embeddings", 77),
        activation,
        json.doubleAt("layer_norm_eps", 1e-5));
  }
}
