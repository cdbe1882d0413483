package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Latents to pictures.
final class FrameDecoder {
  private FrameDecoder() {}

  /// One frame at a time: a frame's activations are far larger than its latents.
  ///
  /// @param latents [1,C,F,h,w]
  /// @return the clip, empty if cancelled
  static Optional<VideoClip> decode(
      AutoencoderKl autoencoder,
      NDArray latents,
      double framesPerSecond,
      RenderListener listener,
      CancelToken cancel) {
    int frames = (int) latents.getShape().get(2);
    List<RgbFrame> decoded = new ArrayList<>(frames);
    for (int f = 0; f < frames; f++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      try (var _ = TensorScope.borrowing(latents)) {
        NDArray frame = latents.get(":, :, " + f); // [1,C,h,w]
        decoded.add(toRgb(autoencoder.decode(frame)));
      }
      listener.on(new RenderEvent.Decoding(f + 1, frames));
    }
    return Optional.of(new VideoClip(framesPerSecond, decoded));
  }

  /// -1..1 to bytes, cut off as LVD does and not rounded. [1,3,H,W]
  private static RgbFrame toRgb(NDArray pixels) {
    Shape shape = pixels.getShape();
    int height = (int) shape.get(2);
    int width = (int) shape.get(3);
    float[] values = pixels.toFloatArray();
    int plane = height * width;
    byte[] rgb = new byte[3 * plane];
    for (int i = 0; i < plane; i++) {
      for (int c = 0; c < 3; c++) {
        float unit = Math.clamp(values[c * plane + i] / 2 + 0.5f, 0f, 1f);
        rgb[3 * i + c] = (byte) (int) (unit * 255);
      }
    }
    return new RgbFrame(width, height, rgb);
  }
}
