package boxreel.render.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.StudioException;
import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SourceClip;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against real processes with a scripted renderer in them.
@Timeout(120)
class WorkerRendererTest {
  private static final RenderSettings SETTINGS =
      new RenderSettings(Method.BASELINE, 0, 1, 1, 16, 8, 1, Device.AUTO);

  private final List<RenderEvent> events = new ArrayList<>();
  private final WorkerRenderer renderer =
      new WorkerRenderer(
          new ScriptedWorker(),
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              ScriptedWorker.class.getName()),
          "1.2.3");

  @AfterEach
  void close() {
    renderer.close();
  }

  private static RenderRequest request(String prompt) {
    return new RenderRequest(Shot.of(prompt), "toybox", SETTINGS);
  }

  private RenderOutcome render(String prompt) throws StudioException {
    return renderer.render(request(prompt), events::add, new CancelToken());
  }

  /// The process that the last render ran in.
  private ProcessHandle process() {
    for (RenderEvent event : events.reversed()) {
      if (event instanceof RenderEvent.Note(var sentence)
          && sentence.english().startsWith("pid ")) {
        long pid = Long.parseLong(sentence.english().substring("pid ".length()));
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("ended: " + pid));
      }
    }
    throw new AssertionError("No process told its number");
  }

  @Test
  void tellsAndBringsWhatTheOtherProcessMade() throws StudioException {
    RenderOutcome.Done done = assertInstanceOf(RenderOutcome.Done.class, render("fine"));
    SharedFramesTest.same(SharedFramesTest.clip(16, 8, 3), done.clip());
    assertEquals(request("fine").shot(), done.trace().shot());
    assertEquals("1.2.3", done.trace().boxreelVersion());
    assertEquals(Precision.BFLOAT16, done.trace().settings().precision(), "the worker chose it");
    assertEquals(
        List.of("Note", "Loading", "Step", "Preview", "Decoding"),
        events.stream().map(event -> event.getClass().getSimpleName()).toList());
    RenderEvent.Preview preview = assertInstanceOf(RenderEvent.Preview.class, events.get(3));
    SharedFramesTest.same(SharedFramesTest.clip(4, 2, 3), preview.clip());
    assertNotEquals(ProcessHandle.current().pid(), process().pid());
  }

  @Test
  void aClipToStartFromArrivesThere() throws StudioException {
    VideoClip clip = SharedFramesTest.clip(5, 3, 2);
    RenderRequest plain = request("source");
    var from =
        new RenderRequest(
            plain.shot(),
            plain.model(),
            plain.settings(),
            Optional.of(new SourceClip(clip, new Stage.Refinement(0.25), Optional.empty())));
    RenderOutcome.Done done =
        assertInstanceOf(
            RenderOutcome.Done.class, renderer.render(from, events::add, new CancelToken()));
    SharedFramesTest.same(clip, done.clip());
    assertEquals(new Stage.Refinement(0.25), done.trace().origin().orElseThrow().stage());
  }

  private static RenderEvent note(String sentence) {
    return new RenderEvent.Note(Sentence.english(sentence));
  }

  @Test
  void preparesTheOtherProcess() throws Exception {
    render("prepared");
    assertTrue(events.contains(note("prepared false")), events::toString);
    long pid = process().pid();
    renderer.prepare();
    // The order comes from a thread of its own, which has its turn before the next render but one.
    for (int i = 0; i < 100 && !events.contains(note("prepared true")); i++) {
      render("prepared");
    }
    assertTrue(events.contains(note("prepared true")), events::toString);
    assertEquals(pid, process().pid());
  }

  @Test
  void keepsItsProcessFromRenderToRender() throws StudioException {
    render("fine");
    long first = process().pid();
    render("fine again");
    assertEquals(first, process().pid());
  }

  @Test
  void failuresArriveAsTheyWere() throws StudioException {
    ModelException model = assertThrows(ModelException.class, () -> render("bad model"));
    assertEquals("The model is no good.", model.getMessage());
    assertTrue(model.isBadInput());
    RenderException memory = assertThrows(RenderException.class, () -> render("no memory"));
    assertEquals("There is not enough memory.", memory.getMessage());
    assertFalse(memory.isBadInput());
    long pid = process().pid();
    render("fine");
    assertEquals(pid, process().pid(), "a told failure costs no process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bug", "overflow"})
  void aBugThereIsAFailureHere(String prompt) {
    RenderException failure = assertThrows(RenderException.class, () -> render(prompt));
    assertTrue(failure.getMessage().contains("should not"), failure.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"die", "babble"})
  void afterADeathTheNextRenderHasANewProcess(String prompt) throws StudioException {
    RenderException failure = assertThrows(RenderException.class, () -> render(prompt));
    assertTrue(failure.getMessage().contains("ended unexpectedly"), failure.getMessage());
    assertInstanceOf(RenderOutcome.Done.class, render("fine"));
  }

  @Test
  void aProcessThatWasKilledBetweenRendersIsReplaced() throws Exception {
    render("fine");
    ProcessHandle first = process();
    assertTrue(first.destroyForcibly());
    first.onExit().get(60, TimeUnit.SECONDS);
    assertInstanceOf(RenderOutcome.Done.class, render("fine"));
    assertNotEquals(first.pid(), process().pid());
  }

  @Test
  void cancelReachesTheOtherProcess() throws StudioException {
    var cancel = new CancelToken();
    RenderListener cancelling =
        event -> {
          events.add(event);
          if (event instanceof RenderEvent.Step) {
            cancel.cancel();
          }
        };
    assertInstanceOf(
        RenderOutcome.Cancelled.class, renderer.render(request("wait"), cancelling, cancel));
    long pid = process().pid();
    render("fine");
    assertEquals(pid, process().pid());
  }

  @Test
  void aListenersFailureDoesNotSpoilTheNextRender() throws StudioException {
    assertThrows(
        ArithmeticException.class,
        () ->
            renderer.render(
                request("fine"),
                _ -> {
                  throw new ArithmeticException();
                },
                new CancelToken()));
    RenderOutcome.Done done = assertInstanceOf(RenderOutcome.Done.class, render("fine"));
    SharedFramesTest.same(SharedFramesTest.clip(16, 8, 3), done.clip());
  }

  @Test
  void theProcessEndsWithItsOwner() throws Exception {
    render("fine");
    ProcessHandle process = process();
    renderer.close();
    process.onExit().get(60, TimeUnit.SECONDS);
    assertFalse(process.isAlive());
  }

  @Test
  void aProgramThatIsNotThereIsAPlainFailure() {
    var broken = new WorkerRenderer(new ScriptedWorker(), List.of("/no/such/program"), "1.2.3");
    RenderException failure =
        assertThrows(
            RenderException.class,
            () -> broken.render(request("fine"), _ -> {}, new CancelToken()));
    assertTrue(failure.getMessage().contains("--in-process"), failure.getMessage());
  }
}
