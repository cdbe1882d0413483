package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.store.Change;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import boxreel.ui.project.Banner;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.project.SaveState;
import boxreel.ui.project.ShotListViewModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Projects in the window: saved by themselves, opened, recovered, and their shots.
@Timeout(180)
class ProjectFxTest {
  @TempDir private Path folder = Path.of("");
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aSavedProjectOpensAgainAsItWas() {
    ui.proposeSample();
    Shot saved = ui.shot();
    Path file = saveAs("bear.boxreel");
    assertEquals("bear – Boxreel", title());
    ui.run(() -> ui.studio().model().projectActions().begin());
    assertTrue(ui.shot().tracks().isEmpty());
    ui.files.answerWith(file);
    ui.press(KeyCode.CONTROL, KeyCode.O);
    ui.until("the shot", () -> ui.shot().equals(saved));
    assertEquals(List.of(), banners());
  }

  @Test
  void anEditIsSavedWithoutBeingAsked() {
    ui.proposeSample();
    Path file = saveAs("bear.boxreel");
    edit("a bear in the snow");
    assertEquals("bear * – Boxreel", title());
    ui.until("the autosave", () -> project().saveStateProperty().get() instanceof SaveState.Saved);
    assertTrue(read(file).contains("a bear in the snow"));
    assertEquals("bear – Boxreel", title());
    String state = UiDriver.onFx(() -> ((Label) ui.node("#save-state")).getText());
    assertTrue(state.matches("Saved \\d\\d:\\d\\d"), state);
  }

  @Test
  void anUntitledProjectIsADraftThatTheNextWindowFinds() throws Exception {
    ui.proposeSample();
    edit("a bear in the snow");
    ui.close();

    ui = new UiDriver(folder.resolve("data"));
    List<ProjectPlace> recent = UiDriver.onFx(() -> project().recent());
    assertEquals(1, recent.size());
    ui.run(() -> ui.studio().model().projectActions().open(recent.getFirst()));
    ui.until("the draft", () -> ui.shot().prompt().equals("a bear in the snow"));
    assertEquals("Untitled – Boxreel", title());

    saveAs("bear.boxreel");
    ui.until("the draft's end", () -> !Files.exists(recent.getFirst().document()));
    assertEquals(
        List.of(folder.resolve("bear.boxreel")),
        UiDriver.onFx(() -> project().recent().stream().map(ProjectPlace::path).toList()));
  }

  @Test
  void aDraftThatACrashLeftBehindIsOfferedAtTheNextStart() throws Exception {
    ui.proposeSample();
    Shot shot = ui.shot();
    ui.close();
    Path drafts = folder.resolve("data/drafts");
    try (Stream<Path> files = Files.list(drafts)) {
      String name = files.toList().getFirst().getFileName().toString();
      Path work = Files.createDirectories(drafts.resolve("." + name));
      Files.writeString(work.resolve("lock"), "999999999\n2026-01-31T12:00:00Z\n");
    }

    ui = new UiDriver(folder.resolve("data"));
    assertTrue(texts().getFirst().contains("kept as a draft"), texts()::toString);
    ui.run(() -> button("Open it").fire());
    ui.until("the draft", () -> ui.shot().equals(shot));
    assertEquals(List.of(), banners());
  }

  @Test
  void aProjectIsSavedAsAFolderToo() throws IOException {
    ui.proposeSample();
    ui.run(() -> ui.studio().model().shots().add());
    ui.files.answerWith(folder.resolve("film"));
    ui.run(() -> ui.studio().model().projectActions().saveAsFolder());
    ui.until("the folder", () -> title().equals("film – Boxreel"));
    try (Stream<Path> shots = Files.list(folder.resolve("film/shots"))) {
      assertEquals(2, shots.count());
    }
  }

  @Test
  void whatWasNotSavedIsRecoveredAndToldAndCanBeDiscarded() throws Exception {
    Path file = folder.resolve("film.boxreel");
    Project before = Project.of(Shot.of("before"));
    leaveAsAfterACrash(file, before, "after");

    openFromDisk(file);
    ui.until("the recovered edit", () -> ui.shot().prompt().equals("after"));
    assertTrue(
        texts().getFirst().matches(".*One edit of \\d\\d:\\d\\d was recovered\\."),
        texts()::toString);
    ui.run(() -> button("Show list").fire());
    assertTrue(
        UiDriver.onFx(
            () ->
                ui.node(".banner-list .label") instanceof Label list
                    && list.getText().contains("Change prompt")));
    ui.run(() -> button("Discard").fire());
    assertEquals("before", ui.shot().prompt());
    assertEquals(List.of(), banners());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("after", ui.shot().prompt());
  }

