package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.FrameSpan;
import boxreel.project.animatic.BurnIn.Mark;
import boxreel.render.api.VideoClip;
import boxreel.ui.export.ExportDialogViewModel;
import boxreel.ui.export.ExportTarget;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The dialog that writes takes and films with marks.
@Timeout(240)
class ExportFxTest {
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
    ui.renderer.allowSteps(1000);
    ui.run(() -> ui.studio().model().render().start());
    ui.until("the take", () -> !ui.studio().model().render().takes().list().isEmpty());
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aTakeIsWrittenLargerWithMarksAsThePreviewShows() {
    ui.files.answerWith(folder.resolve("bear.mp4"));
    ui.run(() -> dialog().open(Optional.of(new FrameSpan(0, 4))));
    ui.until("the preview", () -> dialog().previewProperty().get().isPresent());
    byte[] plain = preview();
    assertEquals(
        "4 frames, 8 a second, 0.5 s, 160 × 96 px",
        UiDriver.onFx(() -> dialog().factsProperty().get()));
    ui.run(() -> dialog().scaleProperty().set(4));
    ui.run(() -> dialog().timesProperty().set(2));
    ui.run(() -> dialog().holdProperty().set(1));
    ui.run(() -> dialog().markProperty(Mark.BOXES).set(true));
    ui.run(() -> dialog().markProperty(Mark.TIMECODE).set(true));
    ui.until("the larger one", () -> preview().length == 16 * plain.length);
    ui.press(KeyCode.CONTROL, KeyCode.ENTER);
    assertFalse(UiDriver.onFx(() -> dialog().openProperty().get()));
    ui.until("the file", () -> ui.video.written().size() == 1);
    VideoClip written = ui.video.written().getFirst().clip();
    assertEquals(16, written.frames().size());
    assertEquals(640, written.width());
    ui.run(() -> dialog().markProperty(Mark.BOXES).set(false));
    ui.run(() -> dialog().open(Optional.empty()));
    ui.run(() -> dialog().export());
    ui.until("the other file", () -> ui.video.written().size() == 2);
    assertFalse(
        Arrays.equals(
            written.frames().getFirst().rgb(),
            ui.video.written().get(1).clip().frames().getFirst().rgb()));
  }

  @Test
  void aFilmIsPreviewedAndWrittenToo() {
    ui.files.answerWith(folder.resolve("film.gif"));
    ui.run(() -> dialog().whatProperty().set(ExportTarget.FILM));
    ui.run(() -> dialog().open(Optional.empty()));
    ui.until("the preview", () -> dialog().previewProperty().get().isPresent());
    int high = UiDriver.onFx(() -> dialog().previewProperty().get().orElseThrow().height());
    ui.run(() -> dialog().captionsProperty().set(false));
    ui.until(
        "the lower one",
        () -> dialog().previewProperty().get().filter(p -> p.height() < high).isPresent());
    ui.run(() -> dialog().export());
    ui.until("the file", () -> ui.video.written().size() == 1);
    assertNotEquals(high, ui.video.written().getFirst().clip().height());
    ui.run(() -> dialog().open(Optional.empty()));
    assertTrue(UiDriver.onFx(() -> ui.node("#export-dialog").isVisible()));
    ui.press(KeyCode.ESCAPE);
    assertFalse(UiDriver.onFx(() -> ui.node("#export-dialog").isVisible()));
  }

  private byte[] preview() {
    return UiDriver.onFx(() -> dialog().previewProperty().get().orElseThrow().rgb());
  }

  private ExportDialogViewModel dialog() {
    return ui.studio().model().output().exportDialog();
  }
}
