package boxreel.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// Holds the window's contents larger or smaller than they are: they are laid out in as much room
/// as that leaves them.
public final class ScaledRoot extends Region {
  private final Region content;
  private final Scale scale = new Scale(1, 1);

  /// @param percent size of the contents
  @SuppressWarnings("this-escape")
  public ScaledRoot(Region content, ObservableValue<Number> percent) {
    this(content, 100);
    percent.subscribe(now -> setPercent(now.doubleValue()));
  }

  /// @param percent size of the contents
  @SuppressWarnings("this-escape")
  ScaledRoot(Region content, double percent) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    setPercent(percent);
  }

  void setPercent(double percent) {
    scale.setX(percent / 100);
    scale.setY(percent / 100);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(
        0, 0, Math.ceil(getWidth() / scale.getX()), Math.ceil(getHeight() / scale.getY()));
  }

  /// As the contents have it: words that wrap need the more height the narrower they are.
  @Override
  public @Nullable Orientation getContentBias() {
    return content.getContentBias();
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(-1) * scale.getX();
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width < 0 ? content.prefWidth(-1) : width / scale.getX())
        * scale.getY();
  }
}
