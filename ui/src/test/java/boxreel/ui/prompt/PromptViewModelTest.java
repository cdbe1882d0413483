package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptViewModelTest {
  private final ShotDocument document = new ShotDocument(Shot.of(""));
  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private final PromptViewModel model =
      new PromptViewModel(
          document,
          new FakePlanners(new Cat())::asking,
          () -> 16,
          new FakeFilePicker(),
          jobs::add,
          new DirectUi());

  @Test
  void aProposalIsOneStepAndKeepsTheTypedPrompt() throws Exception {
    model.promptProperty().set("  A cat sits.  ");
    model.propose();
    assertTrue(model.proposingProperty().get());
    jobs.remove().run();
    assertFalse(model.proposingProperty().get());
    assertEquals("A cat sits.", document.shot().prompt());
    assertEquals(16, document.shot().frames());
    assertEquals("Propose layout", document.undoLabelProperty().get());
    jobs.remove().run();
    assertEquals("cat planner", model.plannerNameProperty().get());
    assertEquals(List.of("It is a cat."), List.copyOf(model.notes()));
    document.undo();
    assertTrue(document.shot().tracks().isEmpty());
  }

  @Test
  void anEmptyPromptGivesASentenceAndChangesNothing() {
    model.propose();
    jobs.remove().run();
    assertTrue(model.errorProperty().get().startsWith("The prompt is empty"));
    assertEquals(Shot.of(""), document.shot());
  }

  @Test
  void aCancelledProposalComesToNothing() {
    model.promptProperty().set("a cat");
    model.propose();
    model.cancel();
    jobs.remove().run();
    assertTrue(document.shot().tracks().isEmpty());
    assertFalse(model.proposingProperty().get());
  }

  @Test
  void typedTextSurvivesAnEditOfABox() {
    model.promptProperty().set("a half typed");
    document.commit("Rate", document.shot().withFramesPerSecond(12));
    assertEquals("a half typed", model.promptProperty().get());
    model.commitTexts();
    assertEquals("a half typed", document.shot().prompt());
    document.undo();
    assertEquals("", model.promptProperty().get());
  }

  private static final class Cat implements LayoutPlanner {
    @Override
    public String name() {
      return "cat planner";
    }

    @Override
    public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
        throws PlannerException {
      String prompt = request.normalisedPrompt();
      listener.onPartial("Frame 1:");
      Track cat =
          Track.throughout(
              "0",
              "a cat",
              request.frames(),
              List.of(Key.byPlanner(0, new Box(0.4, 0.4, 0.2, 0.2))));
      Shot shot =
          new Shot(prompt, "", "", request.frames(), request.framesPerSecond(), List.of(cat));
      return new Plan(shot, name(), List.of("It is a cat."));
    }
  }
}
