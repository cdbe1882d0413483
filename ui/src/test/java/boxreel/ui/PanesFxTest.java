package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.ui.shell.PaneSide;
import boxreel.ui.shell.Workspace;
import boxreel.ui.theme.Theme;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Panes that are closed, windows that are small or drawn larger.
@Timeout(240)
class PanesFxTest {
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
    ui.skipWelcome();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void panesCloseAndOpenByKeysAndButtons() {
    double before = width("#stage");
    ui.press(KeyCode.CONTROL, KeyCode.B);
    assertTrue(width("#stage") > before + 200, "the stage has the room of the prompt");
    ui.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
    assertTrue(width("#stage") > before + 400, "and that of the inspector");
    ui.press(KeyCode.CONTROL, KeyCode.J);
    assertFalse(isShown("#timeline"));
    ui.click("#panes-left");
    ui.click("#panes-right");
    ui.click("#panes-bottom");
    assertEquals(before, width("#stage"));
    assertTrue(isShown("#timeline"));
  }

  @Test
  void onAFullScreenOnlyTheStageIsLeft() {
    ui.press(KeyCode.F11);
    assertFalse(isShown("#timeline"));
    assertFalse(isShown("#palette-open"));
    ui.press(KeyCode.F11);
    assertTrue(isShown("#timeline"));
  }

  @Test
  void theTimelineMakesWayForRendersWhereThereIsLittleRoom() {
    ui.run(() -> ui.studio().model().looks().scaleProperty().set(150));
    assertTrue(isShown("#timeline"), "layouts need it");
    ui.run(() -> navigate(Workspace.RENDER));
    assertFalse(isShown("#timeline"));
    ui.click("#panes-bottom");
    assertTrue(isShown("#timeline"), "the user may have it");
    ui.run(() -> navigate(Workspace.LAYOUT));
    ui.run(() -> navigate(Workspace.RENDER));
    ui.run(() -> ui.studio().model().looks().scaleProperty().set(100));
    assertTrue(isShown("#timeline"));
    assertTrue(
        UiDriver.onFx(() -> ui.studio().model().navigation().paneProperty(PaneSide.BOTTOM).get()));
  }

  @Test
  void popoversHaveTheSizeAndTheColoursOfTheWindow() {
    double usual = popover();
    ui.run(() -> ui.studio().model().looks().scaleProperty().set(150));
    assertEquals(1.5 * usual, popover(), 3);
    ui.run(() -> ui.studio().model().looks().scaleProperty().set(100));
    assertEquals(usual, popover(), 2);
    ui.run(() -> ui.studio().setTheme(Theme.CONTRAST));
    ui.click("#render-settings");
    ui.until("a popover", () -> shown() != null);
    ui.until("its colours", () -> Color.BLACK.equals(border().getFill()));
  }

  private static Shape border() {
    return (Shape) shown().getScene().getRoot().lookup(".border");
  }

  /// Opens the render settings and closes them.
  ///
  /// @return the width of what they show, on the screen
  private double popover() {
    ui.click("#render-settings");
    ui.until("a popover", () -> shown() != null);
    double width =
        UiDriver.onFx(
            () -> {
              Node content = shown();
              return content.localToScreen(content.getLayoutBounds()).getWidth();
            });
    ui.run(
        () ->
            Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .toList()
                .forEach(Window::hide));
    return width;
  }

  @SuppressWarnings("NullAway") // null until it is open
  private static Node shown() {
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow && window.isShowing()) {
        Node content = window.getScene().getRoot().lookup(".popover-content");
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private void navigate(Workspace workspace) {
    ui.studio().model().navigation().workspaceProperty().set(workspace);
  }

  private double width(String query) {
    Region region = (Region) ui.node(query);
    return UiDriver.onFx(
        () -> {
          region.getScene().getRoot().layout();
          return region.getWidth();
        });
  }

  private boolean isShown(String query) {
    return UiDriver.onFx(
        () -> {
          for (Node n = ui.node(query); n != null; n = n.getParent()) {
            if (!n.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }
}
