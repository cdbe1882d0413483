package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import boxreel.project.QueuedRender;
import boxreel.project.StoredTake;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.render.RenderPreset;
import boxreel.ui.render.RenderQueueViewModel;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.render.SeedMode;
import boxreel.ui.render.Variation;
import boxreel.ui.render.VariationsViewModel;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several seeds of a shot, takes that are the same, and changes of what waits.
@Timeout(240)
class SeedsFxTest {
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
  void theSeedMovesOnWithEachRenderAsIsSaid() {
    ui.renderer.allowSteps(1000);
    ui.run(() -> model().settings().seeds().modeProperty().set(SeedMode.LIST));
    ui.run(() -> model().settings().seeds().listProperty().set("7, 40-41"));
    render(1);
    render(2);
    assertEquals(List.of(40L, 7L), takes().stream().map(t -> t.settings().seed()).toList());
    assertEquals(41, UiDriver.onFx(() -> model().settings().seedProperty().get()));
  }

  @Test
  void variationsAreRenderedAsDraftsSeenTogetherAndOneIsPicked() {
    ui.renderer.drainSteps();
    ui.press(KeyCode.SHIFT, KeyCode.V);
    assertTrue(UiDriver.onFx(() -> variations().activeProperty().get()));
    ui.click("#variation-render");
    ui.until("the first", () -> ui.renderer.rendersStarted() == 1);
    assertEquals(List.of(7L, 8L, 9L, 10L), seeds());
    ui.renderer.allowSteps(2);
    ui.until("its preview", () -> frame(0).isPresent());
    assertTrue(frame(1).isEmpty());
    ui.renderer.allowSteps(1000);
    ui.until("all", () -> list().stream().allMatch(each -> each.take().isPresent()));
    assertEquals(10, list().getFirst().take().orElseThrow().settings().steps());
    assertTrue(frame(3).isPresent());
    ui.click("#variation-9");
    assertEquals(9, UiDriver.onFx(() -> shown().settings().seed()));
    ui.run(() -> variations().dropOthers(list().get(2)));
    assertEquals(List.of(9L), seeds());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(4, takes().size());
    ui.click("#variation-pick");
    assertEquals(9, UiDriver.onFx(() -> model().settings().seedProperty().get()));
    assertFalse(UiDriver.onFx(() -> variations().activeProperty().get()));
    ui.run(() -> variations().toggle());
    assertEquals(List.of(7L, 8L, 9L, 10L), seeds(), "they are found again");
    ui.run(() -> variations().renderMore());
    assertEquals(List.of(7L, 8L, 9L, 10L, 11L, 12L, 13L), seeds().subList(0, 7));
    ui.until("the end", () -> queue().items().isEmpty());
    ui.run(() -> model().document().edit("Change", s -> s.withPrompt("A cat")));
    ui.press(KeyCode.ESCAPE);
    ui.run(() -> variations().toggle());
    assertEquals(List.of(), seeds(), "another prompt is another request");
  }

  @Test
  void aSecondTakeOfTheSameRequestTellsWhetherItIsTheSame() {
    ui.renderer.allowSteps(1000);
    render(1);
    render(2);
    ui.run(() -> model().navigation().workspaceProperty().set(Workspace.RENDER));
    ui.run(() -> model().outputActions().compareTakes());
    ui.until("the badge", () -> likeness().equals("Reproduced bit for bit"));
    ui.renderer.differ();
    render(3);
    ui.until("the badge", () -> likeness().startsWith("Same request, differs by up to "));
    ui.run(() -> model().settings().seedProperty().set(8));
    ui.run(() -> model().settings().stepsProperty().set(5));
    render(4);
    ui.until("the badge", () -> likeness().equals("Not the same request: seed, steps"));
  }

