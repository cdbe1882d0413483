package boxreel.ui.shell;

/// The parts of the settings.
public enum SettingsTab {
  LOOKS,
  KEYS
}
