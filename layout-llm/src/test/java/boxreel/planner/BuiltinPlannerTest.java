package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.LvdShots;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltinPlannerTest {
  private static final BuiltinPlanner PLANNER = new BuiltinPlanner();
  private static final int LAST = Shot.DEFAULT_FRAMES - 1;

  @ParameterizedTest
  @CsvSource({"24, 0", "16, 1", "6, 2"})
  void passesLvdsBenchmarkOfLayouts(int frames, long seed) {
    Benchmark.Result result =
        Benchmark.run(
            prompt ->
                Optional.of(LvdShots.toLayout(plan(new PlanRequest(prompt, frames, 8, seed)))));
    assertEquals(500, result.overall().passed(), () -> result.failures().toString());
  }

  @Test
  void bouncesABallWithFallingHeightAcrossTheFrame() {
    Track ball = only("A red ball bounces across a beach");
    assertEquals("red ball", ball.phrase());
    double floor = highestY(ball, 0, LAST);
    double firstApex = lowestY(ball, 0, 2);
    double secondApex = lowestY(ball, 7, 14);
    assertTrue(firstApex < secondApex - 0.1, firstApex + " and then " + secondApex);
    assertTrue(secondApex < floor - 0.2, secondApex + " over " + floor);
    assertTrue(x(ball, LAST) > x(ball, 0) + 0.6);
  }

  @Test
  void namesTheBackgroundInsteadOfPlacingIt() {
    assertEquals("beach", shot("A red ball bounces across a beach").background());
    assertEquals("night sky", shot("A rocket flies up into the night sky").background());
    assertEquals("forest", shot("Through a dark forest runs a wolf").background());
  }

  @ParameterizedTest
  @CsvSource({
    "A bear walks from the left to the right, 1, 0",
    "A bear walks from the right to the left, -1, 0",
    "A plane takes off, 0, -1",
    "the moon sinks, 0, 1",
    "A balloon floats up, 0, -1",
    "A fish swims to the left, -1, 0",
    "A snail is crawling towards the right side, 1, 0",
    "A kite drifts from the upper left to the lower right, 1, 1",
  })
  void movesTheWayThatIsSaid(String prompt, int right, int down) {
    Track track = only(prompt);
    assertEquals(right, Math.signum(Math.rint(10 * (x(track, LAST) - x(track, 0)))), prompt);
    assertEquals(down, Math.signum(Math.rint(10 * (y(track, LAST) - y(track, 0)))), prompt);
  }

  @Test
  void growsTowardsTheCameraAndShrinksAwayFromIt() {
    Track car = only("A car drives towards the camera");
    Track boat = only("A boat drifts away from the camera on the ocean");
    Track chair = only("The camera moves away from a wooden chair");
    assertTrue(area(car, LAST) > 3 * area(car, 0));
    assertTrue(area(boat, 0) > 3 * area(boat, LAST));
    assertTrue(area(chair, 0) > 3 * area(chair, LAST));
  }

  @Test
  void fallsFasterAndFaster() {
    Track apple = only("An apple falls");
    double early = y(apple, 6) - y(apple, 3);
    double late = y(apple, 15) - y(apple, 12);
    assertTrue(late > 2 * early && early > 0, early + " then " + late);
  }

  @ParameterizedTest
  @CsvSource({
    "A cat appears in the second half of the video, 12-24",
    "A cat appears only in the first half, 0-12",
    "A ghost disappears in the second half, 0-12",
    "A star appears and then disappears, 8-16",
    "A moon, 0-24",
  })
  void comesAndGoesWhenSaid(String prompt, String span) {
    assertEquals(
        span,
        only(prompt).presence().stream()
            .map(s -> s.start() + "-" + s.end())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "three moving cars | moving car,moving car,moving car",
        "A purple fuzzy zorgon walks in a forest | purple fuzzy zorgon",
        "An orange and an orange dog | orange,orange dog",
        "A hot air balloon over a house | hot air balloon,house",
        "🐻 and 🎈 | bear,balloon",
        "A black and white cat chases two mice | black and white cat,mouse,mouse",
        "A bear fishes, a duck ducks | bear,duck",
        "The cat sleeps. The cat wakes up | cat",
        "Ein Bär läuft | Bär",
        "A photo of nothing special on the left | ''",
      })
  void findsTheThings(String prompt, String phrases) {
    List<String> found = shot(prompt).tracks().stream().map(Track::phrase).toList();
    assertEquals(phrases.isEmpty() ? List.of() : List.of(phrases.split(",", -1)), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "four moving cars",
        "Two birds fly over a house at sunset",
        "A bird moving from the left of a car to its right",
        "a cat, a dog, a bird, a car, a ball and a tree",
        "A dog chases a cat from the right to the left",
        "A brown bear walks from the left to the right in a meadow with a tree",
        "A truck and a motorcycle drive on a road with a tree and a house",
        "A woman holding an umbrella walks to the left past a tree and two chairs",
        "three fish and two turtles swim",
        "A man rides a horse across a meadow",
        "five balls bounce",
      })
  void keepsBoxesInsideAndApartUnlessOnePassesAnother(String prompt) {
    for (long seed = 0; seed < 4; seed++) {
      List<Track> tracks = plan(new PlanRequest(prompt, 24, 8, seed)).tracks();
      for (int frame = 0; frame < 24; frame++) {
        for (int i = 0; i < tracks.size(); i++) {
          Box box = tracks.get(i).boxAt(frame).orElseThrow();
          assertTrue(box.x() > 0 && box.y() > 0 && box.right() < 1 && box.bottom() < 1, prompt);
          for (int j = 0; j < i; j++) {
            double share = share(box, tracks.get(j).boxAt(frame).orElseThrow());
            assertTrue(
                share < 0.1 || isPassing(tracks.get(i), tracks.get(j)),
                prompt + " covers " + share + " at " + frame);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "A brown bear walks from the left to the right in a meadow with a tree, bear, .25",
    "A red car drives along a street with two trees, car, .17",
    "A fox runs from the right to the left in a forest with three trees, fox, .15",
    "A dog runs past a house, dog, .18",
    "A horse gallops in front of a barn, horse, .28",
    "A rabbit hops past a mushroom, rabbit, .2",
    "A red ball bounces across a beach with a parasol, ball, .12",
    "A cat chases a mouse around a table, table, .2",
  })
  void whoPassesStaysOnTheGroundAtItsSize(String prompt, String noun, double least) {
    for (long seed = 0; seed < 4; seed++) {
      Track mover = find(plan(new PlanRequest(prompt, 24, 8, seed)), noun);
      assertTrue(mover.positionAt(0).height() > least, prompt + ": " + mover.positionAt(0));
      assertTrue(foot(mover) > 0.66 && foot(mover) < 1, prompt + ": " + foot(mover));
    }
  }

  @Test
  void whoGoesInFrontOfAThingIsNearerThanItAndWhoGoesBehindItFarther() {
    for (long seed = 0; seed < 4; seed++) {
      Shot yard = plan(new PlanRequest("A horse gallops in front of a barn", 24, 8, seed));
      assertTrue(foot(find(yard, "horse")) > foot(find(yard, "barn")) + 0.04);
      assertTrue(isPassing(find(yard, "horse"), find(yard, "barn")));
      Shot street = plan(new PlanRequest("A man walks behind a fence", 24, 8, seed));
      assertTrue(foot(find(street, "man")) < foot(find(street, "fence")) - 0.04);
      assertTrue(isPassing(find(street, "man"), find(street, "fence")));
    }
  }

  @Test
  void whatAPlaceIsFurnishedWithLeavesOthersTheirWays() {
    Shot park = shot("A boy kicks a ball in a park with a bench");
    assertTrue(Math.abs(x(find(park, "ball"), LAST) - x(find(park, "ball"), 0)) > 0.2);
    Shot lake = shot("A duck swims on a lake with a sailboat");
    assertTrue(Math.abs(x(find(lake, "duck"), LAST) - x(find(lake, "duck"), 0)) > 0.1);
    Shot evening = shot("The sun sets behind a mountain with a house");
    assertTrue(y(find(evening, "sun"), LAST) > y(find(evening, "sun"), 0) + 0.2);
  }

  @Test
  void risesBesideAThingAndSitsOnABenchThatIsUnderATree() {
    Shot start = shot("A rocket takes off beside a tower");
    assertTrue(y(find(start, "rocket"), LAST) < y(find(start, "rocket"), 0) - 0.2);
    Shot rest = shot("A man sits on a bench under a tree");
    Box man = find(rest, "man").positionAt(0);
    Box bench = find(rest, "bench").positionAt(0);
    assertEquals(bench.y(), man.bottom(), 0.03);
    assertEquals(bench.centreX(), man.centreX(), bench.width() / 2);
  }

  @Test
  void whoIsDrivenAndWhoIsFlownGoAlong() {
    Shot farm = shot("A farmer drives a tractor past a cow");
    Track farmer = find(farm, "farmer");
    Track tractor = find(farm, "tractor");
    assertTrue(Math.abs(x(tractor, LAST) - x(tractor, 0)) > 0.4);
    assertEquals(x(tractor, LAST) - x(tractor, 0), x(farmer, LAST) - x(farmer, 0), 0.02);
    Shot beach = shot("A girl flies a kite on a beach");
    assertEquals(x(find(beach, "girl"), LAST), x(find(beach, "kite"), LAST), 0.02);
    assertTrue(y(find(beach, "kite"), 0) < y(find(beach, "girl"), 0));
  }

  @Test
  void dependsOnTheSeedOnly() {
    String prompt = "two birds, a car and a tree";
    assertEquals(plan(new PlanRequest(prompt, 24, 8, 7)), plan(new PlanRequest(prompt, 24, 8, 7)));
    assertNotEquals(
        plan(new PlanRequest(prompt, 24, 8, 7)), plan(new PlanRequest(prompt, 24, 8, 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "...",
        "🎉🎉",
        "熊が左から右へ歩く",
        "من اليسار إلى اليمين",
        "' OR 1=1; --",
        "the of and to",
        "left right up down",
        "999999999 cats",
        "a a a a the the",
        "its its of of from from to to",
        "\u0000\uFFFF\uD800",
        "<script>alert('x')</script>",
        "camera camera zooms zooms out",
        "to the left of",
        "a cat to the left of a cat to the left of a cat",
      })
  void givesAValidShotForAnyText(String text) {
    for (int frames : new int[] {1, 2, 5, 16, 24}) {
      Shot shot = plan(new PlanRequest(text, frames, 8, 0));
      assertEquals(frames, shot.frames());
      assertTrue(shot.tracks().size() <= 12);
    }
  }

  @Test
  void readsTenThousandWords() {
    String text = "a cat and the dog run from left to right over seven blue boats ".repeat(700);
    assertEquals(12, plan(new PlanRequest(text, 24, 8, 0)).tracks().size());
  }

  @Test
  void saysThatItFoundNothing() throws PlannerException {
    Plan plan = PLANNER.plan(PlanRequest.of("!!!"), PlanListener.NONE, new CancelToken());
    assertEquals("built-in planner", plan.plannerName());
    assertTrue(plan.notes().getFirst().contains("no object"));
  }

  @Test
  void rejectsABlankPromptInASentence() {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () -> PLANNER.plan(PlanRequest.of(" \n"), PlanListener.NONE, new CancelToken()));
    assertTrue(e.isBadInput());
    assertFalse(e.getMessage().isBlank());
  }

  private static Shot shot(String prompt) {
    return plan(PlanRequest.of(prompt));
  }

  private static Shot plan(PlanRequest request) {
    try {
      return PLANNER.plan(request, PlanListener.NONE, new CancelToken()).shot();
    } catch (PlannerException e) {
      throw new AssertionError(e);
    }
  }

  private static Track only(String prompt) {
    Shot shot = shot(prompt);
    assertEquals(1, shot.tracks().size(), () -> prompt + ": " + shot.tracks());
    return shot.tracks().getFirst();
  }

  private static double x(Track track, int frame) {
    return track.positionAt(frame).centreX();
  }

  private static double y(Track track, int frame) {
    return track.positionAt(frame).centreY();
  }

  private static double area(Track track, int frame) {
    Box box = track.positionAt(frame);
    return box.width() * box.height();
  }

  private static double lowestY(Track track, int from, int to) {
    double y = 1;
    for (int frame = from; frame <= to; frame++) {
      y = Math.min(y, y(track, frame));
    }
    return y;
  }

  private static double highestY(Track track, int from, int to) {
    double y = 0;
    for (int frame = from; frame <= to; frame++) {
      y = Math.max(y, y(track, frame));
    }
    return y;
  }

  /// Whether one goes while the other stands, and one of them is clearly farther back.
  private static boolean isPassing(Track a, Track b) {
    return reach(a) > 0.12 != reach(b) > 0.12 && Math.abs(foot(a) - foot(b)) > 0.045;
  }

  private static double reach(Track track) {
    double left = 1;
    double right = 0;
    for (int frame = 0; frame <= LAST; frame++) {
      left = Math.min(left, x(track, frame));
      right = Math.max(right, x(track, frame));
    }
    return right - left;
  }

  private static double foot(Track track) {
    double foot = 0;
    for (int frame = 0; frame <= LAST; frame++) {
      foot = Math.max(foot, track.positionAt(frame).bottom());
    }
    return foot;
  }

  private static Track find(Shot shot, String noun) {
    return shot.tracks().stream().filter(t -> t.phrase().endsWith(noun)).findFirst().orElseThrow();
  }

  private static double share(Box a, Box b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    return width <= 0 || height <= 0
        ? 0
        : width * height / Math.min(a.width() * a.height(), b.width() * b.height());
  }
}
