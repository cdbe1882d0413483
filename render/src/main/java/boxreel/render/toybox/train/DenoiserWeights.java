package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.nn.FreshWeights;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TorchOps;
import boxreel.render.text.ClipTokenizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The weights of text encoder and UNet, which all replicas share.
final class DenoiserWeights {
  private static final String TEXT = "text.";
  private static final String UNET = "unet.";

  private final ClipTextConfig textConfig;
  private final Map<String, NDArray> text;
  private final Map<String, NDArray> unet;

  /// @param manager owner of the weights
  /// @param modelFolder holds the tokenizer; text encoder and UNet start from what it holds of
  ///     them, else at random
  DenoiserWeights(NDManager manager, TorchOps ops, Path modelFolder, RandomGenerator random)
      throws ModelException {
    ClipTokenizer tokenizer = ClipTokenizer.load(modelFolder.resolve("tokenizer"));
    this.textConfig = ToyboxRecipe.textEncoder(tokenizer.vocabularySize());
    var freshText = new FreshWeights(manager, random);
    var _ = new ClipTextEncoder(Weights.of(freshText, ops), textConfig);
    this.text = freshText.all();
    var freshUnet = new FreshWeights(manager, random);
    var _ = new Unet3d(Weights.of(freshUnet, ops), ToyboxRecipe.denoiser());
    this.unet = freshUnet.all();
    Checkpoint.restore(manager, modelFolder.resolve(ToyboxFolder.TEXT_WEIGHTS), text);
    Checkpoint.restore(manager, modelFolder.resolve(ToyboxFolder.UNET_WEIGHTS), unet);
  }

  ClipTextEncoder textEncoder(TorchOps ops) {
    return new ClipTextEncoder(Weights.of(new SharedWeights(text), ops), textConfig);
  }

  Unet3d unet(TorchOps ops) {
    return new Unet3d(Weights.of(new SharedWeights(unet), ops), ToyboxRecipe.denoiser());
  }

  /// Both networks' weights, named apart.
  Map<String, NDArray> all() {
    Map<String, NDArray> all = new LinkedHashMap<>();
    text.forEach((name, weight) -> all.put(TEXT + name, weight));
    unet.forEach((name, weight) -> all.put(UNET + name, weight));
    return all;
  }

  /// Writes weights that are named as [#all] names them, and the frame of a model folder.
  void export(Path modelFolder, Map<String, NDArray> weights) throws ModelException {
    ToyboxFolder.writeTextEncoder(modelFolder, textConfig, under(TEXT, weights));
    ToyboxFolder.writeDenoiser(modelFolder, under(UNET, weights));
    ToyboxFolder.writeFrame(modelFolder);
  }

  private static Map<String, NDArray> under(String prefix, Map<String, NDArray> all) {
    Map<String, NDArray> part = new LinkedHashMap<>();
    all.forEach(
        (name, weight) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), weight);
          }
        });
    return part;
  }
}
