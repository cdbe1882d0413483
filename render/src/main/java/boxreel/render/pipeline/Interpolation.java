package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.render.api.Method;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.noise.TorchNoise;
import boxreel.render.sampler.DdimSampler;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Draws a clip with four times as many frames (LaVie's temporal interpolation, `sample.py` of
/// its repository): N key frames become 4N-3, all of them drawn anew from noise, each beside
/// the latents of the nearest key frame. Key frame k is frame 4k of the result.
///
/// Differs from upstream in that the frames are encoded as they are, where upstream reads them
/// from a compressed file, and in that the autoencoder's mean is taken, where upstream draws
/// from its posterior: the same frames give the same result.
public final class Interpolation {
  /// What upstream adds to every prompt.
  private static final String SUFFIX = ", 4k.";

  /// Upstream's negative prompt, where the shot has none.
  private static final String NEGATIVE = "None";

  private final TorchRuntime runtime;
  private final InterpolationModel model;
  private final Execution execution;

  public Interpolation(TorchRuntime runtime, InterpolationModel model, Execution execution) {
    this.runtime = runtime;
    this.model = model;
    this.execution = execution;
  }

  /// @param source the key frames, at least two; brought to the settings' size
  /// @param shot its prompts; its number of frames and its rate are the result's
  /// @return the clip, empty if cancelled
  /// @throws RenderException if settings, source and model don't fit together
  public Optional<VideoClip> run(
      VideoClip source,
      Shot shot,
      RenderSettings settings,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    TextToVideo.requireWholeCells(
        settings.width(), settings.height(), model.parts().autoencoder().config().scale());
    check(source, shot, settings);
    List<RgbFrame> keys =
        source.frames().stream()
            .map(frame -> Lanczos.resized(frame, settings.width(), settings.height()))
            .toList();
    try (NDManager job = runtime.newManager()) {
      Optional<NDArray> encoded =
          LatentClip.of(job, model.parts().autoencoder(), keys, 0, execution.source(), cancel);
      if (encoded.isEmpty()) {
        return Optional.empty();
      }
      return sample(job, encoded.get(), shot, settings, listener, cancel)
          .flatMap(
              clean -> {
                execution.latents().accept(LatentClip.host(clean));
                return FrameDecoder.decode(
                    model.parts().autoencoder(), clean, shot.framesPerSecond(), listener, cancel);
              });
    }
  }

  private static void check(VideoClip source, Shot shot, RenderSettings settings)
      throws RenderException {
    int keys = source.frames().size();
    if (settings.method() != Method.BASELINE) {
      throw RenderException.badInput(Words.NO_BOXES_BETWEEN.with());
    }
    if (keys < 2) {
      throw RenderException.badInput(Words.ONE_FRAME.with());
    }
    if (Stage.Interpolation.frames(keys) != shot.frames()) {
      throw RenderException.badInput(
          Words.OTHER_COUNT.with(keys, Stage.Interpolation.frames(keys), shot.frames()));
    }
  }

  /// @param keys latents of the key frames, [1,C,N,h,w]
  /// @return clean latents [1,C,4N-3,h,w], empty if cancelled
  Optional<NDArray> sample(
      NDManager job,
      NDArray keys,
      Shot shot,
      RenderSettings settings,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    List<StepCoefficients> plan =
        DdimSampler.spaced(model.parts().scheduler()).plan(settings.steps());
    NDArray nearest = nearest(job, keys);
    Shape shape = nearest.getShape();
    var denoiser =
        new InterpolationDenoiser(
            model.unet(),
            nearest,
            text(job, shot, settings, note -> listener.on(new RenderEvent.Note(note))),
            settings.guidance(),
            execution);
    return new DenoisingLoop(
            model.parts().previewMap(),
            plan,
            denoiser,
            null,
            null,
            shot.framesPerSecond(),
            execution.checkpoint())
        .run(
            job,
            shape,
            () -> {
              float[] noise = new TorchNoise(settings.seed()).normal(Math.toIntExact(shape.size()));
              return Optional.of(job.create(noise, shape));
            },
            listener,
            cancel);
  }

  /// For each frame j the key frame (j+1)/4: [1,C,N,h,w] to [1,C,4N-3,h,w].
  static NDArray nearest(NDManager job, NDArray keys) {
    int frames = Stage.Interpolation.frames((int) keys.getShape().get(2));
    try (var scope = TensorScope.borrowing(keys)) {
      NDList chosen = new NDList();
      for (int j = 0; j < frames; j++) {
        int key = (j + 1) / Stage.Interpolation.FACTOR;
        chosen.add(keys.get(":, :, " + key + ":" + (key + 1)));
      }
      return scope.give(NDArrays.concat(chosen, 2), job);
    }
  }

  private AttendedTokens text(
      NDManager job, Shot shot, RenderSettings settings, Consumer<Sentence> notes) {
    try (var scope = TensorScope.borrowing()) {
      String prompt = PromptPhrases.normalised(shot.prompt()) + SUFFIX;
      NDArray states = model.parts().encode(job, prompt, notes);
      if (settings.guidance() > 1) {
        String negative = shot.negative().isBlank() ? NEGATIVE : shot.negative();
        states = model.parts().encode(job, negative, notes).concat(states, 0); // [2,L,E]
      }
      return AttendedTokens.kept(scope.give(states, job), job);
    }
  }
}
