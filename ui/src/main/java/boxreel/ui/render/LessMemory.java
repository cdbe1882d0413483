package boxreel.ui.render;

import boxreel.project.QueuedRender;
import boxreel.project.TakeSettings;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Goes on with a render that memory was too short for: each try does without one thing more.
/// That the halves of guidance go one after the other is no step of this, because the renderer
/// does it by itself and the picture stays the same.
final class LessMemory {
  private static final int FEWEST_FRAMES = 4;
  private static final int SMALLEST_SIDE = 64;
  private static final double SMALLER = 0.75;

  private LessMemory() {}

  /// Whether a render failed for want of memory. Renderers in processes of their own tell no
  /// more than a sentence, and all that speak of memory say that there is too little.
  static boolean failed(QueuedRender item) {
    String sentence = item.failure().toLowerCase(Locale.ROOT);
    return sentence.contains("memory") || sentence.contains("内存");
  }

  /// The next try; empty if nothing is left to do without.
  ///
  /// @param frames of the shot
  /// @param model of the render
  static Optional<QueuedRender> next(QueuedRender item, int frames, ModelInfo model) {
    Optional<RenderSettings> known = TakeFacts.settings(item.settings());
    return known.flatMap(
        now ->
            Arrays.stream(MemoryStep.values())
                .flatMap(
                    step ->
                        without(step, item.settings(), now, frames, model)
                            .map(less -> item.saving(step.name(), less))
                            .stream())
                .findFirst());
  }

  private static Optional<TakeSettings> without(
      MemoryStep step, TakeSettings kept, RenderSettings now, int frames, ModelInfo model) {
    return switch (step) {
      case BFLOAT16 ->
          now.precision().isHalf()
              ? Optional.empty()
              : Optional.of(with(kept, now.withPrecision(Precision.BFLOAT16)));
      case FEWER_FRAMES -> fewerFrames(kept, frames, model);
      case NO_ATTENTION ->
          model.hasGligen() && now.method().usesAttentionGuidance()
              ? Optional.of(with(kept, now.withMethod(Method.LVD_GLIGEN)))
              : Optional.empty();
      case SMALLER -> smaller(kept, now, model);
    };
  }

  private static Optional<TakeSettings> fewerFrames(
      TakeSettings kept, int frames, ModelInfo model) {
    int suits = model.maxFrames() < 2 ? frames : Math.min(frames, model.maxFrames());
    int asked = kept.stages().framesAtOnce();
    int atOnce = asked < 2 ? suits : Math.min(asked, suits);
    int fewer = Math.max(FEWEST_FRAMES, (atOnce + 1) / 2);
    return model.maxFrames() < 2 || fewer >= atOnce
        ? Optional.empty()
        : Optional.of(kept.withStages(kept.stages().withFramesAtOnce(fewer)));
  }

  private static Optional<TakeSettings> smaller(
      TakeSettings kept, RenderSettings now, ModelInfo model) {
    int multiple = Math.max(1, model.sizeMultiple());
    int width = side(now.width(), multiple);
    int height = side(now.height(), multiple);
    if (Math.min(width, height) < SMALLEST_SIDE || width >= now.width()) {
      return Optional.empty();
    }
    return Optional.of(with(kept, now.withSize(width, height)));
  }

  private static int side(int pixels, int multiple) {
    return (int) (pixels * SMALLER) / multiple * multiple;
  }

  private static TakeSettings with(TakeSettings kept, RenderSettings now) {
    return TakeFacts.of(kept.model(), kept.version(), now).withStages(kept.stages());
  }

  /// What a render does without, in words; empty if nothing.
  static String words(QueuedRender item) {
    List<MemoryStep> steps =
        Arrays.stream(MemoryStep.values())
            .filter(step -> item.savings().contains(step.name()))
            .toList();
    return steps.stream()
        .map(step -> words(step, item.settings()))
        .collect(Collectors.joining(", "));
  }

  private static String words(MemoryStep step, TakeSettings settings) {
    return switch (step) {
      case FEWER_FRAMES -> step.text(settings.stages().framesAtOnce());
      case SMALLER -> step.text(settings.width(), settings.height());
      case BFLOAT16, NO_ATTENTION -> step.text();
    };
  }
}
