package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ExportException;
import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeRefinement;
import boxreel.project.store.ProjectPlace;
import boxreel.render.api.Precision;
import boxreel.render.api.Stage;
import boxreel.ui.project.Banner;
import boxreel.ui.render.AdvancedSettings;
import boxreel.ui.render.CompareMode;
import boxreel.ui.render.CompareViewModel;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.render.TakesViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Takes as part of the project: kept, opened again, marked, deleted, lost and found.
@Timeout(240)
class TakesFxTest {
  @TempDir private Path folder = Path.of("");
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver(folder.resolve("data"));
    ui.proposeSample();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aTakeIsThereAgainWhenTheProjectIsOpenedAgain() throws Exception {
    renderTake(1);
    byte[] pixels = lastFrame();
    Path file = save("film.boxreel");
    ui.run(() -> takes().toggleStar(shown()));
    ui.run(() -> takes().setNote(shown(), " soft light "));
    StoredTake kept = UiDriver.onFx(this::shown);
    assertTrue(Files.exists(file.resolveSibling("film.media").resolve(kept.file())));
    ui.close();

    ui = new UiDriver(folder.resolve("data"));
    ui.run(() -> ui.studio().model().projectActions().open(ProjectPlace.file(file)));
    ui.until("the frames", () -> render().shownFrames().size() == 16);
    assertEquals(kept, UiDriver.onFx(this::shown));
    assertTrue(kept.isStarred());
    assertEquals("soft light", kept.note());
    assertEquals(7, kept.settings().seed());
    assertArrayEquals(pixels, lastFrame());
    assertEquals(List.of(), UiDriver.onFx(() -> takes().changesSince(shown())));
    ui.press(KeyCode.ALT, KeyCode.DIGIT1);
    ui.until("the card", () -> texts(ui.node(".shot-card")).contains("take 1"));
    assertTrue(texts(ui.node(".shot-card")).contains("Rendered"));
    assertTrue(
        UiDriver.onFx(
            () -> ((ImageView) ui.node(".board-picture > .image-view")).getImage() != null));
  }

  @Test
  void aTakeIsRefinedAndSetsTheNextOneUpAsItWas() {
    ui.run(
        () -> {
          advanced().refinerProperty().set(Optional.of("toybox"));
          advanced().refineStepsProperty().set(3);
          advanced().precisionProperty().set(Precision.BFLOAT16);
          advanced().cacheIntervalProperty().set(2);
        });
    ui.renderer.drainSteps();
    ui.run(() -> render().start());
    ui.renderer.allowSteps(21);
    ui.until("the second render", this::isRefining);
    ui.until("its first step", () -> render().state() instanceof RenderState.Sampling);
    assertTrue(texts(ui.node("#render-pane")).contains("Refine with toybox"));
    ui.renderer.allowSteps(2);
    ui.until("the take", () -> render().state() instanceof RenderState.Done);
    StoredTake take = UiDriver.onFx(this::shown);
    assertEquals(20, take.settings().steps());
    assertEquals("bfloat16", take.settings().precision());
    TakeRefinement how = take.settings().refinement().orElseThrow();
    assertEquals(new TakeRefinement("toybox", 0.6, 3, 15, 256, 192), how);
    assertEquals(256, UiDriver.onFx(() -> render().shownFrames().getFirst().width()));
    ui.run(
        () -> {
          advanced().refinerProperty().set(Optional.empty());
          advanced().precisionProperty().set(Precision.FLOAT32);
          advanced().cacheIntervalProperty().set(1);
          render().settings().take(take.settings());
        });
    assertEquals(Optional.of("toybox"), UiDriver.onFx(() -> advanced().refinerProperty().get()));
    assertEquals(3, UiDriver.onFx(() -> advanced().refineStepsProperty().get()));
    assertEquals(
        2, UiDriver.onFx(() -> render().settings().toSettings().shortcuts().cacheInterval()));
  }

