package boxreel.planner.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said to a model: the task, worked examples and the request to repair an answer. The text
/// is a resource with a version in its name; the task is LVD's (section "LLM request" of the
/// paper's code), the words and examples are ours.
///
/// @param version of the text, such as "layout-v1"
/// @param opening the task and the examples
/// @param repair asks for a better answer; `{defects}` stands for what was wrong
record PromptScript(String version, List<ChatMessage> opening, String repair) {
  static final String CURRENT = "layout-v1";

  private static final int MOST_DEFECTS = 10;

  PromptScript {
    opening = List.copyOf(opening);
  }

  /// Reads a script: sections that begin with "=== system", "=== user", "=== assistant" and
  /// "=== repair".
  static PromptScript load(String version) {
    List<ChatMessage> opening = new ArrayList<>();
    String repair = "";
    for (String section : text(version + ".txt").split("(?m)^=== ", -1)) {
      int end = section.indexOf('\n');
      if (end < 0) {
        continue;
      }
      String body = section.substring(end + 1).strip();
      switch (section.substring(0, end).strip()) {
        case "system" -> opening.add(SystemMessage.from(body));
        case "user" -> opening.add(UserMessage.from(body));
        case "assistant" -> opening.add(AiMessage.from(body));
        case "repair" -> repair = body;
        default -> throw new IllegalStateException("Unknown section in " + version);
      }
    }
    return new PromptScript(version, opening, repair);
  }

  /// The whole request for a prompt.
  List<ChatMessage> request(String prompt) {
    List<ChatMessage> messages = new ArrayList<>(opening);
    messages.add(UserMessage.from("Caption: " + prompt.replaceAll("\\s+", " ")));
    return messages;
  }

  /// The request after an answer that can't be used as it is.
  List<ChatMessage> repairRequest(List<ChatMessage> before, String answer, List<String> defects) {
    String listed =
        defects.stream().limit(MOST_DEFECTS).map(d -> "- " + d).collect(Collectors.joining("\n"));
    return Stream.concat(
            before.stream(),
            Stream.of(
                AiMessage.from(answer.isBlank() ? "(nothing)" : answer),
                UserMessage.from(repair.replace("{defects}", listed))))
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = PromptScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: text missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
