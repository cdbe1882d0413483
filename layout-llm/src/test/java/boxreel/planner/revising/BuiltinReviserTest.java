package boxreel.planner.revising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Locks;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BuiltinReviserTest {
  private static final int LAST = 23;

  private final Shot shot =
      new Shot(
          "A bear walks past a tree with a red ball and a blue ball",
          "",
          "",
          LAST + 1,
          8,
          List.of(
              track("0", "a bear", key(0, 0.05, 0.5), key(LAST, 0.75, 0.5)),
              track("1", "tree", key(0, 0.5, 0.3)),
              track("2", "red ball", key(0, 0.1, 0.1)),
              track("3", "blue ball", key(0, 0.4, 0.1))));

  @Test
  void theBearStopsAtTheTreeAndThenTurns() throws Exception {
    Shot stopped = revised("make the bear stop at the tree");
    assertEquals(0.28, x(stopped, "0", LAST), 0.03, "its right edge is at the tree's left one");
    assertEquals(x(shot, "0", 5), x(stopped, "0", 5), 1e-9, "the way there is as before");
    assertEquals(x(stopped, "0", 12), x(stopped, "0", LAST), 1e-9, "and then it rests");
    Shot turned = revised("Make the bear stop at the tree, then turn.");
    assertEquals(0.28, turned.track("0").orElseThrow().positionAt(7.6).x(), 0.03);
    assertEquals(0.05, x(turned, "0", LAST), 0.01, "it is back where it came from");
    assertEquals(shot.track("1"), turned.track("1"));
  }

  @Test
  void sizesChangeAboutTheFeet() throws Exception {
    Box before = at(shot, "2", 0);
    Box bigger = at(revised("the red ball is much bigger"), "2", 0);
    assertEquals(1.7 * before.width(), bigger.width(), 1e-9);
    assertTrue(bigger.y() >= 0 && bigger.x() >= 0, bigger.toString());
    Box smaller = at(revised("the bear is half as big"), "0", 0);
    assertEquals(at(shot, "0", 0).bottom(), smaller.bottom(), 1e-9);
    assertEquals(0.1, smaller.width(), 1e-9);
  }

  @Test
  void whatIsSaidOfOneBallIsNotDoneToTheOther() throws Exception {
    Shot after = revised("move the blue ball a little to the right and remove the red ball");
    assertEquals(0.47, x(after, "3", 0), 1e-9);
    assertTrue(after.track("2").isEmpty());
    assertEquals(2, revised("remove the balls").tracks().size());
  }

  @Test
  void severalNamesShareAnEdit() throws Exception {
    Shot after = revised("make the bear and the tree smaller, and move it up");
    assertTrue(at(after, "0", 0).width() < 0.2);
    assertTrue(at(after, "1", 0).width() < 0.2);
    assertEquals(shot.track("2"), after.track("2"));
  }

  @Test
  void pacesAndDirectionsChange() throws Exception {
    assertEquals(0.75, x(revised("the bear walks faster"), "0", 15), 0.02);
    assertEquals(0.47, x(revised("the bear is slower"), "0", LAST), 0.02);
    assertEquals(0.75, x(revised("the bear walks backwards"), "0", 0), 0.01);
    assertEquals(0.05, x(revised("mirror the bear"), "0", LAST), 0.01);
    assertEquals(0.05, x(revised("the bear stays still"), "0", LAST), 0.01);
    assertTrue(x(revised("the bear goes from the right to the left"), "0", LAST) < 0.05);
  }

  @Test
  void whenItIsThereChanges() throws Exception {
    assertEquals(
        List.of(new FrameSpan(12, 24)),
        revised("the bear is there only in the second half").track("0").orElseThrow().presence());
    assertEquals(
        List.of(new FrameSpan(0, 12)),
        revised("the tree disappears halfway").track("1").orElseThrow().presence());
  }

  @Test
  void whatIsLockedStays() throws Exception {
    Revision revision = revise("everything is bigger", new Locks(Set.of("0"), List.of()));
    assertEquals(shot.track("0"), revision.proposed().track("0"));
    assertEquals(3, revision.difference().changes().size());
    assertTrue(revision.notes().contains("What is locked stays as it is."));
  }

  @Test
  void whatIsNotUnderstoodIsSaid() throws Exception {
    Revision revision = revise("the bear is bigger, and it sings", Locks.NONE);
    assertEquals("“it sings” was not understood.", revision.notes().getFirst());
    PlannerException e =
        assertThrows(PlannerException.class, () -> revise("sing a song", Locks.NONE));
    assertTrue(e.isBadInput());
    assertThrows(PlannerException.class, () -> revise("the dog is bigger", Locks.NONE));
  }

  @Test
  void anyInstructionToAnyLayoutGivesALayout() throws Exception {
    String[] words =
        ("make the bear tree red blue ball cat dog stop at turn back faster slower bigger half the"
                + " size from left to right up down remove everything and then , . mirror"
                + " backwards still in the first half second only appears later much a little")
            .split(" ", -1);
    String[] prompts = {
      "A bear enters and a cat chases a dog around a tree",
      "A red ball bounces in the second half",
      "Two dogs leave"
    };
    SplittableRandom random = new SplittableRandom(3);
    int rounds = Integer.getInteger("boxreel.fuzz", 500);
    for (int round = 0; round < rounds; round++) {
      StringBuilder text = new StringBuilder("the bear");
      for (int i = random.nextInt(25); i >= 0; i--) {
        text.append(' ').append(words[random.nextInt(words.length)]);
      }
      int frames = 1 + random.nextInt(30);
      Shot planned =
          new BuiltinPlanner()
              .plan(
                  new PlanRequest(prompts[round % prompts.length], frames, 8, round),
                  PlanListener.NONE,
                  new CancelToken())
              .shot();
      try {
        Shot after =
            new BuiltinReviser()
                .revise(
                    new RevisionRequest(planned, text.toString(), Locks.NONE, 0),
                    PlanListener.NONE,
                    new CancelToken())
                .proposed();
        assertEquals(frames, after.frames());
      } catch (PlannerException e) {
        assertTrue(e.isBadInput());
      } catch (RuntimeException e) {
        throw new AssertionError("Round " + round + ": " + text, e);
      }
    }
  }

  private Shot revised(String instruction) throws PlannerException {
    Revision revision = revise(instruction, Locks.NONE);
    assertEquals(List.of(), revision.notes());
    return revision.proposed();
  }

  private Revision revise(String instruction, Locks locks) throws PlannerException {
    return new BuiltinReviser()
        .revise(
            new RevisionRequest(shot, instruction, locks, 0), PlanListener.NONE, new CancelToken());
  }

  private static Track track(String id, String phrase, Key... keys) {
    return Track.throughout(id, phrase, LAST + 1, List.of(keys));
  }

  private static Key key(double time, double x, double y) {
    return Key.byPlanner(time, new Box(x, y, 0.2, 0.2));
  }

  private static Box at(Shot shot, String id, int frame) {
    return shot.track(id).orElseThrow().positionAt(frame);
  }

  private static double x(Shot shot, String id, int frame) {
    return at(shot, id, frame).x();
  }
}
