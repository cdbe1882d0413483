package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import boxreel.base.ModelException;
import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.pipeline.ModelPreset;
import boxreel.render.weights.SafetensorsWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes Toybox's parts as a folder in diffusers' format, weights in half precision.
final class ToyboxFolder {
  static final String VAE_WEIGHTS = "vae/diffusion_pytorch_model.safetensors";
  static final String TEXT_WEIGHTS = "text_encoder/model.safetensors";
  static final String UNET_WEIGHTS = "unet/diffusion_pytorch_model.safetensors";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ToyboxFolder() {}

  static void writeAutoencoder(Path folder, Map<String, NDArray> weights, double scalingFactor)
      throws ModelException {
    VaeConfig config = ToyboxRecipe.autoencoder(scalingFactor);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("_class_name", "AutoencoderKL");
    json.put("act_fn", "silu");
    json.put("block_out_channels", config.blockOutChannels());
    json.put(
        "down_block_types",
        Collections.nCopies(config.blockOutChannels().size(), "DownEncoderBlock2D"));
    json.put("in_channels", 3);
    json.put("latent_channels", config.latentChannels());
    json.put("layers_per_block", config.layersPerBlock());
    json.put("norm_num_groups", config.normNumGroups());
    json.put("out_channels", 3);
    json.put("sample_size", ToyboxRecipe.WIDTH);
    json.put("scaling_factor", config.scalingFactor());
    json.put(
        "up_block_types",
        Collections.nCopies(config.blockOutChannels().size(), "UpDecoderBlock2D"));
    write(folder.resolve("vae/config.json"), json);
    save(folder.resolve(VAE_WEIGHTS), weights);
  }

  static void writeTextEncoder(Path folder, ClipTextConfig config, Map<String, NDArray> weights)
      throws ModelException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("architectures", List.of("CLIPTextModel"));
    json.put("model_type", "clip_text_model");
    json.put("bos_token_id", config.vocabSize() - 2);
    json.put("eos_token_id", config.vocabSize() - 1);
    json.put("hidden_act", "gelu");
    json.put("hidden_size", config.hiddenSize());
    json.put("intermediate_size", config.intermediateSize());
    json.put("layer_norm_eps", config.layerNormEps());
    json.put("max_position_embeddings", config.maxPositionEmbeddings());
    json.put("num_attention_heads", config.numAttentionHeads());
    json.put("num_hidden_layers", config.numHiddenLayers());
    json.put("pad_token_id", 0);
    json.put("vocab_size", config.vocabSize());
    write(folder.resolve("text_encoder/config.json"), json);
    save(folder.resolve(TEXT_WEIGHTS), weights);
  }

  static void writeDenoiser(Path folder, Map<String, NDArray> weights) throws ModelException {
    Unet3dConfig config = ToyboxRecipe.denoiser();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("_class_name", "UNet3DConditionModel");
    json.put("act_fn", "silu");
    json.put("attention_head_dim", config.headWidth());
    json.put("attention_type", "gated");
    json.put("block_out_channels", config.blockOutChannels());
    json.put("cross_attention_dim", config.crossAttentionDim());
    json.put(
        "down_block_types",
        config.downHasAttention().stream()
            .map(has -> has ? "CrossAttnDownBlock3D" : "DownBlock3D")
            .toList());
    json.put("downsample_padding", 1);
    json.put("in_channels", config.inChannels());
    json.put("layers_per_block", config.layersPerBlock());
    json.put("mid_block_scale_factor", 1);
    json.put("norm_eps", config.normEps());
    json.put("norm_num_groups", config.normNumGroups());
    json.put("object_slots", config.objectSlots());
    json.put("out_channels", config.outChannels());
    json.put("sample_size", List.of(ToyboxRecipe.CELLS_DOWN, ToyboxRecipe.CELLS_ACROSS));
    json.put(
        "up_block_types",
        config.upHasAttention().stream()
            .map(has -> has ? "CrossAttnUpBlock3D" : "UpBlock3D")
            .toList());
    write(folder.resolve("unet/config.json"), json);
    save(folder.resolve(UNET_WEIGHTS), weights);
  }

  /// The scheduler, the index of parts, and the settings that suit.
  static void writeFrame(Path folder) throws ModelException {
    Map<String, Object> scheduler = new LinkedHashMap<>();
    scheduler.put("_class_name", "DPMSolverMultistepScheduler");
    scheduler.put("beta_end", ToyboxSchedule.BETA_END);
    scheduler.put("beta_schedule", "scaled_linear");
    scheduler.put("clip_sample", false);
    scheduler.put("beta_start", ToyboxSchedule.BETA_START);
    scheduler.put("num_train_timesteps", ToyboxSchedule.TIMESTEPS);
    scheduler.put("prediction_type", "v_prediction");
    scheduler.put("solver_order", 2);
    scheduler.put("algorithm_type", "dpmsolver++");
    scheduler.put("solver_type", "midpoint");
    scheduler.put("lower_order_final", true);
    scheduler.put("timestep_spacing", "linspace");
    write(folder.resolve("scheduler/scheduler_config.json"), scheduler);
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("_class_name", "TextToVideoSDPipeline");
    index.put("scheduler", List.of("diffusers", "DPMSolverMultistepScheduler"));
    index.put("text_encoder", List.of("transformers", "CLIPTextModel"));
    index.put("tokenizer", List.of("transformers", "CLIPTokenizer"));
    index.put("unet", List.of("diffusers", "UNet3DConditionModel"));
    index.put("vae", List.of("diffusers", "AutoencoderKL"));
    write(folder.resolve("model_index.json"), index);
    write(
        folder.resolve(ModelPreset.FILE),
        new TreeMap<>(
            Map.of(
                "steps", ModelPreset.TOYBOX.steps(),
                "guidance", ModelPreset.TOYBOX.guidance(),
                "beta", ModelPreset.TOYBOX.beta(),
                "max_frames", ModelPreset.TOYBOX.maxFrames())));
  }

  private static void save(Path file, Map<String, NDArray> weights) throws ModelException {
    Checkpoint.save(file, weights, Map.of("format", "pt"), SafetensorsWriter.Precision.F16);
  }

  private static void write(Path file, Map<String, Object> json) throws ModelException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, JSON.writeValueAsString(json) + "\n");
    } catch (IOException e) {
      throw ModelException.failed(file + " can't be written; check the folder's permissions.", e);
    }
  }
}
