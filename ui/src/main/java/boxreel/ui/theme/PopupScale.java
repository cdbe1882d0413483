package boxreel.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/// Gives menus, tooltips, popovers and lists that drop down the size of the window that they
/// belong to: they have scenes of their own, which the window's scaling does not reach.
public final class PopupScale {
  private final Scene scene;
  private final IntegerProperty percent;

  /// @param percent size of the window's contents
  public PopupScale(Scene scene, IntegerProperty percent) {
    this.scene = scene;
    this.percent = percent;
  }

  public void install() {
    PopupWatch.install(
        scene,
        popup -> {
          size(popup.getScene().getRoot());
          if (popup instanceof PopOver popOver) {
            size(popOver);
          }
        });
  }

  /// What a popover holds is drawn larger or smaller as the window's contents are.
  private void size(PopOver popOver) {
    switch (popOver.getContentNode()) {
      case ScaledRoot scaled -> scaled.setPercent(percent.get());
      case Region content when percent.get() != 100 ->
          popOver.setContentNode(new ScaledRoot(content, percent.get()));
      default -> {}
    }
  }

  private void size(Parent root) {
    root.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
    if (percent.get() != 100) {
      root.getStylesheets().add(sheet(percent.get() / 100.0));
    }
  }

  private static String sheet(double factor) {
    String css =
        String.format(
            Locale.ROOT,
            """
            .menu-item > .label, .combo-box-popup .list-cell { -fx-font-size: %.1fpx; }
            .menu-item > .accelerator-text { -fx-font-size: %.1fpx; }
            .menu-item, .combo-box-popup > .list-view .list-cell { -fx-padding: %.1f %.1f %.1f %.1f; }
            .tooltip { -fx-font-size: %.1fpx; }
            """,
            13 * factor,
            11 * factor,
            5 * factor,
            10 * factor,
            5 * factor,
            10 * factor,
            12 * factor);
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
