package boxreel.ui.theme;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;

/// Reads the system's preferences. For JavaFX's thread.
public final class SystemLooks {
  private SystemLooks() {}

  /// What this system asks for, as it changes.
  public static SystemLook read() {
    Platform.Preferences preferences = Platform.getPreferences();
    return new SystemLook(
        Bindings.createObjectBinding(
            () -> theme(preferences, preferences.getColorScheme() == ColorScheme.DARK),
            preferences,
            preferences.colorSchemeProperty()),
        preferences.reducedMotionProperty());
  }

  /// JavaFX has no property for high contrast; Windows has a setting and GTK a theme for it.
  static Theme theme(Map<String, Object> preferences, boolean isDark) {
    boolean isContrast =
        Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
            || String.valueOf(preferences.get("GTK.theme_name"))
                .toLowerCase(Locale.ROOT)
                .startsWith("highcontrast");
    return isContrast ? Theme.CONTRAST : isDark ? Theme.DARK : Theme.LIGHT;
  }
}
