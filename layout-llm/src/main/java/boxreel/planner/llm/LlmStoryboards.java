package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.llm.ChatClient.Forms;
import boxreel.planner.llm.RepairedAsk.Result;
import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.Continuity;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.storyboard.StoryboardPlanner;
import boxreel.planner.storyboard.StoryboardRequest;
import boxreel.planner.trace.PlannerExchange;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Asks a language model for a breakdown into shots, then for a layout of each.
final class LlmStoryboards implements StoryboardPlanner {
  private static final int MOST_CHARACTERS = 20_000;

  private final ChatClient client;
  private final LlmPlanner layouts;
  private final PromptScript script = PromptScript.load("storyboard-v1");

  LlmStoryboards(ChatClient client) {
    this.client = client;
    this.layouts = new LlmPlanner(client);
  }

  @Override
  public String name() {
    return client.endpoint().name();
  }

  @Override
  public Storyboard plan(StoryboardRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String text = request.text().strip();
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw PlannerException.badInput((text.isEmpty() ? Words.EMPTY_TEXT : Words.LONG_TEXT).with());
    }
    Question plain =
        new Question(
            script.version(),
            script.request("Text: " + text),
            Optional.empty(),
            Question.USUAL_TEMPERATURE,
            request.seed());
    Result<Breakdown> breakdown =
        new RepairedAsk<>(client, script, Breakdown::read)
            .ask(new Forms(plain.withSchema(schema()), plain), "storyboard", listener, cancel);
    List<String> notes = new ArrayList<>();
    breakdown.defects().forEach(defect -> notes.add("In the model's answer, " + defect + "."));
    List<PlannerExchange> exchanges = new ArrayList<>(breakdown.exchanges());
    List<BoardedShot> shots = new ArrayList<>();
    List<Breakdown.Part> parts = breakdown.value().shots();
    for (Breakdown.Part part : parts) {
      if (cancel.isCancelled()) {
        throw new CancellationException("Planning was cancelled.");
      }
      int number = shots.size() + 1;
      listener.onNote("Shot " + number + " of " + parts.size() + ": " + part.prompt());
      Plan plan = layouts.plan(layoutRequest(part, request), listener, cancel);
      plan.notes().forEach(note -> notes.add("Shot " + number + ": " + note));
      exchanges.addAll(plan.exchanges());
      Shot shot = plan.shot().withPrompt(PlanRequest.of(part.prompt()).normalisedPrompt());
      shots.add(
          new BoardedShot(
              part.distance(),
              part.camera(),
              Continuity.applied(shot, breakdown.value().cast(), part.distance())));
    }
    return new Storyboard(breakdown.value().cast(), shots, name(), notes, exchanges);
  }

  /// The layout has to know the camera, the picture's prompt has not.
  private static PlanRequest layoutRequest(Breakdown.Part part, StoryboardRequest request) {
    int frames =
        Math.clamp(Math.round(part.seconds() * request.framesPerSecond()), 1, request.mostFrames());
    String camera = part.camera().isEmpty() ? "" : ", camera: " + part.camera();
    return new PlanRequest(
        part.prompt() + ", " + part.distance().word() + " shot" + camera,
        frames,
        request.framesPerSecond(),
        request.seed());
  }

  private static JsonObjectSchema schema() {
    JsonObjectSchema member =
        JsonObjectSchema.builder()
            .addStringProperty("phrase")
            .addIntegerProperty("height")
            .required("phrase", "height")
            .additionalProperties(false)
            .build();
    JsonObjectSchema shot =
        JsonObjectSchema.builder()
            .addStringProperty("prompt")
            .addNumberProperty("seconds")
            .addEnumProperty("distance", List.of("wide", "medium", "close"))
            .addStringProperty("camera")
            .required("prompt", "seconds", "distance", "camera")
            .additionalProperties(false)
            .build();
    return JsonObjectSchema.builder()
        .addStringProperty("reasoning")
        .addProperty("cast", JsonArraySchema.builder().items(member).build())
        .addProperty("shots", JsonArraySchema.builder().items(shot).build())
        .required("reasoning", "cast", "shots")
        .additionalProperties(false)
        .build();
  }
}
