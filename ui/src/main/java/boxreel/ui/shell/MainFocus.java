package boxreel.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Gives the keys back to what is worked on: after a click on a tool or beside all controls,
/// Space plays and arrows nudge.
final class MainFocus {
  private final Region window;
  private final ObservableBooleanValue resting;
  private final Runnable focusMain;
  private boolean byMouse;

  /// @param resting while it is true, nothing is given back
  /// @param focusMain focuses what is worked on
  MainFocus(Region window, ObservableBooleanValue resting, Runnable focusMain) {
    this.window = window;
    this.resting = resting;
    this.focusMain = focusMain;
  }

  void install() {
    window.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          byMouse = true;
          if (event.getTarget() instanceof Node target && !takesFocus(target)) {
            focusMain.run();
          }
        });
    window.addEventFilter(KeyEvent.KEY_PRESSED, _ -> byMouse = false);
    window.addEventHandler(ActionEvent.ACTION, this::afterAction);
  }

  /// Whether a node or what holds it is a control that wants the keys.
  private boolean takesFocus(Node node) {
    for (Node n = node; n != null && !n.equals(window); n = n.getParent()) {
      boolean row = n.getStyleClass().contains("track-row");
      if (n.isFocusTraversable() && !(n instanceof ScrollPane) && !row) {
        return true;
      }
    }
    return resting.get();
  }

  private void afterAction(ActionEvent event) {
    boolean tool = event.getTarget() instanceof Button || event.getTarget() instanceof ToggleButton;
    if (byMouse
        && tool
        && !resting.get()
        && window.getScene() != null
        && window.getScene().getFocusOwner() instanceof ButtonBase focused
        && !(focused instanceof MenuButton)) {
      focusMain.run();
    }
  }
}
