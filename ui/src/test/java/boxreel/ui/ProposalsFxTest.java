package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.interchange.LayoutFormat;
import boxreel.project.Project;
import boxreel.ui.prompt.PromptViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Proposals, changes in words and consent, by mouse and keys.
@Timeout(180)
class ProposalsFxTest {
  @TempDir private Path folder = Path.of("");

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
  void aClickLooksAtAProposalAndEnterTakesIt() {
    ui.planner.vary();
    ui.proposeSample();
    PromptViewModel prompt = prompt();
    ui.until("the cards", () -> prompt.candidates().candidates().size() == 4);
    var best = ui.shot();
    ui.click("#candidate-B");
    assertEquals("B", shownLetter());
    assertFalse(best.equals(ui.shot()));
    ui.click("#candidate-C");
    UiDriver.onFx(
        () -> {
          ui.node("#candidate-C").requestFocus();
          return true;
        });
    ui.press(KeyCode.ENTER);
    assertTrue(UiDriver.onFx(() -> prompt.candidates().candidates().isEmpty()));
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertTrue(ui.shot().tracks().isEmpty());
  }

  @Test
  void nothingIsSentBeforeTheUserAgrees() {
    ui.skipWelcome();
    chooseFar();
    ui.click("#prompt");
    ui.type("a cat");
    ui.press(KeyCode.CONTROL, KeyCode.ENTER);
    ui.until("the question", () -> ui.node("#consent").isVisible());
    ui.press(KeyCode.ESCAPE);
    ui.until("the refusal", () -> !prompt().errorProperty().get().isEmpty());
    assertFalse(UiDriver.onFx(() -> ui.node("#consent").isVisible()));
    assertTrue(ui.shot().tracks().isEmpty());
    ui.click("#propose");
    ui.until("the question again", () -> ui.node("#consent").isVisible());
    ui.click("#consent-yes");
    ui.until("the layout", () -> ui.shot().tracks().size() == 3);
    assertEquals("Online", UiDriver.onFx(() -> ((Label) ui.node("#planner-badge")).getText()));
  }

  @Test
  void thePromptIsCountedWhileItIsTyped() {
    ui.skipWelcome();
    ui.click("#prompt");
    ui.type("a cat");
    ui.until(
        "the count", () -> ((Label) ui.node("#prompt-tokens")).getText().equals("4 / 77 tokens"));
  }

  @Test
  void stoppingTakesTheQuestionAway() {
    ui.skipWelcome();
    chooseFar();
    ui.run(() -> prompt().promptProperty().set("a cat"));
    ui.run(() -> prompt().propose());
    ui.until("the question", () -> ui.node("#consent").isVisible());
    ui.run(() -> prompt().cancel());
    assertFalse(UiDriver.onFx(() -> ui.node("#consent").isVisible()));
    assertFalse(UiDriver.onFx(() -> prompt().proposingProperty().get()));
  }

  @Test
  void anInstructionChangesWhatIsAccepted() {
    ui.proposeSample();
    chooseFar();
    var before = ui.shot();
    ui.run(() -> prompt().revision().kept().add("2"));
    ui.run(() -> prompt().revision().instructionProperty().set("bring them together"));
    ui.run(() -> prompt().revision().revise());
    ui.until("the answer", () -> prompt().revision().revisionProperty().get().isPresent());
    assertEquals(before, ui.shot());
    ui.run(() -> prompt().revision().accepted().remove("bird"));
    ui.run(() -> prompt().revision().apply());
    assertEquals(3, ui.shot().tracks().size());
    assertEquals(before.tracks().get(2), ui.shot().tracks().get(2));
    assertFalse(before.tracks().getFirst().equals(ui.shot().tracks().getFirst()));
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, ui.shot());
  }

  @Test
  void aTextBecomesShotsThatOneUndoTakesBack() {
    ui.skipWelcome();
    ui.run(() -> ui.studio().model().projectActions().writeStory());
    ui.click("#story-text");
    ui.type("A bear runs to the left. A cat sleeps.");
    ui.click("#story-make");
    ui.until("two shots", () -> project().shots().size() == 2);
    assertFalse(ui.node("#story").isVisible());
    assertEquals("A bear runs to the left", ui.shot().prompt());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(1, UiDriver.onFx(() -> project().shots().size()));
  }

  @Test
  void anExportedLayoutHoldsWhatTheModelWasAsked() throws IOException {
    ui.skipWelcome();
    Path file = folder.resolve("layout.json");
    ui.files.answerWith(file);
    ui.run(
        () -> {
          var document = ui.studio().model().document();
          String exchange = "{\"planner\":\"openai big\",\"answer\":\"Frame 1\"}";
          document.commit("x", null, document.shot().withPrompt("a cat"), List.of(exchange));
          ui.studio().model().exchange().exportLayout(LayoutFormat.BOXREEL);
        });
    ui.until("the file", () -> Files.exists(file));
    String text = Files.readString(file);
    assertTrue(text.contains("\"exchanges\""), text);
    assertTrue(text.contains("\"planner\" : \"openai big\""), text);
  }

  private Project project() {
    return ui.studio().model().project().document().project();
  }

  private PromptViewModel prompt() {
    return ui.studio().model().prompt();
  }

  private String shownLetter() {
    return UiDriver.onFx(
        () -> prompt().candidates().shownProperty().get().map(c -> c.letter()).orElse(""));
  }

  private void chooseFar() {
    ui.until("the planners", () -> prompt().planner().setups().size() == 4);
    ui.run(() -> prompt().planner().choose(prompt().planner().setups().get(1)));
    assertEquals(
        List.of("openai"),
        UiDriver.onFx(
            () -> prompt().planner().chosenProperty().get().stream().map(s -> s.kind()).toList()));
  }
}
