package boxreel.ui.reference;

import boxreel.project.Reference;
import boxreel.project.Reference.Fit;
import boxreel.render.api.RgbFrame;
import boxreel.ui.fx.Pictures;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The reference's picture in the frame, whole or filling it.
public final class ReferenceLayer extends Region {
  private final ReferenceViewModel model;
  private final ImageView view = new ImageView();
  private final Runnable moved;
  private @Nullable Image image;

  /// @param moved told when there is another picture, or none
  public ReferenceLayer(ReferenceViewModel model, Runnable moved) {
    this.model = model;
    this.moved = moved;
    setId("reference");
    setManaged(false);
    setMouseTransparent(true);
    view.setSmooth(true);
    view.setManaged(false);
    getChildren().add(view);
    model.pictureProperty().subscribe(this::take);
    model.referenceProperty().subscribe(_ -> moved.run());
    model.troubleProperty().subscribe(_ -> moved.run());
  }

  /// Lays the picture into the frame.
  ///
  /// @param wanted whether it is the best picture that there is
  /// @return whether it is seen
  public boolean show(boolean wanted, double x, double y, double width, double height) {
    Image shown = image;
    Optional<Reference> reference = model.referenceProperty().get();
    boolean isSeen = wanted && shown != null && reference.isPresent();
    setVisible(isSeen);
    if (!isSeen || shown == null) {
      return false;
    }
    resizeRelocate(x, y, width, height);
    view.setImage(shown);
    view.setOpacity(reference.get().opacity());
    double scaleX = width / shown.getWidth();
    double scaleY = height / shown.getHeight();
    if (reference.get().fit() == Fit.WHOLE) {
      double scale = Math.min(scaleX, scaleY);
      view.setViewport(null);
      place(width, height, shown.getWidth() * scale, shown.getHeight() * scale);
    } else {
      double scale = Math.max(scaleX, scaleY);
      double seenX = width / scale;
      double seenY = height / scale;
      view.setViewport(
          new Rectangle2D(
              (shown.getWidth() - seenX) / 2, (shown.getHeight() - seenY) / 2, seenX, seenY));
      place(width, height, width, height);
    }
    return true;
  }

  /// What is seen, in words; empty if nothing is.
  public String note() {
    return model
        .referenceProperty()
        .get()
        .filter(_ -> isVisible())
        .map(there -> Words.NOTE.text(there.name(), Math.round(there.opacity() * 100)))
        .orElse("");
  }

  private void place(double width, double height, double viewWidth, double viewHeight) {
    view.setFitWidth(viewWidth);
    view.setFitHeight(viewHeight);
    view.relocate((width - viewWidth) / 2, (height - viewHeight) / 2);
  }

  private void take(Optional<RgbFrame> frame) {
    image = frame.map(Pictures::of).orElse(null);
    moved.run();
  }
}
