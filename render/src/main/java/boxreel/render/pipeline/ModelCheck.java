package boxreel.render.pipeline;

import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.layout.Shot;
import boxreel.render.api.ModelReport;
import boxreel.render.api.RenderSettings;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.lavie.InterpolationConfig;
import boxreel.render.model.lavie.InterpolationUnet;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.Weights;
import boxreel.render.sampler.SchedulerConfig;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.weights.CheckpointWeights;
import boxreel.render.weights.JsonConfig;
import boxreel.render.weights.TensorInfo;
import boxreel.render.weights.WeightIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Checks a model folder without reading its numbers: configs, tokenizer, and of every tensor
/// name and shape.
public final class ModelCheck {
  /// That CLIP reads of a text, and texts are padded to.
  private static final int TOKENS = 77;

  private final TorchRuntime runtime;
  private final ModelFolder folder;
  private final List<ModelReport.Part> parts = new ArrayList<>();

  private ModelCheck(TorchRuntime runtime, ModelFolder folder) {
    this.runtime = runtime;
    this.folder = folder;
  }

  /// What each network holds.
  ///
  /// @throws ModelException naming what does not fit
  public static List<ModelReport.Part> parts(TorchRuntime runtime, ModelFolder folder)
      throws ModelException {
    var check = new ModelCheck(runtime, folder);
    check.run();
    return List.copyOf(check.parts);
  }

  /// What a render with a model takes, from its configs and headers.
  ///
  /// @param isSplit whether the halves of classifier-free guidance go one after the other
  public static MemoryEstimate memory(
      ModelFolder folder, Shot shot, RenderSettings settings, boolean isSplit)
      throws ModelException {
    long weights = 0;
    for (String part : List.of("text_encoder", "unet", "vae")) {
      boolean halved = part.equals("unet") && settings.precision().isHalf();
      try (WeightIndex index = folder.weights(part)) {
        long parameters = index.tensors().values().stream().mapToLong(TensorInfo::elements).sum();
        weights += parameters * (halved ? Short.BYTES : Float.BYTES);
      }
    }
    UnetKeys keys = UnetKeys.of(folder);
    JsonConfig json = JsonConfig.read(folder.config("unet"));
    VaeConfig vae = VaeConfig.read(JsonConfig.read(folder.config("vae")));
    int frames = shot.frames();
    return switch (keys.kind()) {
      case VIDEO -> {
        Unet3dConfig unet = Unet3dConfig.read(json, keys.isGated());
        long texts = shot.cues().isEmpty() ? 1 : frames;
        yield MemoryEstimate.of(unet, vae, weights, frames, settings, isSplit)
            .withTexts(unet, settings.guidance() > 1 ? 2 * texts : texts, TOKENS);
      }
      case INTERPOLATION ->
          MemoryEstimate.of(
              InterpolationConfig.read(json, Math.toIntExact(keys.inChannels())),
              vae,
              weights,
              frames,
              settings,
              isSplit);
    };
  }

  private void run() throws ModelException {
    UnetKeys keys = UnetKeys.of(folder);
    ClipTokenizer tokenizer = ClipTokenizer.load(folder.tokenizer());
    if (keys.kind() == UnetKeys.Kind.VIDEO) {
      SchedulerConfig.read(folder.scheduler());
    }
    ClipTextConfig text = ClipTextConfig.read(JsonConfig.read(folder.config("text_encoder")));
    ModelParts.requireMatch(folder, tokenizer, text);
    VaeConfig vae = VaeConfig.read(JsonConfig.read(folder.config("vae")));
    check("text_encoder", weights -> new ClipTextEncoder(weights, text));
    check("unet", unet(keys));
    check("vae", weights -> new AutoencoderKl(weights, vae));
  }

  private Consumer<Weights> unet(UnetKeys keys) throws ModelException {
    JsonConfig json = JsonConfig.read(folder.config("unet"));
    return switch (keys.kind()) {
      case VIDEO -> {
        Unet3dConfig config = Unet3dConfig.read(json, keys.isGated());
        yield weights -> new Unet3d(weights, config);
      }
      case INTERPOLATION -> {
        InterpolationConfig config =
            InterpolationConfig.read(json, Math.toIntExact(keys.inChannels()));
        yield weights -> new InterpolationUnet(weights, config);
      }
    };
  }

  private void check(String part, Consumer<Weights> network) throws ModelException {
    try (NDManager manager = runtime.newManager();
        WeightIndex index = folder.weights(part)) {
      var weights = CheckpointWeights.headersOf(index, manager);
      network.accept(Weights.of(weights, runtime.ops()));
      weights.finish();
      String types =
          index.tensors().values().stream()
              .map(TensorInfo::dtype)
              .distinct()
              .map(Enum::name)
              .sorted()
              .collect(Collectors.joining("+"));
      parts.add(new ModelReport.Part(part, index.tensors().size(), weights.parameters(), types));
    }
  }
}
