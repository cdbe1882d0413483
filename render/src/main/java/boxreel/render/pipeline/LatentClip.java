package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.weights.HostTensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The latents of a clip: those that it was decoded from, where a stage handed them on, else
/// what the autoencoder makes of its pixels.
final class LatentClip {
  private LatentClip() {}

  /// @param job owner of the result
  /// @param frames of the whole clip
  /// @param first of the frames that are wanted, up to the last
  /// @param handed latents of the whole clip, [1,C,N,h,w]; those that don't fit are none
  /// @return [1,C,N-first,h,w], empty if cancelled
  static Optional<NDArray> of(
      NDManager job,
      AutoencoderKl autoencoder,
      List<RgbFrame> frames,
      int first,
      Optional<HostTensor> handed,
      CancelToken cancel) {
    Optional<HostTensor> fitting = handed.filter(given -> fits(given, frames, autoencoder));
    if (fitting.isEmpty()) {
      return FrameEncoder.means(autoencoder, job, frames.subList(first, frames.size()), cancel);
    }
    long[] shape = fitting.get().shape();
    int cells = (int) (shape[3] * shape[4]);
    int count = frames.size() - first;
    float[] wanted = new float[(int) shape[1] * count * cells];
    for (int c = 0; c < shape[1]; c++) {
      System.arraycopy(
          fitting.get().data(),
          (c * frames.size() + first) * cells,
          wanted,
          c * count * cells,
          count * cells);
    }
    return Optional.of(job.create(wanted, new Shape(1, shape[1], count, shape[3], shape[4])));
  }

  /// The latents of a clip and of what follows, where the clip's are known.
  ///
  /// @param frames of the clip
  /// @param added latents of the frames that follow, [1,C,M,h,w]
  /// @return [1,C,N+M,h,w]
  static Optional<HostTensor> continued(
      Optional<HostTensor> handed,
      List<RgbFrame> frames,
      AutoencoderKl autoencoder,
      NDArray added) {
    return handed
        .filter(given -> fits(given, frames, autoencoder))
        .map(
            given -> {
              long[] shape = given.shape();
              int cells = (int) (shape[3] * shape[4]);
              int before = frames.size() * cells;
              int after = (int) added.getShape().get(2) * cells;
              float[] more = added.toFloatArray();
              float[] whole = new float[(int) shape[1] * (before + after)];
              for (int c = 0; c < shape[1]; c++) {
                int at = c * (before + after);
                System.arraycopy(given.data(), c * before, whole, at, before);
                System.arraycopy(more, c * after, whole, at + before, after);
              }
              return new HostTensor(
                  new long[] {1, shape[1], (before + after) / cells, shape[3], shape[4]}, whole);
            });
  }

  private static boolean fits(
      HostTensor latents, List<RgbFrame> frames, AutoencoderKl autoencoder) {
    int scale = autoencoder.config().scale();
    return Arrays.equals(
        latents.shape(),
        new long[] {
          1,
          autoencoder.config().latentChannels(),
          frames.size(),
          frames.getFirst().height() / scale,
          frames.getFirst().width() / scale
        });
  }

  static HostTensor host(NDArray latents) {
    return new HostTensor(latents.getShape().getShape(), latents.toFloatArray());
  }
}
