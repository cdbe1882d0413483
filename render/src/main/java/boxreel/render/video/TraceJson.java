package boxreel.render.video;

import boxreel.base.LayoutException;
import boxreel.layout.io.ShotJson;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import boxreel.render.api.Stage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A render's trace as JSON: what stands in a file's `comment` tag and in a PNG folder's
/// `trace.json`.
///
/// ```
/// {"generator":"Boxreel","schemaVersion":1,"version":"0.1.0","model":"toybox",
///  "settings":{"method":"lvd-gligen","seed":7,"steps":20,"guidance":7.5,"width":160,"height":96,
///              "beta":0.3,"device":"auto"},
///  "shot":{...}}
/// ```
///
/// A clip that was made from another one has an `origin`, such as
/// `{"stage":"refinement","strength":0.6,"trace":{...}}`, with the other one's trace, if that
/// is known; see [Stage] for the stages and their numbers. `settings` may hold a `sampler`,
/// such as `euler`; without one it is the model's own. `shot` is [ShotJson]'s. Numbers come
/// back bit for bit; unknown fields are ignored.
public final class TraceJson {
  /// The version that is written.
  public static final int SCHEMA_VERSION = 1;

  private static final Logger LOG = LoggerFactory.getLogger(TraceJson.class);
  private static final String GENERATOR = "Boxreel";
  private static final int MAX_LENGTH = ShotJson.MAX_LENGTH;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter PLAIN = MAPPER.writer();
  private static final ObjectWriter ASCII = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
  private static final ObjectWriter PRETTY = MAPPER.writerWithDefaultPrettyPrinter();

  private TraceJson() {}

  /// On one line, for a tag that holds Unicode.
  public static String write(RenderTrace trace) {
    return write(PLAIN, trace);
  }

  /// On one line in ASCII alone, for places that hold no more, such as a GIF's comment.
  public static String writeAscii(RenderTrace trace) {
    return write(ASCII, trace);
  }

  /// For people, on many lines, with a newline at the end.
  public static String writePretty(RenderTrace trace) {
    return write(PRETTY, trace).replace("\r\n", "\n") + "\n";
  }

  /// A trace as a JSON tree.
  public static ObjectNode toNode(RenderTrace trace) {
    RenderSettings settings = trace.settings();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("generator", GENERATOR);
    node.put("schemaVersion", SCHEMA_VERSION);
    node.put("version", trace.boxreelVersion());
    node.put("model", trace.model());
    ObjectNode numbers = node.putObject("settings");
    numbers.put("method", settings.method().label());
    numbers.put("seed", settings.seed());
    numbers.put("steps", settings.steps());
    numbers.put("guidance", settings.guidance());
    numbers.put("width", settings.width());
    numbers.put("height", settings.height());
    numbers.put("beta", settings.beta());
    numbers.put("device", settings.device().name().toLowerCase(Locale.ROOT));
    if (settings.sampler() != SamplerChoice.AUTO) {
      numbers.put("sampler", settings.sampler().label());
    }
    if (settings.precision() != Precision.FLOAT32) {
      numbers.put("precision", settings.precision().label());
    }
    if (!settings.shortcuts().areNone()) {
      numbers.set("shortcuts", shortcuts(settings.shortcuts()));
    }
    node.set("shot", ShotJson.toNode(trace.shot()));
    trace.origin().ifPresent(origin -> node.set("origin", origin(origin)));
    return node;
  }