  @Test
  void aRenderThatWaitsIsChangedInTheFormAndTheFormIsAsBefore() {
    ui.run(() -> queue().pausedProperty().set(true));
    ui.run(() -> queue().addShot(2, RenderPreset.FINAL));
    ui.run(() -> model().navigation().workspaceProperty().set(Workspace.RENDER));
    ui.run(() -> model().navigation().showQueueProperty().set(true));
    ui.run(() -> model().settings().stepsProperty().set(33));
    ui.run(() -> ui.node("#queued-" + items().getFirst().id()).requestFocus());
    ui.press(KeyCode.ENTER);
    assertFalse(UiDriver.onFx(() -> model().navigation().showQueueProperty().get()));
    assertEquals(20, UiDriver.onFx(() -> model().settings().stepsProperty().get()));
    ui.run(() -> model().settings().stepsProperty().set(6));
    ui.run(() -> queue().pausedProperty().set(false));
    ui.until("the other one", () -> ui.renderer.rendersStarted() == 1);
    assertEquals(
        8, UiDriver.onFx(() -> queue().runningProperty().get().orElseThrow()).settings().seed());
    ui.run(() -> queue().editing().save());
    assertEquals(List.of(6, 20), items().stream().map(i -> i.settings().steps()).toList());
    assertEquals(33, UiDriver.onFx(() -> model().settings().stepsProperty().get()));
    assertTrue(UiDriver.onFx(() -> model().navigation().showQueueProperty().get()));
    ui.run(() -> queue().duplicate(items().getFirst()));
    assertEquals(List.of(6, 6, 20), items().stream().map(i -> i.settings().steps()).toList());
    ui.run(() -> queue().toFront(items().get(1)));
    ui.renderer.allowSteps(1000);
    ui.until("the end", () -> items().isEmpty() && takes().size() == 3);
  }

  @Test
  void aRenderThatMemoryWasTooShortForGoesOnWithLessAlsoAfterARestart() throws Exception {
    ui.renderer.failWith(
        RenderException.failed("There is not enough memory for this render.", null));
    Path file = folder.resolve("film.boxreel");
    ui.files.answerWith(file);
    ui.run(() -> model().projectActions().saveAs());
    ui.until("the file", () -> model().project().nameProperty().get().equals("film"));
    ui.run(() -> queue().addShot(1, RenderPreset.FINAL));
    ui.until("the failure", () -> items().size() == 1 && !items().getFirst().isWaiting());
    ui.run(() -> queue().retryWithLessMemory(items().getFirst()));
    ui.until(
        "again", () -> items().getFirst().savings().size() == 1 && !items().getFirst().isWaiting());
    ui.run(() -> queue().retryWithLessMemory(items().getFirst()));
    ui.until(
        "again", () -> items().getFirst().savings().size() == 2 && !items().getFirst().isWaiting());
    QueuedRender kept = items().getFirst();
    ui.close();

    ui = new UiDriver(folder.resolve("data"));
    ui.run(() -> model().projectActions().open(ProjectPlace.file(file)));
    ui.until("the queue", () -> items().equals(List.of(kept)));
    ui.renderer.allowSteps(1000);
    ui.run(() -> queue().retry(kept));
    ui.until("the take", () -> items().isEmpty() && takes().size() == 1);
    assertEquals("bfloat16", takes().getFirst().settings().precision());
    assertEquals(8, takes().getFirst().settings().stages().framesAtOnce());
    assertEquals(3, ui.renderer.rendersStarted(), "sixteen frames in three parts");
  }

  @Test
  void framesInBetweenArePartOfTheTakeAndNoReasonToBeStale() {
    ui.renderer.allowSteps(1000);
    ui.run(() -> model().settings().advanced().interpolatorProperty().set(Optional.of("lavie")));
    render(1);
    StoredTake take = UiDriver.onFx(this::shown);
    assertEquals(4, take.framesForEach());
    assertEquals(List.of(), UiDriver.onFx(() -> render().takes().changesSince(take)));
    assertEquals(16, UiDriver.onFx(() -> render().shownFrames().size()));
    assertEquals(
        61,
        UiDriver.onFx(
            () -> render().takes().media().footage(take).orElseThrow().clip().frames().size()));
  }

  private void render(int takes) {
    ui.run(() -> render().start());
    ui.until(
        "take " + takes,
        () -> takes().size() == takes && render().state() instanceof RenderState.Done);
  }

  private String likeness() {
    return ((Label) ui.node("#likeness")).getText();
  }

  private StudioViewModel model() {
    return ui.studio().model();
  }

  private RenderViewModel render() {
    return model().render();
  }

  private RenderQueueViewModel queue() {
    return model().output().queue();
  }

  private VariationsViewModel variations() {
    return model().output().variations();
  }

  private List<Variation> list() {
    return UiDriver.onFx(() -> List.copyOf(variations().list()));
  }

  private List<Long> seeds() {
    return list().stream().map(Variation::seed).toList();
  }

  private Optional<?> frame(int variation) {
    return UiDriver.onFx(() -> variations().frame(list().get(variation), 0));
  }

  private List<QueuedRender> items() {
    return UiDriver.onFx(() -> List.copyOf(queue().items()));
  }

  private StoredTake shown() {
    return render().takes().shownProperty().get().orElseThrow();
  }

  private List<StoredTake> takes() {
    return UiDriver.onFx(() -> List.copyOf(render().takes().list()));
  }
}
