package boxreel.render.model.unet3d;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import java.util.Arrays;
import java.util.List;

/// Architecture numbers of a UNet3DConditionModel, as in its `config.json`.
///
/// @param blockOutChannels channels per level, finest first
/// @param downHasAttention per down block, whether it is a CrossAttnDownBlock3D
/// @param upHasAttention per up block, coarsest first, whether it is a CrossAttnUpBlock3D
/// @param layersPerBlock layers per down block; up blocks have one more
/// @param headWidth width of an attention head; the file calls it `attention_head_dim`, and heads
///     are channels / headWidth
/// @param crossAttentionDim E, width of the text states
/// @param normNumGroups groups of every group norm
/// @param normEps epsilon of the residual blocks' group norms
/// @param gated whether there are GLIGEN's position net and fusers (`attention_type` "gated")
/// @param objectSlots K, grounding tokens per frame; the published pipelines have 30, and a
///     config may say another number as `object_slots`, which is ours alone
public record Unet3dConfig(
    int inChannels,
    int outChannels,
    List<Integer> blockOutChannels,
    List<Boolean> downHasAttention,
    List<Boolean> upHasAttention,
    int layersPerBlock,
    int headWidth,
    int crossAttentionDim,
    int normNumGroups,
    double normEps,
    boolean gated,
    int objectSlots) {
  /// The first temporal transformer has 8 heads at any width (diffusers, `transformer_in`).
  public static final int TRANSFORMER_IN_HEADS = 8;

  public Unet3dConfig {
    blockOutChannels = List.copyOf(blockOutChannels);
    downHasAttention = List.copyOf(downHasAttention);
    upHasAttention = List.copyOf(upHasAttention);
    int levels = blockOutChannels.size();
    if (levels == 0 || downHasAttention.size() != levels || upHasAttention.size() != levels) {
      throw new IllegalArgumentException(
          "A UNet has one down and one up block per level: "
              + blockOutChannels
              + ", "
              + downHasAttention
              + ", "
              + upHasAttention);
    }
    if (objectSlots < 1) {
      throw new IllegalArgumentException("object_slots must be 1 or more, not " + objectSlots);
    }
    for (int channels : blockOutChannels) {
      if (channels % headWidth != 0 || channels % normNumGroups != 0) {
        throw new IllegalArgumentException(
            "Channels "
                + channels
                + " must be a multiple of the head width "
                + headWidth
                + " and of the norm groups "
                + normNumGroups);
      }
    }
  }

  /// Width of the time embedding.
  public int timeWidth() {
    return 4 * blockOutChannels.getFirst();
  }

  public int levels() {
    return blockOutChannels.size();
  }

  /// Reads `unet/config.json`. Defaults are those of diffusers' UNet3DConditionModel.
  ///
  /// @param gated whether the weights hold a position net, which is surer than the config's word
  /// @throws ModelException if a setting is missing, of a wrong type, or unknown here
  public static Unet3dConfig read(JsonConfig json, boolean gated) throws ModelException {
    // Networks that differ in these would load, and give another picture.
    json.requireText("act_fn", "silu", "swish");
    json.requireNumber("downsample_padding", 1);
    json.requireNumber("mid_block_scale_factor", 1);
    List<Boolean> down =
        attention(
            json,
            "down_block_types",
            "CrossAttnDownBlock3D",
            "DownBlock3D",
            List.of(
                "CrossAttnDownBlock3D",
                "CrossAttnDownBlock3D",
                "CrossAttnDownBlock3D",
                "DownBlock3D"));
    List<Boolean> up =
        attention(
            json,
            "up_block_types",
            "CrossAttnUpBlock3D",
            "UpBlock3D",
            List.of("UpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D"));
    // Published files leave num_attention_heads out and call the head width attention_head_dim.
    int headWidth =
        json.has("num_attention_heads")
            ? json.intAt("num_attention_heads")
            : json.intAt("attention_head_dim", 64);
    try {
      return new Unet3dConfig(
          json.intAt("in_channels", 4),
          json.intAt("out_channels", 4),
          Arrays.stream(json.intsAt("block_out_channels", 320, 640, 1280, 1280)).boxed().toList(),
          down,
          up,
          json.intAt("layers_per_block", 2),
          headWidth,
          json.intAt("cross_attention_dim", 1024),
          json.intAt("norm_num_groups", 32),
          json.doubleAt("norm_eps", 1e-5),
          gated,
          json.intAt("object_slots", Grounding.SLOTS));
    } catch (IllegalArgumentException e) {
      throw ModelException.badInput(json.file() + " makes no UNet: " + e.getMessage() + ".", e);
    }
  }

  private static List<Boolean> attention(
      JsonConfig json, String setting, String with, String without, List<String> absent)
      throws ModelException {
    List<String> types = json.stringsAt(setting, absent);
    for (String type : types) {
      if (!type.equals(with) && !type.equals(without)) {
        throw ModelException.badInput(
            json.file() + " asks for a block of type " + type + ", which Boxreel lacks.");
      }
    }
    return types.stream().map(with::equals).toList();
  }
}
