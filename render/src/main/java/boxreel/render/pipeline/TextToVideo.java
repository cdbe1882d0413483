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
import boxreel.render.guidance.AttentionGuidance;
import boxreel.render.guidance.GuidanceConfig;
import boxreel.render.guidance.GuidedObject;
import boxreel.render.model.unet3d.AttendedTokens;
import boxreel.render.noise.TorchNoise;
import boxreel.render.sampler.Sampler;
import boxreel.render.sampler.Samplers;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The text-to-video loop of LVD (`lvd/models/pipelines.py`): encode, denoise with classifier-free
/// guidance, attention guidance and GLIGEN's scheduled sampling, decode frame by frame.
///
/// The method `baseline` encodes the bare prompt; the others encode the prompt with the background
/// and with the phrases that it lacks.
public final class TextToVideo {
  private final TorchRuntime runtime;
  private final VideoModel model;
  private final GuidanceConfig guidance;

  public TextToVideo(TorchRuntime runtime, VideoModel model) {
    this(runtime, model, GuidanceConfig.LVD);
  }

  /// @param guidance for the methods that use attention guidance
  TextToVideo(TorchRuntime runtime, VideoModel model, GuidanceConfig guidance) {
    this.runtime = runtime;
    this.model = model;
    this.guidance = guidance;
  }

  /// @return the clip, empty if cancelled
  /// @throws RenderException if the settings don't fit the model
  public Optional<VideoClip> run(
      Shot shot, RenderSettings settings, RenderListener listener, CancelToken cancel)
      throws RenderException {
    int scale = model.autoencoder().config().scale();
    check(settings, scale);
    Sampler sampler = Samplers.of(model.scheduler(), settings.sampler(), settings.method());
    List<StepCoefficients> plan = sampler.plan(settings.steps());
    try (NDManager job = runtime.newManager()) {
      boolean isGuided = settings.guidance() > 1;
      String prompt =
          settings.method() == Method.BASELINE
              ? PromptPhrases.normalised(shot.prompt())
              : PromptPhrases.encoded(shot);
      Consumer<String> notes = note -> listener.on(new RenderEvent.Note(note));
      Conditioning given =
          Conditioning.of(
              job, model, shot, prompt, isGuided, settings.method().usesGligen(), notes);
      AttentionGuidance steering =
          settings.method().usesAttentionGuidance()
              ? steering(job, shot, settings, prompt, given, notes)
              : null;
      NDArray latents =
          noise(job, settings, shot.frames(), scale, sampler.startScale(settings.steps()));
      Optional<NDArray> clean =
          denoise(job, latents, plan, given, steering, shot, settings, listener, cancel);
      if (clean.isEmpty()) {
        return Optional.empty();
      }
      return decode(clean.get(), shot, listener, cancel);
    }
  }

  private void check(RenderSettings settings, int scale) throws RenderException {
    if (settings.width() % scale != 0 || settings.height() % scale != 0) {
      throw RenderException.badInput(
          "The size "
              + settings.width()
              + "x"
              + settings.height()
              + " does not fit this model; both sides must be multiples of "
              + scale
              + ".");
    }
    if (settings.method().usesGligen() && !model.unet().config().gated()) {
      throw RenderException.badInput(
          "This model has no GLIGEN layers, so boxes can't steer it with the method "
              + settings.method().label()
              + "; use lvd or baseline, or a model with a position net.");
    }
    if (settings.method().usesAttentionGuidance()
        && AttentionGuidance.layers(model.unet(), guidance).isEmpty()) {
      throw RenderException.badInput(
          "This model has none of the layers that attention guidance reads, so boxes can't steer it"
              + " with the method "
              + settings.method().label()
              + "; use another method.");
    }
  }

