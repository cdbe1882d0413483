package boxreel.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Holds the window's contents larger or smaller than they are: they are laid out in as much room
/// as that leaves them.
public final class ScaledRoot extends Region {
  private final Region content;
  private final Scale scale = new Scale(1, 1);

  /// @param percent size of the contents
  @SuppressWarnings("this-escape")
  public ScaledRoot(Region content, ObservableValue<Number> percent) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    percent.subscribe(
        now -> {
          scale.setX(now.doubleValue() / 100);
          scale.setY(now.doubleValue() / 100);
          requestLayout();
        });
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(
        0, 0, Math.ceil(getWidth() / scale.getX()), Math.ceil(getHeight() / scale.getY()));
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(-1) * scale.getY();
  }
}
