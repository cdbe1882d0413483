package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.StreamedBox;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesViewModelTest {
  private final ShotDocument document = new ShotDocument(Shot.of(""));
  private final List<List<Shot>> arrivals = new ArrayList<>();
  private final PromptViewModel prompt =
      new PromptViewModel(
          document,
          new FakePlanners(new CatAndDog())::asking,
          () -> 16,
          new FakeFilePicker(),
          Runnable::run,
          new DirectUi());
  private final CandidatesViewModel model = prompt.candidates();

  @Test
  void theBestIsOnTheStageAndTheOthersAreAtHand() {
    propose();
    assertEquals(List.of("A", "B", "C", "D"), letters());
    for (int i = 1; i < 4; i++) {
      assertTrue(percent(i) <= percent(i - 1));
    }
    assertEquals(model.candidates().getFirst().shot(), document.shot());
    assertEquals("A", shown());
    assertEquals("a cat and a dog", document.shot().prompt());
  }

  @Test
  void lockedFramesStayInEveryProposal() {
    propose();
    Track cat = document.shot().tracks().getFirst();
    List<Key> keys = List.of(new Key(0, new Box(0, 0, .1, .1), Easing.LINEAR, Key.Origin.USER));
    document.commit(
        "Lock",
        document
            .shot()
            .withTrack(cat.withKeys(keys))
            .withLockedFrames(List.of(new FrameSpan(4, 8))));
    Shot before = document.shot();
    propose();
    assertFalse(model.candidates().isEmpty());
    for (Candidate candidate : model.candidates()) {
      Shot shot = candidate.shot();
      assertEquals(before.lockedFrames(), shot.lockedFrames());
      for (Track old : before.tracks()) {
        for (int frame = 4; frame < 8; frame++) {
          Box now = shot.track(old.id()).orElseThrow().boxAt(frame).orElseThrow();
          assertEquals(old.boxAt(frame).orElseThrow().x(), now.x(), 1e-9, old.phrase());
          assertEquals(old.boxAt(frame).orElseThrow().y(), now.y(), 1e-9, old.phrase());
        }
      }
    }
  }

  @Test
  void whatIsLockedStaysInEveryProposal() {
    propose();
    Track cat = document.shot().tracks().getFirst();
    Track locked =
        cat.withKeys(List.of(new Key(0, new Box(0, 0, .1, .1), Easing.LINEAR, Key.Origin.USER)))
            .withMarks(cat.marks().withLocked(true));
    document.commit("Lock", document.shot().withTrack(locked));
    propose();
    assertFalse(model.candidates().isEmpty());
    for (Candidate candidate : model.candidates()) {
      assertEquals(locked, candidate.shot().track(cat.id()).orElseThrow(), "as it was");
      assertEquals(2, candidate.shot().tracks().size(), "no second cat");
    }
    assertEquals("A", shown(), "what is locked needs no keeping of edits");
    prompt.revision().kept().add(document.shot().tracks().get(1).id());
    Shot before = document.shot();
    propose();
    assertEquals(before.tracks(), document.shot().tracks(), "what is to be kept, as well");
  }

  @Test
  void lookingAtSeveralIsOneStep() {
    propose();
    model.show(model.candidates().get(2));
    model.show(model.candidates().get(1));
    assertEquals(model.candidates().get(1).shot(), document.shot());
    assertEquals("B", shown());
    assertEquals(List.of("Edit prompt", "Use proposal B"), document.undoLabels());
    document.undo();
    assertTrue(document.shot().tracks().isEmpty());
    assertEquals("", shown());
  }

  @Test
  void oneObjectIsTakenFromAnother() {
    propose();
    Candidate other = model.candidates().get(3);
    Shot before = document.shot();
    model.take(other, other.shot().tracks().getFirst());
    assertEquals(other.shot().tracks().getFirst(), document.shot().tracks().getFirst());
    assertEquals(before.tracks().get(1), document.shot().tracks().get(1));
    assertEquals("Take cat from proposal D", document.undoLabelProperty().get());
    document.undo();
    assertEquals(before, document.shot());
    assertEquals(4, model.candidates().size());
  }

  @Test
  void goingBackLeavesTheLayoutBefore() {
    propose();
    model.goBack();
    assertTrue(document.shot().tracks().isEmpty());
    assertTrue(model.candidates().isEmpty());
    assertEquals(List.of("Edit prompt"), document.undoLabels());
  }

  @Test
  void closingKeepsWhatIsOnTheStage() {
    propose();
    model.show(model.candidates().get(1));
    Shot chosen = document.shot();
    model.close();
    assertTrue(model.candidates().isEmpty());
    assertEquals(chosen, document.shot());
  }

  @Test
  void editsByHandAreNotPushedAside() {
    prompt.lookUpPlanner();
    prompt.countProperty().set(1);
    propose();
    Track cat = document.shot().tracks().getFirst();
    document.commit(
        "Move cat",
        document
            .shot()
            .withTrack(cat.withKeys(List.of(Key.byUser(0, new Box(0.3, 0.3, 0.2, 0.2))))));
    Shot edited = document.shot();
    prompt.propose();
    assertEquals(edited, document.shot());
    assertEquals(1, model.candidates().size());
    assertTrue(prompt.notes().getFirst().contains("You have edited cat"));
    model.show(model.candidates().getFirst());
    assertEquals(model.candidates().getFirst().shot(), document.shot());
    model.goBack();
    assertEquals(edited, document.shot());
  }

  @Test
  void boxesAreSeenAsTheyArrive() {
    model.arrivingProperty().subscribe(now -> arrivals.add(now));
    prompt.countProperty().set(2);
    propose();
    assertTrue(arrivals.stream().anyMatch(now -> objects(now) == 1));
    assertTrue(arrivals.stream().anyMatch(now -> objects(now) == 4));
    assertTrue(model.arrivingProperty().get().isEmpty());
    assertEquals("", prompt.partialProperty().get());
  }

  @Test
  void anotherShotHasNothingToDoWithTheProposals() {
    propose();
    prompt.revision().kept().add("0");
    prompt.forget();
    assertTrue(model.candidates().isEmpty());
    assertTrue(prompt.revision().kept().isEmpty());
    assertEquals("", shown());
  }

  @Test
  void anEditedProposalIsNotTheProposalAnyMore() {
    propose();
    document.commit("Rate", document.shot().withFramesPerSecond(12));
    assertEquals("", shown());
    assertFalse(model.candidates().isEmpty());
  }

  private void propose() {
    prompt.promptProperty().set("a cat and a dog");
    prompt.propose();
  }

  private static int objects(List<Shot> shots) {
    return shots.stream().mapToInt(shot -> shot.tracks().size()).sum();
  }

  private int percent(int index) {
    return model.candidates().get(index).percent();
  }

  private List<String> letters() {
    return model.candidates().stream().map(Candidate::letter).toList();
  }

  private String shown() {
    return model.shownProperty().get().map(Candidate::letter).orElse("");
  }

  /// Each seed has the two farther apart; the first ones overlap, which scores less.
  private static final class CatAndDog implements LayoutPlanner {
    @Override
    public String name() {
      return "cats and dogs";
    }

    @Override
    public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
        throws PlannerException {
      Box cat = new Box(0.1, 0.5, 0.3, 0.3);
      Box dog = new Box(0.12 + 0.1 * (request.seed() % 4), 0.5, 0.3, 0.3);
      listener.onBox(new StreamedBox(1, "0", "a cat", cat));
      listener.onBox(new StreamedBox(1, "1", "a dog", dog));
      return new Plan(
          new Shot(
              request.normalisedPrompt(),
              "meadow",
              "",
              request.frames(),
              request.framesPerSecond(),
              List.of(track("0", "a cat", cat, request), track("1", "a dog", dog, request))),
          name(),
          List.of());
    }

    private static Track track(String id, String phrase, Box box, PlanRequest request) {
      double lift = 0.02 * (request.seed() % 4);
      Box own = new Box(box.x(), box.y() - lift, box.width(), box.height());
      return Track.throughout(id, phrase, request.frames(), List.of(Key.byPlanner(0, own)));
    }
  }
}
