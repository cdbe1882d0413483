package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
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
import boxreel.render.api.VideoClip;
import boxreel.render.guidance.AttentionGuidance;
import boxreel.render.guidance.GuidanceConfig;
import boxreel.render.guidance.GuidedObject;
import boxreel.render.noise.TorchNoise;
import boxreel.render.sampler.Sampler;
import boxreel.render.sampler.Samplers;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The text-to-video loop of LVD (`lvd/models/pipelines.py`): encode, denoise with
/// classifier-free guidance, attention guidance and GLIGEN's scheduled sampling, decode frame
/// by frame.
///
/// The method `baseline` encodes the bare prompt; the others encode the prompt with the
/// background and with the phrases that it lacks.
public final class TextToVideo {
  private final TorchRuntime runtime;
  private final VideoModel model;
  private final GuidanceConfig guidance;
  private final Execution execution;

  public TextToVideo(TorchRuntime runtime, VideoModel model) {
    this(runtime, model, Execution.PLAIN);
  }

  public TextToVideo(TorchRuntime runtime, VideoModel model, Execution execution) {
    this(runtime, model, execution, GuidanceConfig.LVD);
  }

  /// @param guidance for the methods that use attention guidance
  TextToVideo(
      TorchRuntime runtime, VideoModel model, Execution execution, GuidanceConfig guidance) {
    this.execution = execution;
    this.runtime = runtime;
    this.model = model;
    this.guidance = guidance;
  }

  /// @return the clip, empty if cancelled
  /// @throws RenderException if the settings don't fit the model
  public Optional<VideoClip> run(
      Shot shot, RenderSettings settings, RenderListener listener, CancelToken cancel)
      throws RenderException {
    check(settings);
    try (NDManager job = runtime.newManager()) {
      Optional<NDArray> clean = sample(job, shot, settings, null, listener, cancel);
      clean.ifPresent(known -> execution.latents().accept(LatentClip.host(known)));
      return clean.flatMap(
          known ->
              FrameDecoder.decode(
                  model.autoencoder(), known, shot.framesPerSecond(), listener, cancel));
    }
  }

  /// The latents of a clip.
  ///
  /// @param job owner of the result
  /// @param known clean latents of the first frames if these are given, [1,C,K,h,w], of `job`
  /// @return [1,C,F,h,w], empty if cancelled
  Optional<NDArray> sample(
      NDManager job,
      Shot shot,
      RenderSettings settings,
      @Nullable NDArray known,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    Sampler sampler = Samplers.of(model.scheduler(), settings.sampler(), settings.method());
    List<StepCoefficients> plan = sampler.plan(settings.steps());
    boolean isGuided = settings.guidance() > 1;
    Function<Shot, String> encoding =
        settings.method() == Method.BASELINE
            ? plain -> PromptPhrases.normalised(plain.prompt())
            : PromptPhrases::encoded;
    String prompt = encoding.apply(shot);
    Consumer<Sentence> notes = note -> listener.on(new RenderEvent.Note(note));
    Conditioning given =
        Conditioning.of(
            job, model, shot, encoding, isGuided, settings.method().usesGligen(), notes);
    AttentionGuidance steering =
        settings.method().usesAttentionGuidance()
            ? steering(job, shot, settings, prompt, given, notes)
            : null;
    int scale = model.autoencoder().config().scale();
    var shape =
        new Shape(
            1,
            model.unet().config().inChannels(),
            shot.frames(),
            settings.height() / scale,
            settings.width() / scale);
    double deviation = sampler.startScale(settings.steps());
    int grounded = (int) (settings.beta() * settings.steps());
    var denoiser =
        new GuidedDenoiser(job, model.unet(), given, settings, execution, plan.size(), grounded);
    return new DenoisingLoop(
            model.parts().previewMap(),
            plan,
            denoiser,
            steering,
            known == null ? null : known(job, known, shape, settings.seed()),
            shot.framesPerSecond(),
            execution.checkpoint())
        .run(
            job,
            shape,
            () -> Optional.of(noise(job, shape, settings.seed(), deviation)),
            listener,
            cancel);
  }

  /// Their noise is that of the sample's start.
  private static KnownFrames known(NDManager job, NDArray clean, Shape shape, long seed) {
    try (var scope = TensorScope.borrowing(clean)) {
      NDArray first = noise(job, shape, seed, 1).get(":, :, :" + clean.getShape().get(2));
      return new KnownFrames(clean, scope.give(first.duplicate(), job));
    }
  }

  /// @param scale pixels along one side of a latent cell
  /// @throws RenderException if a side is no multiple of it
  public static void requireWholeCells(int width, int height, int scale) throws RenderException {
    if (width % scale != 0 || height % scale != 0) {
      throw RenderException.badInput(Words.SIZE.with(width, height, scale));
    }
  }

  /// @throws RenderException if the settings don't fit the model
  void check(RenderSettings settings) throws RenderException {
    requireWholeCells(settings.width(), settings.height(), model.autoencoder().config().scale());
    if (settings.method().usesGligen() && !model.unet().config().gated()) {
      throw RenderException.badInput(Words.NO_GLIGEN.with(settings.method().label()));
    }
    if (settings.method().usesAttentionGuidance()
        && AttentionGuidance.layers(model.unet(), guidance).isEmpty()) {
      throw RenderException.badInput(Words.NO_ATTENTION.with(settings.method().label()));
    }
  }

  AttentionGuidance steering(
      NDManager job,
      Shot shot,
      RenderSettings settings,
      String prompt,
      Conditioning given,
      Consumer<Sentence> notes) {
    List<GuidedObject> objects = GuidedObject.of(shot, prompt, model.tokenizer(), notes);
    return new AttentionGuidance(
        runtime.ops(),
        model.unet(),
        guidance,
        objects,
        given.positiveText(job),
        MemoryEstimate.recordsBlockwise(
            model.unet().config(), model.autoencoder().config(), shot.frames(), settings),
        notes);
  }

  /// Normal, drawn as PyTorch's CPU generator does.
  private static NDArray noise(NDManager job, Shape shape, long seed, double deviation) {
    float[] values = new TorchNoise(seed).normal(Math.toIntExact(shape.size()));
    for (int i = 0; i < values.length; i++) {
      values[i] *= (float) deviation;
    }
    return job.create(values, shape);
  }
}
