package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.Shot;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.consent.Destination;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConsentViewModelTest {
  private static final Destination FAR = new Destination("openai", "api.example.org", false);

  private final Semaphore arrived = new Semaphore(0);
  private final ConsentViewModel model = new ConsentViewModel(new Telling(new DirectUi(), arrived));

  @Test
  void aPlannerThatComesToAskAfterTheStopGetsNoQuestionShown() {
    Deque<Runnable> jobs = new ArrayDeque<>();
    PromptViewModel prompt =
        new PromptViewModel(
            new ShotDocument(Shot.of("")),
            new FakePlanners(new BuiltinPlanner())::asking,
            () -> 16,
            new FakeFilePicker(),
            jobs::add,
            new DirectUi());
    prompt.planner().refresh();
    jobs.remove().run();
    prompt.planner().choose(prompt.planner().setups().get(1));
    prompt.promptProperty().set("a cat");
    prompt.propose();
    prompt.cancel();
    jobs.remove().run();
    assertEquals(Optional.empty(), prompt.consent().askedProperty().get());
    assertEquals("", prompt.errorProperty().get());
    prompt.planner().check();
    prompt.planner().cancelCheck();
    jobs.remove().run();
    assertEquals(Optional.empty(), prompt.consent().askedProperty().get());
  }

  @Test
  void whatIsStoppedTakesOnlyItsOwnQuestionBack() throws Exception {
    CancelToken one = new CancelToken();
    CancelToken other = new CancelToken();
    CompletableFuture<Boolean> first = asked(one);
    CompletableFuture<Boolean> second = asked(other);
    one.cancel();
    model.withdraw(one);
    assertFalse(first.get());
    assertEquals(Optional.of(FAR), model.askedProperty().get());
    model.answer(true);
    assertTrue(second.get());
    assertEquals(Optional.empty(), model.askedProperty().get());
    assertEquals(Optional.empty(), model.refused(), "a stop is no refusal");
  }

  /// Asks on a thread of its own, and returns once the question has arrived.
  private CompletableFuture<Boolean> asked(CancelToken cancel) throws InterruptedException {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> answer.complete(model.whileWanted(cancel).mayGoTo(FAR)));
    arrived.acquire();
    return answer;
  }

  /// Tells when something has run.
  private record Telling(UiThread ui, Semaphore done) implements UiThread {
    @Override
    public void execute(Runnable action) {
      ui.execute(action);
      done.release();
    }

    @Override
    public void latest(Object key, Runnable action) {
      ui.latest(key, action);
    }
  }
}
