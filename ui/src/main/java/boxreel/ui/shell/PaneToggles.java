package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Opens and closes the panes around the stage, a small button for each side.
final class PaneToggles extends HBox {
  PaneToggles(Navigation navigation) {
    getStyleClass().add("pane-toggles");
    add(navigation, PaneSide.LEFT, Icon.PANE_LEFT, Words.LEFT_PANES_TIP);
    add(navigation, PaneSide.BOTTOM, Icon.PANE_BOTTOM, Words.BOTTOM_PANES_TIP)
        .disableProperty()
        .bind(navigation.workspaceProperty().isEqualTo(Workspace.BOARD));
    add(navigation, PaneSide.RIGHT, Icon.PANE_RIGHT, Words.RIGHT_PANES_TIP);
    visibleProperty().bind(navigation.welcomeProperty().not());
    Controls.collapsing(this);
  }

  private ToggleButton add(Navigation navigation, PaneSide side, Icon icon, Words tip) {
    ToggleButton toggle = Controls.iconToggle(icon, tip.text(), navigation.paneProperty(side));
    toggle.setId("panes-" + side.name().toLowerCase(Locale.ROOT));
    toggle.getStyleClass().add("pane-toggle");
    getChildren().add(toggle);
    return toggle;
  }
}
