package boxreel.planner.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.Optional;

/// What a model is asked, with all that shapes its answer.
///
/// @param template version of the fixed words
/// @param messages in order, the last one the user's
/// @param schema holds the answer to a JSON form, if the server can do that
/// @param grammar of an answer without a schema, for a local model
/// @param temperature 0 and above
/// @param seed for servers that know it
record Question(
    String template,
    List<ChatMessage> messages,
    Optional<JsonObjectSchema> schema,
    Optional<String> grammar,
    double temperature,
    long seed) {
  /// LVD asks at this temperature.
  static final double USUAL_TEMPERATURE = 0.25;

  Question {
    messages = List.copyOf(messages);
  }

  /// A question for an answer in free words.
  Question(
      String template,
      List<ChatMessage> messages,
      Optional<JsonObjectSchema> schema,
      double temperature,
      long seed) {
    this(template, messages, schema, Optional.empty(), temperature, seed);
  }

  Question withMessages(List<ChatMessage> others) {
    return new Question(template, others, schema, grammar, temperature, seed);
  }

  Question withSchema(JsonObjectSchema root) {
    return new Question(template, messages, Optional.of(root), grammar, temperature, seed);
  }

  ChatRequest request() {
    ChatRequest.Builder request = ChatRequest.builder().messages(messages);
    schema.ifPresent(
        root ->
            request.responseFormat(
                ResponseFormat.builder()
                    .type(ResponseFormatType.JSON)
                    .jsonSchema(JsonSchema.builder().name("answer").rootElement(root).build())
                    .build()));
    return request.build();
  }

  /// The seed as servers take it.
  int shortSeed() {
    return (int) (seed & 0x7fffffff);
  }

  /// The last thing the user says.
  String lastWords() {
    return messages.getLast() instanceof UserMessage user ? user.singleText() : "";
  }

  /// All of the messages as text, for comparing.
  String transcript() {
    StringBuilder text = new StringBuilder();
    for (ChatMessage message : messages) {
      text.append(message.type()).append('\n');
      switch (message) {
        case SystemMessage system -> text.append(system.text());
        case UserMessage user -> text.append(user.singleText());
        default -> text.append(message);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
