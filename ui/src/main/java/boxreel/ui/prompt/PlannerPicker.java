package boxreel.ui.prompt;

import boxreel.planner.PlannerSetup;
import boxreel.planner.keys.ProviderKeys;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.PopOvers;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who plans and whether text leaves the machine for it, as a badge and a button; the button
/// opens the choice.
final class PlannerPicker extends HBox {
  private static final double WIDTH = 340;

  private final PlannerViewModel model;
  private final Label badge = Controls.label("", "badge");
  private final VBox rows = new VBox(8);
  private final VBox result = new VBox();

  PlannerPicker(PlannerViewModel model) {
    super(4);
    this.model = model;
    setAlignment(Pos.CENTER_RIGHT);
    badge.setId("planner-badge");
    badge.setMinWidth(Region.USE_PREF_SIZE);
    Button button = Controls.button(Icon.DOWN, "", "flat");
    button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    button.setId("planner");
    button.textProperty().bind(model.nameProperty().map(PlannerPicker::capital));
    button
        .accessibleTextProperty()
        .bind(button.textProperty().map(name -> Words.PLANNER.text(name)));
    Controls.tip(button, Words.CHOOSE_PLANNER.text());
    button.setOnAction(
        _ -> {
          model.refresh();
          PopOvers.of(content()).show(button);
        });
    getChildren().addAll(badge, button);
    model.chosenProperty().subscribe(this::showBadge);
    model.setups().subscribe(this::showRows);
    model.chosenProperty().subscribe(this::showRows);
    model.checkProperty().subscribe(_ -> showResult());
    model.checkingProperty().subscribe(_ -> showResult());
    model.keyPlacesProperty().subscribe(_ -> showRows());
    model.modelFileProperty().subscribe(_ -> showRows());
  }

  private void showBadge(Optional<PlannerSetup> chosen) {
    badge.getStyleClass().removeAll("badge-success", "badge-warning");
    badge.setVisible(chosen.isPresent());
    chosen.ifPresent(
        setup -> {
          PlannerViewModel.Reach reach = PlannerViewModel.reach(setup);
          badge.setText(
              switch (reach) {
                case OFFLINE -> Words.OFFLINE.text();
                case THIS_MACHINE -> Words.LOCAL.text();
                case NETWORK -> Words.ONLINE.text();
              });
          boolean leaves = reach == PlannerViewModel.Reach.NETWORK;
          badge.getStyleClass().add(leaves ? "badge-warning" : "badge-success");
          Controls.tip(badge, PlannerViewModel.whereTo(setup));
        });
  }

  private VBox content() {
    Label keys = Controls.label(Words.WHERE_FROM.text(), "caption", "muted");
    keys.setWrapText(true);
    keys.setMinHeight(Region.USE_PREF_SIZE);
    VBox body = new VBox(12, rows, result, keys);
    body.getStyleClass().add("planner-choice");
    VBox content = new VBox(Controls.label(Words.WHO_PLANS.text(), "pane-title"), body);
    content.getStyleClass().add("popover-content");
    content.setPrefWidth(WIDTH);
    return content;
  }

  private void showRows() {
    rows.getChildren().clear();
    ToggleGroup group = new ToggleGroup();
    for (PlannerSetup setup : model.setups()) {
      rows.getChildren().add(setup.isUsable() ? usable(setup, group) : missing(setup));
    }
  }