  @Test
  void aTakeIsKeptWhenRefiningIsStopped() {
    ui.run(() -> advanced().refinerProperty().set(Optional.of("toybox")));
    ui.renderer.drainSteps();
    ui.run(() -> render().start());
    ui.renderer.allowSteps(20);
    ui.until("the second render", this::isRefining);
    ui.run(() -> render().cancel());
    ui.until("the take", () -> render().state() instanceof RenderState.Done);
    assertEquals(Optional.empty(), UiDriver.onFx(this::shown).settings().refinement());
    assertEquals(
        List.of("The render was stopped; the take is what was finished before."),
        UiDriver.onFx(() -> List.copyOf(render().notes())));
  }

  private boolean isRefining() {
    return render()
        .part()
        .flatMap(part -> part.stage().stage())
        .filter(Stage.Refinement.class::isInstance)
        .isPresent();
  }

  private AdvancedSettings advanced() {
    return render().settings().advanced();
  }

  @Test
  void anUndoAfterARenderTakesBackTheEditAndNotTheTake() {
    edit("a bear in the snow");
    renderTake(1);
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(1, count());
    assertFalse(ui.shot().prompt().contains("snow"));
    assertEquals(
        List.of(RenderedShot.Part.PROMPT), UiDriver.onFx(() -> takes().changesSince(shown())));
    assertTrue(texts(ui.node(".take-card")).contains("Prompt changed"));
    ui.press(KeyCode.CONTROL, KeyCode.Y);
    assertTrue(texts(ui.node(".take-card")).contains("Fresh"));
  }

