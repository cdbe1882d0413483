package boxreel.ui.fx;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Frames as JavaFX images.
public final class Pictures {
  private Pictures() {}

  public static Image of(RgbFrame frame) {
    WritableImage image = new WritableImage(frame.width(), frame.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            frame.width(),
            frame.height(),
            PixelFormat.getByteRgbInstance(),
            frame.rgb(),
            0,
            frame.width() * 3);
    return image;
  }

  /// All frames in order.
  public static List<Image> of(VideoClip clip) {
    return clip.frames().stream().map(Pictures::of).toList();
  }
}
