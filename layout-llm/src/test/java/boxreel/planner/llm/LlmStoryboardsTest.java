package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlanListener;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.Distance;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.storyboard.StoryboardRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LlmStoryboardsTest {
  private static final String BREAKDOWN =
      """
      {"reasoning": "Two.", "cast": [{"phrase": "grizzly bear", "height": 256}],
       "shots": [
        {"prompt": "A {0} walks in a forest.", "seconds": 4, "distance": "wide", "camera": ""},
        {"prompt": "A {0} looks at us", "seconds": 2, "distance": "close", "camera": "moves in"}]}
      """;

  @Test
  void everyShotHasTheSameCast() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi(BREAKDOWN), ScriptedServer.openAi(GoodText.BEAR))) {
      Storyboard board = plan(server, "A bear walks and looks.");
      assertEquals(2, board.shots().size());
      BoardedShot wide = board.shots().get(0);
      BoardedShot close = board.shots().get(1);
      assertEquals("A grizzly bear walks in a forest", wide.shot().prompt());
      assertEquals(32, wide.shot().frames());
      assertEquals(2, close.seconds());
      assertEquals(Distance.CLOSE, close.distance());
      assertEquals("moves in", close.camera());
      for (BoardedShot shot : board.shots()) {
        assertEquals("grizzly bear", shot.shot().tracks().getFirst().phrase());
      }
      assertEquals(0.275, height(wide), 0.001);
      assertEquals(0.85, height(close), 0.001);
      assertEquals(3, board.exchanges().size());
      assertTrue(server.requests().get(2).contains("close shot, camera: moves in"));
      assertEquals(List.of(), board.notes());
    }
  }

  @Test
  void aBreakdownIsRepairedOnce() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi("Scene one!"),
            ScriptedServer.openAi(BREAKDOWN.replace("{0} looks", "{7} looks")),
            ScriptedServer.openAi(GoodText.BEAR))) {
      Storyboard board = plan(server, "A bear walks and looks.");
      assertEquals("A something looks at us", board.shots().get(1).shot().prompt());
      assertTrue(board.notes().getFirst().contains("cast member 7"), board.notes().toString());
    }
  }

  @Test
  void rubbishIsAFailure() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi("{\"shots\": []}"))) {
      PlannerException e = assertThrows(PlannerException.class, () -> plan(server, "A bear."));
      assertTrue(e.getMessage().contains("no storyboard"), e.getMessage());
      assertTrue(assertThrows(PlannerException.class, () -> plan(server, " ")).isBadInput());
      assertTrue(
          assertThrows(PlannerException.class, () -> plan(server, "x".repeat(30_000)))
              .isBadInput());
    }
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(BREAKDOWN);
      for (int edits = random.nextInt(20); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(text.length(), at + random.nextInt(9)),
            List.of("{", "}", "[", "\"", "{99999}", "1e999", "null", "-5", "")
                .get(random.nextInt(9)));
      }
      Breakdown.read(text.toString());
    }
    assertEquals(Optional.empty(), Breakdown.read("").value());
  }

  private static double height(BoardedShot shot) {
    return shot.shot().tracks().getFirst().positionAt(0).height();
  }

  private static Storyboard plan(ScriptedServer server, String text) throws PlannerException {
    Map<String, String> env =
        Map.of("BOXREEL_LLM_URL", server.address() + "/v1", "BOXREEL_LLM_MODEL", "tiny-1");
    return new LlmPlanners(
            env,
            Setups.closedGate(),
            Optional.empty(),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE)
        .storyboards("")
        .plan(new StoryboardRequest(text, 8, 100, 0), PlanListener.NONE, new CancelToken());
  }
}
