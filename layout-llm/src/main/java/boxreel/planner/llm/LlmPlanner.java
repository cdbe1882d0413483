package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Key;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.lvd.Defect;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.layout.lvd.LvdShots;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.llm.ChatClient.Forms;
import boxreel.planner.llm.RepairedAsk.Reading;
import boxreel.planner.llm.RepairedAsk.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks a language model for a layout: as JSON where the server can hold its model to a schema,
/// in LVD's text form otherwise. An answer is only ever read as boxes and words.
final class LlmPlanner implements LayoutPlanner {
  private final ChatClient client;
  private final PromptScript structured = PromptScript.layout(LayoutForm.JSON);
  private final PromptScript plain = PromptScript.layout(LayoutForm.TEXT);
  private final PromptScript structuredWithMoments =
      PromptScript.layoutWithMoments(LayoutForm.JSON);
  private final PromptScript plainWithMoments = PromptScript.layoutWithMoments(LayoutForm.TEXT);

  LlmPlanner(ChatClient client) {
    this.client = client;
  }

  @Override
  public String name() {
    return client.endpoint().name();
  }

  @Override
  public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String prompt = request.normalisedPrompt();
    String caption = "Caption: " + prompt.replaceAll("\\s+", " ");
    boolean describes = request.describesMoments();
    PromptScript json = describes ? structuredWithMoments : structured;
    PromptScript lines = describes ? plainWithMoments : plain;
    double temperature = Question.USUAL_TEMPERATURE + 0.75 * request.variety();
    Forms forms =
        new Forms(
            new Question(
                json.version(),
                json.request(caption),
                Optional.of(LayoutForm.schema(describes)),
                temperature,
                request.seed()),
            new Question(
                lines.version(),
                lines.request(caption),
                Optional.empty(),
                Optional.of(LayoutForm.grammar(describes)),
                temperature,
                request.seed()));
    Result<Described> result =
        new RepairedAsk<>(client, lines, answer -> read(answer, prompt, describes))
            .ask(forms, "layout", listener, cancel);
    List<String> notes = new ArrayList<>();
    result.defects().forEach(defect -> notes.add("In the model's answer, " + defect));
    Shot shot =
        LvdShots.toShot(
                result.value().layout(),
                request.frames(),
                request.framesPerSecond(),
                Key.Origin.PLANNER)
            .withPrompt(prompt)
            .withCues(PromptCues.ofSixths(result.value().moments(), request.frames()));
    if (shot.tracks().isEmpty()) {
      notes.add("The model placed no object: draw boxes by hand, or word the prompt differently.");
    }
    return new Plan(shot, name(), notes, result.exchanges());
  }

  /// A layout and what its moments show, if that was asked for.
  private record Described(LvdLayout layout, List<String> moments) {}

  private static Reading<Described> read(String answer, String prompt, boolean describes) {
    MomentReader.Parts parts =
        describes
            ? MomentReader.read(answer)
            : new MomentReader.Parts(answer, List.of(), List.of());
    LvdReading reading = LvdReader.read(parts.layout(), prompt);
    List<String> defects =
        new ArrayList<>(reading.defects().stream().map(Defect::toString).toList());
    defects.addAll(parts.defects());
    return new Reading<>(
        reading.layout().map(layout -> new Described(layout, parts.moments())), defects);
  }
}
