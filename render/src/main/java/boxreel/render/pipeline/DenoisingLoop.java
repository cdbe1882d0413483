package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.CancelToken;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.VideoClip;
import boxreel.render.guidance.AttentionGuidance;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.TensorScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way from noisy latents to clean ones, step by step, with classifier-free guidance,
/// attention guidance and GLIGEN's scheduled sampling. Every pipeline goes it; they differ in
/// where it starts.
///
/// @param plan the steps to take
/// @param given texts and boxes
/// @param denoiser gives the UNet's output for a step
/// @param steering moves the latents before a step, or null
/// @param framesPerSecond of previews
record DenoisingLoop(
    VideoModel model,
    List<StepCoefficients> plan,
    Conditioning given,
    GuidedDenoiser denoiser,
    @Nullable AttentionGuidance steering,
    double framesPerSecond) {

  /// @param job owner of the result
  /// @param noisy [1,C,F,h,w], closed by this
  /// @return clean latents of the same shape, empty if cancelled
  Optional<NDArray> run(NDManager job, NDArray noisy, RenderListener listener, CancelToken cancel) {
    long start = System.nanoTime();
    NDArray latents = noisy;
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
        NDArray output = denoiser.predict(latents, i, plan.get(i).timestep());
        x0 = scope.keep(cleanSample(latents, output, plan.get(i)));
        next = scope.keep(nextSample(latents, output, x0, previousX0, plan.get(i)));
        x0.attach(job);
        next.attach(job);
      }
      close(latents);
      close(previousX0);
      latents = next;
      previousX0 = x0;
      if (i + 1 == denoiser.grounded()) {
        given.forgetObjects();
      }
      listener.on(
          new RenderEvent.Step(i + 1, plan.size(), Duration.ofNanos(System.nanoTime() - start)));
      listener.on(
          new RenderEvent.Preview(
              i + 1, new VideoClip(framesPerSecond, model.previewMap().frames(x0))));
    }
    close(previousX0);
    given.text().forget();
    denoiser.forget();
    return Optional.of(latents);
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

  private static void close(@Nullable NDArray tensor) {
    if (tensor != null) {
      tensor.close();
    }
  }
}
