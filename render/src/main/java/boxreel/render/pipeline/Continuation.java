package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Goes on from a clip's last frames with the model that made it, so that shots may be longer
/// than the model's own clips. The model sees the last frames again as [KnownFrames] and draws
/// those that follow; boxes steer these as in any other render. Nothing was trained for it.
///
/// Without a reference of its own: LaVie and LVDM trained networks for this, which are not
/// public.
public final class Continuation {
  private final TorchRuntime runtime;
  private final VideoModel model;
  private final Execution execution;

  public Continuation(TorchRuntime runtime, VideoModel model, Execution execution) {
    this.runtime = runtime;
    this.model = model;
    this.execution = execution;
  }

  /// @param source the clip so far; brought to the settings' size
  /// @param overlap how many of its last frames are seen again; all, if there are no more
  /// @param shot as long as the result: the clip's frames and those that follow
  /// @return the clip so far and what follows, empty if cancelled
  /// @throws RenderException if settings, source and model don't fit together
  public Optional<VideoClip> run(
      VideoClip source,
      int overlap,
      Shot shot,
      RenderSettings settings,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    var pipeline = new TextToVideo(runtime, model, execution);
    pipeline.check(settings);
    int before = source.frames().size();
    int seen = Math.min(overlap, before);
    if (shot.frames() <= before) {
      throw RenderException.badInput(Words.NOTHING_TO_GO_ON.with(before, shot.frames()));
    }
    List<RgbFrame> frames =
        source.frames().stream()
            .map(frame -> Lanczos.resized(frame, settings.width(), settings.height()))
            .toList();
    Shot window = window(before, overlap, shot);
    try (NDManager job = runtime.newManager()) {
      Optional<NDArray> known =
          LatentClip.of(
              job, model.autoencoder(), frames, before - seen, execution.source(), cancel);
      if (known.isEmpty()) {
        return Optional.empty();
      }
      // Noise of its own: the clip's would draw the clip's pictures again.
      RenderSettings own = settings.withSeed(settings.seed() + before);
      Optional<NDArray> clean = pipeline.sample(job, window, own, known.get(), listener, cancel);
      if (clean.isEmpty()) {
        return Optional.empty();
      }
      NDArray added = behind(job, clean.get(), seen);
      LatentClip.continued(execution.source(), frames, model.autoencoder(), added)
          .ifPresent(execution.latents());
      return FrameDecoder.decode(
              model.autoencoder(), added, shot.framesPerSecond(), listener, cancel)
          .map(
              pictures ->
                  new VideoClip(
                      shot.framesPerSecond(),
                      Stream.concat(frames.stream(), pictures.frames().stream()).toList()));
    }
  }

  /// The frames that the model sees: the last ones of the clip, and those that follow.
  ///
  /// @param before frames of the clip, fewer than the shot's
  public static Shot window(int before, int overlap, Shot shot) {
    int seen = Math.min(overlap, before);
    return shot.part(before - seen, shot.frames() - before + seen);
  }

  private static NDArray behind(NDManager job, NDArray latents, int seen) {
    try (var scope = TensorScope.borrowing(latents)) {
      return scope.give(latents.get(":, :, " + seen + ":").duplicate(), job);
    }
  }
}