  @Test
  void aSecondWindowSaysWhyItOnlyLooks() throws Exception {
    ui.proposeSample();
    Path file = saveAs("bear.boxreel");
    Shot shot = ui.shot();
    UiDriver first = ui;
    ui = new UiDriver(folder.resolve("data"));
    try {
      openFromDisk(file);
      ui.until("the banner", () -> !banners().isEmpty());
      assertTrue(texts().getFirst().contains("opens read-only"), texts()::toString);
      edit("changed by the second");
      assertEquals(shot, ui.shot());
      assertEquals("Read-only", UiDriver.onFx(() -> project().saveStateProperty().get().text()));

      ui.files.answerWith(folder.resolve("copy.boxreel"));
      ui.run(() -> button("Save a copy…").fire());
      ui.until("the copy", () -> title().equals("copy – Boxreel"));
      edit("changed in the copy");
      assertEquals("changed in the copy", ui.shot().prompt());
    } finally {
      first.close();
    }
  }

  @Test
  void aDamagedProjectOpensAndSaysWhatIsWrongAndWhere() throws Exception {
    ui.proposeSample();
    Path file = saveAs("bear.boxreel");
    ui.run(() -> ui.studio().model().projectActions().begin());
    String text = read(file);
    Files.writeString(file, text.substring(0, text.indexOf("\"snapshots\"")));
    openFromDisk(file);
    ui.until("the banner", () -> !banners().isEmpty());
    Banner banner = banners().getFirst();
    assertTrue(banner.details().getFirst().contains("damaged at line"), banner.toString());
    assertEquals(3, ui.shot().tracks().size());
  }

  @Test
  void whatIsNoProjectIsToldAndNothingIsLost() throws Exception {
    ui.proposeSample();
    Shot shot = ui.shot();
    Path file = folder.resolve("letter.boxreel");
    Files.writeString(file, "Dear Bear");
    openFromDisk(file);
    ui.until("the banner", () -> !banners().isEmpty());
    assertTrue(texts().getFirst().contains("is not a Boxreel project"), texts()::toString);
    assertEquals(shot, ui.shot());
  }

  @Test
  void aDiskThatRefusesIsToldAndTheProjectGoesElsewhere() throws Exception {
    ui.proposeSample();
    Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
    ui.files.answerWith(folder.resolve("blocked/bear.boxreel"));
    ui.press(KeyCode.CONTROL, KeyCode.S);
    ui.until("the banner", () -> !banners().isEmpty());
    assertTrue(texts().getFirst().contains("could not be saved"), texts()::toString);
    ui.files.answerWith(folder.resolve("bear.boxreel"));
    ui.run(() -> button("Save elsewhere…").fire());
    ui.until("the file", () -> title().equals("bear – Boxreel"));
  }

  @Test
  void missingTakesAreFoundAgain() throws Exception {
    Path file = folder.resolve("film.boxreel");
    ui.proposeSample();
    saveAs("film.boxreel");
    ui.run(() -> ui.studio().model().projectActions().begin());
    String take = "{\"id\":\"t1\",\"file\":\"t1.mp4\",\"model\":\"toybox\",\"seed\":1}";
    Files.writeString(file, read(file).replace("\"takes\" : [ ]", "\"takes\" : [ " + take + " ]"));
    Files.createDirectories(folder.resolve("moved"));
    Path moved = Files.writeString(folder.resolve("moved/t1.mp4"), "pictures");
    openFromDisk(file);
    ui.until("the banner", () -> !banners().isEmpty());
    assertTrue(texts().getFirst().contains("t1.mp4"), texts()::toString);
    ui.files.answerWith(moved);
    ui.run(() -> button("Find…").fire());
    ui.until("the file", () -> Files.exists(folder.resolve("film.media/t1.mp4")));
    assertEquals(List.of(), banners());
  }

  @Test
  void shotsAreAddedMovedRenamedAndDeletedAndAllOfItIsUndone() {
    ui.proposeSample();
    Shot bear = ui.shot();
    assertFalse(isShown("#shots"));
    ui.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
    assertTrue(isShown("#shots"));
    assertTrue(ui.shot().tracks().isEmpty());
    assertEquals(16, ui.shot().frames());
    edit("a fish");
    ui.run(() -> ui.studio().model().shots().move(false));
    assertEquals(List.of("a fish", "A brown bear nudges a red ball"), names());
    ui.run(() -> ui.studio().model().shots().startRenaming());
    ui.type("Fish");
    ui.press(KeyCode.ENTER);
    assertEquals("Fish", names().getFirst());
    ui.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertEquals(bear, ui.shot());
    ui.run(() -> ui.studio().model().shots().remove());
    assertEquals(List.of("Fish"), names());
    for (int i = 0; i < 5; i++) {
      ui.press(KeyCode.CONTROL, KeyCode.Z);
    }
    assertEquals(bear, ui.shot());
    assertEquals(1, names().size());
  }

