package boxreel.ui.theme;

import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Gives menus, tooltips and popovers the theme of the window that they belong to.
///
/// A popup has a root of its own, and JavaFX measures menus before they know their owner: colours
/// that were only on the owner's root could not be found then.
final class PopupThemes {
  private final Scene scene;
  private final ListChangeListener<Window> watcher = this::windowsChanged;

  PopupThemes(Scene scene) {
    this.scene = scene;
  }

  /// Watches while the scene's window shows.
  void install() {
    scene
        .windowProperty()
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            showing -> {
              Window.getWindows().removeListener(watcher);
              if (showing) {
                Window.getWindows().addListener(watcher);
              }
            });
  }

  private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup && belongsToScene(popup)) {
          dress(popup.getScene().getRoot());
        }
      }
    }
  }

  private void dress(Parent root) {
    for (Theme theme : Theme.values()) {
      if (scene.getRoot().getStyleClass().contains(theme.styleClass())) {
        Themes.apply(root, theme);
      }
    }
  }

  private boolean belongsToScene(PopupWindow popup) {
    Window owner = owner(popup);
    while (owner instanceof PopupWindow between) {
      owner = owner(between);
    }
    return owner != null && scene.equals(owner.getScene());
  }

  private static @Nullable Window owner(PopupWindow popup) {
    return popup.getOwnerWindow();
  }
}
