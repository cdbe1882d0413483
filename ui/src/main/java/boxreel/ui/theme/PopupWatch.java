package boxreel.ui.theme;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Tells of menus, tooltips, lists and popovers of a window as they open. They have scenes of
/// their own, which what is done to the window's does not reach.
public final class PopupWatch {
  private final Scene scene;
  private final Consumer<PopupWindow> opened;
  private final ListChangeListener<Window> watcher = this::windowsChanged;

  private PopupWatch(Scene scene, Consumer<PopupWindow> opened) {
    this.scene = scene;
    this.opened = opened;
  }

  /// Watches whenever the scene's window shows.
  ///
  /// @param opened told of each popup before it is drawn
  public static void install(Scene scene, Consumer<PopupWindow> opened) {
    var watch = new PopupWatch(scene, opened);
    scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(watch::follow);
  }

  private void follow(boolean showing) {
    Window.getWindows().removeListener(watcher);
    if (showing) {
      Window.getWindows().addListener(watcher);
    }
  }

  private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof PopupWindow popup && belongsToScene(popup)) {
          opened.accept(popup);
        }
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
