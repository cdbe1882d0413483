package boxreel.ui.render;

import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What few need: sampler, precision, shortcuts, and a second render that refines the first. At
/// first all is as the model does it by itself.
public final class AdvancedSettings {
  private static final RefineSettings USUAL = RefineSettings.by("");

  private final ObjectProperty<SamplerChoice> sampler =
      new SimpleObjectProperty<>(SamplerChoice.AUTO);
  private final ObjectProperty<Precision> precision = new SimpleObjectProperty<>(Precision.AUTO);
  private final IntegerProperty cacheInterval = new SimpleIntegerProperty(1);
  private final DoubleProperty guidanceFrom = new SimpleDoubleProperty(0);
  private final DoubleProperty guidanceTo = new SimpleDoubleProperty(1);
  private final ObjectProperty<Optional<String>> refiner =
      new SimpleObjectProperty<>(Optional.empty());
  private final DoubleProperty strength = new SimpleDoubleProperty(USUAL.strength());
  private final IntegerProperty refineSteps = new SimpleIntegerProperty(USUAL.steps());
  private final DoubleProperty refineGuidance = new SimpleDoubleProperty(USUAL.guidance());
  private final IntegerProperty refineWidth = new SimpleIntegerProperty(USUAL.width());
  private final IntegerProperty refineHeight = new SimpleIntegerProperty(USUAL.height());

  AdvancedSettings() {}

  public ObjectProperty<SamplerChoice> samplerProperty() {
    return sampler;
  }

  public ObjectProperty<Precision> precisionProperty() {
    return precision;
  }

  /// 1 to 100, see [Shortcuts].
  public IntegerProperty cacheIntervalProperty() {
    return cacheInterval;
  }

  /// Share of the steps after which guidance begins, 0 to 1.
  public DoubleProperty guidanceFromProperty() {
    return guidanceFrom;
  }

  /// Share of the steps after which guidance ends, 0 to 1.
  public DoubleProperty guidanceToProperty() {
    return guidanceTo;
  }

  /// The model that refines; empty for none.
  public ObjectProperty<Optional<String>> refinerProperty() {
    return refiner;
  }

  /// Above 0, up to 1.
  public DoubleProperty strengthProperty() {
    return strength;
  }

  /// 1 to 1000.
  public IntegerProperty refineStepsProperty() {
    return refineSteps;
  }

  /// 0 or more.
  public DoubleProperty refineGuidanceProperty() {
    return refineGuidance;
  }

  /// Pixels; 0 for what suits the first render.
  public IntegerProperty refineWidthProperty() {
    return refineWidth;
  }

  /// Pixels; 0 for what suits the first render.
  public IntegerProperty refineHeightProperty() {
    return refineHeight;
  }

  /// Whether anything differs from what the model does by itself.
  public boolean areUsual() {
    return sampler.get() == SamplerChoice.AUTO
        && precision.get() == Precision.AUTO
        && shortcuts().areNone()
        && refiner.get().isEmpty();
  }

  /// The second render, if one is wanted; out-of-range values are brought into range.
  public Optional<RefineSettings> refinement() {
    return refiner
        .get()
        .map(
            model ->
                new RefineSettings(
                    model,
                    Math.clamp(strength.get(), 0.01, 1),
                    Math.clamp(refineSteps.get(), 1, 1000),
                    Math.max(0, refineGuidance.get()),
                    Math.max(0, refineWidth.get()),
                    Math.max(0, refineHeight.get())));
  }

  private Shortcuts shortcuts() {
    double from = Math.clamp(guidanceFrom.get(), 0, 1);
    double to = Math.clamp(guidanceTo.get(), 0, 1);
    int interval = Math.clamp(cacheInterval.get(), 1, 100);
    // An empty interval is no wish anybody has.
    return from < to ? new Shortcuts(interval, from, to) : new Shortcuts(interval, 0, 1);
  }

  RenderSettings applied(RenderSettings numbers) {
    return numbers
        .withSampler(sampler.get())
        .withPrecision(precision.get())
        .withShortcuts(shortcuts());
  }

  void take(RenderSettings used) {
    sampler.set(used.sampler());
    precision.set(used.precision());
    cacheInterval.set(used.shortcuts().cacheInterval());
    guidanceFrom.set(used.shortcuts().guidanceFrom());
    guidanceTo.set(used.shortcuts().guidanceTo());
  }

  /// @param models at hand
  /// @return whether the model that refined is at hand, or none did
  boolean take(Optional<RefineSettings> used, List<ModelInfo> models) {
    Optional<RefineSettings> known =
        used.filter(how -> models.stream().anyMatch(m -> m.name().equals(how.model())));
    refiner.set(known.map(RefineSettings::model));
    known.ifPresent(
        how -> {
          strength.set(how.strength());
          refineSteps.set(how.steps());
          refineGuidance.set(how.guidance());
          refineWidth.set(how.width());
          refineHeight.set(how.height());
        });
    return used.isEmpty() || known.isPresent();
  }

  /// What stays when another model is chosen.
  record Kept(SamplerChoice sampler, Precision precision, Shortcuts shortcuts) {}

  Kept kept() {
    return new Kept(sampler.get(), precision.get(), shortcuts());
  }

  void keep(Kept kept) {
    sampler.set(kept.sampler());
    precision.set(kept.precision());
    cacheInterval.set(kept.shortcuts().cacheInterval());
    guidanceFrom.set(kept.shortcuts().guidanceFrom());
    guidanceTo.set(kept.shortcuts().guidanceTo());
  }
}
