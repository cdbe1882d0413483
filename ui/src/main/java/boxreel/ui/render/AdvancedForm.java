package boxreel.ui.render;

import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.SamplerChoice;
import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Disclosure;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The fields that few need, closed at first: sampler, precision, shortcuts, refining.
final class AdvancedForm extends VBox {
  private static final NumberText INTERVAL = new NumberText(1, 100, 0);
  private static final NumberText SHARE = new NumberText(0, 1, 2);
  private static final NumberText STRENGTH = new NumberText(0.01, 1, 2);
  private static final NumberText STEPS = new NumberText(1, 1000, 0);
  private static final NumberText GUIDANCE = new NumberText(0, 100, 2);
  private static final NumberText FRAMES = new NumberText(0, 1000, 0);
  private static final NumberText PIXELS = new NumberText(0, 8192, 0);
  private static final double GAP = 8;

  private final SettingsViewModel settings;
  private final AdvancedSettings model;

  AdvancedForm(SettingsViewModel settings) {
    this.settings = settings;
    this.model = settings.advanced();
    ComboBox<SamplerChoice> samplers = new ComboBox<>();
    samplers.getItems().setAll(SamplerChoice.values());
    samplers.setConverter(Choices.named(AdvancedForm::name));
    samplers.valueProperty().bindBidirectional(model.samplerProperty());
    ComboBox<Precision> precisions = new ComboBox<>();
    precisions.setId("precision");
    precisions.getItems().setAll(Precision.values());
    precisions.setConverter(Choices.named(AdvancedForm::name));
    precisions.valueProperty().bindBidirectional(model.precisionProperty());
    VBox content =
        new VBox(
            GAP,
            labelled(AdvancedWords.SAMPLER, samplers),
            labelled(AdvancedWords.PRECISION, precisions),
            about(AdvancedWords.PRECISION_ABOUT),
            Controls.rule());
    content.getChildren().addAll(shortcuts());
    content.getChildren().add(Controls.rule());
    content.getChildren().addAll(between());
    content.getChildren().add(Controls.rule());
    content.getChildren().addAll(refining(settings.canRender() ? settings.models() : List.of()));
    Disclosure part = new Disclosure(AdvancedWords.TITLE.text(), content);
    part.title().setId("advanced");
    // Who can't see the fields is told that they are not as usual.
    Runnable name =
        () ->
            part.setName(
                (model.areUsual() ? AdvancedWords.TITLE : AdvancedWords.TITLE_CHANGED).text());
    model.samplerProperty().subscribe(name);
    model.precisionProperty().subscribe(name);
    model.cacheIntervalProperty().subscribe(name);
    model.guidanceFromProperty().subscribe(name);
    model.guidanceToProperty().subscribe(name);
    model.framesAtOnceProperty().subscribe(name);
    model.interpolatorProperty().subscribe(name);
    model.refinerProperty().subscribe(name);
    name.run();
    getChildren().add(part);
  }

  private List<Node> shortcuts() {
    NumberField cache =
        field(
            AdvancedWords.CACHE,
            AdvancedWords.CACHE_TIP,
            INTERVAL,
            1,
            model.cacheIntervalProperty(),
            value -> model.cacheIntervalProperty().set((int) Math.round(value)));
    cache.text().setId("cache-interval");
    NumberField from =
        field(
            AdvancedWords.GUIDE_FROM,
            AdvancedWords.GUIDE_TIP,
            SHARE,
            0.05,
            model.guidanceFromProperty(),
            model.guidanceFromProperty()::set);
    NumberField to =
        field(
            AdvancedWords.GUIDE_TO,
            AdvancedWords.GUIDE_TIP,
            SHARE,
            0.05,
            model.guidanceToProperty(),
            model.guidanceToProperty()::set);
    NumberField atOnce =
        field(
            AdvancedWords.AT_ONCE,
            AdvancedWords.AT_ONCE_TIP,
            FRAMES,
            1,
            model.framesAtOnceProperty(),
            value -> model.framesAtOnceProperty().set((int) Math.round(value)));
    atOnce.text().setId("frames-at-once");
    return List.of(
        about(AdvancedWords.SHORTCUTS_ABOUT), cache, Controls.row(GAP, from, to), atOnce);
  }

