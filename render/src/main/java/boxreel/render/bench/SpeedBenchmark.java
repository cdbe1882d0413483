package boxreel.render.bench;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Times whole renders of one shot with one moving object, as a user would wait for them.
public final class SpeedBenchmark {
  private final Renderer renderer;
  private final VideoFiles video;

  public SpeedBenchmark(Renderer renderer, VideoFiles video) {
    this.renderer = renderer;
    this.video = video;
  }

  /// Medians over the timed runs, in milliseconds.
  ///
  /// @param loadMs reading the model, once
  /// @param firstPreviewMs from the request to the first preview, the model being loaded
  /// @param stepMs one denoising step, guidance included
  /// @param decodeMs decoding all frames
  /// @param renderMs from the request to the finished clip
  /// @param encodeMs writing it as MP4
  /// @param peakResidentBytes of the whole process, where the system tells
  public record Result(
      int frames,
      int steps,
      double loadMs,
      double firstPreviewMs,
      double stepMs,
      double decodeMs,
      double renderMs,
      double encodeMs,
      OptionalLong peakResidentBytes) {}

  /// Renders once to load and warm up, then `runs` times.
  ///
  /// @param runs 1 or more
  public Result run(String model, int frames, int steps, int runs)
      throws ModelException, RenderException, ExportException {
    ModelInfo info = renderer.model(model);
    RenderSettings settings = info.defaults().withSteps(steps);
    var request = new RenderRequest(shot(frames), model, settings);
    Timeline warmUp = render(request.shot(), model, settings.withSteps(2));
    List<Timeline> timed = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      timed.add(render(request.shot(), model, settings.withSeed(i)));
    }
    return new Result(
        frames,
        steps,
        warmUp.loadMs(),
        median(timed.stream().mapToDouble(Timeline::firstPreviewMs).toArray()),
        median(timed.stream().mapToDouble(Timeline::stepMs).toArray()),
        median(timed.stream().mapToDouble(Timeline::decodeMs).toArray()),
        median(timed.stream().mapToDouble(Timeline::renderMs).toArray()),
        median(timed.stream().mapToDouble(t -> t.encodeMs).toArray()),
        PeakMemory.resident());
  }

  private static Shot shot(int frames) {
    Track ball =
        Track.throughout(
            "1",
            "a red ball",
            frames,
            List.of(
                Key.byUser(0, Box.centred(0.2, 0.5, 0.2, 0.33)),
                Key.byUser(Math.max(1, frames - 1), Box.centred(0.8, 0.5, 0.2, 0.33))));
    return new Shot(
        "A red ball moves from the left to the right", "beach", "", frames, 8, List.of(ball));
  }

  private Timeline render(Shot shot, String model, RenderSettings settings)
      throws ModelException, RenderException, ExportException {
    var timeline = new Timeline();
    var outcome =
        renderer.render(new RenderRequest(shot, model, settings), timeline, new CancelToken());
    timeline.end = System.nanoTime();
    if (!(outcome instanceof RenderOutcome.Done done)) {
      throw RenderException.failed("The benchmark's render was cancelled.", null);
    }
    try {
      Path folder = Files.createTempDirectory("boxreel-bench");
      Path file = folder.resolve("bench.mp4");
      long start = System.nanoTime();
      video.write(done.clip(), done.trace(), file, _ -> {});
      timeline.encodeMs = (System.nanoTime() - start) / 1e6;
      Files.delete(file);
      Files.delete(folder);
    } catch (IOException e) {
      throw ExportException.failed("The benchmark's temporary file can't be written.", e);
    }
    return timeline;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /// When a render's events came. Written on the render thread, read after the render.
  private static final class Timeline implements RenderListener {
    private final long start = System.nanoTime();
    private volatile long loading;
    private volatile long firstPreview;
    private volatile long firstStep;
    private volatile long lastStep;
    private volatile int steps;
    private volatile long lastDecoded;
    private volatile long end;
    private double encodeMs;

    @Override
    public void on(RenderEvent event) {
      long now = System.nanoTime();
      switch (event) {
        case RenderEvent.Loading _ -> loading = now;
        case RenderEvent.Note _ -> {}
        case RenderEvent.Step step -> {
          firstStep = step.step() == 1 ? now : firstStep;
          lastStep = now;
          steps = step.steps();
        }
        case RenderEvent.Preview _ -> firstPreview = firstPreview == 0 ? now : firstPreview;
        case RenderEvent.Decoding _ -> lastDecoded = now;
      }
    }

    /// Until the first step was done, which for a warm-up of two steps is mostly reading the
    /// model.
    double loadMs() {
      return loading == 0 ? 0 : (firstStep - loading) / 1e6;
    }

    double firstPreviewMs() {
      return (firstPreview - start) / 1e6;
    }

    double stepMs() {
      return steps < 2 ? (firstStep - start) / 1e6 : (lastStep - firstStep) / 1e6 / (steps - 1);
    }

    double decodeMs() {
      return (lastDecoded - lastStep) / 1e6;
    }

    double renderMs() {
      return (end - start) / 1e6;
    }
  }
}
