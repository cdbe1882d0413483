package boxreel.ui.canvas;

import boxreel.ui.text.Message;

/// What the stage shows.
public enum ViewMode implements Message {
  LAYOUT,
  BLEND,
  VIDEO;

  public boolean showsBoxes() {
    return this != VIDEO;
  }

  public boolean showsPixels() {
    return this != LAYOUT;
  }
}
