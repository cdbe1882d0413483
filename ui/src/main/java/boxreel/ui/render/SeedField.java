package boxreel.ui.render;

import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The seed of the next render, and how seeds follow each other.
final class SeedField extends VBox {
  private static final NumberText SEED = new NumberText(0, Seeds.LARGEST - 1.0, 0);
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  SeedField(SettingsViewModel model) {
    super(6);
    NumberField seed =
        new NumberField(
            Words.SEED.text(),
            "",
            Words.SEED_TIP.text(),
            SEED,
            1,
            value -> model.seedProperty().set(Math.round(value)));
    seed.text().setId("seed");
    model.seedProperty().subscribe(now -> seed.setValue(now.doubleValue()));
    HBox.setHgrow(seed, Priority.ALWAYS);
    Button shuffle = Controls.iconButton(Icon.DICE, Words.ANOTHER_SEED.text());
    shuffle.setOnAction(_ -> model.shuffleSeed());
    ComboBox<SeedMode> mode = new ComboBox<>();
    mode.setId("seed-mode");
    mode.getItems().setAll(SeedMode.values());
    mode.setConverter(Choices.named(SeedMode::text));
    mode.valueProperty().bindBidirectional(model.seeds().modeProperty());
    mode.setAccessibleText(VariationWords.AFTER_RENDER.text());
    mode.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(mode, Priority.ALWAYS);
    HBox then =
        Controls.row(
            8, Controls.label(VariationWords.AFTER_RENDER.text(), "caption", "muted"), mode);
    TextField list = new TextField();
    list.setId("seed-list");
    list.getStyleClass().add("mono");
    list.setPromptText(VariationWords.SEED_LIST_HINT.text());
    list.setAccessibleText(VariationWords.SEED_LIST.text());
    Controls.tip(list, VariationWords.SEED_LIST_TIP.text());
    list.textProperty().bindBidirectional(model.seeds().listProperty());
    list.textProperty()
        .subscribe(
            typed ->
                list.pseudoClassStateChanged(
                    INVALID, !typed.isBlank() && Seeds.read(typed).isEmpty()));
    list.setOnAction(_ -> takeFirst(model));
    list.focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                takeFirst(model);
              }
            });
    list.visibleProperty().bind(mode.valueProperty().map(now -> now == SeedMode.LIST));
    getChildren().addAll(Controls.row(4, seed, shuffle), then, Controls.collapsing(list));
  }

  /// A seed that is not in the list is not meant any more.
  private static void takeFirst(SettingsViewModel model) {
    if (model.seeds().modeProperty().get() == SeedMode.LIST) {
      Seeds.read(model.seeds().listProperty().get())
          .filter(seeds -> !seeds.contains(model.seedProperty().get()))
          .ifPresent(seeds -> model.seedProperty().set(seeds.getFirst()));
    }
  }
}
