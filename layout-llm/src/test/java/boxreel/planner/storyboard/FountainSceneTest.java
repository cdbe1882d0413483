package boxreel.planner.storyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FountainSceneTest {
  private static final String SCRIPT =
      """
      Title: The Ball
      Author: Nobody

      # Act one

      = The bear meets the ball.

      EXT. FOREST - DAY #1#

      A *brown* bear walks to a ball. [[how big?]]

      @McBEAR (to himself)
      (sniffing)
      What is that?

      THE BALL ^
      Hello.

      /* INT. CUT - NIGHT

      Nobody sees this. */

      CUT TO:

      .CLOSE ON THE BALL

      It rolls away.

      EXT. EMPTY - NIGHT

      > THE END <
      """;

  @Test
  void readsWhatCanBeSeenAndHeard() {
    List<FountainScene> scenes = FountainScene.scenes(SCRIPT);
    assertEquals(
        List.of("EXT. FOREST - DAY", "CLOSE ON THE BALL"),
        scenes.stream().map(FountainScene::heading).limit(2).toList());
    assertEquals(
        "A brown bear walks to a ball.\nMcBEAR says: \"What is that?\"\nTHE BALL says: \"Hello.\"",
        scenes.getFirst().text());
    assertEquals("It rolls away.", scenes.get(1).text());
  }

  @Test
  void proseIsOneScene() {
    assertFalse(FountainScene.isScript("A bear walks. Interior design is not its thing."));
    assertTrue(FountainScene.isScript("x\n\nint. kitchen\n\ny"));
    assertEquals(
        List.of(new FountainScene("", "A bear walks.\nIt sleeps.")),
        FountainScene.scenes("A bear walks.\n\nIt sleeps.\n"));
    assertEquals(List.of(), FountainScene.scenes(" \n"));
  }
}
