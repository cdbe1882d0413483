package boxreel.ui.theme;

/// The looks.
public enum Theme {
  DARK("theme-dark"),
  LIGHT("theme-light"),
  /// Black, white and full colours, for eyes that need them.
  CONTRAST("theme-contrast");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  String styleClass() {
    return styleClass;
  }

  /// Dark for light, light for the others.
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
