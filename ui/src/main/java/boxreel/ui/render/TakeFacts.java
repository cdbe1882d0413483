package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeRefinement;
import boxreel.project.TakeSettings;
import boxreel.render.api.Device;
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
    Optional<RenderTrace> first = trace.origin().flatMap(RenderTrace.Origin::trace);
    if (first.isEmpty()
        || !(trace.origin().get().stage() instanceof Stage.Refinement(double strength))) {
      return of(trace.model(), trace.boxreelVersion(), trace.settings());
    }
    RenderSettings used = trace.settings();
    return of(first.get())
        .withRefinement(
            Optional.of(
                new TakeRefinement(
                    trace.model(),
                    strength,
                    used.steps(),
                    used.guidance(),
                    used.width(),
                    used.height())));
  }

  /// How a take that is to be made is refined.
  static Optional<TakeRefinement> kept(Optional<RefineSettings> wanted) {
    return wanted.map(
        how ->
            new TakeRefinement(
                how.model(),
                how.strength(),
                how.steps(),
                how.guidance(),
                how.width(),
                how.height()));
  }

  /// How a take was refined; empty also if a file was changed to what can't be.
  static Optional<RefineSettings> refinement(TakeSettings kept) {
    try {
      return kept.refinement()
          .map(
              how ->
                  new RefineSettings(
                      how.model(),
                      how.strength(),
                      how.steps(),
                      how.guidance(),
                      how.width(),
                      how.height()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
