package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.base.text.Sentence;
import boxreel.render.api.Precision;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.Weights;
import boxreel.render.sampler.SchedulerConfig;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.text.Tokens;
import boxreel.render.weights.CheckpointWeights;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.WeightIndex;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a latent diffusion model has around its UNet, loaded. Owns nothing: weights belong to
/// the manager that loading was given.
///
/// @param scheduler the noise that the UNet was trained on
record ModelParts(
    ClipTokenizer tokenizer,
    ClipTextEncoder textEncoder,
    AutoencoderKl autoencoder,
    SchedulerConfig scheduler,
    PreviewMap previewMap) {

  /// Loads networks from a folder.
  ///
  /// @param manager owner of the weights
  record Loader(TorchRuntime runtime, NDManager manager, ModelFolder folder) {
    ModelParts parts(SchedulerConfig scheduler) throws ModelException {
      ClipTokenizer tokenizer = ClipTokenizer.load(folder.tokenizer());
      ClipTextConfig text = ClipTextConfig.read(JsonConfig.read(folder.config("text_encoder")));
      ClipTextEncoder encoder =
          network("text_encoder", Precision.FLOAT32, weights -> new ClipTextEncoder(weights, text));
      requireMatch(folder, tokenizer, text);
      VaeConfig vae = VaeConfig.read(JsonConfig.read(folder.config("vae")));
      AutoencoderKl autoencoder =
          network("vae", Precision.FLOAT32, weights -> new AutoencoderKl(weights, vae));
      return new ModelParts(
          tokenizer, encoder, autoencoder, scheduler, PreviewMap.of(folder, manager, autoencoder));
    }

    <T> T network(String part, Precision precision, Function<Weights, T> network)
        throws ModelException {
      try (WeightIndex index = folder.weights(part)) {
        CheckpointWeights weights =
            switch (precision) {
              case AUTO, FLOAT32 -> new CheckpointWeights(index, manager);
              case BFLOAT16 -> CheckpointWeights.rounded(index, manager, runtime.ops()::toBfloat16);
              case FLOAT16 -> CheckpointWeights.rounded(index, manager, runtime.ops()::toFloat16);
            };
        T loaded = network.apply(Weights.of(weights, runtime.ops()));
        weights.finish();
        return loaded;
      }
    }
  }

  /// @throws ModelException if a tokenizer gives numbers that a text encoder has no room for
  static void requireMatch(ModelFolder folder, ClipTokenizer tokenizer, ClipTextConfig text)
      throws ModelException {
    if (tokenizer.vocabularySize() > text.vocabSize()
        || tokenizer.maxLength() > text.maxPositionEmbeddings()) {
      throw ModelException.badInput(
          "Tokenizer and text encoder in "
              + folder.path()
              + " don't belong together: "
              + tokenizer.vocabularySize()
              + " tokens of which "
              + text.vocabSize()
              + " are known; download the model again.");
    }
  }

  /// The states of a text, padded to the tokenizer's length: [1,L,E].
  ///
  /// @param manager owner of the result
  /// @param notes told what was cut off
  NDArray encode(NDManager manager, String text, Consumer<Sentence> notes) {
    Tokens tokens = tokenizer.encode(text);
    if (tokens.isCut()) {
      notes.accept(Words.PROMPT_CUT.with(tokenizer.maxLength(), tokens.cutText()));
    }
    return textEncoder.encode(ids(manager, tokens.ids()));
  }

  /// A phrase encoded alone, without padding, at its end token: E numbers.
  float[] pooled(NDManager manager, String phrase) {
    NDArray ids = ids(manager, tokenizer.encode(phrase).unpadded());
    return textEncoder.pool(ids, textEncoder.encode(ids)).toFloatArray();
  }

  private static NDArray ids(NDManager manager, int[] ids) {
    long[] longs = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      longs[i] = ids[i];
    }
    return manager.create(longs, new Shape(1, ids.length));
  }
}
