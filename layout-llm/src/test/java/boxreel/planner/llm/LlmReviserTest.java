package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import boxreel.layout.edit.ObjectChange;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlanListener;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.llm.RepairedAsk.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LlmReviserTest {
  private static final Shot SHOT =
      Shot.of("A bear walks to a tree")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0", "bear", 24, List.of(key(0, 0), key(4.6, 51.7), key(23, 256))),
                  Track.throughout("1", "tree", 24, List.of(key(0, 400)))));
  private static final String STOP =
      """
      {"reasoning": "It stops.", "objects": [
        {"id": "0", "name": "bear", "removed": false, "presence": [{"first": 0, "last": 23}],
         "keys": [{"frame": 0, "x": 0, "y": 0, "width": 51, "height": 51},
                  {"frame": 4.6, "x": 52, "y": 0, "width": 51, "height": 51},
                  {"frame": 12, "x": 300, "y": 0, "width": 51, "height": 51},
                  {"frame": 23, "x": 300, "y": 0, "width": 51, "height": 51}]},
        {"id": "1", "name": "oak", "removed": true, "presence": [], "keys": []},
        {"id": "7", "name": "owl", "removed": false, "presence": [{"first": 12, "last": 99}],
         "keys": [{"frame": 12, "x": 10, "y": 10, "width": 40, "height": 40}]}]}
      """;

  @Test
  void givesTheDifferenceObjectByObject() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(STOP))) {
      Revision revision = revise(server, Locks.NONE);
      ObjectChange.Changed bear =
          (ObjectChange.Changed) revision.difference().of("0").orElseThrow();
      assertEquals(2, bear.keys().size(), "rounded keys are the old ones: " + bear.keys());
      assertTrue(revision.difference().of("1").orElseThrow() instanceof ObjectChange.Removed);
      ObjectChange.Added owl = (ObjectChange.Added) revision.difference().of("7").orElseThrow();
      assertEquals(List.of(new FrameSpan(12, 24)), owl.track().presence());
      assertEquals(List.of(), revision.notes());
      String request = server.requests().getFirst();
      assertTrue(request.contains("Instruction: make the bear stop"), request);
      assertTrue(request.contains("frame 4.6: x 52"), request);
      assertEquals(1, revision.exchanges().size());
    }
  }

  @Test
  void putsBackWhatIsLockedAndSaysSo() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(STOP))) {
      Revision revision = revise(server, new Locks(Set.of("1"), List.of(new FrameSpan(20, 24))));
      assertEquals(SHOT.track("1"), revision.proposed().track("1"));
      assertTrue(revision.difference().of("1").isEmpty());
      Track bear = revision.proposed().track("0").orElseThrow();
      assertEquals(0.5, bear.positionAt(23).x(), 1e-9);
      assertTrue(revision.notes().getFirst().contains("locked"), revision.notes().toString());
      String request = server.requests().getFirst();
      assertTrue(request.contains("Object 1, tree, locked"), request);
      assertTrue(request.contains("Locked frames: 20-23"), request);
    }
  }

  @Test
  void asksForARepairOfWhatIsNoRevision() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.openAi("Sure, done!"), ScriptedServer.openAi(STOP))) {
      assertFalse(revise(server, Locks.NONE).difference().isEmpty());
      assertTrue(server.requests().get(1).contains("Sure, done!"));
    }
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi("Sure, done!"))) {
      PlannerException e = assertThrows(PlannerException.class, () -> revise(server, Locks.NONE));
      assertTrue(e.getMessage().contains("no revision"), e.getMessage());
    }
  }

  @Test
  void dropsWhatMakesNoSenseAndListsIt() {
    String answer =
        "Here: ```json\n"
            + "{'objects': [{'id': '0', 'keys': [{'frame': 0, 'x': 1}]}, {'id': '', 'name':"
            + " 'a\\u001b[2Jcat', 'keys': [{'frame': 99, 'x': 1, 'y': 1, 'width': '5', 'height':"
            + " 5},]}, 17],}\n"
            + "```";
    Reading<Shot> reading = RevisionReader.read(answer, SHOT);
    Shot shot = reading.value().orElseThrow();
    assertEquals(SHOT.track("0"), shot.track("0"));
    Track cat = shot.tracks().getLast();
    assertEquals("a [2Jcat", cat.phrase());
    assertEquals(23, cat.keys().getFirst().time());
    assertEquals(3, reading.defects().size(), reading.defects().toString());
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    Random random = new Random(3);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(STOP);
      for (int edits = random.nextInt(30); edits >= 0; edits--) {
        int at = random.nextInt(text.length());
        text.replace(
            at,
            Math.min(text.length(), at + random.nextInt(9)),
            List.of("{", "}", "[", "\"", ",", "1e999", "null", "-5", "\n", "")
                .get(random.nextInt(10)));
      }
      RevisionReader.read(text.toString(), SHOT);
    }
    RevisionReader.read("{\"objects\":".repeat(50_000), SHOT);
    assertEquals(Optional.empty(), RevisionReader.read("", SHOT).value());
  }

  @Test
  void needsAnInstructionAndGoesWithoutALanguageModel() throws Exception {
    LlmPlanners planners =
        new LlmPlanners(
            Map.of(),
            Setups.closedGate(),
            Optional.empty(),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE);
    assertEquals("built-in planner", planners.reviser("builtin").name());
    assertEquals("built-in planner", planners.reviser("").name());
    PlannerException blank =
        assertThrows(
            PlannerException.class,
            () ->
                planners
                    .reviser("ollama")
                    .revise(
                        new RevisionRequest(SHOT, " ", Locks.NONE, 0),
                        PlanListener.NONE,
                        new CancelToken()));
    assertTrue(blank.isBadInput());
  }

  private static Revision revise(ScriptedServer server, Locks locks) throws PlannerException {
    Map<String, String> env =
        Map.of("BOXREEL_LLM_URL", server.address() + "/v1", "BOXREEL_LLM_MODEL", "tiny-1");
    return new LlmPlanners(
            env,
            Setups.closedGate(),
            Optional.empty(),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE)
        .reviser("")
        .revise(
            new RevisionRequest(SHOT, "make the bear stop\nat the tree", locks, 0),
            PlanListener.NONE,
            new CancelToken());
  }

  private static Key key(double time, double x) {
    return Key.byPlanner(time, new Box(x / 512, 0, 0.1, 0.1));
  }
}
