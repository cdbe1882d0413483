package boxreel.render.model.lavie;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import java.util.Arrays;
import java.util.List;

/// Architecture numbers of LaVie's interpolation network, as in a `config.json`: its own, or
/// Stable Diffusion's, from which it takes all but the input channels.
///
/// @param inChannels noisy latents and key frames' latents together
/// @param outChannels of the latents
/// @param blockOutChannels channels per level, finest first
/// @param downHasAttention per down block, whether it has transformers
/// @param upHasAttention per up block, coarsest first, whether it has transformers
/// @param layersPerBlock layers per down block; up blocks have one more
/// @param heads of every attention, per level, finest first
/// @param crossAttentionDim E, width of the text states
/// @param normNumGroups groups of every group norm
/// @param normEps epsilon of the residual blocks' group norms
public record InterpolationConfig(
    int inChannels,
    int outChannels,
    List<Integer> blockOutChannels,
    List<Boolean> downHasAttention,
    List<Boolean> upHasAttention,
    int layersPerBlock,
    List<Integer> heads,
    int crossAttentionDim,
    int normNumGroups,
    double normEps) {
  private static final List<String> SWITCHED_OFF =
      List.of(
          "center_input_sample",
          "dual_cross_attention",
          "only_cross_attention",
          "use_linear_projection",
          "use_relative_position");

  public InterpolationConfig {
    blockOutChannels = List.copyOf(blockOutChannels);
    downHasAttention = List.copyOf(downHasAttention);
    upHasAttention = List.copyOf(upHasAttention);
    heads = List.copyOf(heads);
    int levels = blockOutChannels.size();
    if (levels == 0
        || downHasAttention.size() != levels
        || upHasAttention.size() != levels
        || heads.size() != levels) {
      throw new IllegalArgumentException(
          "A UNet has one down and one up block per level: "
              + blockOutChannels
              + ", "
              + downHasAttention
              + ", "
              + upHasAttention
              + ", heads "
              + heads);
    }
    if (inChannels != 2 * outChannels) {
      throw new IllegalArgumentException(
          "It takes "
              + inChannels
              + " channels; noisy latents and key frames of "
              + outChannels
              + " channels each are known here");
    }
    for (int i = 0; i < levels; i++) {
      int channels = blockOutChannels.get(i);
      if (heads.get(i) < 1 || channels % heads.get(i) != 0 || channels % normNumGroups != 0) {
        throw new IllegalArgumentException(
            "Channels "
                + channels
                + " must be a multiple of the heads "
                + heads.get(i)
                + " and of the norm groups "
                + normNumGroups);
      }
    }
  }

  public int levels() {
    return blockOutChannels.size();
  }

  /// Width of the time embedding.
  public int timeWidth() {
    return 4 * blockOutChannels.getFirst();
  }

  /// Reads a `config.json`. Defaults are Stable Diffusion 1.4's.
  ///
  /// @param inChannels what the weights take, which is surer than the config's word
  /// @throws ModelException if a setting is of a wrong type or unknown here
  public static InterpolationConfig read(JsonConfig json, int inChannels) throws ModelException {
    // Networks that differ in these would load, and give another picture.
    json.requireText("act_fn", "silu", "swish");
    json.requireText("resnet_time_scale_shift", "default");
    json.requireNumber("downsample_padding", 1);
    json.requireNumber("mid_block_scale_factor", 1);
    json.requireNumber("freq_shift", 0);
    for (String setting : SWITCHED_OFF) {
      if (json.booleanAt(setting, false)) {
        throw ModelException.badInput(
            json.file() + " asks for " + setting + ", which Boxreel lacks.");
      }
    }
    List<String> standard =
        List.of("CrossAttnDownBlock", "CrossAttnDownBlock", "CrossAttnDownBlock", "DownBlock");
    List<Boolean> down = attention(json, "down_block_types", "CrossAttnDownBlock", standard);
    List<Boolean> up =
        attention(
            json,
            "up_block_types",
            "CrossAttnUpBlock",
            List.of("UpBlock", "CrossAttnUpBlock", "CrossAttnUpBlock", "CrossAttnUpBlock"));
    List<Integer> channels =
        Arrays.stream(json.intsAt("block_out_channels", 320, 640, 1280, 1280)).boxed().toList();
    // The file calls the number of heads attention_head_dim, once or per level.
    int[] heads = json.intsAt("attention_head_dim", 8);
    try {
      return new InterpolationConfig(
          inChannels,
          json.intAt("out_channels", 4),
          channels,
          down,
          up,
          json.intAt("layers_per_block", 2),
          heads.length == 1
              ? channels.stream().map(_ -> heads[0]).toList()
              : Arrays.stream(heads).boxed().toList(),
          json.intAt("cross_attention_dim", 768),
          json.intAt("norm_num_groups", 32),
          json.doubleAt("norm_eps", 1e-5));
    } catch (IllegalArgumentException e) {
      throw ModelException.badInput(
          json.file() + " makes no interpolation network: " + e.getMessage() + ".", e);
    }
  }

  /// The names end in 2D in Stable Diffusion's file and in 3D in LaVie's own.
  private static List<Boolean> attention(
      JsonConfig json, String setting, String with, List<String> absent) throws ModelException {
    List<String> types =
        json.stringsAt(setting, absent).stream()
            .map(type -> type.replaceFirst("[23]D$", ""))
            .toList();
    String without = with.substring("CrossAttn".length());
    for (String type : types) {
      if (!type.equals(with) && !type.equals(without)) {
        throw ModelException.badInput(
            json.file() + " asks for a block of type " + type + ", which Boxreel lacks.");
      }
    }
    return types.stream().map(with::equals).toList();
  }
}
