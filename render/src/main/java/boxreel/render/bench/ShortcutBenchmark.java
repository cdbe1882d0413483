package boxreel.render.bench;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.SceneSampler;
import boxreel.render.toybox.world.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What shortcuts save and what they cost, beside the exact render of the same scenes and seeds.
/// The scenes were held out of Toybox's training.
public final class ShortcutBenchmark {
  private static final long SEED = 2026;

  private final Renderer renderer;
  private final String model;

  public ShortcutBenchmark(Renderer renderer, String model) {
    this.renderer = renderer;
    this.model = model;
  }

  /// Over all scenes.
  ///
  /// @param time denoising time divided by the exact render's
  /// @param difference mean absolute difference to the exact picture, of 255
  /// @param psnr peak signal-to-noise ratio to the exact picture, in dB, of the mean squared
  ///     difference; infinite if there is none
  /// @param boxes how well the boxes are kept
  public record Result(
      Shortcuts shortcuts, double time, double difference, double psnr, BoxBenchmark.Score boxes) {}

  /// Renders each scene exactly and then with each of the shortcuts, one scene after the other,
  /// so that what disturbs the machine disturbs all alike.
  ///
  /// @param clips scenes, 1 or more
  /// @param steps denoising steps
  /// @param variants to measure
  /// @param progress told a line per scene
  /// @return the exact render first
  public List<Result> run(int clips, int steps, List<Shortcuts> variants, Consumer<String> progress)
      throws ModelException, RenderException {
    ModelInfo info = renderer.model(model);
    RenderSettings settings =
        info.defaults().withSampler(SamplerChoice.DPM_SOLVER).withSteps(steps);
    var sampler = new SceneSampler(SEED, Split.TEST);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(Shortcuts.NONE));
    variants.forEach(variant -> rows.add(new Row(variant)));
    // What is loaded and laid out once is not part of a render.
    render(sampler.single(info.maxFrames()), settings.withSteps(1));
    for (int i = 0; i < clips; i++) {
      Scene scene = sampler.single(info.maxFrames());
      List<RgbFrame> exact = List.of();
      for (Row row : rows) {
        Timed made = render(scene, settings.withSeed(i).withShortcuts(row.shortcuts));
        if (row.shortcuts.areNone()) {
          exact = made.frames;
        }
        row.add(scene, made, exact);
      }
      progress.accept(i + 1 + "/" + clips + " " + scene.caption());
    }
    double whole = rows.getFirst().nanos;
    return rows.stream().map(row -> row.result(whole)).toList();
  }

  private record Timed(List<RgbFrame> frames, Duration denoising) {}

  private Timed render(Scene scene, RenderSettings settings)
      throws ModelException, RenderException {
    var request = new RenderRequest(scene.shot(), model, settings);
    var elapsed = new AtomicReference<>(Duration.ZERO);
    RenderOutcome outcome =
        renderer.render(
            request,
            event -> {
              if (event instanceof RenderEvent.Step step) {
                elapsed.set(step.elapsed());
              }
            },
            new CancelToken());
    return switch (outcome) {
      case RenderOutcome.Done done -> new Timed(done.clip().frames(), elapsed.get());
      case RenderOutcome.Cancelled _ ->
          throw RenderException.failed("The benchmark's render was cancelled.", null);
    };
  }

  private static final class Row {
    private final Shortcuts shortcuts;
    private final BoxTally boxes = new BoxTally();
    private double nanos;
    private double absolute;
    private double squared;
    private long numbers;

    Row(Shortcuts shortcuts) {
      this.shortcuts = shortcuts;
    }

    void add(Scene scene, Timed made, List<RgbFrame> exact) {
      nanos += made.denoising.toNanos();
      for (int f = 0; f < made.frames.size(); f++) {
        boxes.add(scene, f, made.frames.get(f));
        byte[] rgb = made.frames.get(f).rgb();
        byte[] wanted = exact.get(f).rgb();
        for (int i = 0; i < rgb.length; i++) {
          double difference = (rgb[i] & 0xFF) - (wanted[i] & 0xFF);
          absolute += Math.abs(difference);
          squared += difference * difference;
        }
        numbers += rgb.length;
      }
    }

    Result result(double whole) {
      return new Result(
          shortcuts,
          nanos / whole,
          absolute / numbers,
          10 * Math.log10(255.0 * 255 * numbers / squared),
          boxes.score(""));
    }
  }
}
