package boxreel.ui.theme;

/// The two looks.
public enum Theme {
  DARK("theme-dark"),
  LIGHT("theme-light");

  private final String styleClass;

  Theme(String styleClass) {
    this.styleClass = styleClass;
  }

  String styleClass() {
    return styleClass;
  }

  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }
}
