package boxreel.ui.shell;

import java.util.List;
import javafx.scene.layout.Region;

/// Gives the panes their room: those that the user closed are gone, and a small window has
/// smaller ones, or fewer.
final class PaneLayout {
  private static final double LEFT = 288;
  private static final double RIGHT = 280;
  private static final double NARROW = 1100;
  private static final double NARROW_LEFT = 216;
  private static final double NARROW_RIGHT = 224;

  private static final double TIMELINE = 220;
  private static final double TAKES = 168;
  private static final double SHEET = 138;
  private static final double LOW = 800;
  private static final double LOW_TIMELINE = 196;
  private static final double LOW_TAKES = 124;
  private static final double LOW_SHEET = 72;

  /// Below this, renders and the timeline don't fit one below the other.
  private static final double LOWEST_RENDERS = 680;

  private final Navigation navigation;
  private final Panes panes;
  private boolean closedBottom;

  /// What is laid out.
  ///
  /// @param bars above and below the panes, which go away on a full screen
  record Panes(
      Region left,
      Region right,
      Region timeline,
      Region takes,
      Region history,
      StageArea stage,
      List<Region> bars) {}

  PaneLayout(Navigation navigation, Panes panes) {
    this.navigation = navigation;
    this.panes = panes;
  }

  /// Follows the size of the window's contents and what the user closes.
  void follow(Region window) {
    window.widthProperty().subscribe(now -> fitWidth(now.doubleValue()));
    window.heightProperty().subscribe(now -> fitHeight(now.doubleValue()));
    for (PaneSide side : PaneSide.values()) {
      navigation.paneProperty(side).subscribe(this::showPanes);
    }
    navigation.fullScreenProperty().subscribe(this::showPanes);
    navigation
        .workspaceProperty()
        .subscribe(
            () -> {
              fitHeight(window.getHeight());
              showPanes();
            });
    showPanes();
  }

  private void showPanes() {
    boolean isFull = navigation.fullScreenProperty().get();
    boolean isBoard = navigation.workspaceProperty().get() == Workspace.BOARD;
    show(panes.left(), !isFull && isOpen(PaneSide.LEFT));
    show(panes.right(), !isFull && isOpen(PaneSide.RIGHT));
    show(panes.timeline(), !isFull && !isBoard && isOpen(PaneSide.BOTTOM));
    panes.bars().forEach(bar -> show(bar, !isFull));
  }

  private boolean isOpen(PaneSide side) {
    return navigation.paneProperty(side).get();
  }

  private void fitWidth(double width) {
    fixWidth(panes.left(), width < NARROW ? NARROW_LEFT : LEFT);
    fixWidth(panes.right(), width < NARROW ? NARROW_RIGHT : RIGHT);
  }

  private void fitHeight(double height) {
    boolean low = height < LOW;
    show(panes.history(), !low);
    fixHeight(panes.takes(), low ? LOW_TAKES : TAKES);
    panes.takes().setMaxHeight(Region.USE_COMPUTED_SIZE);
    fixHeight(panes.timeline(), low ? LOW_TIMELINE : TIMELINE);
    panes.stage().setSheetHeight(low ? LOW_SHEET : SHEET);
    makeRoomForRenders(height);
  }

  /// Closes the timeline for renders in a low window, and opens it again where there is room;
  /// the user may do otherwise meanwhile.
  private void makeRoomForRenders(double height) {
    boolean isTight =
        height > 0
            && height < LOWEST_RENDERS
            && navigation.workspaceProperty().get() == Workspace.RENDER;
    if (isTight && !closedBottom && isOpen(PaneSide.BOTTOM)) {
      closedBottom = true;
      navigation.paneProperty(PaneSide.BOTTOM).set(false);
    } else if (!isTight && closedBottom) {
      closedBottom = false;
      navigation.paneProperty(PaneSide.BOTTOM).set(true);
    }
  }

  private static void fixWidth(Region column, double width) {
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setMaxWidth(width);
    column.setMinHeight(0);
  }

  private static void fixHeight(Region pane, double height) {
    pane.setMinHeight(height);
    pane.setPrefHeight(height);
    pane.setMaxHeight(height);
  }

  private static void show(Region region, boolean visible) {
    region.setVisible(visible);
    region.setManaged(visible);
  }
}
