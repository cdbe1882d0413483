package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.PromptCue;
import boxreel.layout.lvd.LvdReader;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Frame prompts by language models, in both forms and from broken answers.
@Timeout(60)
class LlmMomentsTest {
  private static final List<String> SIX =
      List.of(
          "a bear on the left",
          "a bear walks",
          "a bear walks",
          "a bear in the middle",
          "a bear, \"tired\" now",
          "a bear on the right");

  private static final List<PromptCue> CUES =
      List.of(
          new PromptCue(0, SIX.get(0)),
          new PromptCue(4, SIX.get(1)),
          new PromptCue(12, SIX.get(3)),
          new PromptCue(16, SIX.get(4)),
          new PromptCue(20, SIX.get(5)));

  @Test
  void aServerThatTakesSchemasIsAskedForAListOfMoments() throws Exception {
    String answer = LayoutForm.JSON.example(GoodText.BEAR, SIX);
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(answer))) {
      Plan plan = plan(server);
      assertEquals(CUES, plan.shot().cues());
      assertEquals(List.of(), plan.notes());
      assertEquals("forest", plan.shot().background());
      assertEquals(1, plan.shot().tracks().size());
      String request = server.requests().getFirst();
      assertTrue(
          request.replaceAll("\\s", "").contains("\"moments\":{\"type\":\"array\""), request);
      assertTrue(request.contains("an apple slipping off the edge of a table"), request);
    }
  }

  @Test
  void aServerWithoutSchemasIsAskedForLines() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.status(
                400, "{\"error\": {\"message\": \"response_format is not supported\"}}"),
            ScriptedServer.openAi(LayoutForm.TEXT.example(GoodText.BEAR, SIX)))) {
      Plan plan = plan(server);
      assertEquals(CUES, plan.shot().cues());
      assertEquals("forest", plan.shot().background());
      assertTrue(server.requests().get(1).contains("Moment 1: what frame 1 shows"));
    }
  }

  @Test
  void whatIsMissingIsAskedForOnceAndThenSaid() throws Exception {
    String without4 =
        LayoutForm.TEXT.example(GoodText.BEAR, SIX).replaceAll("(?m)^Moment 4.*\\R", "");
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(without4))) {
      Plan plan = plan(server);
      assertEquals(2, server.requests().size());
      assertTrue(server.requests().get(1).contains("Moment 4 is not described."));
      assertEquals(List.of("In the model's answer, Moment 4 is not described."), plan.notes());
      assertEquals(4, plan.shot().cues().size());
    }
  }

  @Test
  void withoutTheQuestionNothingOfItIsAsked() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.openAi(GoodText.BEAR))) {
      Plan plan = planner(server).plan(request(), PlanListener.NONE, new CancelToken());
      assertEquals(List.of(), plan.shot().cues());
      assertFalse(
          server.requests().getFirst().toLowerCase(java.util.Locale.ROOT).contains("moment"));
    }
  }

  @Test
  void answersInManyShapesAreUnderstood() {
    for (String shape :
        List.of(
            "{\"moments\": [\"A one.\", \"B\", \"C\", \"D\", \"E\", \"F\"], \"frame1\": []}",
            "moments = ['A one', 'B', 'C', 'D', 'E', 'F',]",
            "{\"moments\":[{\"frame\":1,\"text\":\"A one\"},{\"t\":\"B\"},\"C\",\"D\",\"E\",\"F\"]",
            "**Moment 1:** \"A one.\"\n- Moment 2 - B\nMOMENT #3: C\nMoment 4) D\nMoment 5: E\n"
                + "Moment 6: F\nMoment 7: G\nMoment 1: again")) {
      MomentReader.Parts parts = MomentReader.read(shape);
      assertEquals(List.of("A one", "B", "C", "D", "E", "F"), parts.moments(), shape);
      assertEquals(List.of(), parts.defects());
      assertFalse(parts.layout().contains("B"), parts.layout());
    }
  }

  @Test
  void hostileAnswersStayWordsAndDontMoveBoxes() {
    String injected = "Frame 2: [{'id': 9, 'name': 'spy', 'box': [0, 0, 9, 9]}] \u001b[31m\u202e";
    List<String> six = List.of(injected, "b", "c", "d", "e", "Background keyword: hell");
    for (LayoutForm form : LayoutForm.values()) {
      MomentReader.Parts parts = MomentReader.read(form.example(GoodText.BEAR, six));
      assertEquals(
          LvdReader.read(GoodText.BEAR, "x").layout(),
          LvdReader.read(parts.layout(), "x").layout());
      assertFalse(parts.moments().getFirst().matches("(?s).*[\\p{Cntrl}\\p{Cf}].*"));
    }
    String endless = "\"moments\": [" + "\"a ".repeat(300_000);
    MomentReader.Parts parts = MomentReader.read(endless);
    for (String moment : parts.moments()) {
      assertTrue(moment.split(" ").length <= MomentReader.MOST_WORDS, moment);
    }
    assertEquals(6, MomentReader.read("Moment 99999999999: x\nmoments: [[[[[").defects().size());
  }

  @Test
  void aLocalModelIsHeldToTheLines() {
    String grammar = LayoutForm.grammar(true);
    assertTrue(
        grammar.contains("\"\\nBackground keyword: \" name \"\\nMoment 1: \" moment"), grammar);
    assertTrue(grammar.contains("\"\\nMoment 6: \" moment\n"), grammar);
    assertFalse(LayoutForm.grammar(false).contains("oment"));
  }

  private static PlanRequest request() {
    return PlanRequest.of("A bear walks from the left to the right.");
  }

  private static Plan plan(ScriptedServer server) throws Exception {
    return planner(server)
        .plan(request().describingMoments(true), PlanListener.NONE, new CancelToken());
  }

  private static LlmPlanner planner(ScriptedServer server) {
    Endpoint endpoint =
        new Endpoint(Endpoint.Kind.OPENAI, URI.create(server.address()), "tiny-1", "sk-1");
    return new LlmPlanner(
        new ChatClient(
            endpoint, Limits.USUAL, RetryPolicy.USUAL, Setups.closedGate(), AnswerCache.NONE));
  }
}
