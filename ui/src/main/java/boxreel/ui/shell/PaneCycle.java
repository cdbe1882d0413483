package boxreel.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the keyboard's focus from pane to pane: to the first control of each that can have it.
final class PaneCycle {
  private final List<Node> panes = new ArrayList<>();

  /// @param stage comes first
  PaneCycle(Node stage, List<? extends Node> others) {
    panes.add(stage);
    panes.addAll(others);
  }

  void move(int by) {
    if (panes.getFirst().getScene() == null) {
      return;
    }
    Node focus = panes.getFirst().getScene().getFocusOwner();
    int at = -1;
    for (int i = 0; i < panes.size(); i++) {
      if (isInside(focus, panes.get(i))) {
        at = i;
      }
    }
    for (int i = 1; i <= panes.size(); i++) {
      int next = Math.floorMod(Math.max(at, by > 0 ? at : 0) + by * i, panes.size());
      Optional<Node> target =
          isShown(panes.get(next)) ? firstFocusable(panes.get(next)) : Optional.empty();
      if (target.isPresent()) {
        target.get().requestFocus();
        return;
      }
    }
  }

  private static boolean isInside(Node node, Node pane) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Node pane) {
    for (Node n = pane; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Node> firstFocusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    boolean scroller = node.getStyleClass().contains("scroll-pane");
    if (node.isFocusTraversable() && !scroller) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(PaneCycle::firstFocusable)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
