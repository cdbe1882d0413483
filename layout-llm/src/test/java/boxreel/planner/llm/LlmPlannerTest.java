package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class LlmPlannerTest {
  private static final String KEY = "sk-secret-1234567890";
  private static final String PROMPT = "A bear walks from the left to the right.";
  private static final String GOOD = GoodText.BEAR;

  private final List<Duration> slept = new ArrayList<>();
  private final List<String> partials = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final CancelToken cancel = new CancelToken();
  private Duration firstByte = Duration.ofSeconds(30);
  private Duration stall = Duration.ofSeconds(30);
  private final PlanListener listener =
      new PlanListener() {
        @Override
        public void onPartial(String textSoFar) {
          partials.add(textSoFar);
        }

        @Override
        public void onNote(String sentence) {
          told.add(sentence);
        }
      };

  @Test
  void plansFromAStreamedAnswer() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(GOOD))) {
      Plan plan = plan(server);
      assertEquals("openai tiny-1", plan.plannerName());
      assertBear(plan.shot());
      assertEquals(List.of(), plan.notes());
      assertEquals(GOOD, partials.getLast());
      assertEquals(List.of("Bearer " + KEY), server.header("Authorization"));
      String request = server.requests().getFirst();
      assertTrue(request.contains("tiny-1") && request.contains("Caption: A bear walks"), request);
      assertTrue(request.contains("\"stream\""), request);
    }
  }

  @Test
  void plansWithOllama() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.ollama(GOOD))) {
      Plan plan =
          planner(Endpoint.Kind.OLLAMA, server.address(), "").plan(request(), listener, cancel);
      assertEquals("ollama tiny-1", plan.plannerName());
      assertBear(plan.shot());
      assertEquals(GOOD, partials.getLast());
    }
  }

  @Test
  void showsTheModelItsDefectsOnce() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi("I can't draw, sorry."), ScriptedServer.openAi(GOOD))) {
      assertBear(plan(server).shot());
      String second = server.requests().get(1);
      assertTrue(second.contains("I can't draw, sorry."), second);
      assertTrue(second.contains("holds no frame"), second);
      assertEquals(2, server.requests().size());
      assertTrue(told.getFirst().contains("repair"), told.toString());
    }
  }

  @Test
  void keepsTheBetterAnswerAndSaysWhatIsWrongWithIt() throws Exception {
    String withoutFrame3 = GOOD.replaceAll("(?m)^Frame 3.*\\R", "");
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi(withoutFrame3), ScriptedServer.openAi("no more ideas"))) {
      Plan plan = plan(server);
      assertBear(plan.shot());
      assertTrue(plan.notes().getFirst().contains("Frame 3"), plan.notes().toString());
    }
  }

  @Test
  void keepsAUsableAnswerWhenTheRepairFails() throws Exception {
    String withoutFrame3 = GOOD.replaceAll("(?m)^Frame 3.*\\R", "");
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.openAi(withoutFrame3), ScriptedServer.status(400, "{}"))) {
      assertBear(plan(server).shot());
    }
  }

  @Test
  void rejectsRubbishAfterOneRepair() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi("Beep boop."))) {
      PlannerException e = failure(server);
      assertTrue(e.getMessage().contains("no layout"), e.getMessage());
      assertFalse(e.isBadInput());
      assertEquals(2, server.requests().size());
    }
  }

  @Test
  void rejectsBodiesThatAreNoEvents() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.status(200, "<html>Welcome to nginx</html>"))) {
      assertSentence(failure(server));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, refused the key, true",
    "403, refused the key, true",
    "404, no model tiny-1, true",
    "400, refused the request, true",
  })
  void doesNotAskAgainWhereThatCantHelp(int status, String words, boolean badInput)
      throws Exception {
    String body = "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}";
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(status, body))) {
      PlannerException e = failure(server);
      assertTrue(e.getMessage().contains(words), e.getMessage());
      assertEquals(badInput, e.isBadInput());
      assertEquals(1, server.requests().size());
      assertSentence(e);
    }
  }

  @Test
  void waitsAsLongAsTheServerAsks() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.status(429, "{}", "7"),
            ScriptedServer.status(429, "{}"),
            ScriptedServer.openAi(GOOD))) {
      assertBear(plan(server).shot());
      assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2)), slept);
      assertTrue(told.getFirst().contains("7 s"), told.toString());
    }
  }

  @Test
  void givesUpWhenTheServerAsksForTooLongAWait() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(429, "{}", "3600"))) {
      PlannerException e = failure(server);
      assertTrue(e.getMessage().contains("no more requests"), e.getMessage());
      assertEquals(List.of(), slept);
    }
  }

  @Test
  void saysThatTheQuotaIsUsedUp() throws Exception {
    String body = "{\"error\":{\"code\":\"insufficient_quota\"}}";
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(429, body))) {
      assertTrue(failure(server).getMessage().contains("quota"));
      assertEquals(1, server.requests().size());
    }
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503"})
  void triesAgainWithLongerAndLongerWaits(int status) throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(status, "oops"))) {
      PlannerException e = failure(server);
      assertTrue(e.getMessage().contains("status " + status), e.getMessage());
      assertEquals(4, server.requests().size());
      assertEquals(List.of(1L, 2L, 4L), slept.stream().map(Duration::toSeconds).toList());
    }
  }

  @Test
  void triesAgainAfterACutStream() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cut(Endpoint.Kind.OPENAI, GOOD.substring(0, 200)),
            ScriptedServer.openAi(GOOD))) {
      assertBear(plan(server).shot());
      assertEquals(1, slept.size());
    }
  }

  @Test
  void triesAgainAfterACutStreamOfOllama() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cut(Endpoint.Kind.OLLAMA, GOOD.substring(0, 200)),
            ScriptedServer.ollama(GOOD))) {
      Plan plan =
          planner(Endpoint.Kind.OLLAMA, server.address(), "").plan(request(), listener, cancel);
      assertBear(plan.shot());
      assertEquals(1, slept.size());
    }
  }

  @Test
  void saysWhichModelOllamaLacks() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.status(404, "{\"error\":\"model not found\"}"))) {
      PlannerException e =
          assertThrows(
              PlannerException.class,
              () ->
                  planner(Endpoint.Kind.OLLAMA, server.address(), "")
                      .plan(request(), listener, cancel));
      assertTrue(e.getMessage().contains("ollama pull tiny-1"), e.getMessage());
    }
  }

  @Test
  void givesUpAStreamThatStalls() throws Exception {
    List<ScriptedServer.Reply> reply = new ArrayList<>();
    try (ScriptedServer server = new ScriptedServer(exchange -> reply.getFirst().send(exchange))) {
      reply.add(server.stalled(Endpoint.Kind.OPENAI, GOOD.substring(0, 100)));
      stall = Duration.ofMillis(300);
      PlannerException e = failure(server);
      assertTrue(e.getMessage().contains("stopped in the middle"), e.getMessage());
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void givesUpAServerThatNeverAnswers() throws Exception {
    List<ScriptedServer.Reply> reply = new ArrayList<>();
    try (ScriptedServer server = new ScriptedServer(exchange -> reply.getFirst().send(exchange))) {
      reply.add(server.silent());
      firstByte = Duration.ofMillis(300);
      assertTrue(failure(server).getMessage().contains("does not answer"));
    }
  }

  @Test
  void cutsOffAnAnswerWithoutEnd() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.ofLength(Endpoint.Kind.OPENAI, 10_000_000))) {
      assertTrue(failure(server).getMessage().contains("no layout"));
      int longest = partials.stream().mapToInt(String::length).max().orElse(0);
      assertEquals(50_000, longest);
    }
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () ->
                planner(Endpoint.Kind.OPENAI, "http://127.0.0.1:" + port, KEY)
                    .plan(request(), listener, cancel));
    assertTrue(e.getMessage().contains("can't be reached"), e.getMessage());
    assertEquals(3, slept.size());
    assertSentence(e);
  }

  @Test
  void leavesOutParametersThatAModelRefuses() throws Exception {
    String body = "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens'\"}}";
    try (ScriptedServer server =
        new ScriptedServer(ScriptedServer.status(400, body), ScriptedServer.openAi(GOOD))) {
      assertBear(plan(server).shot());
      assertTrue(server.requests().getFirst().contains("max_tokens"));
      assertFalse(server.requests().getLast().contains("max_tokens"));
      assertFalse(server.requests().getLast().contains("temperature"));
    }
  }

  @Test
  void stopsWaitingWhenCancelled() throws Exception {
    List<ScriptedServer.Reply> reply = new ArrayList<>();
    try (ScriptedServer server = new ScriptedServer(exchange -> reply.getFirst().send(exchange))) {
      reply.add(server.stalled(Endpoint.Kind.OPENAI, "Reasoning: hm"));
      PlanListener cancelling =
          text -> {
            if (!text.isEmpty()) {
              cancel.cancel();
            }
          };
      assertThrows(
          CancellationException.class,
          () ->
              planner(Endpoint.Kind.OPENAI, server.address(), KEY)
                  .plan(request(), cancelling, cancel));
    }
  }

  @Test
  void stopsBetweenAttemptsWhenCancelled() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(500, "oops"))) {
      PlanListener cancelling =
          new PlanListener() {
            @Override
            public void onPartial(String textSoFar) {}

            @Override
            public void onNote(String sentence) {
              cancel.cancel();
            }
          };
      assertThrows(
          CancellationException.class,
          () ->
              planner(Endpoint.Kind.OPENAI, server.address(), KEY)
                  .plan(request(), cancelling, cancel));
      assertEquals(1, server.requests().size());
    }
  }

  private Plan plan(ScriptedServer server) throws PlannerException {
    return planner(Endpoint.Kind.OPENAI, server.address() + "/v1", KEY)
        .plan(request(), listener, cancel);
  }

  private PlannerException failure(ScriptedServer server) {
    return assertThrows(PlannerException.class, () -> plan(server));
  }

  private LlmPlanner planner(Endpoint.Kind kind, String address, String key) {
    Limits limits =
        new Limits(
            Duration.ofSeconds(5), firstByte, stall, Duration.ofSeconds(30), 2_000_000, 50_000);
    RetryPolicy retries =
        new RetryPolicy(
            4, Duration.ofSeconds(1), Duration.ofSeconds(60), (time, _) -> slept.add(time));
    Endpoint endpoint = new Endpoint(kind, URI.create(address), "tiny-1", key);
    return new LlmPlanner(
        new ChatClient(endpoint, limits, retries, Setups.closedGate(), AnswerCache.NONE));
  }

  private static PlanRequest request() {
    return PlanRequest.of(PROMPT);
  }

  private static void assertBear(Shot shot) {
    assertEquals("A bear walks from the left to the right", shot.prompt());
    assertEquals("forest", shot.background());
    assertEquals(24, shot.frames());
    assertEquals(1, shot.tracks().size());
    assertEquals("bear", shot.tracks().getFirst().phrase());
    assertEquals(Key.Origin.PLANNER, shot.tracks().getFirst().keys().getFirst().origin());
    assertEquals(170 / 512.0 + 0.1, shot.tracks().getFirst().positionAt(46 / 5.0).x() + 0.1, 0.01);
  }

  /// One sentence for people: no key, no class names.
  private static void assertSentence(PlannerException e) {
    String message = e.getMessage();
    assertFalse(message.contains(KEY), message);
    assertFalse(message.contains("Exception"), message);
    assertTrue(message.endsWith("."), message);
  }
}
