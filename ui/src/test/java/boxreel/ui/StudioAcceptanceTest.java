package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.shell.InspectorTab;
import boxreel.ui.shell.SettingsTab;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The studio's acceptance checks that need its window.
@Timeout(180)
class StudioAcceptanceTest {
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void check1DrawGoOnAndDragMakesTwoKeysOfWhichUndoTakesTheSecond() {
    ui.skipWelcome();
    ui.press(KeyCode.N);
    ui.drag(ui.onStage(0.2, 0.25), ui.onStage(0.5, 0.65));
    ui.type("a kite");
    ui.press(KeyCode.ENTER);
    ui.run(() -> ui.studio().model().document().seek(11));
    ui.drag(ui.onStage(0.35, 0.45), ui.onStage(0.6, 0.4));
    assertEquals(2, ui.shot().tracks().getFirst().keys().size());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of(0.0), times(ui.shot().tracks().getFirst()));
  }

  @Test
  void check10EveryActionIsInAMenu() throws ReflectiveOperationException {
    ui.proposeSample();
    Set<String> inMenus = UiDriver.onFx(() -> menuIds((MenuBar) ui.node(".studio-menu")));
    List<String> byKeyOnly = new ArrayList<>();
    for (Object action : Class.forName("boxreel.ui.shell.StudioAction").getEnumConstants()) {
      if (!inMenus.contains("menu-" + action)) {
        byKeyOnly.add(action.toString());
      }
    }
    assertEquals(
        List.of(
            "PALETTE_TOO",
            "REDO_TOO",
            "DELETE_TOO",
            "SELECT_TOOL",
            "HAND_TOOL",
            "PREVIOUS_LETTER",
            "NEXT_LETTER",
            "PREVIOUS_PAGE",
            "NEXT_PAGE",
            "ZOOM_IN_EQUALS",
            "ESCAPE"),
        byKeyOnly);
  }

  @Test
  void check10EveryControlOfEveryWorkspaceHasAName() {
    StudioViewModel model = ui.studio().model();
    assertNamed("first run");
    ui.proposeSample();
    for (Workspace workspace : Workspace.values()) {
      ui.run(() -> model.navigation().workspaceProperty().set(workspace));
      assertNamed(workspace.toString());
    }
    for (InspectorTab tab : InspectorTab.values()) {
      ui.run(() -> model.navigation().inspectorTabProperty().set(tab));
      assertNamed(tab.toString());
    }
    for (SettingsTab tab : SettingsTab.values()) {
      ui.run(() -> model.navigation().openSettingsProperty().set(Optional.of(tab)));
      assertNamed("settings " + tab);
    }
    ui.run(() -> model.navigation().openSettingsProperty().set(Optional.empty()));
    ui.press(KeyCode.CONTROL, KeyCode.K);
    assertNamed("palette");
  }

  @Test
  void check10TheFocusReachesEveryPaneOfEveryWorkspace() {
    ui.proposeSample();
    StudioViewModel model = ui.studio().model();
    for (Workspace workspace : Workspace.values()) {
      ui.run(() -> model.navigation().workspaceProperty().set(workspace));
      List<Node> visited = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ui.press(KeyCode.F6);
        visited.add(focus());
      }
      List<Node> missed =
          UiDriver.onFx(
              () ->
                  ui.node("#stage").getScene().getRoot().lookupAll(".pane").stream()
                      .filter(StudioAcceptanceTest::isShown)
                      .filter(pane -> !"history".equals(pane.getId()))
                      .filter(pane -> visited.stream().noneMatch(n -> isInside(n, pane)))
                      .toList());
      assertEquals(List.of(), missed, workspace.toString());
    }
  }

  private static boolean isShown(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInside(Node node, Node pane) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private void assertNamed(String where) {
    assertEquals(
        List.of(), UiDriver.onFx(() -> nameless(ui.node("#stage").getScene().getRoot())), where);
  }

  @Test
  void check10TheFocusGoesFromPaneToPaneAndBack() {
    ui.proposeSample();
    ui.run(() -> ui.node("#stage").requestFocus());
    List<Node> visited = new ArrayList<>();
    do {
      visited.add(focus());
      ui.press(KeyCode.F6);
    } while (!visited.contains(focus()) && visited.size() < 10);
    assertEquals(visited.getFirst(), focus());
    assertTrue(visited.size() >= 4, visited.toString());
    ui.press(KeyCode.SHIFT, KeyCode.F6);
    assertEquals(visited.getLast(), focus());
  }

  /// What takes time is measured elsewhere; here the nodes are counted that scrubbing makes
  /// anew.
  @Test
  void check12ScrubbingThirtyTracksMakesNoNodes() {
    Shot crowd =
        Shot.of("a crowd")
            .withTracks(IntStream.range(0, 30).mapToObj(StudioAcceptanceTest::walker).toList());
    Shot long240 = new Shot(crowd.prompt(), "", "", 240, 8, crowd.tracks());
    ui.run(() -> ui.studio().model().project().startWith(long240));
    ui.skipWelcome();
    long begun = System.nanoTime();
    Set<Node> before = scrub(30);
    assertEquals(before, scrub(30));
    if (Boolean.getBoolean("boxreel.measure")) {
      org.junit.jupiter.api.Assertions.fail(
          "60 frames took " + (System.nanoTime() - begun) / 60e6 + " ms each");
    }
  }

  @Test
  void aMonkeyInTheWindowBreaksNothing() {
    ui.proposeSample();
    var model = ui.studio().model();
    var project = model.project().document();
    ui.run(() -> project.open(project.project(), List.of()));
    Monkey monkey =
        UiDriver.onFx(
            () ->
                new Monkey(
                    new EditingBench(
                        project,
                        model.document(),
                        model.mode(),
                        model.canvas(),
                        model.timeline(),
                        model.commands(),
                        model.playback()),
                    RandomGeneratorFactory.of("L64X128MixRandom").create(5)));
    for (int i = 0; i < 40; i++) {
      UiDriver.onFx(
          () -> {
            for (int k = 0; k < 5; k++) {
              monkey.act();
            }
            ui.node("#stage").getScene().getRoot().applyCss();
            ui.node("#stage").getScene().getRoot().layout();
            return true;
          });
    }
    ui.run(monkey::undoAllAndRedo);
    assertTrue(monkey.undoneSteps() > 10);
  }

  private Set<Node> scrub(int frames) {
    return UiDriver.onFx(
        () -> {
          Parent root = ui.node("#stage").getScene().getRoot();
          Set<Node> nodes = new LinkedHashSet<>();
          for (int f = 0; f < frames; f++) {
            ui.studio().model().document().seek(f);
            root.applyCss();
            root.layout();
          }
          collect(root, nodes);
          return nodes;
        });
  }

  private static Track walker(int i) {
    return Track.throughout(
        "w" + i,
        "a walker",
        240,
        IntStream.range(0, 12)
            .mapToObj(k -> Key.byUser(k * 20.0, new Box(k / 15.0, i / 40.0, 0.1, 0.2)))
            .toList());
  }

  private Node focus() {
    return UiDriver.onFx(() -> ui.node("#stage").getScene().getFocusOwner());
  }

  private static List<Double> times(Track track) {
    return track.keys().stream().map(Key::time).toList();
  }

  private static Set<String> menuIds(MenuBar bar) {
    Set<String> ids = new LinkedHashSet<>();
    bar.getMenus().forEach(menu -> addIds(menu, ids));
    return ids;
  }

  private static void addIds(Menu menu, Set<String> ids) {
    for (MenuItem item : menu.getItems()) {
      if (item.getId() != null) {
        ids.add(item.getId());
      }
      if (item instanceof Menu deeper) {
        addIds(deeper, ids);
      }
    }
  }

  private static void collect(Node node, Set<Node> nodes) {
    nodes.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }

  /// Controls that can have the focus and say nothing to a screen reader.
  private static List<String> nameless(Parent root) {
    Set<Node> nodes = new LinkedHashSet<>();
    collect(root, nodes);
    List<String> found = new ArrayList<>();
    for (Node node : nodes) {
      boolean word =
          node instanceof Labeled labeled
              && labeled.getText() != null
              && !labeled.getText().isBlank();
      boolean typed = node instanceof TextInputControl text && text.getPromptText() != null;
      boolean skipped = node instanceof ScrollPane || node instanceof ScrollBar;
      if (node instanceof Control
          && node.isFocusTraversable()
          && node.getAccessibleText() == null
          && !word
          && !skipped
          && !(typed && !((TextInputControl) node).getPromptText().isBlank())) {
        found.add(node.toString());
      }
    }
    return found;
  }
}
