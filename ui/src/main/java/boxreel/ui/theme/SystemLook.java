package boxreel.ui.theme;

import javafx.beans.value.ObservableValue;

/// What the system asks windows for.
///
/// @param theme dark, light or high contrast
/// @param reducedMotion whether things should not move by themselves
public record SystemLook(ObservableValue<Theme> theme, ObservableValue<Boolean> reducedMotion) {}
