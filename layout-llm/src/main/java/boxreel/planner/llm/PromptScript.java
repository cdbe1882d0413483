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

/// What is said to a model: the task, worked examples and the request to repair an answer. The
/// text is a resource with a version in its name; the task of layouts is LVD's (section "LLM
/// request" of the paper's code), the words and examples are ours.
///
/// @param version of the text, such as "layout-v2/json"
/// @param opening the task and the examples
/// @param repair asks for a better answer; `{defects}` stands for what was wrong
record PromptScript(String version, List<ChatMessage> opening, String repair) {
  /// The layout's task; see [#layout].
  static final String LAYOUT = "layout-v2";

  private static final int MOST_DEFECTS = 10;

  /// Of a broken answer, this much is shown to the model again.
  private static final int MOST_SHOWN = 8000;

  PromptScript {
    opening = List.copyOf(opening);
  }

  /// What each moment shows is asked for with these words.
  static final String MOMENTS = "moments-v1";

  /// The script for layouts that asks for a form.
  static PromptScript layout(LayoutForm form) {
    return load(LAYOUT, form.word(), (_, answer) -> form.example(answer, List.of()));
  }

  /// As [#layout], and asks what each moment shows too.
  static PromptScript layoutWithMoments(LayoutForm form) {
    String task = "";
    String lines = "";
    List<List<String>> examples = new ArrayList<>();
    for (Section section : sections(MOMENTS)) {
      switch (section.title()) {
        case "system" -> task = section.body();
        case "example" -> examples.add(section.body().lines().toList());
        default -> lines = section.title().equals("form " + form.word()) ? section.body() : lines;
      }
    }
    PromptScript plain =
        load(LAYOUT, form.word(), (number, answer) -> form.example(answer, examples.get(number)));
    List<ChatMessage> opening = new ArrayList<>(plain.opening);
    String system = ((SystemMessage) opening.getFirst()).text();
    int answer = system.indexOf("Answer ");
    opening.set(
        0,
        SystemMessage.from(
            system.substring(0, answer) + task + "\n\n" + system.substring(answer) + "\n" + lines));
    return new PromptScript(plain.version + "+" + MOMENTS, opening, plain.repair);
  }

  /// A script that knows one form only.
  static PromptScript load(String version) {
    return load(version, "", (_, text) -> text);
  }

  /// Makes the worked example of a number, from 0, of LVD's lines.
  private interface Example {
    String of(int number, String answer);
  }

  private record Section(String title, String body) {}

  private static List<Section> sections(String version) {
    List<Section> sections = new ArrayList<>();
    for (String section : text(version + ".txt").split("(?m)^=== ", -1)) {
      int end = section.indexOf('\n');
      if (end >= 0) {
        sections.add(
            new Section(section.substring(0, end).strip(), section.substring(end + 1).strip()));
      }
    }
    return sections;
  }

  /// Reads a script: sections that begin with "=== system", "=== user", "=== assistant", "===
  /// repair" and, for the words that `{form}` stands for, "=== form NAME".
  private static PromptScript load(String version, String form, Example example) {
    List<ChatMessage> opening = new ArrayList<>();
    String system = "";
    String repair = "";
    int examples = 0;
    for (Section section : sections(version)) {
      String title = section.title();
      String body = section.body();
      switch (title) {
        case "system" -> system = body;
        case "user" -> opening.add(UserMessage.from(body));
        case "assistant" -> opening.add(AiMessage.from(example.of(examples++, body)));
        case "repair" -> repair = body;
        default -> {
          if (!title.startsWith("form ")) {
            throw new IllegalStateException("Unknown section in " + version);
          }
          if (title.equals("form " + form)) {
            system = system.replace("{form}", body);
          }
        }
      }
    }
    opening.addFirst(SystemMessage.from(system));
    return new PromptScript(form.isEmpty() ? version : version + "/" + form, opening, repair);
  }

  /// The whole request, ending with the user's words.
  List<ChatMessage> request(String words) {
    List<ChatMessage> messages = new ArrayList<>(opening);
    messages.add(UserMessage.from(words));
    return messages;
  }

  /// The request after an answer that can't be used as it is.
  List<ChatMessage> repairRequest(List<ChatMessage> before, String answer, List<String> defects) {
    String listed =
        defects.stream().limit(MOST_DEFECTS).map(d -> "- " + d).collect(Collectors.joining("\n"));
    String shown = answer.length() > MOST_SHOWN ? answer.substring(0, MOST_SHOWN) : answer;
    return Stream.concat(
            before.stream(),
            Stream.of(
                AiMessage.from(shown.isBlank() ? "(nothing)" : shown),
                UserMessage.from(repair.replace("{defects}", listed))))
        .toList();
  }

  /// A text that comes with this package.
  static String text(String name) {
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
