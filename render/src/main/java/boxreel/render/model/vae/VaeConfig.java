package boxreel.render.model.vae;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import java.util.Arrays;
import java.util.List;

/// Architecture numbers of an AutoencoderKL, as in its `config.json`.
///
/// @param blockOutChannels channels per level, finest first; every level but the last halves
///     the size
/// @param layersPerBlock residual blocks per encoder level; the decoder has one more
/// @param latentChannels C of the latents
/// @param scalingFactor latents are multiplied by this so that their deviation is near 1
public record VaeConfig(
    List<Integer> blockOutChannels,
    int layersPerBlock,
    int latentChannels,
    int normNumGroups,
    double scalingFactor) {
  public VaeConfig {
    blockOutChannels = List.copyOf(blockOutChannels);
    if (blockOutChannels.isEmpty()) {
      throw new IllegalArgumentException("An autoencoder needs a level");
    }
  }

  /// Pixels along one side of a latent cell.
  public int scale() {
    return 1 << (blockOutChannels.size() - 1);
  }

  /// Reads `vae/config.json`.
  ///
  /// @throws ModelException if a setting is missing, of a wrong type, or unknown here
  public static VaeConfig read(JsonConfig json) throws ModelException {
    json.requireText("act_fn", "silu", "swish");
    json.requireNumber("in_channels", 3);
    json.requireNumber("out_channels", 3);
    json.requireNumber("shift_factor", 0);
    List<Integer> channels = Arrays.stream(json.intsAt("block_out_channels", 64)).boxed().toList();
    int groups = json.intAt("norm_num_groups", 32);
    for (int width : channels) {
      if (groups < 1 || width < 1 || width % groups != 0) {
        throw ModelException.badInput(
            json.file() + ": " + width + " channels are no multiple of " + groups + " groups.");
      }
    }
    return new VaeConfig(
        channels,
        json.intAt("layers_per_block", 1),
        json.intAt("latent_channels", 4),
        groups,
        json.doubleAt("scaling_factor", 0.18215));
  }
}