  AttentionGuidance steering(
      NDManager job,
      Shot shot,
      RenderSettings settings,
      String prompt,
      Conditioning given,
      Consumer<String> notes) {
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

  /// Normal, drawn as PyTorch's CPU generator does: [1,C,F,h,w].
  private NDArray noise(
      NDManager job, RenderSettings settings, int frames, int scale, double deviation) {
    var shape =
        new Shape(
            1,
            model.unet().config().inChannels(),
            frames,
            settings.height() / scale,
            settings.width() / scale);
    float[] values = new TorchNoise(settings.seed()).normal(Math.toIntExact(shape.size()));
    for (int i = 0; i < values.length; i++) {
      values[i] *= (float) deviation;
    }
    return job.create(values, shape);
  }

  Optional<NDArray> denoise(
      NDManager job,
      NDArray noise,
      List<StepCoefficients> plan,
      Conditioning given,
      @Nullable AttentionGuidance steering,
      Shot shot,
      RenderSettings settings,
      RenderListener listener,
      CancelToken cancel) {
    int grounded = (int) (settings.beta() * settings.steps());
    long start = System.nanoTime();
    NDArray latents = noise;
    NDArray previousX0 = null;
    for (int i = 0; i < plan.size(); i++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      if (steering != null) {
        Optional<NDArray> guided = steering.guide(latents, i, plan.get(i), cancel);
        if (guided.isPresent()) {
          close(latents);
          latents = guided.get();
        }
      }
      NDArray x0;
      NDArray next;
      try (var scope = TensorScope.borrowing(latents)) {
        AttendedTokens objects = i < grounded ? given.objects() : null;
        NDArray output = predict(latents, plan.get(i).timestep(), given.text(), objects, settings);
        x0 = scope.keep(cleanSample(latents, output, plan.get(i)));
        next = scope.keep(nextSample(latents, output, x0, previousX0, plan.get(i)));
        x0.attach(job);
        next.attach(job);
      }
      close(latents);
      close(previousX0);
      latents = next;
      previousX0 = x0;
      if (i + 1 == grounded && given.objects() != null) {
        given.objects().forget();
      }
      listener.on(
          new RenderEvent.Step(i + 1, plan.size(), Duration.ofNanos(System.nanoTime() - start)));
      listener.on(
          new RenderEvent.Preview(
              i + 1, new VideoClip(shot.framesPerSecond(), model.previewMap().frames(x0))));
    }
    close(previousX0);
    given.text().forget();
    return Optional.of(latents);
  }

  /// `eps_u + g (eps_c - eps_u)` (Ho and Salimans 2022), the negative half first.
  private NDArray predict(
      NDArray latents,
      double timestep,
      AttendedTokens text,
      @Nullable AttendedTokens objects,
      RenderSettings settings) {
    if (settings.guidance() <= 1) {
      return model.unet().forward(latents, new double[] {timestep}, text, objects);
    }
    NDArray both = latents.concat(latents, 0); // [2,C,F,h,w]
    NDArray output = model.unet().forward(both, new double[] {timestep, timestep}, text, objects);
    NDArray negative = output.get("0:1");
    NDArray positive = output.get("1:2");
    return negative.add(positive.sub(negative).mul((float) settings.guidance()));
  }

  private static NDArray cleanSample(NDArray x, NDArray output, StepCoefficients step) {
    NDArray x0 = x.mul((float) step.x0FromSample()).add(output.mul((float) step.x0FromOutput()));
    return step.limitsX0() ? x0.clip(-step.x0Limit(), step.x0Limit()) : x0;
  }

  private static NDArray nextSample(
      NDArray x, NDArray output, NDArray x0, @Nullable NDArray previousX0, StepCoefficients step) {
    NDArray next = x.mul((float) step.nextFromSample()).add(x0.mul((float) step.nextFromX0()));
    if (step.nextFromOutput() != 0) {
      next = next.add(output.mul((float) step.nextFromOutput()));
    }
    if (step.nextFromPreviousX0() != 0 && previousX0 != null) {
      next = next.add(previousX0.mul((float) step.nextFromPreviousX0()));
    }
    return next;
  }

  /// One frame at a time: a frame's activations are far larger than its latents.
  private Optional<VideoClip> decode(
      NDArray latents, Shot shot, RenderListener listener, CancelToken cancel) {
    int frames = shot.frames();
    List<RgbFrame> decoded = new ArrayList<>(frames);
    for (int f = 0; f < frames; f++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      try (var _ = TensorScope.borrowing(latents)) {
        NDArray frame = latents.get(":, :, " + f); // [1,C,h,w]
        decoded.add(toRgb(model.autoencoder().decode(frame)));
      }
      listener.on(new RenderEvent.Decoding(f + 1, frames));
    }
    return Optional.of(new VideoClip(shot.framesPerSecond(), decoded));
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

  private static void close(@Nullable NDArray tensor) {
    if (tensor != null) {
      tensor.close();
    }
  }
}
