package boxreel.ui.canvas;

/// What the stage shows.
public enum ViewMode {
  LAYOUT("Layout"),
  BLEND("Blend"),
  VIDEO("Video");

  private final String label;

  ViewMode(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean showsBoxes() {
    return this != VIDEO;
  }

  public boolean showsPixels() {
    return this != LAYOUT;
  }
}
