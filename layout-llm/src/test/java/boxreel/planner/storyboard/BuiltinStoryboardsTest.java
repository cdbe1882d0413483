package boxreel.planner.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Key;
import boxreel.layout.Track;
import boxreel.planner.PlanListener;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BuiltinStoryboardsTest {
  private static final String STORY =
      "A small brown bear finds a red ball in a forest. It kicks it to the right. The bear runs"
          + " from the left to the right. It is late.";

  @Test
  void aSentenceIsAShotThatStandsAlone() throws PlannerException {
    Storyboard board = plan(STORY);
    assertEquals(
        List.of(
            "A small brown bear finds a red ball in a forest",
            "The small brown bear kicks the red ball to the right",
            "The small brown bear runs from the left to the right"),
        board.shots().stream().map(shot -> shot.shot().prompt()).toList());
    assertEquals(
        List.of("forest", "forest", "forest"),
        board.shots().stream().map(shot -> shot.shot().background()).toList());
    assertTrue(board.notes().getFirst().contains("One sentence"), board.notes().toString());
    assertTrue(board.exchanges().isEmpty());
  }

  @Test
  void whoIsSeenAgainKeepsWordsAndSize() throws PlannerException {
    Storyboard board = plan(STORY);
    assertEquals(
        List.of("small brown bear", "red ball"),
        board.cast().stream().map(CastMember::phrase).toList());
    double first = height(board.shots().getFirst());
    for (BoardedShot shot : board.shots()) {
      double height = height(shot) / shot.distance().scale();
      assertTrue(height < 1.2 * first && height > first / 1.2, first + " and " + height);
    }
  }

  @Test
  void aScriptsHeadingIsThePlaceAndDialogueMakesNoShot() throws PlannerException {
    Storyboard board =
        plan(
            """
            EXT. FOREST - DAY

            A dog runs to the left.

            ANNA
            Where is the cat?

            INT. KITCHEN - NIGHT

            A close-up of a cat. A bird, a dog, a cow and a horse stand around.
            """);
    assertEquals(
        List.of("forest", "kitchen", "kitchen"),
        board.shots().stream().map(shot -> shot.shot().background()).toList());
    assertEquals(
        List.of(Distance.MEDIUM, Distance.CLOSE, Distance.WIDE),
        board.shots().stream().map(BoardedShot::distance).toList());
  }

  @Test
  void longerSentencesAreLongerShots() throws PlannerException {
    Storyboard board =
        plan("A dog barks. A dog walks from the left past a tall tree to a house on the right.");
    assertEquals(2, board.shots().getFirst().seconds());
    assertTrue(board.shots().get(1).seconds() > 3);
    assertEquals(
        1,
        new BuiltinStoryboards()
            .plan(new StoryboardRequest("A dog.", 8, 1, 0), PlanListener.NONE, new CancelToken())
            .shots()
            .getFirst()
            .shot()
            .frames());
  }

  @Test
  void textsWithoutAnythingToDrawAreRefused() {
    for (String text : List.of(" ", "It is late. It was cold!", "x ".repeat(20_000))) {
      PlannerException e = assertThrows(PlannerException.class, () -> plan(text));
      assertTrue(e.isBadInput() && e.getMessage().contains("text"), e.getMessage());
    }
    CancelToken cancel = new CancelToken();
    cancel.cancel();
    assertThrows(
        CancellationException.class,
        () ->
            new BuiltinStoryboards()
                .plan(new StoryboardRequest(STORY, 8, 48, 0), PlanListener.NONE, cancel));
  }

  @Test
  void anyTextGivesShotsOrASentence() {
    for (String text :
        List.of("...", "a\n\n\nb", "He. She. It. They.", "((", "It it it it", "\"A\"")) {
      try {
        assertFalse(plan(text).shots().isEmpty());
      } catch (PlannerException e) {
        assertTrue(e.isBadInput(), text);
      }
    }
  }

  private static Storyboard plan(String text) throws PlannerException {
    return new BuiltinStoryboards()
        .plan(new StoryboardRequest(text, 8, 48, 0), PlanListener.NONE, new CancelToken());
  }

  private static double height(BoardedShot shot) {
    Track bear =
        shot.shot().tracks().stream()
            .filter(track -> track.phrase().equals("small brown bear"))
            .findFirst()
            .orElseThrow();
    List<Double> heights =
        bear.keys().stream().map(Key::box).map(box -> box.height()).sorted().toList();
    return heights.get(heights.size() / 2);
  }
}
