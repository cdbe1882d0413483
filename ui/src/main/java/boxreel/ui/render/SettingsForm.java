package boxreel.ui.render;

import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of a render: model, method and numbers. Several forms may show one view model.
public final class SettingsForm extends VBox {
  private static final NumberText STEPS = new NumberText(1, 1000, 0);
  private static final NumberText GUIDANCE = new NumberText(0, 100, 2);
  private static final NumberText BETA = new NumberText(0, 1, 2);

  public SettingsForm(SettingsViewModel model) {
    getStyleClass().add("form");
    ComboBox<ModelInfo> models = new ComboBox<>();
    models.getItems().setAll(model.models());
    models.setConverter(Choices.named(ModelInfo::name));
    models.valueProperty().bindBidirectional(model.modelProperty());
    models.setMaxWidth(Double.MAX_VALUE);
    models.setAccessibleText(Words.MODEL.text());
    Label about = Controls.label("", "caption", "muted");
    about.textProperty().bind(model.modelProperty().map(ModelInfo::description));
    about.setWrapText(true);
    ComboBox<Method> methods = new ComboBox<>();
    methods.getItems().setAll(Method.values());
    methods.setConverter(Choices.named(SettingsForm::name));
    methods.valueProperty().bindBidirectional(model.methodProperty());
    methods.setMaxWidth(Double.MAX_VALUE);
    methods.setAccessibleText(Words.METHOD.text());
    methods.setId("method");
    NumberField steps =
        new NumberField(
            Words.STEPS.text(),
            "",
            Words.STEPS_TIP.text(),
            STEPS,
            1,
            value -> model.stepsProperty().set((int) Math.round(value)));
    steps.text().setId("steps");
    model.stepsProperty().subscribe(now -> steps.setValue(now.doubleValue()));
    NumberField guidance =
        new NumberField(
            Words.GUIDANCE.text(),
            "",
            Words.GUIDANCE_TIP.text(),
            GUIDANCE,
            0.5,
            value -> model.guidanceProperty().set(value));
    guidance.text().setId("guidance");
    model.guidanceProperty().subscribe(now -> guidance.setValue(now.doubleValue()));
    NumberField beta =
        new NumberField(
            Words.BOX_STEPS.text(),
            "",
            Words.BOX_STEPS_TIP.text(),
            BETA,
            0.05,
            value -> model.betaProperty().set(value));
    model.betaProperty().subscribe(now -> beta.setValue(now.doubleValue()));
    HBox.setHgrow(steps, Priority.ALWAYS);
    HBox.setHgrow(guidance, Priority.ALWAYS);
    getChildren()
        .addAll(
            labelled(Words.MODEL.text(), models),
            about,
            labelled(Words.METHOD.text(), methods),
            new SeedField(model),
            Controls.row(8, steps, guidance),
            beta,
            new AdvancedForm(model));
  }

  /// What users call a method.
  static String name(Method method) {
    return switch (method) {
      case BASELINE -> Words.PROMPT_ONLY.text();
      case LVD -> Words.BY_ATTENTION.text();
      case LVD_GLIGEN -> Words.BY_GLIGEN.text();
      case LVD_PLUS -> Words.BY_BOTH.text();
    };
  }

  private static VBox labelled(String name, ComboBox<?> box) {
    return new VBox(4, Controls.label(name, "caption", "muted"), box);
  }
}
