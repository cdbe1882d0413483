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
import boxreel.ui.shell.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Renders that wait for their turn.
@Timeout(240)
class QueueFxTest {
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
  void aFailureIsKeptWithItsReasonAndTheRestGoesOn() {
    ui.run(() -> ui.studio().model().shots().add()); // without a prompt it can't be rendered
    ui.run(() -> ui.studio().model().shots().move(false));
    ui.renderer.allowSteps(1000);
    ui.run(() -> queue().addAll(false, RenderPreset.FINAL));
    ui.until("the end", () -> items().size() == 1 && render().state() instanceof RenderState.Done);
    assertTrue(items().getFirst().failure().startsWith("The prompt is empty"));
    assertEquals(1, ui.renderer.rendersStarted());
    assertEquals(0, takes().size(), "the open shot failed");
    ui.run(() -> ui.studio().model().shots().step(1));
    assertEquals(1, takes().size());
    ui.run(() -> queue().addAll(true, RenderPreset.FINAL));
    assertEquals(2, items().size(), "only the shot without a take is added");
  }

  @Test
  void check14OutOfMemoryInTheSecondStageKeepsTheFirstAndTheQueueGoesOn() {
    ui.renderer.failLaterStagesWith(
        RenderException.failed("There is not enough memory for this render.", null));
    ui.run(() -> render().settings().advanced().refinerProperty().set(Optional.of("toybox")));
    ui.renderer.allowSteps(1000);
    ui.run(() -> queue().addShot(2, RenderPreset.FINAL));
    ui.until("the takes", () -> takes().size() == 2 && items().isEmpty());
    for (StoredTake take : takes()) {
      assertEquals(Optional.empty(), take.settings().refinement());
    }
    assertEquals(160, UiDriver.onFx(() -> render().shownFrames().getFirst().width()));
    assertEquals(
        List.of(
            "Refining failed, and the take is the video before it: There is not enough memory for"
                + " this render."),
        UiDriver.onFx(() -> List.copyOf(render().notes())));
  }

  @Test
  void aShotLongerThanTheModelsClipsIsDrawnInParts() {
    ui.run(
        () -> {
          var document = ui.studio().model().document();
          document.commit("Lengthen", document.committed().stretchedTo(24));
        });
    ui.renderer.drainSteps();
    ui.run(() -> render().start());
    ui.until("the first part", () -> render().part().isPresent());
    assertEquals(16, UiDriver.onFx(() -> render().frames()));
    ui.renderer.allowSteps(21);
    ui.until("the second part", () -> render().part().filter(p -> p.number() == 2).isPresent());
    ui.until("its step", () -> render().state() instanceof RenderState.Sampling);
    assertEquals(24, UiDriver.onFx(() -> render().frames()));
    ui.renderer.allowSteps(1000);
    ui.until("the take", () -> render().state() instanceof RenderState.Done);
    assertEquals(24, UiDriver.onFx(() -> render().shownFrames().size()));
    assertEquals(1, takes().size());
    assertEquals(7L, takes().getFirst().settings().seed());
  }

  @Test
  void rendersWaitWhilePausedAndGoInTheOrderThatTheUserMakes() {
    ui.run(() -> queue().pausedProperty().set(true));
    ui.run(() -> queue().addShot(3, RenderPreset.DRAFT));
    assertEquals(List.of(7L, 8L, 9L), seeds());
    assertEquals(10, items().getFirst().settings().steps());
    assertEquals(0, ui.renderer.rendersStarted());
    ui.run(() -> ui.studio().model().navigation().workspaceProperty().set(Workspace.RENDER));
    ui.run(() -> ui.studio().model().navigation().showQueueProperty().set(true));
    ui.run(() -> ui.node("#queued-" + items().get(2).id()).requestFocus());
    ui.press(KeyCode.ALT, KeyCode.UP);
    ui.press(KeyCode.ALT, KeyCode.UP);
    assertEquals(List.of(9L, 7L, 8L), seeds());
    ui.press(KeyCode.DOWN);
    ui.press(KeyCode.DELETE);
    assertEquals(List.of(9L, 8L), seeds());
    ui.renderer.allowSteps(1000);
    ui.run(() -> queue().pausedProperty().set(false));
    ui.until("the takes", () -> takes().size() == 2 && items().isEmpty());
    assertEquals(List.of(8L, 9L), takes().stream().map(t -> t.settings().seed()).toList());
  }

  @Test
  void aCancelledRenderCanBeTriedAgainAndTheNextOneBegins() {
    ui.run(() -> queue().addShot(2, RenderPreset.FINAL));
    ui.until("the first", () -> ui.renderer.rendersStarted() == 1);
    QueuedRender first = items().getFirst();
    assertTrue(UiDriver.onFx(() -> queue().isRunning(first)));
    ui.run(() -> queue().remove(first));
    ui.until("the second", () -> ui.renderer.rendersStarted() == 2);
    assertEquals(List.of("It was cancelled.", ""), failures());
    ui.run(() -> queue().retry(items().getFirst()));
    assertEquals(List.of("", ""), failures());
    ui.renderer.allowSteps(1000);
    ui.until("the takes", () -> takes().size() == 2 && items().isEmpty());
  }

  @Test
  void check15AfterARestartTheQueueIsThereAndWaitsForTheUser() throws Exception {
    Path file = folder.resolve("film.boxreel");
    ui.files.answerWith(file);
    ui.run(() -> ui.studio().model().projectActions().saveAs());
    ui.until("the file", () -> ui.studio().model().project().nameProperty().get().equals("film"));
    ui.run(() -> queue().addShot(3, RenderPreset.FINAL));
    ui.until("the first", () -> ui.renderer.rendersStarted() == 1);
    ui.close();

    ui = new UiDriver(folder.resolve("data"));
    ui.run(() -> ui.studio().model().projectActions().open(ProjectPlace.file(file)));
    ui.until("the queue", () -> items().size() == 3);
    assertTrue(UiDriver.onFx(() -> queue().pausedProperty().get()));
    assertEquals(0, ui.renderer.rendersStarted());
    ui.renderer.allowSteps(1000);
    ui.run(() -> queue().pausedProperty().set(false));
    ui.until("the takes", () -> takes().size() == 3 && items().isEmpty());
    ui.run(() -> ui.studio().model().projectActions().begin());
    assertFalse(UiDriver.onFx(() -> queue().pausedProperty().get()));
  }

  private RenderViewModel render() {
    return ui.studio().model().render();
  }

  private RenderQueueViewModel queue() {
    return ui.studio().model().output().queue();
  }

  private List<QueuedRender> items() {
    return UiDriver.onFx(() -> List.copyOf(queue().items()));
  }

  private List<Long> seeds() {
    return items().stream().map(item -> item.settings().seed()).toList();
  }

  private List<String> failures() {
    return items().stream().map(QueuedRender::failure).toList();
  }

  private List<StoredTake> takes() {
    return UiDriver.onFx(() -> List.copyOf(render().takes().list()));
  }
}
