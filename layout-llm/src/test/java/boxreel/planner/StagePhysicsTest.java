package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import org.junit.jupiter.api.Test;

/// What moves, moves as things do.
class StagePhysicsTest {
  private static final int LAST = Shot.DEFAULT_FRAMES - 1;

  @Test
  void aPendulumIsLowAndFastInTheMiddleAndHighAtItsEnds() {
    Track ball = track("A wrecking ball swings back and forth", "ball");
    double middle = (at(ball, 0).centreX() + extreme(ball)) / 2;
    double lowest = 0;
    double lowestX = 0;
    for (double t = 0; t < 8; t += 0.1) {
      if (ball.positionAt(t).centreY() > lowest) {
        lowest = ball.positionAt(t).centreY();
        lowestX = ball.positionAt(t).centreX();
      }
    }
    assertEquals(middle, lowestX, 0.03);
    assertTrue(lowest > at(ball, 0).centreY() + 0.03);
    double slow = Math.abs(ball.positionAt(1).centreX() - ball.positionAt(0).centreX());
    double fast = Math.abs(ball.positionAt(4.3).centreX() - ball.positionAt(3.3).centreX());
    assertTrue(fast > 2 * slow, slow + " at the end, " + fast + " in the middle");
  }

  @Test
  void aRollingBallLosesSpeedAndABrakingCarStands() {
    Track ball = track("A bowling ball rolls to the right", "ball");
    assertTrue(moved(ball, 0, 6) > 1.5 * moved(ball, 17, LAST));
    Track car = track("A car drives to the right and stops", "car");
    assertTrue(moved(car, 0, 6) > 0.2);
    assertEquals(0, moved(car, 20, LAST), 1e-3);
  }

  @Test
  void aThrownBallStartsAtTheHandFliesInAnArcAndIsCaught() {
    Shot shot = shot("A man throws a ball to a dog");
    Box man = at(find(shot, "man"), 0);
    Track ball = find(shot, "ball");
    assertTrue(gap(man, at(ball, 0)) < 0.06, "next to him");
    assertTrue(at(ball, 0).centreY() < man.centreY(), "at his hand");
    assertTrue(at(ball, 8).centreY() < at(ball, 0).centreY() - 0.1, "an arc");
    assertTrue(gap(at(find(shot, "dog"), LAST), at(ball, LAST)) < 0.06, "at the dog");
  }

  @Test
  void aKickedBallStartsAtTheFoot() {
    Shot shot = shot("A girl kicks a football");
    Box girl = at(find(shot, "girl"), 0);
    assertEquals(girl.bottom(), at(find(shot, "football"), 0).bottom(), 0.02);
  }

  @Test
  void whatFallsOffATableStartsOnItAndLandsBesideIt() {
    Shot shot = shot("A stone falls off a table");
    Box table = at(find(shot, "table"), 0);
    Track stone = find(shot, "stone");
    assertEquals(table.y(), at(stone, 0).bottom(), 0.03);
    assertTrue(at(stone, LAST).centreY() > table.centreY());
    assertTrue(gap(table, at(stone, LAST)) > 0);
  }

  @Test
  void elasticThingsBounceWhereTheyLandAndStonesDoNot() {
    assertTrue(rises(track("A rubber ball falls to the ground", "ball")));
    assertTrue(!rises(track("A stone falls to the ground", "stone")));
  }

  @Test
  void aPursuerCatchesUp() {
    Shot shot = shot("A dog chases a cat");
    Track dog = find(shot, "dog");
    Track cat = find(shot, "cat");
    double before = gap(at(dog, 0), at(cat, 0));
    double after = gap(at(dog, LAST), at(cat, LAST));
    assertTrue(after < before - 0.03 && after > 0, before + " then " + after);
    assertEquals(
        Math.signum(at(dog, LAST).centreX() - at(dog, 0).centreX()),
        Math.signum(at(cat, 0).centreX() - at(dog, 0).centreX()));
  }

