package boxreel.render.bench;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.toybox.world.NamedColour;
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
  private static final double GROWN = 0.1;

  /// Share of the visible box that must have the colour to count as drawn.
  private static final double HIT = 0.15;

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
    var ceiling = new Tally();
    var painter = new ScenePainter(settings.width(), settings.height());
    for (Scene scene : scenes) {
      for (int f = 0; f < scene.shot().frames(); f++) {
        ceiling.add(scene, f, painter.paint(scene, f));
      }
    }
    scores.add(ceiling.score("painter"));
    var contacts = new ContactSheet();
    for (Method method : methods) {
      var tally = new Tally();
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

  private static final class Tally {
    private int frames;
    private double inside;
    private double iou;
    private int hits;

    void add(Scene scene, int frame, RgbFrame picture) {
      Optional<Box> visible =
          scene.shot().tracks().getFirst().boxAt(frame).flatMap(Tally::visiblePart);
      if (visible.isEmpty()) {
        return;
      }
      NamedColour colour = scene.actors().getFirst().colour();
      var region = ColourRegion.of(picture, colour);
      int area = region.area();
      frames++;
      inside += area == 0 ? 0 : region.areaInside(visible.get(), GROWN) / (double) area;
      iou += region.bounds().map(bounds -> iou(bounds, visible.get())).orElse(0.0);
      double boxPixels =
          visible.get().width() * picture.width() * visible.get().height() * picture.height();
      hits += region.areaInside(visible.get(), 0) >= HIT * boxPixels ? 1 : 0;
    }

    Score score(String name) {
      double count = Math.max(1, frames);
      return new Score(name, frames, inside / count, iou / count, hits / count);
    }

    private static Optional<Box> visiblePart(Box box) {
      double left = Math.max(0, box.x());
      double top = Math.max(0, box.y());
      double right = Math.min(1, box.right());
      double bottom = Math.min(1, box.bottom());
      return right > left && bottom > top
          ? Optional.of(Box.ofCorners(left, top, right, bottom))
          : Optional.empty();
    }

    private static double iou(Box a, Box b) {
      double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
      double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
      if (width <= 0 || height <= 0) {
        return 0;
      }
      double common = width * height;
      return common / (a.width() * a.height() + b.width() * b.height() - common);
    }
  }
}
