package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import org.junit.jupiter.api.Test;

/// Verbs that move their object, and clauses with verbs that move nothing.
class ObjectVerbsTest {
  @Test
  void whoLiftsOrDropsSomethingStays() throws PlannerException {
    Shot crane = shot("A crane lifts a container");
    assertEquals(0, rise(crane, "crane"), 0.01);
    assertTrue(rise(crane, "container") > 0.2);
    Shot man = shot("A man drops a stone");
    assertEquals(0, rise(man, "man"), 0.01);
    assertTrue(rise(man, "stone") < -0.2);
  }

  @Test
  void whatFollowsFromTheAirKeepsItsGroundedLeaderOnTheGround() throws PlannerException {
    Shot shot = shot("A drone follows a cyclist along a road");
    Box drone = box(shot, "drone", 12);
    Box cyclist = box(shot, "cyclist", 12);
    assertTrue(cyclist.bottom() > 0.7, cyclist.toString());
    assertTrue(drone.bottom() <= cyclist.y() + 0.02, drone + " over " + cyclist);
    assertTrue(box(shot, "cyclist", 23).x() > box(shot, "cyclist", 0).x() + 0.3);
  }

  @Test
  void whoCarriesSomethingGoesWithIt() throws PlannerException {
    Shot shot = shot("A waiter carries a tray across a restaurant");
    for (String phrase : new String[] {"waiter", "tray"}) {
      assertTrue(box(shot, phrase, 23).x() > box(shot, phrase, 0).x() + 0.3, phrase);
    }
  }

  @Test
  void anotherVerbBeforeSomethingAppearsDoesNotMakeAllAppear() throws PlannerException {
    Shot shot = shot("A dog digs a hole and a bone appears");
    assertTrue(track(shot, "dog").boxAt(0).isPresent());
    assertTrue(track(shot, "bone").boxAt(0).isEmpty());
  }

  @Test
  void whatShootsUpRises() throws PlannerException {
    assertTrue(rise(shot("A firework shoots up and explodes"), "firework") > 0.2);
  }

  private static double rise(Shot shot, String phrase) {
    return box(shot, phrase, 0).y() - box(shot, phrase, shot.frames() - 1).y();
  }

  private static Box box(Shot shot, String phrase, int frame) {
    return track(shot, phrase).boxAt(frame).orElseThrow();
  }

  private static Track track(Shot shot, String phrase) {
    return shot.tracks().stream()
        .filter(track -> track.phrase().equals(phrase))
        .findFirst()
        .orElseThrow();
  }

  private static Shot shot(String prompt) throws PlannerException {
    return new BuiltinPlanner()
        .plan(PlanRequest.of(prompt), PlanListener.NONE, new CancelToken())
        .shot();
  }
}
