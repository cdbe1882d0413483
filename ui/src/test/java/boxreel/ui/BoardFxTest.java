package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.shell.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The storyboard in the window: shots are ordered, written on and opened.
@Timeout(180)
class BoardFxTest {
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  /// A bear, and behind it two shots without objects.
  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
    ui.proposeSample();
    ui.run(() -> rename("Bear"));
    ui.run(() -> ui.studio().model().shots().add());
    ui.run(() -> rename("Fish"));
    ui.run(() -> ui.studio().model().shots().add());
    ui.run(() -> rename("Goat"));
    ui.press(KeyCode.ALT, KeyCode.DIGIT1);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void arrowsSelectAndEnterOpensTheShotOnTheStage() {
    assertTrue(isFocused(2));
    ui.press(KeyCode.LEFT);
    assertEquals("Fish", openName());
    assertTrue(isFocused(1));
    ui.press(KeyCode.HOME);
    assertEquals("Bear", openName());
    ui.press(KeyCode.END);
    assertEquals("Goat", openName());
    ui.press(KeyCode.HOME);
    ui.press(KeyCode.ENTER);
    assertEquals(Workspace.LAYOUT, workspace());
    assertEquals(3, ui.shot().tracks().size());
  }

  @Test
  void aCardIsMovedByKeysAndByMouseAndBack() {
    ui.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
    assertEquals(List.of("Bear", "Goat", "Fish"), names());
    ui.press(KeyCode.HOME);
    ui.drag(middle(0), middle(1).add(60, 0));
    assertEquals(List.of("Goat", "Bear", "Fish"), names());
    assertEquals("Move shot 1A", undoLabel());
    assertTrue(isFocused(1));
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of("Bear", "Fish", "Goat"), names());
  }

  @Test
  void escapeGivesUpADrag() {
    ui.press(KeyCode.HOME);
    ui.dragAndEscape(middle(0), middle(1).add(60, 0));
    assertEquals(List.of("Bear", "Fish", "Goat"), names());
    assertFalse(UiDriver.onFx(() -> ui.node(".drop-line").isVisible()));
  }

  @Test
  void aShotIsDuplicatedDeletedAndAdded() {
    ui.press(KeyCode.HOME);
    ui.press(KeyCode.CONTROL, KeyCode.D);
    assertEquals(List.of("Bear", "Bear copy", "Fish", "Goat"), names());
    assertEquals(3, ui.shot().tracks().size());
    ui.press(KeyCode.DELETE);
    assertEquals(List.of("Bear", "Fish", "Goat"), names());
    ui.click(".ghost-card");
    assertEquals(List.of("Bear", "Fish", "Goat", "Untitled shot"), names());
    assertTrue(isFocused(3));
    for (int i = 0; i < 3; i++) {
      ui.press(KeyCode.CONTROL, KeyCode.Z);
    }
    assertEquals(List.of("Bear", "Fish", "Goat"), names());
  }

  @Test
  void aSceneIsAddedNamedAndDeletedWithoutItsShots() {
    ui.click("#add-scene");
    assertEquals("2A", label(3));
    var scene = project().scenes().get(1);
    String bear = project().shots().getFirst().id();
    ui.run(() -> ui.studio().model().board().moveTo(bear, scene.id(), 1));
    assertEquals("2B", label(3));
    assertEquals(List.of("Fish", "Goat", "Untitled shot", "Bear"), names());
    ui.run(() -> ui.studio().model().board().renameScene(scene.id(), "EXT. SEA - DAY"));
    assertEquals("EXT. SEA - DAY", project().scenes().get(1).slugline());
    ui.run(() -> ui.studio().model().board().removeScene(scene.id()));
    assertEquals("1D", label(3));
  }

  @Test
  void whatIsTypedIsOnTheCardAndIsUndone() {
    ui.press(KeyCode.F2);
    ui.type("Old goat");
    ui.press(KeyCode.ENTER);
    assertEquals(List.of("Bear", "Fish", "Old goat"), names());
    ui.run(() -> ui.studio().model().board().card().actionProperty().set("It chews."));
    ui.clickAt(middle(1));
    assertEquals("It chews.", project().shots().get(2).card().action());
    assertTrue(cardTexts(2).contains("It chews."), cardTexts(2)::toString);
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("", project().shots().get(2).card().action());
    assertEquals("Old goat", openName());
  }

  @Test
  void keysOfTheStageDoNothingOnTheBoard() {
    ui.press(KeyCode.HOME);
    ui.run(() -> ui.studio().model().commands().objects().selectAll());
    Shot before = ui.shot();
    String label = undoLabel();
    for (KeyCode key : List.of(KeyCode.K, KeyCode.O, KeyCode.T, KeyCode.M, KeyCode.N)) {
      ui.press(key);
    }
    ui.press(KeyCode.CONTROL, KeyCode.X);
    assertEquals(before, ui.shot());
    assertEquals(label, undoLabel());
  }

  @Test
  void aTakeIsThePictureOfItsCardAlsoWhenAnotherShotIsOpen() {
    ui.press(KeyCode.HOME);
    assertTrue(cardTexts(0).containsAll(List.of("boxes", "Layout")), cardTexts(0)::toString);
    ui.renderer.allowSteps(100);
    ui.run(() -> ui.studio().model().outputActions().startRender());
    ui.until("the take", () -> ui.studio().model().render().takes().list().size() == 1);
    ui.press(KeyCode.ALT, KeyCode.DIGIT1);
    ui.press(KeyCode.END);
    assertTrue(cardTexts(0).containsAll(List.of("take 1", "Rendered")), cardTexts(0)::toString);
    ui.press(KeyCode.HOME);
    ui.run(
        () ->
            ui.studio()
                .model()
                .document()
                .edit("Change prompt", s -> s.withPrompt("another bear")));
    assertTrue(cardTexts(0).contains("Stale"), cardTexts(0)::toString);
  }

  @Test
  void aDoubleClickOpensTheShot() {
    Node card = card(0);
    ui.clickAt(middle(0));
    ui.run(() -> card.fireEvent(doubleClick())); // the headless window counts no clicks
    assertEquals(Workspace.LAYOUT, workspace());
    assertEquals("Bear", openName());
  }

  @Test
  void theBoardIsExportedAsPdf(@TempDir Path folder) throws IOException {
    ui.files.answerWith(folder.resolve("film"));
    ui.click("#export-sheet");
    ui.until("the file", () -> !ui.studio().model().output().sheet().writingProperty().get());
    assertEquals("untitled.pdf", ui.files.lastSuggestion());
    byte[] start = Arrays.copyOf(Files.readAllBytes(folder.resolve("film.pdf")), 5);
    assertEquals("%PDF-", new String(start, StandardCharsets.US_ASCII));
  }

  @Test
  void theBoardIsExportedAsAFilmOfItsShots(@TempDir Path folder) {
    ui.files.answerWith(folder.resolve("film"));
    ui.click("#export-animatic");
    ui.until("the film", () -> ui.video.written().size() == 1);
    FakeVideoFiles.Written film = ui.video.written().getFirst();
    assertEquals("untitled.mp4", ui.files.lastSuggestion());
    assertEquals(folder.resolve("film.mp4"), film.target());
    assertEquals(960, film.clip().width());
    int frames =
        UiDriver.onFx(
            () ->
                ui.studio().model().project().document().project().shots().stream()
                    .mapToInt(shot -> shot.layout().frames())
                    .sum());
    assertEquals(frames, film.clip().frames().size());
    ui.until("the end", () -> !ui.studio().model().output().animatic().isWriting());
  }

  @Test
  void aFilmThatIsCancelledIsNotWritten(@TempDir Path folder) {
    ui.files.answerWith(folder.resolve("film.gif"));
    var animatic = ui.studio().model().output().animatic();
    ui.run(
        () -> {
          animatic.export(true);
          animatic.cancel();
        });
    ui.until("the end", () -> !animatic.isWriting());
    assertEquals(List.of(), ui.video.written());
    assertTrue(
        UiDriver.onFx(() -> ui.studio().model().notices().shown().getLast().text())
            .startsWith("The animatic was cancelled"));
  }

  private static MouseEvent doubleClick() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private void rename(String title) {
    ui.studio().model().shots().startRenaming();
    ui.studio().model().shots().rename(title);
  }

  private Project project() {
    return UiDriver.onFx(() -> ui.studio().model().project().document().project());
  }

  private List<String> names() {
    return project().shots().stream().map(ShotListViewModel::nameOf).toList();
  }

  private String label(int index) {
    return project().label(project().shots().get(index).id());
  }

  private String openName() {
    return UiDriver.onFx(
        () -> ShotListViewModel.nameOf(ui.studio().model().project().document().shot()));
  }

  private String undoLabel() {
    return UiDriver.onFx(() -> ui.studio().model().document().undoLabelProperty().get());
  }

  private Workspace workspace() {
    return UiDriver.onFx(() -> ui.studio().model().navigation().workspaceProperty().get());
  }

  private Node card(int index) {
    StoryShot shot = project().shots().get(index);
    return ui.node("#card-" + shot.id());
  }

  private boolean isFocused(int index) {
    Node card = card(index);
    return UiDriver.onFx(card::isFocused);
  }

  private Point2D middle(int index) {
    Node card = card(index);
    return UiDriver.onFx(
        () -> {
          card.getScene().getRoot().applyCss();
          card.getScene().getRoot().layout();
          var bounds = card.localToScreen(card.getLayoutBounds());
          return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
  }

  private List<String> cardTexts(int index) {
    Node card = card(index);
    return UiDriver.onFx(
        () ->
            card.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .filter(Node::isVisible)
                .map(label -> ((Label) label).getText())
                .toList());
  }
}
