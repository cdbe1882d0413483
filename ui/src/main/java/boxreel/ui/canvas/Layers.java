package boxreel.ui.canvas;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A region that lays out nothing: whoever fills it places the nodes.
final class Layers extends Region {
  ObservableList<Node> nodes() {
    return getChildren();
  }

  @Override
  protected void layoutChildren() {}
}
