package boxreel.planner.llm;

import com.fasterxml.jackson.databind.node.TextNode;

/// How a provider's streamed answer looks on the wire.
enum Protocol {
  OPENAI("text/event-stream"),
  ANTHROPIC("text/event-stream"),
  GEMINI("text/event-stream"),
  OLLAMA("application/x-ndjson");

  private final String type;

  Protocol(String type) {
    this.type = type;
  }

  static Protocol of(Endpoint.Kind kind) {
    return valueOf(kind.name());
  }

  String type() {
    return type;
  }

  /// What comes before the first words.
  String start() {
    return this == ANTHROPIC
        ? event(
                "message_start",
                "{\"type\":\"message_start\",\"message\":{\"id\":\"m1\",\"type\":\"message\","
                    + "\"role\":\"assistant\",\"content\":[],\"model\":\"tiny-1\","
                    + "\"usage\":{\"input_tokens\":1,\"output_tokens\":1}}}")
            + event(
                "content_block_start",
                "{\"type\":\"content_block_start\",\"index\":0,"
                    + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}")
        : "";
  }

  String part(String words) {
    return switch (this) {
      case OPENAI -> openAi(words, "null");
      case ANTHROPIC ->
          event(
              "content_block_delta",
              "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\","
                  + "\"text\":"
                  + quoted(words)
                  + "}}");
      case GEMINI -> gemini(words, "");
      case OLLAMA -> ollama(words, false);
    };
  }

  /// What comes behind the last words.
  String end() {
    return switch (this) {
      case OPENAI -> openAi("", "\"stop\"") + "data: [DONE]\n\n";
      case ANTHROPIC ->
          event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}")
              + event(
                  "message_delta",
                  "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
                      + "\"usage\":{\"output_tokens\":9}}")
              + event("message_stop", "{\"type\":\"message_stop\"}");
      case GEMINI -> gemini("", ",\"finishReason\":\"STOP\"");
      case OLLAMA -> ollama("", true);
    };
  }

  private static String event(String name, String json) {
    return "event: " + name + "\ndata: " + json + "\n\n";
  }

  private static String openAi(String words, String finish) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
        + "\"choices\":[{\"index\":0,\"delta\":{\"content\":"
        + quoted(words)
        + "},\"finish_reason\":"
        + finish
        + "}]}\n\n";
  }

  private static String gemini(String words, String finish) {
    return "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":"
        + quoted(words)
        + "}]},\"index\":0"
        + finish
        + "}],\"usageMetadata\":{\"promptTokenCount\":1,\"candidatesTokenCount\":1,"
        + "\"totalTokenCount\":2},\"modelVersion\":\"tiny-1\",\"responseId\":\"r\"}\n\n";
  }

  private static String ollama(String words, boolean done) {
    return "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\","
        + "\"message\":{\"role\":\"assistant\",\"content\":"
        + quoted(words)
        + "},"
        + (done ? "\"done_reason\":\"stop\",\"prompt_eval_count\":1,\"eval_count\":1," : "")
        + "\"done\":"
        + done
        + "}\n";
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