  @Test
  void takesStayWithTheirShot() {
    ui.proposeSample();
    ui.renderer.allowSteps(100);
    ui.click("#render");
    var render = ui.studio().model().render();
    ui.until("the take", () -> render.takes().list().size() == 1);
    ui.run(() -> ui.studio().model().shots().add());
    assertEquals(0, UiDriver.onFx(() -> render.takes().list().size()));
    assertTrue(UiDriver.onFx(() -> render.shownClipProperty().get().isEmpty()));
    ui.run(() -> ui.studio().model().shots().step(-1));
    assertEquals(1, UiDriver.onFx(() -> render.takes().list().size()));
    assertEquals(16, UiDriver.onFx(() -> render.shownFrames().size()));
  }

  @Test
  void aSnapshotBringsALayoutBack() {
    ui.proposeSample();
    Shot bear = ui.shot();
    ui.run(() -> ui.studio().model().shots().keepSnapshot());
    edit("something else");
    var shots = ui.studio().model().shots();
    ui.run(() -> shots.restore(shots.snapshots().getFirst()));
    assertEquals(bear, ui.shot());
  }

  @Test
  void revertGoesBackToTheLastSaveByHand() {
    ui.proposeSample();
    Shot bear = ui.shot();
    saveAs("bear.boxreel");
    edit("one");
    edit("two");
    ui.run(() -> project().revert());
    assertEquals(bear, ui.shot());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("two", ui.shot().prompt());
  }

  private Path saveAs(String name) {
    Path file = folder.resolve(name);
    ui.files.answerWith(file);
    ui.press(KeyCode.CONTROL, KeyCode.S);
    String saved = name.substring(0, name.lastIndexOf('.')) + " – Boxreel";
    ui.until("the file", () -> Files.exists(file) && title().equals(saved));
    return file;
  }

  private void openFromDisk(Path file) {
    ui.files.answerWith(file);
    ui.run(() -> ui.studio().model().projectActions().open());
  }

  private void edit(String prompt) {
    ui.run(
        () ->
            ui.studio().model().document().edit("Change prompt", shot -> shot.withPrompt(prompt)));
  }

  /// A project on disk whose last edit is only in its journal.
  private static void leaveAsAfterACrash(Path file, Project before, String prompt)
      throws Exception {
    ProjectPlace place = ProjectPlace.file(file);
    Path saved = Files.createTempFile("before", ".boxreel");
    ProjectSession.Listener silent =
        new ProjectSession.Listener() {
          @Override
          public void saved(Project project) {}

          @Override
          public void failed(Sentence sentence) {
            throw new AssertionError(sentence);
          }
        };
    Path work = file.resolveSibling(".film.boxreel");
    try (ProjectSession session = ProjectSession.create(place, before, silent)) {
      Files.copy(file, saved, StandardCopyOption.REPLACE_EXISTING);
      Shot layout = before.shots().getFirst().layout().withPrompt(prompt);
      session.record(
          Change.Kind.EDIT,
          "Change prompt",
          before.withShot(before.shots().getFirst().withLayout(layout)));
      Path journal = work.resolve("journal-000001.jsonl");
      await(journal);
      Files.copy(journal, saved.resolveSibling(saved.getFileName() + ".journal"));
    }
    Files.copy(saved, file, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(work);
    Files.move(
        saved.resolveSibling(saved.getFileName() + ".journal"),
        work.resolve("journal-000001.jsonl"));
    Files.delete(saved);
  }

  /// The journal's only line ends with the shot's last field.
  private static void await(Path journal) throws IOException {
    while (!Files.exists(journal) || !Files.readString(journal).endsWith("}}}\n")) {
      Thread.onSpinWait();
    }
  }

  private static String read(Path file) throws RuntimeException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProjectViewModel project() {
    return ui.studio().model().project();
  }

  private List<Banner> banners() {
    return UiDriver.onFx(() -> List.copyOf(project().banners()));
  }

  private List<String> texts() {
    return banners().stream().map(Banner::text).toList();
  }

  private String title() {
    return UiDriver.onFx(() -> ui.studio().model().title());
  }

  private List<String> names() {
    return UiDriver.onFx(
        () ->
            project().document().project().shots().stream()
                .map(ShotListViewModel::nameOf)
                .toList());
  }

  private Button button(String text) {
    return UiDriver.onFx(
        () ->
            ui.node(".banners").lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(b -> b.getText().equals(text))
                .findFirst()
                .orElseThrow());
  }

  private boolean isShown(String query) {
    Node node = ui.node(query);
    return UiDriver.onFx(node::isVisible);
  }
}
