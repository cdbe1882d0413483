package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyChange;
import boxreel.layout.edit.ObjectChange;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.ShotReviser;
import boxreel.project.Project;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.FakeReviser;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionViewModelTest {
  private final ProjectDocument project = new ProjectDocument(Project.of(shot()));
  private final ShotDocument document = new ShotDocument(project);
  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private final RevisionViewModel model = model(new FakeReviser());

  @Test
  void whatIsAcceptedBecomesOneStep() {
    revise("bring them together");
    assertEquals(Set.of("0", "1", "bird"), Set.copyOf(model.accepted()));
    assertEquals(shot(), document.shot());
    model.accepted().remove("1");
    model.apply();
    assertEquals(0.4, at("0"), 1e-9);
    assertEquals(0.8, at("1"), 1e-9);
    assertTrue(document.shot().track("bird").isPresent());
    assertEquals(List.of("Change: bring them together"), document.undoLabels());
    document.undo();
    assertEquals(shot(), document.shot());
    assertTrue(model.revisionProperty().get().isEmpty());
  }

  @Test
  void lockedFramesStayUntilTheyAreUnlocked() {
    FrameSpan end = new FrameSpan(12, 16);
    document.commit("Lock", document.shot().withLockedFrames(List.of(end)));
    revise("bring them together");
    model.apply();
    assertEquals(0.1, at("0"), 1e-9);
    assertEquals(0.8, at("1"), 1e-9);
    document.undo();
    model.unlock(end);
    assertEquals("Unlock frames 13 to 16", document.undoLabels().getLast());
    revise("bring them together");
    model.apply();
    assertEquals(0.4, at("0"), 1e-9);
  }

  @Test
  void whatIsKeptIsLocked() {
    model.kept().add("1");
    revise("bring them together");
    assertEquals(Set.of("0", "bird"), Set.copyOf(model.accepted()));
    model.apply();
    assertEquals(0.8, at("1"), 1e-9);
  }

  @Test
  void whatWasSaidIsKeptWithTheShotAndUndoneWithTheStep() {
    revise("bring them together");
    model.apply();
    assertEquals(1, project.shot().exchanges().size());
    assertTrue(project.shot().exchanges().getFirst().contains("The bear stops."));
    document.undo();
    assertEquals(List.of(), project.shot().exchanges());
  }

  @Test
  void aLockedObjectStaysAsItIs() {
    document.commit(
        "Lock",
        document
            .shot()
            .withTracks(
                document.shot().tracks().stream()
                    .map(t -> t.id().equals("1") ? t.withMarks(t.marks().withLocked(true)) : t)
                    .toList()));
    revise("bring them together");
    assertEquals(Set.of("0", "bird"), Set.copyOf(model.accepted()));
    model.apply();
    assertEquals(0.8, at("1"), 1e-9);
    assertTrue(document.shot().track("1").orElseThrow().marks().locked());
  }

  @Test
  void whatWasDroppedIsSaid() {
    revise("bring them together");
    assertEquals(
        List.of("In the model's answer, a box without a name was dropped."),
        List.copyOf(model.notes()));
    model.discard();
    assertTrue(model.notes().isEmpty());
    assertEquals(shot(), document.shot());
  }

  @Test
  void aStoppedQuestionComesToNothing() {
    model.instructionProperty().set("bring them together");
    model.revise();
    assertTrue(model.workingProperty().get());
    model.cancel();
    jobs.remove().run();
    assertFalse(model.workingProperty().get());
    assertTrue(model.revisionProperty().get().isEmpty());
  }

  @Test
  void aPlannerThatCantReviseSaysSo() {
    RevisionViewModel mute =
        new RevisionViewModel(
            document, planner(new FakePlanners(new BuiltinPlanner())), jobs::add, new DirectUi());
    mute.instructionProperty().set("stop");
    mute.revise();
    jobs.remove().run();
    assertTrue(mute.errorProperty().get().startsWith("Only a language model"));
  }

  @Test
  void aChangeIsToldInWordsWithFramesFromOne() {
    Track before = shot().tracks().getFirst();
    Track after =
        before
            .withPhrase("a big cat")
            .withPresence(List.of(new FrameSpan(0, 8)))
            .withKeys(List.of(Key.byPlanner(0, box(0.3)), Key.byPlanner(15, box(0.5))));
    ObjectChange change =
        new ObjectChange.Changed(
            before,
            after,
            List.of(
                new KeyChange.Changed(before.keys().getFirst(), after.keys().getFirst()),
                new KeyChange.Added(after.keys().getLast())));
    assertEquals(
        "Called “a big cat”; seen in other frames; key moved at 1; key new at 16",
        ChangeWords.of(change));
    assertEquals("Goes away", ChangeWords.of(new ObjectChange.Removed(before)));
  }

  private RevisionViewModel model(ShotReviser reviser) {
    return new RevisionViewModel(
        document,
        planner(new FakePlanners(new BuiltinPlanner(), reviser)),
        jobs::add,
        new DirectUi());
  }

  private PlannerViewModel planner(FakePlanners planners) {
    ConsentViewModel consent = new ConsentViewModel(new DirectUi());
    return new PlannerViewModel(
        planners::asking, consent, new FakeFilePicker(), jobs::add, new DirectUi());
  }

  private void revise(String instruction) {
    model.instructionProperty().set(instruction);
    model.revise();
    jobs.remove().run();
  }

  private double at(String id) {
    return document.shot().track(id).orElseThrow().positionAt(15).x();
  }

  private static Box box(double x) {
    return new Box(x, 0.5, 0.1, 0.2);
  }

  private static Shot shot() {
    return Shot.of("a cat and a dog")
        .withTracks(
            List.of(
                Track.throughout("0", "a cat", 24, List.of(Key.byPlanner(0, box(0.1)))),
                Track.throughout("1", "a dog", 24, List.of(Key.byPlanner(0, box(0.8))))))
        .stretchedTo(16);
  }
}
