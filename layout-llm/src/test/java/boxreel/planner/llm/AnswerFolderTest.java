package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.planner.LocalModelFile;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.keys.KeySafe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AnswerFolderTest {
  @TempDir private Path folder;

  @Test
  void theSameQuestionIsAskedOnce() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi(LayoutForm.JSON.example(GoodText.BEAR, List.of())))) {
      Plan first = plan(server, "A bear walks", 0, "m1");
      Plan again = plan(server, "A bear walks.", 0, "m1");
      assertEquals(1, server.requests().size());
      assertEquals(first.shot(), again.shot());
      assertTrue(again.exchanges().getFirst().isFromCache());
      plan(server, "A bear walks", 1, "m1");
      plan(server, "A bear runs", 0, "m1");
      plan(server, "A bear walks", 0, "m2");
      assertEquals(4, server.requests().size());
    }
  }

  @Test
  void aUselessAnswerIsNotKept() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi("no idea"),
            ScriptedServer.openAi("still none"),
            ScriptedServer.openAi(GoodText.BEAR))) {
      assertTrue(fails(server));
      assertFalse(fails(server));
      assertEquals(3, server.requests().size());
    }
  }

  @Test
  void theKeyIsNowhereInTheFolder() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(GoodText.BEAR))) {
      plan(server, "A bear walks", 0, "m1");
    }
    try (var files = Files.walk(folder)) {
      List<Path> kept = files.filter(Files::isRegularFile).toList();
      assertEquals(1, kept.size());
      assertFalse(Files.readString(kept.getFirst()).contains("sk-secret"));
    }
  }

  @Test
  void theOldestAnswersGo() throws Exception {
    AnswerFolder cache = new AnswerFolder(folder.resolve("deep").resolve("er"), 3);
    for (int i = 0; i < 5; i++) {
      cache.put("k" + i, "answer " + i);
      Files.setLastModifiedTime(
          folder.resolve("deep/er/k" + i + ".txt"),
          java.nio.file.attribute.FileTime.fromMillis(1000L * i));
    }
    cache.put("k5", "answer 5");
    assertEquals(Optional.empty(), cache.get("k2"));
    assertEquals(Optional.of("answer 3"), cache.get("k3"));
    assertEquals(Optional.of("answer 5"), cache.get("k5"));
  }

  @Test
  void aFolderThatCantBeUsedIsAnEmptyCache() throws Exception {
    AnswerFolder cache = new AnswerFolder(Files.createFile(folder.resolve("file")), 3);
    cache.put("k", "answer");
    assertEquals(Optional.empty(), cache.get("k"));
  }

  @Test
  void wordsDoNotRunTogetherInAKey() {
    assertNotEquals(Digests.sha256("ab", "c"), Digests.sha256("a", "bc"));
  }

  private boolean fails(ScriptedServer server) {
    try {
      plan(server, "A bear walks", 0, "m1");
      return false;
    } catch (boxreel.base.PlannerException e) {
      return true;
    }
  }

  private Plan plan(ScriptedServer server, String prompt, long seed, String model)
      throws boxreel.base.PlannerException {
    Map<String, String> env =
        Map.of(
            "BOXREEL_LLM_URL",
            server.address() + "/v1",
            "BOXREEL_LLM_MODEL",
            model,
            "BOXREEL_LLM_KEY",
            "sk-secret-1234567890");
    return new LlmPlanners(
            env,
            Setups.closedGate(),
            Optional.of(folder),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE)
        .layouts("")
        .plan(new PlanRequest(prompt, 24, 8, seed), PlanListener.NONE, new CancelToken());
  }
}
