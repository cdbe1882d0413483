package boxreel.render.worker;

import boxreel.base.text.Sentence;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderTrace;
import boxreel.render.video.TraceJson;
import boxreel.render.worker.WorkerMessage.Order;
import boxreel.render.worker.WorkerMessage.Report;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The lines between a worker and its parent.
///
/// ```
/// {"type":"render","frames":"/tmp/boxreel-1.frames","isHandedOn":false,
///  "trace":{...}}                                                     as TraceJson has it
///     may have "source":{"width":160,"height":96,"count":16,"framesPerSecond":8.0}
/// {"type":"prepare"}
/// {"type":"cancel"}
/// {"type":"copied"}
///
/// {"type":"loading","model":"toybox"}
/// {"type":"note","sentence":"...","code":"...","values":[...]}     as SentenceJson has it
/// {"type":"step","step":3,"steps":20,"nanos":912000000}
/// {"type":"preview","step":3,"width":40,"height":24,"count":16,"framesPerSecond":8.0}
/// {"type":"decoding","frame":1,"frames":16}
/// {"type":"done","precision":"float32","width":160,"height":96,"count":16,"framesPerSecond":8.0}
/// {"type":"cancelled"}
/// {"type":"failed","isModel":false,"isBadInput":true,"sentence":"...","code":"...","values":[]}
/// ```
final class WorkerJson {
  private static final String PRECISION = "precision";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private WorkerJson() {}

  /// One line, without its end.
  static String line(WorkerMessage message) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (message) {
      case WorkerMessage.Render(
              RenderTrace trace,
              Path frames,
              Optional<SharedFrames.Form> source,
              boolean isHandedOn) -> {
        type(node, "render")
            .put("frames", frames.toString())
            .put("isHandedOn", isHandedOn)
            .set("trace", TraceJson.toNode(trace));
        source.ifPresent(form -> form(node.putObject("source"), form));
      }
      case WorkerMessage.Prepare() -> type(node, "prepare");
      case WorkerMessage.Cancel() -> type(node, "cancel");
      case WorkerMessage.Copied() -> type(node, "copied");
      case WorkerMessage.Loading(String model) -> type(node, "loading").put("model", model);
      case WorkerMessage.Note(Sentence sentence) -> SentenceJson.put(type(node, "note"), sentence);
      case WorkerMessage.Step(int step, int steps, Duration elapsed) ->
          type(node, "step").put("step", step).put("steps", steps).put("nanos", elapsed.toNanos());
      case WorkerMessage.Preview(int step, SharedFrames.Form form) ->
          form(type(node, "preview").put("step", step), form);
      case WorkerMessage.Decoding(int frame, int frames) ->
          type(node, "decoding").put("frame", frame).put("frames", frames);
      case WorkerMessage.Done(SharedFrames.Form form, Precision precision) ->
          form(type(node, "done").put(PRECISION, precision.label()), form);
      case WorkerMessage.Cancelled() -> type(node, "cancelled");
      case WorkerMessage.Failed(boolean isModel, boolean isBadInput, Sentence sentence) ->
          SentenceJson.put(
              type(node, "failed").put("isModel", isModel).put("isBadInput", isBadInput), sentence);
    }
    return node.toString();
  }

  private static ObjectNode type(ObjectNode node, String type) {
    return node.put("type", type);
  }

  private static void form(ObjectNode node, SharedFrames.Form form) {
    node.put("width", form.width())
        .put("height", form.height())
        .put("count", form.count())
        .put("framesPerSecond", form.framesPerSecond());
  }

  /// @throws IllegalArgumentException if the line is none that a worker is told
  static Order order(String line) {
    JsonNode node = tree(line);
    return switch (text(node, "type")) {
      case "render" ->
          new WorkerMessage.Render(
              TraceJson.find(field(node, "trace").toString())
                  .orElseThrow(() -> new IllegalArgumentException("no trace in: " + line)),
              Path.of(text(node, "frames")),
              Optional.ofNullable(node.get("source")).map(WorkerJson::form),
              field(node, "isHandedOn").asBoolean());
      case "prepare" -> new WorkerMessage.Prepare();
      case "cancel" -> new WorkerMessage.Cancel();
      case "copied" -> new WorkerMessage.Copied();
      default -> throw new IllegalArgumentException("unknown order: " + line);
    };
  }

  /// @throws IllegalArgumentException if the line is none that a worker says
  static Report report(String line) {
    JsonNode node = tree(line);
    return switch (text(node, "type")) {
      case "loading" -> new WorkerMessage.Loading(text(node, "model"));
      case "note" -> new WorkerMessage.Note(SentenceJson.read(node));
      case "step" ->
          new WorkerMessage.Step(
              number(node, "step"),
              number(node, "steps"),
              Duration.ofNanos(field(node, "nanos").asLong()));
      case "preview" -> new WorkerMessage.Preview(number(node, "step"), form(node));
      case "decoding" -> new WorkerMessage.Decoding(number(node, "frame"), number(node, "frames"));
      case "done" ->
          new WorkerMessage.Done(
              form(node),
              Precision.named(field(node, PRECISION).asText())
                  .orElseThrow(() -> new IllegalArgumentException("unknown precision: " + line)));
      case "cancelled" -> new WorkerMessage.Cancelled();
      case "failed" ->
          new WorkerMessage.Failed(
              field(node, "isModel").asBoolean(),
              field(node, "isBadInput").asBoolean(),
              SentenceJson.read(node));
      default -> throw new IllegalArgumentException("unknown report: " + line);
    };
  }

  private static SharedFrames.Form form(JsonNode node) {
    return new SharedFrames.Form(
        number(node, "width"),
        number(node, "height"),
        number(node, "count"),
        field(node, "framesPerSecond").asDouble());
  }

  private static JsonNode tree(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + line, e);
    }
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name + " in: " + node);
    }
    return value;
  }

  private static String text(JsonNode node, String name) {
    return field(node, name).asText();
  }

  private static int number(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.canConvertToInt()) {
      throw new IllegalArgumentException(name + " is no number in: " + node);
    }
    return value.intValue();
  }
}
