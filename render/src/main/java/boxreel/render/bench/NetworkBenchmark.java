package boxreel.render.bench;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.noise.TorchNoise;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.TextToVideo;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Times a model's networks one by one, as the reference's are timed beside them: what they
/// compute does not depend on what the prompt says.
public final class NetworkBenchmark {
  private static final double TIMESTEP = 500;
  private static final double GUIDANCE = 9;

  private final ModelFolder folder;
  private final Precision precision;
  private final int frames;
  private final int width;
  private final int height;

  /// @param frames of the video
  /// @param width pixels, a multiple of the model's cells
  /// @param height pixels, a multiple of the model's cells
  public NetworkBenchmark(
      ModelFolder folder, Precision precision, int frames, int width, int height) {
    this.folder = folder;
    this.precision = precision;
    this.frames = frames;
    this.width = width;
    this.height = height;
  }

  /// Times in milliseconds, one per run, in order.
  ///
  /// @param loadMs reading the model, once
  /// @param textMs two prompts through the text encoder
  /// @param stepMs one evaluation of the UNet for two videos at once, as classifier-free guidance
  ///     has it, the text's keys and values being known
  /// @param decodeMs all frames through the decoder
  /// @param sampleMs text, steps and decoding as a user has them, without boxes
  /// @param peakResidentBytes of the whole process, where the system tells
  public record Result(
      double loadMs,
      List<Double> textMs,
      List<Double> stepMs,
      List<Double> decodeMs,
      double sampleMs,
      OptionalLong peakResidentBytes) {}

  /// Each network runs once more than that, first, to warm up; then one whole sample is made.
  ///
  /// @param runs 1 or more
  /// @param steps of the sample
  /// @throws ModelException if the model can't be read, or the size doesn't fit it
  public Result run(int runs, int steps) throws ModelException, RenderException {
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu())) {
      long start = System.nanoTime();
      try (VideoModel model = VideoModel.load(runtime, folder, precision);
          NDManager job = runtime.newManager()) {
        double loadMs = (System.nanoTime() - start) / 1e6;
        TextToVideo.requireWholeCells(width, height, model.autoencoder().config().scale());
        long[] ids = new long[2 * model.tokenizer().maxLength()];
        NDArray prompts = job.create(ids, new Shape(2, ids.length / 2));
        NDArray encoded = model.textEncoder().encode(prompts); // [2,L,E]
        encoded.attach(job);
        AttendedTokens text = AttendedTokens.kept(encoded, job);
        NDArray latents = noise(job, 2, model.unet().config().inChannels(), frames, model);
        NDArray frame = noise(job, 1, model.unet().config().inChannels(), 1, model).squeeze(2);
        double[] timesteps = {TIMESTEP, TIMESTEP};
        List<Double> textMs =
            times(runs, () -> model.textEncoder().encode(prompts).getShape(), prompts);
        List<Double> stepMs =
            times(
                runs,
                () -> model.unet().forward(latents, timesteps, text, null).getShape(),
                latents);
        List<Double> decodeMs =
            times(
                runs,
                () -> {
                  for (int f = 0; f < frames; f++) {
                    try (var _ = TensorScope.borrowing(frame)) {
                      var _ = model.autoencoder().decode(frame).toFloatArray();
                    }
                  }
                },
                frame);
        double sampleMs = sample(runtime, model, steps);
        return new Result(loadMs, textMs, stepMs, decodeMs, sampleMs, PeakMemory.resident());
      }
    }
  }

  private double sample(TorchRuntime runtime, VideoModel model, int steps) throws RenderException {
    var shot = new Shot("A bear walks from the left to the right", "", "", frames, 8, List.of());
    var settings =
        new RenderSettings(
                Method.BASELINE,
                0,
                steps,
                GUIDANCE,
                width,
                height,
                0,
                boxreel.render.api.Device.CPU)
            .withSampler(SamplerChoice.DPM_SOLVER);
    long start = System.nanoTime();
    var clip = new TextToVideo(runtime, model).run(shot, settings, _ -> {}, new CancelToken());
    if (clip.isEmpty()) {
      throw new IllegalStateException("Nobody cancels a benchmark");
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /// [B,C,F,h,w]
  private NDArray noise(NDManager job, int batch, int channels, int count, VideoModel model) {
    int scale = model.autoencoder().config().scale();
    var shape = new Shape(batch, channels, count, height / scale, width / scale);
    return job.create(new TorchNoise(0).normal(Math.toIntExact(shape.size())), shape);
  }

  private static List<Double> times(int runs, Runnable network, NDArray input) {
    List<Double> times = new ArrayList<>();
    for (int run = 0; run <= runs; run++) {
      long start = System.nanoTime();
      try (var _ = TensorScope.borrowing(input)) {
        network.run();
      }
      if (run > 0) {
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return List.copyOf(times);
  }
}
