package boxreel.render.model.vae;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;

/// The KL-regularised autoencoder of latent diffusion (Rombach et al. 2022; diffusers
/// `AutoencoderKL`). Works on single frames: callers put frames into the batch axis.
public final class AutoencoderKl {
  static final double EPSILON = 1e-6;

  private final VaeConfig config;
  private final VaeEncoder encoder;
  private final VaeDecoder decoder;
  private final Conv2d quantConv;
  private final Conv2d postQuantConv;

  public AutoencoderKl(Weights weights, VaeConfig config) {
    this.config = config;
    int latent = config.latentChannels();
    this.encoder = new VaeEncoder(weights.at("encoder"), config);
    this.decoder = new VaeDecoder(weights.at("decoder"), config);
    this.quantConv = Conv2d.pointwise(weights.at("quant_conv"), 2 * latent, 2 * latent);
    this.postQuantConv = Conv2d.pointwise(weights.at("post_quant_conv"), latent, latent);
  }

  public VaeConfig config() {
    return config;
  }

  /// Mean and logarithm of the variance of each latent: [B,3,H,W] in -1..1 to [B,2C,h,w], mean
  /// channels first. Not scaled.
  public NDArray moments(NDArray pixels) {
    return quantConv.forward(encoder.forward(pixels));
  }

  /// Pixels of unscaled latents: [B,C,h,w] to [B,3,H,W], about -1..1.
  public NDArray decodeUnscaled(NDArray latents) {
    return decoder.forward(postQuantConv.forward(latents));
  }

  /// Pixels of the UNet's latents: [B,C,h,w] to [B,3,H,W], about -1..1.
  public NDArray decode(NDArray latents) {
    try (var scope = TensorScope.borrowing(latents)) {
      return scope.keep(decodeUnscaled(latents.div(config.scalingFactor())));
    }
  }
}
