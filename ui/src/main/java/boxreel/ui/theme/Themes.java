package boxreel.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Puts the stylesheet, its colours and its fonts on a scene.
public final class Themes {
  private static final List<String> FONTS =
      List.of(
          "Inter-Regular.otf",
          "Inter-SemiBold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-SemiBold.ttf");

  /// Style class of a root whose window should keep still.
  private static final String STILL = "reduced-motion";

  private Themes() {}

  /// Loads the fonts and adds the stylesheet. The scene's root carries the colours from then on.
  public static void install(Scene scene, Theme theme) {
    for (String font : FONTS) {
      try (InputStream in = Themes.class.getResourceAsStream("fonts/" + font)) {
        Font.loadFont(Objects.requireNonNull(in, font), 13);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Themes.class.getResource("studio.css")).toExternalForm());
    apply(scene.getRoot(), theme);
    new PopupThemes(scene).install();
  }

  /// Switches the colours of a scene's root.
  public static void apply(Parent root, Theme theme) {
    for (Theme each : Theme.values()) {
      root.getStyleClass().remove(each.styleClass());
    }
    root.getStyleClass().add(theme.styleClass());
  }

  /// Tells all parts of a window whether something may move by itself.
  public static void setReducedMotion(Parent root, boolean reduced) {
    root.getStyleClass().remove(STILL);
    if (reduced) {
      root.getStyleClass().add(STILL);
    }
  }

  /// Whether nothing should move by itself in a node's window.
  public static boolean isReducedMotion(Node node) {
    return node.getScene() != null && node.getScene().getRoot().getStyleClass().contains(STILL);
  }
}
