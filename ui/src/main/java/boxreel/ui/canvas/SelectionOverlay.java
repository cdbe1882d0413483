package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.ui.text.Template;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What marks the selected box: its handles, its size, and its part outside the frame.
final class SelectionOverlay extends Region {
  private static final double HANDLE = 8;
  private static final double BADGE = 20;

  /// Boxes with a side below this many px show handles at their corners only.
  static final double CORNERS_ONLY = 40;

  private final Map<Handle, Region> handles = new EnumMap<>(Handle.class);
  private final Region group = new Region();
  private final OffStageHatch hatch = new OffStageHatch();
  private final Label size = new Label();
  private final Template whole = Words.SIZE.template();
  private final Template partly = Words.SIZE_PARTLY.template();
  private final Template several = Words.SIZE_OF_SEVERAL.template();

  SelectionOverlay() {
    setManaged(false);
    setMouseTransparent(true);
    group.getStyleClass().add("group-outline");
    group.setManaged(false);
    getChildren().addAll(hatch, group);
    for (Handle handle : Handle.values()) {
      Region square = new Region();
      square.getStyleClass().add("handle");
      square.setManaged(false);
      handles.put(handle, square);
      getChildren().add(square);
    }
    size.getStyleClass().add("stage-badge");
    size.setManaged(false);
    getChildren().add(size);
  }

  /// @param pixelWidth width of the video
  /// @param pixelHeight height of the video
  /// @param stage within which the size has to stay
  /// @param objects how many objects the box is around
  void show(
      Box box, FrameTransform at, int pixelWidth, int pixelHeight, Region stage, int objects) {
    group.setVisible(objects > 1);
    at.place(group, box);
    double x = Math.rint(at.toStageX(box.x()));
    double y = Math.rint(at.toStageY(box.y()));
    double width = Math.rint(box.width() * at.width());
    double height = Math.rint(box.height() * at.height());
    handles.forEach(
        (handle, square) -> {
          square.setVisible(handle.isCorner() || Math.min(width, height) >= CORNERS_ONLY);
          square.resizeRelocate(
              Math.rint(x + handle.x() * width - HANDLE / 2),
              Math.rint(y + handle.y() * height - HANDLE / 2),
              HANDLE,
              HANDLE);
        });
    hatch.show(box, at);
    double share = OnionOverlay.shareInFrame(box);
    long across = Math.round(box.width() * pixelWidth);
    long down = Math.round(box.height() * pixelHeight);
    if (objects > 1) {
      size.setText(several.fill(across, down, objects));
    } else if (share < 0.995) {
      size.setText(partly.fill(across, down, Math.round(share * 100)));
    } else {
      size.setText(whole.fill(across, down));
    }
    double sizeWidth = Math.ceil(size.prefWidth(-1));
    double below = y + height + 8;
    size.resizeRelocate(
        Math.clamp(x + (width - sizeWidth) / 2, 24, Math.max(24, stage.getWidth() - sizeWidth - 4)),
        below + BADGE + 2 > stage.getHeight() ? y + height - BADGE - 10 : below,
        sizeWidth,
        BADGE);
  }
}
