package boxreel.render.toybox.world;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.render.api.RgbFrame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Paints scenes at one frame size. Deterministic: the same scene and frame give the same bytes.
/// Safe for many threads at once: what it keeps never changes after construction.
public final class ScenePainter {
  /// Toybox's frame size.
  public static final int DEFAULT_WIDTH = 160;

  public static final int DEFAULT_HEIGHT = 96;

  private final int width;
  private final int height;
  private final Map<Backdrop, byte[]> backdrops;

  /// @param width pixels, at least 1
  /// @param height pixels, at least 1
  public ScenePainter(int width, int height) {
    this.width = width;
    this.height = height;
    Map<Backdrop, byte[]> painted = new EnumMap<>(Backdrop.class);
    for (Backdrop backdrop : Backdrop.values()) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
      Graphics2D graphics = smooth(image);
      BackdropPainter.paint(graphics, backdrop, width, height);
      graphics.dispose();
      painted.put(backdrop, bytes(image));
    }
    this.backdrops = Collections.unmodifiableMap(painted);
  }

  /// @param frame 0 to the shot's frames - 1
  public RgbFrame paint(Scene scene, int frame) {
    if (frame < 0 || frame >= scene.shot().frames()) {
      throw new IllegalArgumentException("No frame " + frame + " in " + scene.shot().frames());
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] backdrop = backdrops.get(scene.backdrop());
    if (backdrop == null) {
      throw new IllegalStateException("No picture of " + scene.backdrop());
    }
    System.arraycopy(backdrop, 0, bytes(image), 0, backdrop.length);
    Graphics2D graphics = smooth(image);
    for (int i = 0; i < scene.actors().size(); i++) {
      Track track = scene.shot().tracks().get(i);
      Actor actor = scene.actors().get(i);
      Optional<Box> box = track.boxAt(frame);
      box.ifPresent(b -> actor.noun().paint(graphics, pixels(b), actor.colour().rgb()));
    }
    graphics.dispose();
    return toRgb(bytes(image));
  }

  private Rectangle2D pixels(Box box) {
    return new Rectangle2D.Double(
        box.x() * width, box.y() * height, box.width() * width, box.height() * height);
  }

  private RgbFrame toRgb(byte[] bgr) {
    byte[] rgb = new byte[bgr.length];
    for (int i = 0; i < bgr.length; i += 3) {
      rgb[i] = bgr[i + 2];
      rgb[i + 1] = bgr[i + 1];
      rgb[i + 2] = bgr[i];
    }
    return new RgbFrame(width, height, rgb);
  }

  private static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return graphics;
  }
}