  @Test
  void aSnailGetsLessFarThanACheetahAndSlownessTells() {
    double snail = Math.abs(moved(track("A snail crawls in a garden", "snail"), 0, LAST));
    double cheetah = Math.abs(moved(track("A cheetah runs in a garden", "cheetah"), 0, LAST));
    assertTrue(cheetah > 2.5 * snail && snail > 0.05, snail + " and " + cheetah);
    double person = Math.abs(moved(track("A man walks in a park", "man"), 0, LAST));
    double slow = Math.abs(moved(track("A man slowly walks in a park", "man"), 0, LAST));
    assertTrue(slow < person);
  }

  @Test
  void sizesAreThoseOfTheThings() {
    Shot shot = shot("A tiny mouse stands beside a huge elephant");
    assertTrue(at(find(shot, "elephant"), 0).height() > 5 * at(find(shot, "mouse"), 0).height());
    Shot play = shot("A man stands beside a ball");
    assertTrue(at(find(play, "man"), 0).height() > 2.5 * at(find(play, "ball"), 0).height());
  }

  @Test
  void whatStandsFartherBackIsSmallerAndHigher() {
    Shot shot = shot("Four cars drive on a street");
    Box first = at(shot.tracks().getFirst(), 0);
    for (Track track : shot.tracks()) {
      Box box = at(track, 0);
      if (box.bottom() < first.bottom() - 0.05) {
        assertTrue(box.height() < first.height(), track.id());
      }
    }
    assertTrue(shot.tracks().stream().anyMatch(t -> at(t, 0).bottom() < first.bottom() - 0.05));
  }

  @Test
  void whoEntersComesInOverTheEdge() {
    Track cat = track("A cat enters from the left and sits down", "cat");
    assertEquals(0, at(cat, 0).x(), 1e-3);
    assertTrue(at(cat, 0).width() < 0.6 * at(cat, LAST).width());
    assertTrue(at(cat, LAST).x() > 0.2);
  }

  @Test
  void aSpinningDancerGetsNarrowAndBroadAgain() {
    Track dancer = track("A dancer spins in a room", "dancer");
    double least = 1;
    for (int frame = 0; frame <= LAST; frame++) {
      least = Math.min(least, at(dancer, frame).width());
      assertEquals(at(dancer, 0).centreX(), at(dancer, frame).centreX(), 1e-3);
    }
    assertTrue(least < 0.8 * at(dancer, 0).width());
  }

  @Test
  void theCameraMovesEverything() {
    Shot pan = shot("The camera pans left over three houses");
    pan.tracks().forEach(house -> assertTrue(moved(house, 0, LAST) > 0.15, "pan"));
    Shot zoom = shot("The camera zooms in on a castle beside a tree");
    zoom.tracks().forEach(t -> assertTrue(at(t, LAST).width() > 1.7 * at(t, 0).width(), "zoom"));
    Shot tracking = shot("The camera tracks a cyclist riding past two trees");
    double cyclist = Math.abs(moved(find(tracking, "cyclist"), 0, LAST));
    double tree = Math.abs(moved(find(tracking, "tree"), 0, LAST));
    assertTrue(tree > cyclist, cyclist + " and " + tree);
  }

  private static boolean rises(Track track) {
    for (int frame = 1; frame <= LAST; frame++) {
      if (at(track, frame).centreY() < at(track, frame - 1).centreY() - 0.01) {
        return true;
      }
    }
    return false;
  }

  private static double extreme(Track track) {
    double most = 0;
    for (int frame = 0; frame <= LAST; frame++) {
      most = Math.max(most, at(track, frame).centreX());
    }
    return most;
  }

  private static double moved(Track track, int from, int to) {
    return at(track, to).centreX() - at(track, from).centreX();
  }

  private static double gap(Box a, Box b) {
    return Math.abs(a.centreX() - b.centreX()) - (a.width() + b.width()) / 2;
  }

  private static Box at(Track track, int frame) {
    return track.positionAt(frame);
  }

  private static Track track(String prompt, String noun) {
    return find(shot(prompt), noun);
  }

  private static Track find(Shot shot, String noun) {
    return shot.tracks().stream().filter(t -> t.phrase().endsWith(noun)).findFirst().orElseThrow();
  }

  private static Shot shot(String prompt) {
    try {
      return new BuiltinPlanner()
          .plan(PlanRequest.of(prompt), PlanListener.NONE, new CancelToken())
          .shot();
    } catch (PlannerException e) {
      throw new AssertionError(e);
    }
  }
}
