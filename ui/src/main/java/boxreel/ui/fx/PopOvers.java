package boxreel.ui.fx;

import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;

/// Popovers in the house style.
public final class PopOvers {
  private PopOvers() {}

  /// A popover below what opens it, its arrow at the right.
  public static PopOver of(Region content) {
    PopOver popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.getStyleClass().add("studio-popover");
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setArrowSize(8);
    popOver.setCornerRadius(8);
    return popOver;
  }
}
