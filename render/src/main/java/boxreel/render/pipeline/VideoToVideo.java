package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.render.api.Method;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.noise.TorchNoise;
import boxreel.render.sampler.Sampler;
import boxreel.render.sampler.Samplers;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Optional;

/// Draws a clip again, larger and finer (diffusers' `VideoToVideoSDPipeline`, the way of
/// ZeroScope XL): resize, encode every frame, noise it up to the first of the steps that
/// strength leaves, and denoise from there.
public final class VideoToVideo {
  private final TorchRuntime runtime;
  private final VideoModel model;
  private final Execution execution;

  public VideoToVideo(TorchRuntime runtime, VideoModel model) {
    this(runtime, model, Execution.PLAIN);
  }

  public VideoToVideo(TorchRuntime runtime, VideoModel model, Execution execution) {
    this.execution = execution;
    this.runtime = runtime;
    this.model = model;
  }

  /// @param source as many frames as the shot has; brought to the settings' size
  /// @param strength the share of the steps that are taken, above 0 to 1
  /// @param shot its prompts and number of frames; its boxes don't count
  /// @param settings its size is the result's
  /// @return the clip, empty if cancelled
  /// @throws RenderException if settings, source and model don't fit together
  public Optional<VideoClip> run(
      VideoClip source,
      double strength,
      Shot shot,
      RenderSettings settings,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    TextToVideo.requireWholeCells(
        settings.width(), settings.height(), model.autoencoder().config().scale());
    check(source, strength, shot, settings);
    int taken = (int) (settings.steps() * strength);
    Sampler sampler = Samplers.of(model.scheduler(), settings.sampler(), Method.BASELINE);
    List<StepCoefficients> plan = sampler.plan(settings.steps(), settings.steps() - taken);
    try (NDManager job = runtime.newManager()) {
      Conditioning given =
          Conditioning.of(
              job,
              model,
              shot,
              plain -> PromptPhrases.normalised(plain.prompt()),
              settings.guidance() > 1,
              false,
              note -> listener.on(new RenderEvent.Note(note)));
      int scale = model.autoencoder().config().scale();
      var shape =
          new Shape(
              1,
              model.unet().config().inChannels(),
              shot.frames(),
              settings.height() / scale,
              settings.width() / scale);
      var denoiser =
          new GuidedDenoiser(job, model.unet(), given, settings, execution, plan.size(), 0);
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
              () -> noisy(job, source, settings, plan.getFirst(), cancel),
              listener,
              cancel)
          .flatMap(
              clean -> {
                execution.latents().accept(LatentClip.host(clean));
                return FrameDecoder.decode(
                    model.autoencoder(), clean, shot.framesPerSecond(), listener, cancel);
              });
    }
  }

  private static void check(VideoClip source, double strength, Shot shot, RenderSettings settings)
      throws RenderException {
    if (settings.method() != Method.BASELINE) {
      throw RenderException.badInput(Words.NO_BOXES_FROM_CLIP.with());
    }
    if (source.frames().size() != shot.frames()) {
      throw RenderException.badInput(
          Words.OTHER_LENGTH.with(source.frames().size(), shot.frames()));
    }
    if ((int) (settings.steps() * strength) < 1) {
      throw RenderException.badInput(Words.NO_STEP_LEFT.with(settings.steps(), strength));
    }
  }

  /// Noise is drawn frame by frame as the reference does: first that of the encoder's posterior
  /// for all frames, then that of the start.
  private Optional<NDArray> noisy(
      NDManager job,
      VideoClip clip,
      RenderSettings settings,
      StepCoefficients first,
      CancelToken cancel) {
    int frames = clip.frames().size();
    int scale = model.autoencoder().config().scale();
    int channels = model.unet().config().inChannels();
    int height = settings.height() / scale;
    int width = settings.width() / scale;
    int size = channels * height * width;
    var random = new TorchNoise(settings.seed());
    float[] posterior = random.normal(frames * size);
    float[] start = random.normal(frames * size);
    float[] noisy = new float[frames * size]; // [C,F,h,w]
    for (int f = 0; f < frames; f++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      RgbFrame frame = Lanczos.resized(clip.frames().get(f), settings.width(), settings.height());
      float[] moments = FrameEncoder.moments(model.autoencoder(), job, frame); // [2C,h,w]
      for (int i = 0; i < size; i++) {
        double deviation = Math.exp(0.5 * Math.clamp(moments[size + i], -30, 20));
        double clean =
            (moments[i] + deviation * posterior[f * size + i])
                * model.autoencoder().config().scalingFactor();
        int plane = i / (height * width);
        int cell = i % (height * width);
        noisy[(plane * frames + f) * height * width + cell] =
            (float) (first.signalScale() * clean + first.noiseScale() * start[f * size + i]);
      }
    }
    return Optional.of(job.create(noisy, new Shape(1, channels, frames, height, width)));
  }
}
