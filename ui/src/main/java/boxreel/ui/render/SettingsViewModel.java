package boxreel.ui.render;

import boxreel.project.TakeSettings;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The numbers of the next render. Choosing a model takes over its defaults.
public final class SettingsViewModel {
  /// Stands where the model should be, so that layouts can be made without one: the size and the
  /// numbers of the models that LVD was published for.
  private static ModelInfo noModel() {
    return new ModelInfo(
        Words.NO_MODEL.text(),
        Optional.empty(),
        Words.NO_MODEL_ABOUT.text(),
        true,
        8,
        24,
        new RenderSettings(Method.LVD_GLIGEN, 0, 40, 9, 576, 320, 0.4, Device.AUTO));
  }

  private final List<ModelInfo> models;
  private final List<ModelInfo> interpolators;
  private final boolean renders;
  private final LongSupplier randomSeed;
  private final Seeds seeds;
  private final ObjectProperty<ModelInfo> model;
  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.LVD_GLIGEN);
  private final LongProperty seed = new SimpleLongProperty();
  private final IntegerProperty steps = new SimpleIntegerProperty();
  private final DoubleProperty guidance = new SimpleDoubleProperty();
  private final DoubleProperty beta = new SimpleDoubleProperty();
  private final IntegerProperty width = new SimpleIntegerProperty();
  private final IntegerProperty height = new SimpleIntegerProperty();
  private final AdvancedSettings advanced = new AdvancedSettings();
  private final ReadOnlyDoubleWrapper aspect = new ReadOnlyDoubleWrapper(1);

  /// @param models those at hand; with none that makes videos the settings are there but
  ///     nothing can be rendered
  /// @param randomSeed gives the numbers of "another seed"
  public SettingsViewModel(List<ModelInfo> models, LongSupplier randomSeed) {
    List<ModelInfo> videos =
        models.stream().filter(info -> info.task() == ModelInfo.Task.VIDEO).toList();
    this.models = videos.isEmpty() ? List.of(noModel()) : videos;
    this.interpolators =
        models.stream().filter(info -> info.task() == ModelInfo.Task.INTERPOLATION).toList();
    this.renders = !videos.isEmpty();
    this.randomSeed = randomSeed;
    this.seeds = new Seeds(randomSeed);
    model = new SimpleObjectProperty<>(this.models.getFirst());
    aspect.bind(
        javafx.beans.binding.Bindings.createDoubleBinding(
            () -> width.get() / (double) Math.max(1, height.get()), width, height));
    model.subscribe(this::takeDefaults);
  }

  /// Whether there is a model to render with.
  public boolean canRender() {
    return renders;
  }

  public List<ModelInfo> models() {
    return models;
  }

  /// Those at hand that draw frames between frames.
  public List<ModelInfo> interpolators() {
    return interpolators;
  }

  public ObjectProperty<ModelInfo> modelProperty() {
    return model;
  }

  public ObjectProperty<Method> methodProperty() {
    return method;
  }

  public LongProperty seedProperty() {
    return seed;
  }

  /// 1 to 1000.
  public IntegerProperty stepsProperty() {
    return steps;
  }

  /// 0 or more.
  public DoubleProperty guidanceProperty() {
    return guidance;
  }

  /// 0 to 1.
  public DoubleProperty betaProperty() {
    return beta;
  }

  public IntegerProperty widthProperty() {
    return width;
  }

  public IntegerProperty heightProperty() {
    return height;
  }

  /// Sampler, precision, shortcuts, and what comes after the render.
  public AdvancedSettings advanced() {
    return advanced;
  }

  /// Width divided by height.
  public ReadOnlyDoubleProperty aspectProperty() {
    return aspect.getReadOnlyProperty();
  }

  /// All that a render depends on but its seed, and something else.
  Observable[] dependencies(Observable other) {
    List<Observable> all = new ArrayList<>(List.of(other, model, method, steps, width, height));
    all.addAll(advanced.stages());
    return all.toArray(Observable[]::new);
  }

  /// How seeds follow each other.
  public Seeds seeds() {
    return seeds;
  }

  /// Goes on to the seed after one that was used.
  void advanceSeed(long used) {
    seed.set(seeds.after(used));
  }

  /// The settings as a take keeps them.
  TakeSettings wanted() {
    return TakeFacts.of(model.get().name(), "", toSettings())
        .withStages(TakeFacts.kept(advanced.plan()));
  }

  /// Another seed at random.
  public void shuffleSeed() {
    seed.set(randomSeed.getAsLong());
  }

  /// The numbers as a request takes them; out-of-range values are brought into range.
  public RenderSettings toSettings() {
    int multiple = Math.max(1, model.get().sizeMultiple());
    RenderSettings numbers =
        new RenderSettings(
            method.get(),
            seed.get(),
            Math.clamp(steps.get(), 1, 1000),
            Math.max(0, guidance.get()),
            rounded(width.get(), multiple),
            rounded(height.get(), multiple),
            Math.clamp(beta.get(), 0, 1),
            Device.AUTO);
    return advanced.applied(numbers);
  }

  /// Takes over the numbers of a render that was made.
  public void take(RenderSettings used) {
    method.set(used.method());
    seed.set(used.seed());
    steps.set(used.steps());
    guidance.set(used.guidance());
    beta.set(used.beta());
    width.set(used.width());
    height.set(used.height());
    advanced.take(used);
  }

  /// Takes over how a take was made, with its model if that is at hand.
  ///
  /// @return whether all of it is known here
  public boolean take(TakeSettings made) {
    Optional<ModelInfo> itsModel =
        models.stream().filter(each -> each.name().equals(made.model())).findFirst();
    Optional<RenderSettings> numbers = TakeFacts.settings(made);
    itsModel.ifPresent(model::set);
    numbers.ifPresent(this::take);
    boolean knowsStages = advanced.take(TakeFacts.plan(made), models, interpolators);
    return itsModel.isPresent() && numbers.isPresent() && knowsStages;
  }

  /// Takes over how a clip was made, as [#take(TakeSettings)].
  public boolean take(RenderTrace made) {
    return take(TakeFacts.of(made));
  }

  private void takeDefaults(ModelInfo chosen) {
    long keptSeed = seed.get();
    AdvancedSettings.Kept kept = advanced.kept();
    take(chosen.defaults());
    advanced.keep(kept);
    seed.set(keptSeed == 0 ? chosen.defaults().seed() : keptSeed);
  }

  private static int rounded(int size, int multiple) {
    return Math.max(multiple, (int) Math.round(size / (double) multiple) * multiple);
  }
}
