package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeInterpolation;
import boxreel.project.TakeRefinement;
import boxreel.project.TakeSettings;
import boxreel.project.TakeStages;
import boxreel.render.api.Device;
import boxreel.render.api.InterpolateSettings;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import boxreel.render.api.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The settings of a render as takes keep them, and back.
final class TakeFacts {
  /// Precisions that nobody is told of.
  private static final List<String> USUAL =
      List.of("", Precision.AUTO.label(), Precision.FLOAT32.label());

  private TakeFacts() {}

  static TakeSettings of(RenderTrace trace) {
    Optional<RenderTrace> before = trace.origin().flatMap(RenderTrace.Origin::trace);
    if (before.isEmpty()) {
      return of(trace.model(), trace.boxreelVersion(), trace.settings());
    }
    TakeSettings first = of(before.get());
    RenderSettings used = trace.settings();
    return switch (trace.origin().get().stage()) {
      case Stage.Refinement(double strength) ->
          first.withRefinement(
              Optional.of(
                  new TakeRefinement(
                      trace.model(),
                      strength,
                      used.steps(),
                      used.guidance(),
                      used.width(),
                      used.height())));
      case Stage.Interpolation _ ->
          first.withStages(
              first
                  .stages()
                  .withInterpolation(
                      Optional.of(
                          new TakeInterpolation(
                              trace.model(),
                              used.steps(),
                              used.guidance(),
                              Stage.Interpolation.FACTOR))));
      case Stage.Continuation _ -> of(trace.model(), trace.boxreelVersion(), trace.settings());
    };
  }

  /// The shot that a clip shows: without the frames that were drawn between its frames.
  static Shot shot(RenderTrace trace) {
    return trace
        .origin()
        .filter(origin -> !(origin.stage() instanceof Stage.Continuation))
        .flatMap(RenderTrace.Origin::trace)
        .map(TakeFacts::shot)
        .orElse(trace.shot());
  }

  /// What follows a take that is to be made.
  static TakeStages kept(RenderPlan wanted) {
    return new TakeStages(
        wanted.framesAtOnce(),
        wanted
            .interpolation()
            .map(
                how ->
                    new TakeInterpolation(
                        how.model(), how.steps(), how.guidance(), Stage.Interpolation.FACTOR)),
        wanted
            .refinement()
            .map(
                how ->
                    new TakeRefinement(
                        how.model(),
                        how.strength(),
                        how.steps(),
                        how.guidance(),
                        how.width(),
                        how.height())));
  }

  /// What followed a take; without a stage that a file was changed to and that can't be.
  static RenderPlan plan(TakeSettings kept) {
    TakeStages stages = kept.stages();
    return new RenderPlan(
        Math.max(0, stages.framesAtOnce()),
        stages.interpolation().flatMap(TakeFacts::interpolation),
        stages.refinement().flatMap(TakeFacts::refinement));
  }

