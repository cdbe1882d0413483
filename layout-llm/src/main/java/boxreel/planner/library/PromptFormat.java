package boxreel.planner.library;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Prompts as JSON or as plain text that people write.
///
/// ```
/// {"version": 1, "prompts": [{"name": "Bear", "text": "A bear walks", "tags": ["forest"]}]}
/// ```
///
/// ```
/// # Bear [forest]
/// A bear walks
/// ```
///
/// A text without a line that begins with `# ` holds a prompt a line.
public final class PromptFormat {
  /// Of the JSON form.
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern TITLE = Pattern.compile("# *(.*?) *(?:\\[([^\\]]*)])? *");

  private PromptFormat() {}

  /// What a text holds.
  ///
  /// @param prompts those that could be read
  /// @param version of the form; a later one than this program's may hold more than was read
  /// @param isWhole whether all of it could be read
  public record Content(List<SavedPrompt> prompts, int version, boolean isWhole) {
    public Content {
      prompts = List.copyOf(prompts);
    }

    /// Whether a later program wrote it.
    public boolean isNewer() {
      return version > VERSION;
    }
  }

  /// Reads either form, as much as can be read.
  public static Content read(String text) {
    String body = text.startsWith("\ufeff") ? text.substring(1) : text;
    String start = body.stripLeading();
    return start.startsWith("{") || start.startsWith("[") ? json(start) : plain(body);
  }

  /// Reads the JSON form, as much as can be read.
  static Content readJson(String text) {
    return text.stripLeading().startsWith("{")
        ? json(text)
        : new Content(List.of(), VERSION, false);
  }

  public static String toJson(PromptLibrary library) {
    ObjectNode root = MAPPER.createObjectNode().put("version", VERSION);
    ArrayNode list = root.putArray("prompts");
    for (SavedPrompt prompt : library.prompts()) {
      list.add(node(prompt));
    }
    return root.toPrettyString() + "\n";
  }

  /// A prompt as an object of the JSON form.
  public static ObjectNode node(SavedPrompt prompt) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("name", prompt.name()).put("text", prompt.text());
    ArrayNode tags = node.putArray("tags");
    prompt.tags().forEach(tags::add);
    return node;
  }

  public static String toText(PromptLibrary library) {
    StringBuilder text = new StringBuilder();
    for (SavedPrompt prompt : library.prompts()) {
      text.append("# ").append(prompt.name());
      if (!prompt.tags().isEmpty() || prompt.name().endsWith("]")) {
        text.append(" [").append(String.join(", ", prompt.tags())).append(']');
      }
      text.append('\n');
      // A line of a prompt that looks like a title is told from one by a space.
      prompt.text().lines().map(l -> l.matches(" *#.*") ? " " + l : l).forEach(l -> put(text, l));
      text.append('\n');
    }
    return text.toString();
  }

  private static void put(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static Content plain(String text) {
    List<String> lines = text.lines().toList();
    if (lines.stream().noneMatch(line -> line.startsWith("# ") || line.equals("#"))) {
      return new Content(
          lines.stream().filter(l -> !SavedPrompt.lines(l).isEmpty()).map(SavedPrompt::of).toList(),
          VERSION,
          true);
    }
    List<SavedPrompt> prompts = new ArrayList<>();
    String title = "#";
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("#")) {
        add(prompts, title, body.toString());
        title = line;
        body.setLength(0);
      } else {
        put(body, line);
      }
    }
    add(prompts, title, body.toString());
    return new Content(prompts, VERSION, true);
  }

  private static void add(List<SavedPrompt> prompts, String title, String body) {
    Matcher matcher = TITLE.matcher(title);
    if (SavedPrompt.lines(body).isEmpty() || !matcher.matches()) {
      return;
    }
    String tags = matcher.group(2) == null ? "" : matcher.group(2);
    String text = body.replaceAll("(?m)^ ( *#)", "$1");
    prompts.add(SavedPrompt.of(matcher.group(1), text, List.of(tags.split(",", -1))));
  }

  /// Reads token by token, so that of a broken file the prompts before the break are kept.
  private static Content json(String text) {
    List<SavedPrompt> prompts = new ArrayList<>();
    int version = VERSION;
    boolean isWhole = true;
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String field = parser.currentName();
          token = parser.nextToken();
          if (field.equals("version")) {
            version = parser.getValueAsInt(VERSION);
          } else if (field.equals("prompts") && token == JsonToken.START_ARRAY) {
            isWhole &= list(parser, prompts);
          } else {
            parser.skipChildren();
          }
        }
      } else {
        isWhole = list(parser, prompts);
      }
    } catch (IOException e) {
      isWhole = false;
    }
    return new Content(prompts, version, isWhole);
  }

  private static boolean list(JsonParser parser, List<SavedPrompt> prompts) throws IOException {
    boolean isWhole = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        return false;
      }
      JsonNode node = MAPPER.readTree(parser);
      String text = node.isTextual() ? node.asText() : node.path("text").asText("");
      if (SavedPrompt.lines(text).isEmpty()) {
        isWhole = false;
        continue;
      }
      List<String> tags = new ArrayList<>();
      node.path("tags").forEach(tag -> tags.add(tag.asText("")));
      prompts.add(SavedPrompt.of(node.path("name").asText(""), text, tags));
    }
    return isWhole;
  }
}