  /// Frames between the frames, or where a model for it comes from.
  private List<Node> between() {
    if (settings.interpolators().isEmpty()) {
      Label none = about(AdvancedWords.NO_BETWEEN);
      none.setId("no-interpolator");
      return List.of(Controls.label(AdvancedWords.BETWEEN.text(), "caption", "muted"), none);
    }
    ComboBox<Optional<String>> drawers = new ComboBox<>();
    drawers.setId("interpolator");
    List<Optional<String>> names = new ArrayList<>(List.of(Optional.empty()));
    settings.interpolators().forEach(each -> names.add(Optional.of(each.name())));
    drawers.getItems().setAll(names);
    drawers.setConverter(Choices.named(name -> name.orElseGet(AdvancedWords.NOBODY::text)));
    model.interpolatorProperty().subscribe(drawers::setValue);
    drawers.setOnAction(
        _ -> {
          Optional<String> chosen = drawers.getValue();
          if (!chosen.equals(model.interpolatorProperty().get())) {
            model.interpolateWith(
                settings.interpolators().stream()
                    .filter(each -> chosen.filter(each.name()::equals).isPresent())
                    .findFirst());
          }
        });
    NumberField steps =
        new NumberField(
            Words.STEPS.text(),
            "",
            Words.STEPS_TIP.text(),
            STEPS,
            1,
            value -> model.betweenStepsProperty().set((int) Math.round(value)));
    follow(steps, model.betweenStepsProperty());
    NumberField guidance =
        new NumberField(
            Words.GUIDANCE.text(),
            "",
            Words.GUIDANCE_TIP.text(),
            GUIDANCE,
            0.5,
            model.betweenGuidanceProperty()::set);
    follow(guidance, model.betweenGuidanceProperty());
    HBox numbers = Controls.row(GAP, steps, guidance);
    numbers.visibleProperty().bind(model.interpolatorProperty().map(Optional::isPresent));
    return List.of(
        labelled(AdvancedWords.BETWEEN, drawers),
        about(AdvancedWords.BETWEEN_ABOUT),
        Controls.collapsing(numbers));
  }

  private List<Node> refining(List<ModelInfo> models) {
    ComboBox<Optional<String>> refiners = new ComboBox<>();
    refiners.setId("refiner");
    List<Optional<String>> names = new ArrayList<>(List.of(Optional.empty()));
    models.forEach(each -> names.add(Optional.of(each.name())));
    refiners.getItems().setAll(names);
    refiners.setConverter(Choices.named(name -> name.orElseGet(AdvancedWords.NOBODY::text)));
    refiners.valueProperty().bindBidirectional(model.refinerProperty());
    NumberField strength =
        field(
            AdvancedWords.STRENGTH,
            AdvancedWords.STRENGTH_TIP,
            STRENGTH,
            0.05,
            model.strengthProperty(),
            model.strengthProperty()::set);
    NumberField steps =
        new NumberField(
            Words.STEPS.text(),
            "",
            AdvancedWords.REFINE_STEPS_TIP.text(),
            STEPS,
            1,
            value -> model.refineStepsProperty().set((int) Math.round(value)));
    follow(steps, model.refineStepsProperty());
    NumberField guidance =
        new NumberField(
            Words.GUIDANCE.text(),
            "",
            Words.GUIDANCE_TIP.text(),
            GUIDANCE,
            0.5,
            model.refineGuidanceProperty()::set);
    follow(guidance, model.refineGuidanceProperty());
    NumberField width =
        field(
            AdvancedWords.WIDTH,
            AdvancedWords.SIZE_TIP,
            PIXELS,
            64,
            model.refineWidthProperty(),
            value -> model.refineWidthProperty().set((int) Math.round(value)));
    NumberField height =
        field(
            AdvancedWords.HEIGHT,
            AdvancedWords.SIZE_TIP,
            PIXELS,
            64,
            model.refineHeightProperty(),
            value -> model.refineHeightProperty().set((int) Math.round(value)));
    VBox numbers =
        new VBox(
            GAP, Controls.row(GAP, strength, steps), guidance, Controls.row(GAP, width, height));
    numbers
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.refinerProperty().get().isPresent(), model.refinerProperty()));
    return List.of(
        labelled(AdvancedWords.REFINE, refiners),
        about(AdvancedWords.REFINE_ABOUT),
        Controls.collapsing(numbers));
  }

  private static NumberField field(
      AdvancedWords name,
      AdvancedWords tip,
      NumberText format,
      double step,
      ObservableValue<Number> value,
      DoubleConsumer commit) {
    NumberField field = new NumberField(name.text(), "", tip.text(), format, step, commit);
    follow(field, value);
    return field;
  }

  private static void follow(NumberField field, ObservableValue<Number> value) {
    value.subscribe(now -> field.setValue(now.doubleValue()));
    HBox.setHgrow(field, Priority.ALWAYS);
  }

  private static String name(SamplerChoice sampler) {
    return sampler == SamplerChoice.AUTO ? AdvancedWords.AS_STORED.text() : sampler.label();
  }

  private static String name(Precision precision) {
    return precision == Precision.AUTO ? AdvancedWords.AS_DEVICE.text() : precision.label();
  }

  private static VBox labelled(AdvancedWords name, ComboBox<?> box) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(name.text());
    return new VBox(4, Controls.label(name.text(), "caption", "muted"), box);
  }

  private static Label about(AdvancedWords words) {
    Label about = Controls.label(words.text(), "caption", "muted");
    about.setWrapText(true);
    about.setMinHeight(Region.USE_PREF_SIZE);
    return about;
  }
}