  private static Optional<InterpolateSettings> interpolation(TakeInterpolation how) {
    try {
      return Optional.of(new InterpolateSettings(how.model(), how.steps(), how.guidance()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<RefineSettings> refinement(TakeRefinement how) {
    try {
      return Optional.of(
          new RefineSettings(
              how.model(), how.strength(), how.steps(), how.guidance(), how.width(), how.height()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What of a take's settings can change pixels, so that those of two takes, or of a take and
  /// a render to come, are equal if the same was asked for.
  static TakeSettings request(TakeSettings kept) {
    Optional<RenderSettings> numbers = settings(kept);
    Optional<TakeRefinement> sized =
        kept.refinement()
            .map(
                how ->
                    numbers.isEmpty() || (how.width() > 0 && how.height() > 0)
                        ? how
                        : sized(how, numbers.get()));
    return kept.withoutMaker().withRefinement(sized);
  }

  private static TakeRefinement sized(TakeRefinement how, RenderSettings before) {
    return refinement(how)
        .map(wanted -> wanted.after(before).settings())
        .map(
            done ->
                new TakeRefinement(
                    how.model(),
                    how.strength(),
                    how.steps(),
                    how.guidance(),
                    done.width(),
                    done.height()))
        .orElse(how);
  }

  static TakeSettings of(String model, String version, RenderSettings used) {
    return new TakeSettings(
        model,
        version,
        used.method().label(),
        used.seed(),
        used.steps(),
        used.guidance(),
        used.width(),
        used.height(),
        used.beta(),
        used.device().name().toLowerCase(Locale.ROOT),
        used.sampler().label(),
        used.precision().label(),
        used.shortcuts().cacheInterval(),
        used.shortcuts().guidanceFrom(),
        used.shortcuts().guidanceTo());
  }

  /// Empty if a later version wrote something that this one doesn't know, or a file was changed
  /// to what can't be.
  static Optional<RenderSettings> settings(TakeSettings kept) {
    Optional<Method> method = Method.named(kept.method());
    Optional<SamplerChoice> sampler = SamplerChoice.named(kept.sampler());
    Optional<Precision> precision = Precision.named(kept.precision());
    Optional<Device> device =
        Arrays.stream(Device.values())
            .filter(each -> each.name().equalsIgnoreCase(kept.device()))
            .findFirst();
    if (method.isEmpty() || sampler.isEmpty() || precision.isEmpty() || device.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new RenderSettings(
              method.get(),
              kept.seed(),
              kept.steps(),
              kept.guidance(),
              kept.width(),
              kept.height(),
              kept.beta(),
              device.get(),
              sampler.get(),
              precision.get(),
              shortcuts(kept)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Shortcuts shortcuts(TakeSettings kept) {
    return kept.cacheInterval() == 0 && kept.guidanceTo() == 0
        ? Shortcuts.NONE
        : new Shortcuts(kept.cacheInterval(), kept.guidanceFrom(), kept.guidanceTo());
  }

  /// What is known of what made a take without its files: everything but the boxes.
  static RenderTrace trace(StoredTake take) {
    RenderedShot shot = take.shot();
    Shot bare =
        new Shot(
            shot.prompt(),
            shot.background(),
            shot.negative(),
            Math.max(1, shot.frames()),
            shot.framesPerSecond() > 0 ? shot.framesPerSecond() : Shot.DEFAULT_FRAMES_PER_SECOND,
            List.of());
    TakeSettings kept = take.settings();
    RenderSettings settings =
        settings(kept)
            .orElse(new RenderSettings(Method.BASELINE, kept.seed(), 1, 0, 8, 8, 0, Device.AUTO));
    return new RenderTrace(bare, kept.model(), settings, kept.version());
  }

  /// What a take was made with, in a line or two for people.
  static String words(TakeSettings kept) {
    List<String> facts = new ArrayList<>();
    facts.add(numbers(kept));
    if (!kept.sampler().isEmpty() && !kept.sampler().equals(SamplerChoice.AUTO.label())) {
      facts.add(kept.sampler());
    }
    if (!USUAL.contains(kept.precision())) {
      facts.add(kept.precision());
    }
    if (kept.cacheInterval() > 1) {
      facts.add(AdvancedWords.FACT_CACHE.text(kept.cacheInterval()));
    }
    if (kept.guidanceTo() > 0 && (kept.guidanceFrom() > 0 || kept.guidanceTo() < 1)) {
      facts.add(AdvancedWords.FACT_GUIDED.text(kept.guidanceFrom(), kept.guidanceTo()));
    }
    if (kept.stages().framesAtOnce() > 0) {
      facts.add(AdvancedWords.FACT_AT_ONCE.text(kept.stages().framesAtOnce()));
    }
    kept.stages()
        .interpolation()
        .ifPresent(
            how -> facts.add(AdvancedWords.FACT_BETWEEN.text(how.factor() - 1, how.model())));
    kept.refinement()
        .ifPresent(
            how ->
                facts.add(AdvancedWords.FACT_REFINED.text(how.model(), how.width(), how.height())));
    return String.join("\n", facts);
  }

  private static String numbers(TakeSettings kept) {
    return Words.FACTS.text(
        kept.model(),
        Method.named(kept.method()).map(SettingsForm::name).orElse(kept.method()),
        kept.seed(),
        kept.steps(),
        kept.guidance(),
        kept.width(),
        kept.height());
  }
}