  @Test
  void aDeletedTakeComesBackWithUndoAndItsFilesGoWhenTheProjectIsClosed() {
    renderTake(1);
    renderTake(2);
    Path file = save("film.boxreel");
    StoredTake second = UiDriver.onFx(this::shown);
    Path media = file.resolveSibling("film.media");
    ui.run(() -> ui.node(".take-card").requestFocus());
    ui.press(KeyCode.DELETE);
    assertEquals(List.of("Take 1"), names());
    assertTrue(Files.exists(media.resolve(second.file())));
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of("Take 2", "Take 1"), names());
    ui.press(KeyCode.CONTROL, KeyCode.Y);
    renderTake(2); // it is the third, as the second may come back
    assertEquals(List.of("Take 3", "Take 1"), names());
    ui.close();
    assertFalse(Files.exists(media.resolve(second.file())));
    assertEquals(1, takeFolders(media, second));
  }

  @Test
  void aTakeIsThereAfterACrash() throws Exception {
    Path file = save("film.boxreel");
    renderTake(1);
    ui.until("the files", () -> !takes().media().isUnsaved(shown()));
    Path crashed = folder.resolve("crashed");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(p -> !p.startsWith(crashed)).toList()) {
        if (Files.isRegularFile(each) && !each.startsWith(folder.resolve("data"))) {
          Path copy = crashed.resolve(folder.relativize(each));
          Files.createDirectories(copy.getParent());
          Files.copy(each, copy);
        }
      }
    }
    Path left = crashed.resolve(file.getFileName());
    ui.run(() -> ui.studio().model().projectActions().open(ProjectPlace.file(left)));
    ui.until(
        "the project",
        () -> ui.studio().model().project().place().filter(p -> p.path().equals(left)).isPresent());
    ui.until("the frames", () -> render().shownFrames().size() == 16);
    assertEquals(List.of("Take 1"), names());
  }

  @Test
  void theNewestTakeStandsForTheShotUntilOneIsChosen() {
    renderTake(1);
    StoredTake first = UiDriver.onFx(this::shown);
    renderTake(2);
    assertEquals(Optional.of("Take 2"), standing());
    ui.run(() -> takes().show(first));
    ui.click("#take-film");
    assertEquals(Optional.of("Take 1"), standing());
    renderTake(3);
    assertEquals(Optional.of("Take 1"), standing());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Optional.of("Take 3"), standing());
  }

  @Test
  void aTakeWhoseFilesAreGoneIsToldAndFoundAgain() throws Exception {
    renderTake(1);
    Path file = save("film.boxreel");
    StoredTake take = UiDriver.onFx(this::shown);
    ui.close();
    Path there = file.resolveSibling("film.media").resolve(take.file());
    Path elsewhere = folder.resolve("elsewhere");
    Files.createDirectories(elsewhere);
    Files.move(there, elsewhere.resolve(there.getFileName()));

    ui = new UiDriver(folder.resolve("data"));
    ui.run(() -> ui.studio().model().projectActions().open(ProjectPlace.file(file)));
    ui.until(
        "the problem",
        () -> takes().shownProperty().get().flatMap(takes().media()::problem).isPresent());
    assertTrue(texts(ui.node(".take-card")).contains("Missing"));
    assertEquals(List.of(Banner.Topic.MISSING_MEDIA), topics());
    ui.files.answerWith(elsewhere.resolve(there.getFileName()).resolve("frame_0001.png"));
    ui.run(() -> banner().actions().getFirst().effect().run());
    ui.until("the frames", () -> render().shownFrames().size() == 16);
    assertTrue(Files.exists(there.resolve("frame_0016.png")));
    assertTrue(texts(ui.node(".take-card")).contains("Fresh"));
  }

  @Test
  void aTakeThatCanNotBeWrittenStaysInMemoryUntilItCan() {
    Path file = save("film.boxreel");
    ui.video.failWith(ExportException.failed("The disk is full; free some space.", null));
    renderTake(1);
    ui.until("the banner", () -> topics().contains(Banner.Topic.TAKES));
    assertTrue(UiDriver.onFx(() -> banner().text()).contains("The disk is full"));
    assertEquals(16, UiDriver.onFx(() -> render().shownFrames().size()));
    StoredTake take = UiDriver.onFx(this::shown);
    Path there = file.resolveSibling("film.media").resolve(take.file());
    assertFalse(Files.exists(there));
    ui.video.failWith(null);
    ui.run(() -> banner().actions().getFirst().effect().run());
    ui.until("the files", () -> !takes().media().isUnsaved(take));
    assertTrue(Files.exists(there.resolve("frame_0016.png")));
    ui.until("the banner's end", () -> topics().isEmpty());
  }

  @Test
  void aTakeGoesAlongWhenADraftIsSavedElsewhere() throws IOException {
    renderTake(1);
    StoredTake take = UiDriver.onFx(this::shown);
    ui.files.answerWith(folder.resolve("film"));
    ui.run(() -> ui.studio().model().projectActions().saveAsFolder());
    Path there = folder.resolve("film/media").resolve(take.file());
    ui.until("the copy", () -> Files.exists(there.resolve("trace.json")));
    ui.until("the draft's end", () -> isEmpty(folder.resolve("data/drafts")));
    assertTrue(
        Files.readString(folder.resolve("film/shots").resolve(shotId() + ".json"))
            .contains("\"layoutHash\""));
  }

  @Test
  void twoTakesAreComparedAtThePlayhead() {
    renderTake(1);
    StoredTake first = UiDriver.onFx(this::shown);
    ui.run(() -> ui.studio().model().settings().seedProperty().set(8));
    edit("a bear that left");
    ui.run(
        () ->
            ui.studio()
                .model()
                .document()
                .edit("Delete", s -> s.withTracks(s.tracks().subList(1, 3))));
    renderTake(2);
    CompareViewModel compare = ui.studio().model().output().compare();
    ui.press(KeyCode.SHIFT, KeyCode.C);
    assertTrue(UiDriver.onFx(() -> compare.activeProperty().get()));
    assertEquals(Optional.of(first), UiDriver.onFx(() -> compare.otherProperty().get()));
    ui.run(() -> compare.modeProperty().set(CompareMode.DIFFERENCE));
    assertTrue(
        texts(ui.node("#compare")).stream().anyMatch(t -> t.startsWith("Differ by")),
        () -> texts(ui.node("#compare")).toString());
    ui.run(() -> compare.modeProperty().set(CompareMode.WIPE));
    ui.run(() -> ui.node("#compare-pictures").requestFocus());
    ui.press(KeyCode.LEFT);
    assertEquals(0.48, UiDriver.onFx(() -> compare.wipeProperty().get()), 1e-9);
    ui.run(() -> takes().delete(first));
    assertFalse(UiDriver.onFx(() -> compare.activeProperty().get()));
    ui.press(KeyCode.SHIFT, KeyCode.C);
    assertFalse(UiDriver.onFx(() -> compare.activeProperty().get()));
    assertTrue(
        UiDriver.onFx(() -> ui.studio().model().notices().shown().getLast().text())
            .startsWith("Render the shot once more"));
  }

  @Test
  void settingsSeedAndLayoutOfATakeAreUsedAgain() {
    renderTake(1);
    StoredTake take = UiDriver.onFx(this::shown);
    var settings = ui.studio().model().settings();
    var shot = ui.shot();
    ui.run(
        () -> {
          settings.stepsProperty().set(3);
          settings.seedProperty().set(99);
        });
    edit("another bear");
    ui.run(() -> assertTrue(settings.take(take.settings())));
    assertEquals(20, UiDriver.onFx(() -> settings.stepsProperty().get()));
    assertEquals(7, UiDriver.onFx(() -> settings.seedProperty().get()));
    ui.run(() -> ui.studio().model().output().takeReuse().layout(take));
    assertEquals(shot, ui.shot());
  }

  private void renderTake(int expected) {
    ui.renderer.allowSteps(100);
    ui.run(() -> ui.studio().model().outputActions().startRender());
    ui.until(
        "take " + expected,
        () -> count() == expected && render().state() instanceof RenderState.Done);
  }

  private Path save(String name) {
    Path file = folder.resolve(name);
    ui.files.answerWith(file);
    ui.run(() -> ui.studio().model().projectActions().saveAs());
    ui.until("the file", () -> ui.studio().model().project().nameProperty().get().equals("film"));
    ui.until(
        "the takes",
        () -> takes().list().stream().noneMatch(take -> takes().media().isUnsaved(take)));
    return file;
  }

  private void edit(String prompt) {
    ui.run(() -> ui.studio().model().document().edit("Change prompt", s -> s.withPrompt(prompt)));
  }

  private RenderViewModel render() {
    return ui.studio().model().render();
  }

  private TakesViewModel takes() {
    return render().takes();
  }

  private StoredTake shown() {
    return takes().shownProperty().get().orElseThrow();
  }

  private int count() {
    return UiDriver.onFx(() -> takes().list().size());
  }

  private List<String> names() {
    return UiDriver.onFx(() -> takes().list().stream().map(StoredTake::name).toList());
  }

  private String shotId() {
    return UiDriver.onFx(() -> ui.studio().model().project().document().shot().id());
  }

  private Optional<String> standing() {
    return UiDriver.onFx(() -> takes().standing(shotId()).map(StoredTake::name));
  }

  private byte[] lastFrame() {
    return UiDriver.onFx(() -> render().shownFrames().getLast().rgb());
  }

  private Banner banner() {
    return ui.studio().model().project().banners().getFirst();
  }

  private List<Banner.Topic> topics() {
    return UiDriver.onFx(
        () -> ui.studio().model().project().banners().stream().map(Banner::topic).toList());
  }

  /// The takes of the shot that has this one.
  private static long takeFolders(Path media, StoredTake take) {
    try (var files = Files.list(media.resolve(take.file()).getParent())) {
      return files.count() - 1; // the first take is there, too
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path place) throws IOException {
    try (var files = Files.list(place)) {
      return files.findAny().isEmpty();
    }
  }

  private static List<String> texts(Node node) {
    return UiDriver.onFx(
        () ->
            node.lookupAll(".label").stream()
                .filter(each -> each instanceof Label label && label.isVisible())
                .map(each -> ((Label) each).getText())
                .toList());
  }
}
