package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Key;
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
import dev.langchain4j.data.message.ChatMessage;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a language model for a layout in LVD's text form. An answer with defects is shown to the
/// model once, with what is wrong; the better of the two answers counts.
final class LlmPlanner implements LayoutPlanner {
  private static final Logger LOG = LoggerFactory.getLogger(LlmPlanner.class);

  /// Of a broken answer, this much is shown to the model again.
  private static final int MOST_SHOWN = 8000;

  private final Endpoint endpoint;
  private final ChatClient client;
  private final PromptScript script = PromptScript.load(PromptScript.CURRENT);

  LlmPlanner(Endpoint endpoint, Limits limits, RetryPolicy retries) {
    this.endpoint = endpoint;
    this.client = new ChatClient(endpoint, limits, retries);
  }

  @Override
  public String name() {
    return endpoint.kind().word() + " " + endpoint.model();
  }

  @Override
  public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String prompt = request.normalisedPrompt();
    List<ChatMessage> messages = script.request(prompt);
    String answer = client.ask(messages, request.seed(), listener, cancel);
    LvdReading reading = LvdReader.read(answer, prompt);
    List<String> notes = new ArrayList<>();
    if (!reading.isClean()) {
      LOG.debug("{} defects in the answer of {}", reading.defects().size(), endpoint);
      listener.onNote("The answer had defects; the model is asked to repair it.");
      reading = repaired(messages, answer, reading, request.seed(), listener, cancel);
    }
    LvdLayout layout = reading.layout().orElseThrow(this::noLayout);
    reading.defects().forEach(defect -> notes.add("In the model's answer, " + defect));
    Shot shot =
        LvdShots.toShot(layout, request.frames(), request.framesPerSecond(), Key.Origin.PLANNER)
            .withPrompt(prompt);
    if (shot.tracks().isEmpty()) {
      notes.add("The model placed no object: draw boxes by hand, or word the prompt differently.");
    }
    return new Plan(shot, name(), notes);
  }

  private LvdReading repaired(
      List<ChatMessage> messages,
      String answer,
      LvdReading first,
      long seed,
      PlanListener listener,
      CancelToken cancel)
      throws PlannerException {
    String shown = answer.length() > MOST_SHOWN ? answer.substring(0, MOST_SHOWN) : answer;
    List<String> defects = first.defects().stream().map(Defect::toString).toList();
    LvdReading second;
    try {
      List<ChatMessage> again = script.repairRequest(messages, shown, defects);
      second = LvdReader.read(client.ask(again, seed, listener, cancel), "");
    } catch (PlannerException e) {
      if (first.layout().isPresent()) {
        LOG.debug("The repair failed", e);
        return first;
      }
      throw e;
    }
    boolean isBetter =
        second.layout().isPresent()
            && (first.layout().isEmpty() || second.defects().size() < first.defects().size());
    return isBetter ? second : first;
  }

  private PlannerException noLayout() {
    return PlannerException.failed(
        "The language model "
            + endpoint.model()
            + " at "
            + endpoint.host()
            + " answered twice with something that is no layout: try again, use another model, or"
            + " the built-in planner.",
        null);
  }
}
