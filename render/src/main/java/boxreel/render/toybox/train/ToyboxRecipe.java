package boxreel.render.toybox.train;

import boxreel.render.model.clip.ClipTextConfig;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.VaeConfig;
import java.util.List;

/// Toybox's numbers: the published architecture in small.
final class ToyboxRecipe {
  static final int WIDTH = 160;
  static final int HEIGHT = 96;
  static final int FRAMES = 16;

  /// Pixels along one side of a latent cell.
  static final int CELL = 8;

  static final int CELLS_ACROSS = WIDTH / CELL;
  static final int CELLS_DOWN = HEIGHT / CELL;

  /// Numbers per picture, in pixels and in latents.
  static final int PIXELS = 3 * WIDTH * HEIGHT;

  static final int LATENTS = PictureCode.CHANNELS * CELLS_ACROSS * CELLS_DOWN;

  /// Tokens of a prompt, as in every CLIP model.
  static final int PROMPT_TOKENS = 77;

  static final int TEXT_WIDTH = 96;

  /// Fewer than the published 30: empty slots compete for attention with the few objects, and
  /// with 29 of them for one object a small model did not find the boxes at all.
  static final int OBJECT_SLOTS = 8;

  private ToyboxRecipe() {}

  /// Cells of 8x8 pixels.
  static VaeConfig autoencoder(double scalingFactor) {
    return new VaeConfig(List.of(16, 32, 48, 64), 1, PictureCode.CHANNELS, 8, scalingFactor);
  }

  static ClipTextConfig textEncoder(int vocabulary) {
    return new ClipTextConfig(
        vocabulary,
        TEXT_WIDTH,
        4 * TEXT_WIDTH,
        2,
        4,
        PROMPT_TOKENS,
        ClipTextConfig.Activation.GELU,
        1e-5);
  }

  /// Attention from 10 x 6 cells down: at 20 x 12 it costs as much as all the rest, and a few
  /// objects are lost among 240 cells.
  static Unet3dConfig denoiser() {
    return new Unet3dConfig(
        PictureCode.CHANNELS,
        PictureCode.CHANNELS,
        List.of(48, 128, 160),
        List.of(false, true, false),
        List.of(false, true, false),
        1,
        16,
        TEXT_WIDTH,
        16,
        1e-5,
        true,
        OBJECT_SLOTS);
  }
}
