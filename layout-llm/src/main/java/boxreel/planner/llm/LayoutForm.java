package boxreel.planner.llm;

import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The form in which a model is asked for a layout. [LvdReader] reads both.
enum LayoutForm {
  /// LVD's lines.
  TEXT,
  /// One JSON object, to which a server can be held by a schema.
  JSON;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// An example answer in this form.
  ///
  /// @param answer in LVD's lines, without defects
  /// @param moments what each frame shows, if that is asked for too
  String example(String answer, List<String> moments) {
    if (this == TEXT) {
      StringBuilder text = new StringBuilder(answer);
      for (int k = 0; k < moments.size(); k++) {
        text.append("\nMoment ").append(k + 1).append(": ").append(moments.get(k));
      }
      return text.toString();
    }
    LvdLayout layout = LvdReader.read(answer, "").layout().orElseThrow();
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("reasoning", answer.lines().findFirst().orElse("").replace("Reasoning: ", ""));
    for (int k = 0; k < LvdLayout.FRAMES; k++) {
      ArrayNode frame = root.putArray("frame" + (k + 1));
      for (LvdLayout.Entry entry : layout.frames().get(k)) {
        frame
            .addObject()
            .put("id", entry.id())
            .put("name", entry.name())
            .put("x", Math.round(entry.x()))
            .put("y", Math.round(entry.y()))
            .put("width", Math.round(entry.width()))
            .put("height", Math.round(entry.height()));
      }
    }
    root.put("background_keyword", layout.background());
    if (!moments.isEmpty()) {
      moments.forEach(root.putArray("moments")::add);
    }
    return root.toString();
  }

  /// The grammar of LVD's lines, for llama.cpp.
  ///
  /// @param describesMoments whether a line for each moment follows
  static String grammar(boolean describesMoments) {
    String grammar = PromptScript.text("lvd.gbnf");
    if (!describesMoments) {
      return grammar;
    }
    StringBuilder lines = new StringBuilder(" name");
    for (int k = 1; k <= LvdLayout.FRAMES; k++) {
      lines.append(" \"\\nMoment ").append(k).append(": \" moment");
    }
    return grammar.replaceFirst(
            "(?m) name$", java.util.regex.Matcher.quoteReplacement(lines.toString()))
        + "moment ::= [^\\x00-\\x1F\\x7F]{10,200}\n";
  }

  /// The schema of the JSON form.
  ///
  /// @param describesMoments whether a list of what each moment shows follows
  static JsonObjectSchema schema(boolean describesMoments) {
    JsonObjectSchema entry =
        JsonObjectSchema.builder()
            .addIntegerProperty("id")
            .addStringProperty("name")
            .addIntegerProperty("x")
            .addIntegerProperty("y")
            .addIntegerProperty("width")
            .addIntegerProperty("height")
            .required("id", "name", "x", "y", "width", "height")
            .additionalProperties(false)
            .build();
    JsonArraySchema frame = JsonArraySchema.builder().items(entry).build();
    JsonObjectSchema.Builder root = JsonObjectSchema.builder();
    root.addStringProperty("reasoning");
    for (int k = 1; k <= LvdLayout.FRAMES; k++) {
      root.addProperty("frame" + k, frame);
    }
    root.addStringProperty("background_keyword");
    List<String> required = new ArrayList<>(List.of("reasoning"));
    for (int k = 1; k <= LvdLayout.FRAMES; k++) {
      required.add("frame" + k);
    }
    required.add("background_keyword");
    if (describesMoments) {
      JsonArraySchema moments =
          JsonArraySchema.builder().items(JsonStringSchema.builder().build()).build();
      root.addProperty("moments", moments);
      required.add("moments");
    }
    return root.required(required).additionalProperties(false).build();
  }
}
