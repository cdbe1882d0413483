package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.planner.BuiltinPlanner;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryViewModelTest {
  private static final String SCRIPT =
      "EXT. FOREST - DAY\n\nA bear runs to the left.\n\nINT. ROOM - NIGHT\n\nA cat sleeps. It"
          + " wakes.\n";

  private final UiThread ui = new DirectUi();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Notices notices = new Notices();
  private final PlannerViewModel planner =
      new PlannerViewModel(
          new FakePlanners(new BuiltinPlanner())::asking,
          new ConsentViewModel(ui),
          new FakeFilePicker(),
          Runnable::run,
          ui);

  @TempDir private Path folder;
  private Optional<Path> chosen = Optional.empty();

  @Test
  void aParagraphBecomesShotsInOneStep() {
    Project before = project("A dog");
    ProjectDocument document = new ProjectDocument(before);
    StoryViewModel model = model(document);
    model.open();
    model.textProperty().set("A bear finds a ball. It kicks it to the right.");
    model.make();
    assertTrue(model.workingProperty().get());
    waiting.forEach(Runnable::run);
    assertFalse(model.openProperty().get());
    Project after = document.project();
    assertEquals(2, after.scenes().size(), "behind the scene of the open shot");
    assertEquals(before.scenes().getFirst(), after.scenes().getFirst());
    List<StoryShot> shots = after.scenes().get(1).shots();
    assertEquals(
        List.of("A bear finds a ball", "The bear kicks the ball to the right"),
        shots.stream().map(shot -> shot.layout().prompt()).toList());
    assertEquals(ShotCard.Status.LAYOUT, shots.getFirst().card().status());
    assertEquals("medium", shots.getFirst().card().camera());
    assertFalse(shots.getFirst().layout().tracks().isEmpty());
    assertEquals(shots.getFirst().id(), document.shot().id(), "the first one is open");
    assertEquals("Shots from a text", document.undoLabelProperty().get());
    document.undo();
    assertEquals(before, document.project());
  }

  @Test
  void aScriptsScenesTakeThePlaceOfAnUntouchedShot() {
    ProjectDocument document = new ProjectDocument(project(""));
    StoryViewModel model = model(document);
    model.textProperty().set(SCRIPT);
    model.make();
    waiting.forEach(Runnable::run);
    assertEquals(
        List.of("EXT. FOREST - DAY", "INT. ROOM - NIGHT"),
        document.project().scenes().stream().map(Scene::slugline).toList());
    assertEquals(
        List.of(1, 2),
        document.project().scenes().stream().map(scene -> scene.shots().size()).toList());
    assertEquals("forest", document.project().shots().getFirst().layout().background());
  }

  @Test
  void whatCantBeDoneIsSaidAndChangesNothing() {
    Project before = project("A dog");
    ProjectDocument document = new ProjectDocument(before);
    StoryViewModel model = model(document);
    model.open();
    model.textProperty().set("It is late.");
    model.make();
    waiting.forEach(Runnable::run);
    assertTrue(model.errorProperty().get().startsWith("Nothing that could be drawn"));
    assertTrue(model.openProperty().get(), "the text can be mended");
    assertEquals(before, document.project());
  }

  @Test
  void aStopLeavesTheProject() {
    Project before = project("A dog");
    ProjectDocument document = new ProjectDocument(before);
    StoryViewModel model = model(document);
    model.textProperty().set("A bear runs.");
    model.make();
    model.cancel();
    waiting.forEach(Runnable::run);
    assertFalse(model.workingProperty().get());
    assertEquals(before, document.project());
  }

  @Test
  void aScriptIsReadFromAFile() throws IOException {
    StoryViewModel model = model(new ProjectDocument(project("")));
    chosen = Optional.of(Files.writeString(folder.resolve("film.fountain"), SCRIPT));
    model.openScript();
    waiting.forEach(Runnable::run);
    assertEquals(SCRIPT, model.textProperty().get());
    chosen = Optional.of(folder.resolve("none.txt"));
    model.openScript();
    waiting.getLast().run();
    assertTrue(model.errorProperty().get().contains("can't be read"));
    assertEquals(SCRIPT, model.textProperty().get());
  }

  private StoryViewModel model(ProjectDocument document) {
    FilePicker files =
        new FilePicker() {
          @Override
          public Optional<Path> open(String title, List<Kind> kinds) {
            return chosen;
          }

          @Override
          public Optional<Path> save(String title, String suggestion, List<Kind> kinds) {
            return Optional.empty();
          }
        };
    return new StoryViewModel(document, planner, () -> 16, files, waiting::add, ui, notices);
  }

  private static Project project(String prompt) {
    return Project.of(Shot.of(prompt));
  }
}
