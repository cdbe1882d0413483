package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The way from noisy latents to clean ones, step by step, with classifier-free guidance,
/// attention guidance and GLIGEN's scheduled sampling. Every pipeline goes it; they differ in
/// where it starts.
///
/// @param previews small pictures of latents
/// @param plan the steps to take
/// @param steering moves the latents before a step, or null
/// @param known frames whose end is known, or null
/// @param framesPerSecond of previews
/// @param checkpoint where the sample may go on from
record DenoisingLoop(
    PreviewMap previews,
    List<StepCoefficients> plan,
    Denoiser denoiser,
    @Nullable AttentionGuidance steering,
    @Nullable KnownFrames known,
    double framesPerSecond,
    SampleCheckpoint checkpoint) {

  /// @param job owner of the result
  /// @param shape of the latents, [1,C,F,h,w]
  /// @param start gives the noisy latents, empty if cancelled; not asked if the sample goes on
  /// @return clean latents, empty if cancelled
  Optional<NDArray> run(
      NDManager job,
      Shape shape,
      Supplier<Optional<NDArray>> start,
      RenderListener listener,
      CancelToken cancel) {
    Optional<SampleCheckpoint.State> before = checkpoint.resume(job, shape, plan.size());
    if (before.isPresent()) {
      listener.on(new RenderEvent.Note(Words.GOING_ON.with(before.get().step(), plan.size())));
      if (steering != null) {
        steering.resumeAt(before.get().energy());
      }
      return run(job, before.get(), listener, cancel);
    }
    return start
        .get()
        .flatMap(
            noisy ->
                run(
                    job,
                    new SampleCheckpoint.State(0, noisy, null, 0, Duration.ZERO),
                    listener,
                    cancel));
  }

  private Optional<NDArray> run(
      NDManager job, SampleCheckpoint.State first, RenderListener listener, CancelToken cancel) {
    long start = System.nanoTime() - first.elapsed().toNanos();
    NDArray latents = first.latents();
    NDArray previousX0 = first.previousX0();
    for (int i = first.step(); i < plan.size(); i++) {
      if (cancel.isCancelled()) {
        return Optional.empty();
      }
      latents = imposed(job, latents, plan.get(i));
      if (steering != null) {
        Optional<NDArray> guided = steering.guide(latents, i, plan.get(i), cancel);
        if (guided.isPresent()) {
          close(latents);
          latents = imposed(job, guided.get(), plan.get(i));
        }
      }
      NDArray x0;
      NDArray next;
      try (var scope = TensorScope.borrowing(latents)) {
        NDArray output = denoiser.predict(latents, i, plan.get(i).timestep());
        NDArray clean = cleanSample(latents, output, plan.get(i));
        x0 = scope.keep(known == null ? clean : known.keptIn(clean));
        next = scope.keep(nextSample(latents, output, x0, previousX0, plan.get(i)));
        x0.attach(job);
        next.attach(job);
      }
      close(latents);
      close(previousX0);
      latents = next;
      previousX0 = x0;
      denoiser.stepped(i);
      Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
      double energy = steering == null ? 0 : steering.lastEnergy();
      checkpoint.after(
          new SampleCheckpoint.State(i + 1, latents, previousX0, energy, elapsed), plan.size());
      listener.on(new RenderEvent.Step(i + 1, plan.size(), elapsed));
      listener.on(
          new RenderEvent.Preview(i + 1, new VideoClip(framesPerSecond, previews.frames(x0))));
    }
    close(previousX0);
    denoiser.forget();
    return Optional.of(latents);
  }

  /// The latents with the known frames in their place, if there are any.
  private NDArray imposed(NDManager job, NDArray latents, StepCoefficients step) {
    if (known == null) {
      return latents;
    }
    try (var scope = TensorScope.borrowing(latents, known.clean(), known.noise())) {
      NDArray imposed = scope.give(known.imposedOn(latents, step), job);
      close(latents);
      return imposed;
    }
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
