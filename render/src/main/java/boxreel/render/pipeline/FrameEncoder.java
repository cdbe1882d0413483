package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import java.util.List;
import java.util.Optional;

/// Pictures to latents, one frame at a time.
final class FrameEncoder {
  private static final int CHANNELS = 3;

  private FrameEncoder() {}

  /// Mean and logarithm of the variance of a frame's latents: [2C,h,w], not scaled.
  static float[] moments(AutoencoderKl autoencoder, NDManager job, RgbFrame frame) {
    int plane = frame.width() * frame.height();
    float[] pixels = new float[CHANNELS * plane];
    for (int i = 0; i < plane; i++) {
      for (int c = 0; c < CHANNELS; c++) {
        pixels[c * plane + i] = (frame.rgb()[CHANNELS * i + c] & 0xff) / 255f * 2 - 1;
      }
    }
    try (NDManager scratch = job.newSubManager();
        var _ = TensorScope.borrowing()) {
      NDArray x = scratch.create(pixels, new Shape(1, CHANNELS, frame.height(), frame.width()));
      return autoencoder.moments(x).toFloatArray();
    }
  }

  /// The scaled means of frames, which are what the autoencoder takes them for.
  ///
  /// @param job owner of the result
  /// @param frames all of the same size, a multiple of the autoencoder's scale
  /// @return [1,C,F,h,w], empty if cancelled
  static Optional<NDArray> means(
      AutoencoderKl autoencoder, NDManager job, List<RgbFrame> frames, CancelToken cancel) {
    int scale = autoencoder.config().scale();
    int channels = autoencoder.config().latentChannels();
    int height = frames.getFirst().height() / scale;
    int width = frames.getFirst().width() / scale;
    int cells = height * width;
    float[] latents = new float[channels * frames.size() * cells];
    for (int f = 0; f < frames.size(); f++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      float[] moments = moments(autoencoder, job, frames.get(f));
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < cells; i++) {
          latents[(c * frames.size() + f) * cells + i] =
              (float) (moments[c * cells + i] * autoencoder.config().scalingFactor());
        }
      }
    }
    return Optional.of(job.create(latents, new Shape(1, channels, frames.size(), height, width)));
  }
}
