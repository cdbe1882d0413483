package boxreel.ui.theme;

import javafx.scene.Parent;
import javafx.scene.Scene;

/// Gives menus, tooltips and popovers the theme of the window that they belong to.
///
/// A popup has a root of its own, and JavaFX measures menus before they know their owner: colours
/// that were only on the owner's root could not be found then.
final class PopupThemes {
  private final Scene scene;

  PopupThemes(Scene scene) {
    this.scene = scene;
  }

  void install() {
    PopupWatch.install(scene, popup -> dress(popup.getScene().getRoot()));
  }

  private void dress(Parent root) {
    for (Theme theme : Theme.values()) {
      if (scene.getRoot().getStyleClass().contains(theme.styleClass())) {
        Themes.apply(root, theme);
      }
    }
  }
}
