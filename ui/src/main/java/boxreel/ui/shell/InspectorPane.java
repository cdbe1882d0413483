package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.inspector.ObjectPane;
import boxreel.ui.inspector.ShotPane;
import boxreel.ui.lint.LintPane;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The selected object, the open shot, and what the linter found, one at a time.
final class InspectorPane extends VBox {
  private final Navigation navigation;
  private final HBox tabs = new HBox();

  InspectorPane(StudioViewModel model) {
    navigation = model.navigation();
    tabs.getStyleClass().add("pane-tabs");
    getChildren().add(tabs);
    getStyleClass().add("pane");
    setMinHeight(0);
    add(InspectorTab.OBJECT, new ObjectPane(model.object(), model.commands()));
    add(InspectorTab.SHOT, new ShotPane(model.document(), model.settings(), model.reference()));
    ToggleButton lint = add(InspectorTab.LINT, new LintPane(model.lint(), model.document()));
    model
        .lint()
        .findingsProperty()
        .subscribe(
            all ->
                lint.setText(InspectorTab.LINT.label() + (all.isEmpty() ? "" : " " + all.size())));
  }

  private ToggleButton add(InspectorTab name, Region content) {
    ToggleButton button = new ToggleButton(name.label());
    button.setId("tab-" + name.name().toLowerCase(Locale.ROOT));
    ScrollPane scroller = new ScrollPane(content);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    Controls.collapsing(scroller);
    button.setOnAction(
        _ -> {
          navigation.inspectorTabProperty().set(name);
          button.setSelected(true);
        });
    navigation
        .inspectorTabProperty()
        .subscribe(
            now -> {
              button.setSelected(now == name);
              scroller.setVisible(now == name);
            });
    tabs.getChildren().add(button);
    getChildren().add(scroller);
    return button;
  }
}
