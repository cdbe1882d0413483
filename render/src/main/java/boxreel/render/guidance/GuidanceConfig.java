package boxreel.render.guidance;

import java.util.Set;

/// The numbers of attention guidance. LVD's names are in brackets.
///
/// Differs from upstream: the threshold is per frame and head, so that it means the same for
/// other numbers of frames and smaller models; upstream's is for the sum over both.
///
/// @param strength factor of the gradient (`loss_scale`)
/// @param threshold energy per frame and head at which guidance has done enough
///     (`loss_threshold`)
/// @param iterations most gradient steps before one denoising step (`max_iter`)
/// @param guidedSteps denoising steps, from the first, that are guided (`max_index_step`)
/// @param insideShare share of a box's cells that shall attend to its object (`fg_top_p`), 0 to 1
/// @param outsideShare share of the other cells that shall not (`bg_top_p`), 0 to 1
/// @param insideWeight `fg_weight`
/// @param outsideWeight `bg_weight`
/// @param centreWeight weight of place and speed of the attention's centre of mass
///     (`com_loss_scale`); off at 0
/// @param layers published names of the layers whose maps count, as far as a model has them
///     (`guidance_attn_keys`)
public record GuidanceConfig(
    double strength,
    double threshold,
    int iterations,
    int guidedSteps,
    double insideShare,
    double outsideShare,
    double insideWeight,
    double outsideWeight,
    double centreWeight,
    Set<String> layers) {
  private static final Set<String> LVD_LAYERS =
      Set.of(
          "down_blocks.1.attentions.0",
          "down_blocks.2.attentions.0",
          "down_blocks.2.attentions.1",
          "up_blocks.1.attentions.0",
          "up_blocks.1.attentions.1",
          "up_blocks.2.attentions.2");

  /// What LVD's benchmark ran with on ModelScope. Its threshold of 200 is for 16 frames and, on
  /// average over the six layers, 100/6 heads.
  public static final GuidanceConfig LVD =
      new GuidanceConfig(5, 0.75, 5, 10, 0.75, 0.75, 1, 4, 0.03, LVD_LAYERS);

  public GuidanceConfig {
    layers = Set.copyOf(layers);
    if (iterations < 0 || guidedSteps < 0) {
      throw new IllegalArgumentException(
          "Iterations and guided steps must be 0 or more: " + iterations + ", " + guidedSteps);
    }
    if (!(insideShare >= 0 && insideShare <= 1 && outsideShare >= 0 && outsideShare <= 1)) {
      throw new IllegalArgumentException(
          "Shares must be 0 to 1: " + insideShare + ", " + outsideShare);
    }
  }
}
