package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.Reference;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.video.FfmpegVideoFiles;
import boxreel.ui.exchange.ExchangeViewModel.Target;
import boxreel.ui.reference.ReferenceViewModel;
import boxreel.ui.reference.ReferenceViewModel.Trouble;
import boxreel.ui.shell.Drops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures and videos under the boxes.
class ReferenceFxTest {
  @TempDir private Path folder;
  private UiDriver ui;

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
  void aVideoThatIsDroppedFollowsThePlayheadUntilATakeCoversIt() throws Exception {
    ui.proposeSample();
    Path file = greys("walk.mp4", 24);
    ui.run(() -> new Drops(ui.studio().model()).drop(List.of(file), Target.REFERENCE));
    ui.until("the first frame", () -> shown() == 0);
    assertTrue(ui.node("#reference").isVisible());
    assertTrue(ui.node("#reference-pane").isVisible(), "its settings are there");

    ui.run(() -> ui.studio().model().document().seek(11));
    ui.until("frame 12", () -> shown() == 11);
    ui.run(() -> model().setStart(0.5));
    ui.until("half a second on", () -> shown() == 15);

    ui.renderer.allowSteps(100);
    ui.run(() -> ui.studio().model().outputActions().startRender());
    ui.until("a take", () -> !ui.studio().model().render().takes().list().isEmpty());
    assertFalse(ui.node("#reference").isVisible(), "rendered pictures come first");
    ui.run(
        () ->
            ui.studio().model().canvas().viewModeProperty().set(boxreel.ui.canvas.ViewMode.LAYOUT));
    ui.until("the reference, without the take", () -> ui.node("#reference").isVisible());
  }

  @Test
  void whatIsDoneToAReferenceIsUndoneStepByStep() throws Exception {
    Path file = greys("walk.mp4", 3);
    ui.files.answerWith(file);
    ui.run(() -> model().add());
    ui.run(() -> model().setOpacity(0.9));
    ui.run(() -> model().setOpacity(0.5));
    ui.run(() -> model().endOpacity());
    ui.run(() -> model().toggleVisible());
    assertEquals(0.5, reference().orElseThrow().opacity());
    assertFalse(reference().orElseThrow().visible());
    ui.until("nothing to be seen", () -> model().pictureProperty().get().isEmpty());

    undo();
    assertTrue(reference().orElseThrow().visible());
    undo();
    assertEquals(1, reference().orElseThrow().opacity(), "one step for one drag");
    undo();
    assertEquals(Optional.empty(), reference());
    assertFalse(ui.node("#reference").isVisible());
  }

  @Test
  void aFileThatIsGoneIsFoundAgain() throws Exception {
    Path file = greys("walk.mp4", 3);
    ui.run(() -> model().use(file));
    ui.run(() -> model().setOpacity(0.3));
    Path moved = Files.move(file, folder.resolve("moved.mp4"));
    ui.run(() -> model().toggleVisible());
    ui.run(() -> model().toggleVisible());
    ui.until("trouble", () -> trouble().equals(Optional.of(Trouble.MISSING)));
    assertTrue(ui.node("#reference-trouble").isVisible());

    ui.files.answerWith(moved);
    ui.click("#reference-relink");
    ui.until("the picture", () -> model().pictureProperty().get().isPresent());
    assertEquals(Optional.empty(), trouble());
    assertFalse(ui.node("#reference-trouble").isVisible());
    assertEquals(moved, reference().orElseThrow().file());
    assertEquals(0.3, reference().orElseThrow().opacity());
  }

  @Test
  void aDamagedFileIsASentenceOnTheStage() throws Exception {
    Path broken = folder.resolve("broken.jpg");
    Files.writeString(broken, "no picture");
    ui.run(() -> new Drops(ui.studio().model()).drop(List.of(broken), Target.OPEN_SHOT));
    ui.until("trouble", () -> trouble().equals(Optional.of(Trouble.DAMAGED)));
    ui.run(() -> model().remove());
    assertFalse(ui.node("#reference-trouble").isVisible());
  }

  private ReferenceViewModel model() {
    return ui.studio().model().reference();
  }

  private void undo() {
    ui.run(() -> ui.studio().model().keys().undo());
  }

  private Optional<Reference> reference() {
    return UiDriver.onFx(() -> model().referenceProperty().get());
  }

  private Optional<Trouble> trouble() {
    return UiDriver.onFx(() -> model().troubleProperty().get());
  }

  /// The number of the grey frame that is seen, -1 for none.
  private long shown() {
    return model()
        .pictureProperty()
        .get()
        .map(frame -> Math.round(((frame.rgb()[0] & 0xff) - 20) / 8.0))
        .orElse(-1L);
  }

  private Path greys(String name, int frames) throws Exception {
    List<RgbFrame> list = new ArrayList<>();
    for (int k = 0; k < frames; k++) {
      byte[] rgb = new byte[64 * 32 * 3];
      Arrays.fill(rgb, (byte) (20 + 8 * k));
      list.add(new RgbFrame(64, 32, rgb));
    }
    Path file = folder.resolve(name);
    new FfmpegVideoFiles().write(new VideoClip(8, list), file, _ -> {});
    return file;
  }
}