  private static ObjectNode shortcuts(Shortcuts shortcuts) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("cacheInterval", shortcuts.cacheInterval())
        .put("guidanceFrom", shortcuts.guidanceFrom())
        .put("guidanceTo", shortcuts.guidanceTo());
  }

  private static Shortcuts shortcuts(JsonNode node) {
    return new Shortcuts(
        small(node, "cacheInterval"), number(node, "guidanceFrom"), number(node, "guidanceTo"));
  }

  private static ObjectNode origin(RenderTrace.Origin origin) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("stage", origin.stage().label());
    switch (origin.stage()) {
      case Stage.Refinement(double strength) -> node.put("strength", strength);
      case Stage.Interpolation() -> {
        // It has no numbers.
      }
      case Stage.Continuation(int overlap) -> node.put("overlap", overlap);
    }
    origin.trace().ifPresent(trace -> node.set("trace", toNode(trace)));
    return node;
  }

  /// The trace in a comment, if the comment is one. Anything else, also a trace of a later
  /// format, gives nothing: a foreign comment is no error.
  public static Optional<RenderTrace> find(String comment) {
    if (comment.length() > MAX_LENGTH || !comment.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      JsonNode node = MAPPER.readTree(comment);
      if (!node.path("generator").asText().equals(GENERATOR)) {
        return Optional.empty();
      }
      return Optional.of(fromNode(node));
    } catch (JsonProcessingException | LayoutException | IllegalArgumentException e) {
      LOG.warn("The comment looks like a trace but can't be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static RenderTrace fromNode(JsonNode node) throws LayoutException {
    int version = node.path("schemaVersion").asInt(1);
    if (version > SCHEMA_VERSION) {
      throw new IllegalArgumentException("written by a later Boxreel, format " + version);
    }
    JsonNode numbers = field(node, "settings");
    RenderSettings settings =
        new RenderSettings(
            Method.named(text(numbers, "method"))
                .orElseThrow(() -> new IllegalArgumentException("an unknown method")),
            whole(numbers, "seed"),
            small(numbers, "steps"),
            number(numbers, "guidance"),
            small(numbers, "width"),
            small(numbers, "height"),
            number(numbers, "beta"),
            Device.valueOf(text(numbers, "device").toUpperCase(Locale.ROOT)),
            SamplerChoice.named(
                    numbers.has("sampler") ? text(numbers, "sampler") : SamplerChoice.AUTO.label())
                .orElseThrow(() -> new IllegalArgumentException("an unknown sampler")),
            Precision.named(
                    numbers.has("precision")
                        ? text(numbers, "precision")
                        : Precision.FLOAT32.label())
                .orElseThrow(() -> new IllegalArgumentException("an unknown precision")),
            numbers.has("shortcuts") ? shortcuts(field(numbers, "shortcuts")) : Shortcuts.NONE);
    return new RenderTrace(
        ShotJson.fromNode(field(node, "shot")),
        text(node, "model"),
        settings,
        text(node, "version"),
        node.has("origin") ? Optional.of(origin(field(node, "origin"))) : Optional.empty());
  }

  private static RenderTrace.Origin origin(JsonNode node) throws LayoutException {
    return new RenderTrace.Origin(
        stage(node),
        node.has("trace") ? Optional.of(fromNode(field(node, "trace"))) : Optional.empty());
  }

  /// Files of the time when there was but one stage don't name it.
  private static Stage stage(JsonNode node) {
    String label = node.has("stage") ? text(node, "stage") : Stage.Refinement.LABEL;
    return switch (label) {
      case Stage.Refinement.LABEL -> new Stage.Refinement(number(node, "strength"));
      case Stage.Interpolation.LABEL -> new Stage.Interpolation();
      case Stage.Continuation.LABEL -> new Stage.Continuation(small(node, "overlap"));
      default -> throw new IllegalArgumentException("an unknown stage");
    };
  }

  private static JsonNode field(JsonNode node, String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no field " + name);
    }
    return value;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + " is no text");
    }
    return value.textValue();
  }

  private static long whole(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new IllegalArgumentException(name + " is no whole number");
    }
    return value.longValue();
  }

  private static int small(JsonNode node, String name) {
    long value = whole(node, name);
    if (value != (int) value) {
      throw new IllegalArgumentException(name + " is out of range");
    }
    return (int) value;
  }

  private static double number(JsonNode node, String name) {
    JsonNode value = field(node, name);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(name + " is no number");
    }
    return value.doubleValue();
  }

  private static String write(ObjectWriter writer, RenderTrace trace) {
    try {
      return writer.writeValueAsString(toNode(trace));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of numbers and strings can't fail to be written", e);
    }
  }
}
