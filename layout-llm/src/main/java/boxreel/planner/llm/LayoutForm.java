package boxreel.planner.llm;

import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
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
  String example(String answer) {
    if (this == TEXT) {
      return answer;
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
    return root.put("background_keyword", layout.background()).toString();
  }

  /// The grammar of LVD's lines, for llama.cpp.
  static String grammar() {
    return PromptScript.text("lvd.gbnf");
  }

  /// The schema of the JSON form.
  static JsonObjectSchema schema() {
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
    return root.required(
            "reasoning",
            "frame1",
            "frame2",
            "frame3",
            "frame4",
            "frame5",
            "frame6",
            "background_keyword")
        .additionalProperties(false)
        .build();
  }
}
