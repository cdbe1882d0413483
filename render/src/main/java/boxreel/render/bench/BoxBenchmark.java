package boxreel.render.bench;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;
import boxreel.render.toybox.world.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// How well a model keeps a coloured object in its box, on scenes with one object whose noun,
/// colour and background never came together in training. The same numbers for the world's own
/// painter are the ceiling: a drawing does not fill its box with one colour.
public final class BoxBenchmark {
  private static final long SEED = 2026;
  private static final int ON_SHEET = 10;

  private final Renderer renderer;
  private final String model;

  public BoxBenchmark(Renderer renderer, String model) {
    this.renderer = renderer;
    this.model = model;
  }

  /// Means over all frames in which the object is there.
  ///
  /// @param insideShare share of the colour's pixels inside the box grown by a tenth
  /// @param iou intersection over union of the visible box and the colour's bounding box
  /// @param hitRate share of frames in which the colour covers at least 15 % of the visible box
  public record Score(String name, int frames, double insideShare, double iou, double hitRate) {}

  /// @param clips scenes
  /// @param methods to compare; the painter's score comes first in the result
  /// @param sheet where to write a picture of the first method's first ten clips, failures
  ///     included
  /// @param progress told a line per rendered clip
  public List<Score> run(
      int clips, List<Method> methods, Optional<Path> sheet, Consumer<String> progress)
      throws ModelException, RenderException, ExportException {
    ModelInfo info = renderer.model(model);
    // One sampler, so that nothing but the method differs.
    RenderSettings settings = info.defaults().withSampler(SamplerChoice.DPM_SOLVER);
    var sampler = new SceneSampler(SEED, Split.TEST);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < clips; i++) {
      scenes.add(sampler.single(info.maxFrames()));
    }
    List<Score> scores = new ArrayList<>();
    var ceiling = new BoxTally();
    var painter = new ScenePainter(settings.width(), settings.height());
    for (Scene scene : scenes) {
      for (int f = 0; f < scene.shot().frames(); f++) {
        ceiling.add(scene, f, painter.paint(scene, f));
      }
    }
    scores.add(ceiling.score("painter"));
    var contacts = new ContactSheet();
    for (Method method : methods) {
      var tally = new BoxTally();
      for (int i = 0; i < scenes.size(); i++) {
        Scene scene = scenes.get(i);
        List<RgbFrame> frames = render(scene, settings.withMethod(method).withSeed(i));
        for (int f = 0; f < frames.size(); f++) {
          tally.add(scene, f, frames.get(f));
        }
        if (method == methods.getFirst() && i < ON_SHEET) {
          contacts.add(scene.caption(), scene.shot(), frames);
        }
        progress.accept(method.label() + " " + (i + 1) + "/" + clips + " " + scene.caption());
      }
      scores.add(tally.score(method.label()));
    }
    if (sheet.isPresent()) {
      contacts.write(sheet.get());
    }
    return scores;
  }

  private List<RgbFrame> render(Scene scene, RenderSettings settings)
      throws ModelException, RenderException {
    var request = new RenderRequest(scene.shot(), model, settings);
    return switch (renderer.render(request, _ -> {}, new CancelToken())) {
      case RenderOutcome.Done done -> done.clip().frames();
      case RenderOutcome.Cancelled _ ->
          throw RenderException.failed("The benchmark's render was cancelled.", null);
    };
  }
}
