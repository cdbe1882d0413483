package boxreel.render.model.vae;

import java.util.List;

/// Architecture numbers of an AutoencoderKL, as in its `config.json`.
///
/// @param blockOutChannels channels per level, finest first; every level but the last halves the
// size
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
}
