package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeSettings;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The settings of a render as takes keep them, and back.
final class TakeFacts {
  private TakeFacts() {}

  static TakeSettings of(RenderTrace trace) {
    return of(trace.model(), trace.boxreelVersion(), trace.settings());
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