  private Node usable(PlannerSetup setup, ToggleGroup group) {
    RadioButton choice = new RadioButton(capital(PlannerViewModel.nameOf(setup.name())));
    choice.setMnemonicParsing(false);
    choice.setId("planner-" + setup.kind());
    choice.setToggleGroup(group);
    boolean isChosen = model.chosenProperty().get().filter(setup::equals).isPresent();
    choice.setSelected(isChosen);
    choice.setOnAction(_ -> model.choose(setup));
    HBox head = Controls.row(8, choice, Controls.spacer());
    if (isChosen && setup.destination().isPresent()) {
      Button check = new Button(Words.CHECK.text());
      check.setId("check-planner");
      check.getStyleClass().add("link-button");
      check.setMinWidth(Region.USE_PREF_SIZE);
      check
          .textProperty()
          .bind(model.checkingProperty().map(on -> on ? Words.STOP.text() : Words.CHECK.text()));
      check.setOnAction(
          _ -> {
            if (model.checkingProperty().get()) {
              model.cancelCheck();
            } else {
              model.check();
            }
          });
      head.getChildren().add(check);
    }
    VBox row = new VBox(head, about(PlannerViewModel.whereTo(setup)));
    if (placeOf(setup) == ProviderKeys.Place.STORE) {
      row.getChildren().add(forget(setup));
    }
    if (setup.kind().equals(PlannerViewModel.LOCAL)
        && model.modelFileProperty().get().isPresent()) {
      row.getChildren()
          .add(
              Controls.row(
                  12,
                  link(LocalModelWords.ANOTHER, "choose-model", model::chooseModelFile),
                  link(LocalModelWords.FORGET, "forget-model", model::forgetModelFile)));
    }
    return row;
  }

  private static Button link(LocalModelWords words, String id, Runnable action) {
    Button link = new Button(words.text());
    link.setId(id);
    link.getStyleClass().add("link-button");
    link.setOnAction(_ -> action.run());
    return link;
  }

  private Node missing(PlannerSetup setup) {
    VBox row =
        new VBox(
            Controls.label(Words.NOT_SET_UP.text(capital(setup.kind())), "muted", "planner-about"),
            about(setup.problem()));
    switch (placeOf(setup)) {
      case MISSING -> row.getChildren().add(keyField(setup));
      case STORE -> row.getChildren().add(forget(setup));
      case NOT_NEEDED, ENVIRONMENT -> {}
    }
    if (setup.kind().equals(PlannerViewModel.LOCAL)) {
      row.getChildren().add(link(LocalModelWords.CHOOSE, "choose-model", model::chooseModelFile));
    }
    return row;
  }

  private ProviderKeys.Place placeOf(PlannerSetup setup) {
    return model
        .keyPlacesProperty()
        .get()
        .getOrDefault(setup.kind(), ProviderKeys.Place.NOT_NEEDED);
  }

  /// Takes a key for the system's store; it is gone from the field once it is saved.
  private HBox keyField(PlannerSetup setup) {
    PasswordField key = new PasswordField();
    key.setId("key-" + setup.kind());
    key.setPromptText(Words.KEY_HINT.text());
    key.setAccessibleText(Words.KEY_FOR.text(setup.kind()));
    HBox.setHgrow(key, Priority.ALWAYS);
    Button save = new Button(Words.SAVE.text());
    save.setId("save-key-" + setup.kind());
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.disableProperty().bind(key.textProperty().map(String::isBlank));
    Runnable keep =
        () -> {
          String typed = key.getText();
          key.clear();
          model.saveKey(setup.kind(), typed);
        };
    save.setOnAction(_ -> keep.run());
    key.setOnAction(_ -> keep.run());
    return Controls.row(6, key, save);
  }

  private Button forget(PlannerSetup setup) {
    Button forget = new Button(Words.FORGET_KEY.text());
    forget.setId("forget-key-" + setup.kind());
    forget.getStyleClass().add("link-button");
    forget.setOnAction(_ -> model.forgetKey(setup.kind()));
    return forget;
  }

  private static Label about(String text) {
    Label label = Controls.label(text, "caption", "muted", "planner-about");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void showResult() {
    result.getChildren().clear();
    if (model.checkingProperty().get()) {
      result.getChildren().add(NoteCard.of(Icon.CLOCK, Words.CONTACTING.text(), "accent"));
    }
    model
        .checkProperty()
        .get()
        .ifPresent(
            check ->
                result
                    .getChildren()
                    .add(
                        NoteCard.of(
                            check.ok() ? Icon.CHECK : Icon.WARNING,
                            check.sentence(),
                            check.ok() ? "success" : "warning")));
  }

  private static String capital(String name) {
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
