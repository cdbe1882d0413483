package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Locks;
import boxreel.layout.edit.ShotDifference;
import boxreel.layout.lvd.LvdLayout;
import boxreel.planner.PlanListener;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.ShotReviser;
import boxreel.planner.llm.ChatClient.Forms;
import boxreel.planner.llm.RepairedAsk.Result;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Shows a language model the keys of a shot and asks for those objects that an instruction
/// changes.
final class LlmReviser implements ShotReviser {
  private final ChatClient client;
  private final PromptScript script = PromptScript.load("revise-v1");

  LlmReviser(ChatClient client) {
    this.client = client;
  }

  @Override
  public String name() {
    return client.endpoint().name();
  }

  @Override
  public Revision revise(RevisionRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    if (request.instruction().isBlank()) {
      throw PlannerException.badInput(Words.EMPTY_INSTRUCTION.with());
    }
    Shot before = request.shot();
    Question plain =
        new Question(
            script.version(),
            script.request(words(request)),
            Optional.empty(),
            Question.USUAL_TEMPERATURE,
            request.seed());
    Result<Shot> result =
        new RepairedAsk<>(client, script, answer -> RevisionReader.read(answer, before))
            .ask(new Forms(plain.withSchema(schema()), plain), "revision", listener, cancel);
    List<String> notes = new ArrayList<>();
    result.defects().forEach(defect -> notes.add("In the model's answer, " + defect + "."));
    Shot held = request.locks().held(before, result.value());
    if (!ShotDifference.between(result.value(), held).isEmpty()) {
      notes.add("The model changed what is locked; that was put back.");
    }
    ShotDifference difference = ShotDifference.between(before, held);
    if (difference.isEmpty()) {
      notes.add("The model changed nothing: say it in other words.");
    }
    return new Revision(held, difference, name(), notes, result.exchanges());
  }

  private static String words(RevisionRequest request) {
    Shot shot = request.shot();
    Locks locks = request.locks();
    StringBuilder text = new StringBuilder();
    text.append("Caption: ").append(shot.prompt().replaceAll("\\s+", " ")).append('\n');
    text.append("Frames: 0 to ").append(shot.frames() - 1);
    text.append(", ").append(number(shot.framesPerSecond())).append(" per second\n");
    for (Track track : shot.tracks()) {
      text.append("Object ").append(track.id()).append(", ").append(track.phrase());
      text.append(locks.objects().contains(track.id()) ? ", locked" : "");
      text.append(", seen in frames ").append(spans(track.presence())).append(":\n");
      for (Key key : track.keys()) {
        Box box = key.box();
        text.append("  frame ").append(number(key.time())).append(": ");
        text.append("x ").append(units(box.x())).append(", y ").append(units(box.y()));
        text.append(", width ").append(units(box.width()));
        text.append(", height ").append(units(box.height())).append('\n');
      }
    }
    if (!locks.frames().isEmpty()) {
      text.append("Locked frames: ").append(spans(locks.frames())).append('\n');
    }
    return text.append("Instruction: ")
        .append(request.instruction().replaceAll("\\s+", " ").strip())
        .toString();
  }

  private static String spans(List<FrameSpan> spans) {
    return spans.isEmpty()
        ? "none"
        : spans.stream()
            .map(s -> s.start() + "-" + (s.end() - 1))
            .collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  private static long units(double share) {
    return Math.round(share * LvdLayout.CANVAS);
  }

  private static JsonObjectSchema schema() {
    JsonObjectSchema span =
        JsonObjectSchema.builder()
            .addIntegerProperty("first")
            .addIntegerProperty("last")
            .required("first", "last")
            .additionalProperties(false)
            .build();
    JsonObjectSchema key =
        JsonObjectSchema.builder()
            .addNumberProperty("frame")
            .addIntegerProperty("x")
            .addIntegerProperty("y")
            .addIntegerProperty("width")
            .addIntegerProperty("height")
            .required("frame", "x", "y", "width", "height")
            .additionalProperties(false)
            .build();
    JsonObjectSchema object =
        JsonObjectSchema.builder()
            .addStringProperty("id")
            .addStringProperty("name")
            .addBooleanProperty("removed")
            .addProperty("presence", JsonArraySchema.builder().items(span).build())
            .addProperty("keys", JsonArraySchema.builder().items(key).build())
            .required("id", "name", "removed", "presence", "keys")
            .additionalProperties(false)
            .build();
    return JsonObjectSchema.builder()
        .addStringProperty("reasoning")
        .addProperty("objects", JsonArraySchema.builder().items(object).build())
        .required("reasoning", "objects")
        .additionalProperties(false)
        .build();
  }
}
