package boxreel.ui.shell;

import boxreel.ui.fx.KeyClaims;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Brings keys to actions. Single-letter keys rest while a text is typed, and a focused button
/// keeps its Space.
final class Keys {
  private final Scene scene;
  private final StudioViewModel model;

  Keys(Scene scene, StudioViewModel model) {
    this.scene = scene;
    this.model = model;
  }

  /// Filters, so that menu accelerators never act a second time.
  void install() {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.getRoot().addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenus);
  }

  /// On the storyboard a key of the stage is for nobody, and not for the menu that shows it.
  private void keepFromMenus(KeyEvent event) {
    if (model.navigation().isBoard()) {
      for (StudioAction action : StudioAction.values()) {
        KeyCombination keys = model.shortcuts().keys(action);
        if (keys != null && !action.worksOnBoard() && keys.match(event)) {
          event.consume();
        }
      }
    }
  }

  private void pressed(KeyEvent event) {
    Node focus = scene.getFocusOwner();
    if (KeyClaims.isClaimed(focus, event.getCode())) {
      return;
    }
    boolean typing = focus instanceof TextInputControl;
    for (StudioAction action : StudioAction.values()) {
      KeyCombination keys = model.shortcuts().keys(action);
      if (keys == null || !keys.match(event)) {
        continue;
      }
      if (model.navigation().isBoard() && !action.worksOnBoard()) {
        continue;
      }
      if (typing && !action.worksInText()) {
        return;
      }
      if (ownsKey(focus, action)) {
        return;
      }
      action.run(model);
      event.consume();
      return;
    }
  }

  /// Buttons are pressed with Space, sliders moved with Home and End, and choices opened and closed
  /// with their own keys.
  private static boolean ownsKey(Node focus, StudioAction action) {
    return switch (action) {
      case PLAY -> focus instanceof ButtonBase || focus instanceof ComboBoxBase<?>;
      case FIRST_FRAME, LAST_FRAME, PREVIOUS_PAGE, NEXT_PAGE ->
          focus instanceof Slider || focus instanceof ComboBoxBase<?>;
      case ESCAPE -> focus instanceof ComboBoxBase<?>;
      default -> false;
    };
  }
}
