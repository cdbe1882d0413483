package boxreel.ui.render;

import boxreel.render.api.InterpolateSettings;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
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
  private final IntegerProperty framesAtOnce = new SimpleIntegerProperty(0);
  private final ObjectProperty<Optional<String>> interpolator =
      new SimpleObjectProperty<>(Optional.empty());
  private final IntegerProperty betweenSteps = new SimpleIntegerProperty(50);
  private final DoubleProperty betweenGuidance = new SimpleDoubleProperty(4);

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

  /// The most frames that are drawn at once, 2 or more; 0 for what suits the model.
  public IntegerProperty framesAtOnceProperty() {
    return framesAtOnce;
  }

  /// The model that draws frames between frames; empty for none.
  public ObjectProperty<Optional<String>> interpolatorProperty() {
    return interpolator;
  }

  /// 1 to 1000.
  public IntegerProperty betweenStepsProperty() {
    return betweenSteps;
  }

  /// 0 or more.
  public DoubleProperty betweenGuidanceProperty() {
    return betweenGuidance;
  }

  /// What changes the stages of a render.
  List<Observable> stages() {
    return List.of(
        framesAtOnce, interpolator, betweenSteps, refiner, refineSteps, refineWidth, refineHeight);
  }

  /// Has a model draw frames between frames, with the numbers that suit it.
  void interpolateWith(Optional<ModelInfo> model) {
    model
        .map(InterpolateSettings::by)
        .ifPresent(
            how -> {
              betweenSteps.set(how.steps());
              betweenGuidance.set(how.guidance());
            });
    interpolator.set(model.map(ModelInfo::name));
  }

  /// Whether anything differs from what the model does by itself.
  public boolean areUsual() {
    return sampler.get() == SamplerChoice.AUTO
        && precision.get() == Precision.AUTO
        && shortcuts().areNone()
        && framesAtOnce.get() == 0
        && interpolator.get().isEmpty()
        && refiner.get().isEmpty();
  }

  /// In which parts a render is drawn, and what follows; out-of-range values are brought into
  /// range.
  RenderPlan plan() {
    int atOnce = framesAtOnce.get() < 1 ? 0 : Math.clamp(framesAtOnce.get(), 2, 1000);
    return new RenderPlan(
        atOnce,
        interpolator
            .get()
            .map(
                model ->
                    new InterpolateSettings(
                        model,
                        Math.clamp(betweenSteps.get(), 1, 1000),
                        Math.max(0, betweenGuidance.get()))),
        refinement());
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
  /// @param interpolators at hand
  /// @return whether the models of all stages are at hand
  boolean take(RenderPlan used, List<ModelInfo> models, List<ModelInfo> interpolators) {
    framesAtOnce.set(used.framesAtOnce());
    Optional<InterpolateSettings> between =
        used.interpolation().filter(how -> isAmong(interpolators, how.model()));
    interpolator.set(between.map(InterpolateSettings::model));
    between.ifPresent(
        how -> {
          betweenSteps.set(how.steps());
          betweenGuidance.set(how.guidance());
        });
    Optional<RefineSettings> again = used.refinement().filter(how -> isAmong(models, how.model()));
    refiner.set(again.map(RefineSettings::model));
    again.ifPresent(
        how -> {
          strength.set(how.strength());
          refineSteps.set(how.steps());
          refineGuidance.set(how.guidance());
          refineWidth.set(how.width());
          refineHeight.set(how.height());
        });
    return between.equals(used.interpolation()) && again.equals(used.refinement());
  }

  private static boolean isAmong(List<ModelInfo> models, String name) {
    return models.stream().anyMatch(model -> model.name().equals(name));
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
