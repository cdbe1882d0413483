package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.theme.Looks;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Theme, size and motion of the window.
final class LooksPane extends VBox {
  private final HBox themes;

  LooksPane(Looks looks) {
    super(16);
    themes =
        Controls.segmented(
            Words.THEME.text(),
            List.of(Looks.Choice.values()),
            LooksPane::name,
            looks.choiceProperty());
    HBox scales =
        Controls.segmented(
            Words.SCALE.text(),
            Looks.SCALES,
            percent -> percent + " %",
            looks.scaleProperty().asObject());
    HBox motion =
        Controls.segmented(
            Words.MOTION.text(),
            List.of(Looks.Motion.values()),
            LooksPane::name,
            looks.motionProperty());
    themes.setId("themes");
    scales.setId("scales");
    motion.setId("motion");
    getChildren()
        .addAll(
            setting(Words.THEME.text(), themes, Words.THEME_NOTE.text()),
            setting(Words.SCALE.text(), scales, Words.SCALE_NOTE.text()),
            setting(Words.MOTION.text(), motion, Words.MOTION_NOTE.text()));
  }

  /// Gives the keys to its first control.
  void open() {
    themes.getChildren().getFirst().requestFocus();
  }

  private static VBox setting(String name, HBox choice, String note) {
    Label words = Controls.label(note, "caption", "muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    choice.setMaxHeight(Region.USE_PREF_SIZE);
    return new VBox(6, Controls.label(name, "section-title"), choice, words);
  }

  private static String name(Looks.Choice choice) {
    return switch (choice) {
      case SYSTEM -> Words.THEME_SYSTEM.text();
      case DARK -> Words.THEME_DARK.text();
      case LIGHT -> Words.THEME_LIGHT.text();
      case CONTRAST -> Words.THEME_CONTRAST.text();
    };
  }

  private static String name(Looks.Motion motion) {
    return switch (motion) {
      case SYSTEM -> Words.MOTION_SYSTEM.text();
      case FULL -> Words.MOTION_FULL.text();
      case REDUCED -> Words.MOTION_REDUCED.text();
    };
  }
}
