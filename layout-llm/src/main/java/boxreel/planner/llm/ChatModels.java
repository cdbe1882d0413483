package boxreel.planner.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicModelCatalog;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.catalog.ModelDescription;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiModelCatalog;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaModel;
import dev.langchain4j.model.ollama.OllamaModels;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiModelCatalog;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;

/// LangChain4j's model for each protocol.
final class ChatModels {
  /// LVD's 900 tokens are too few for many objects.
  static final int MOST_TOKENS = 6000;

  private ChatModels() {}

  /// A model that answers one question.
  ///
  /// @param isPlain without the parameters that some models refuse
  static StreamingChatModel streaming(
      Endpoint endpoint, Wire wire, Question question, boolean isPlain) {
    HttpClientBuilder http = wire.asBuilder();
    String base = endpoint.base().toString();
    return switch (endpoint.kind()) {
      case OPENAI -> {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
            OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(base)
                .modelName(endpoint.model())
                .strictJsonSchema(true);
        if (!isPlain) {
          builder
              .temperature(question.temperature())
              .maxTokens(MOST_TOKENS)
              .seed(question.shortSeed());
        }
        yield (endpoint.key().isEmpty() ? builder : builder.apiKey(endpoint.key())).build();
      }
      case ANTHROPIC -> {
        AnthropicStreamingChatModel.AnthropicStreamingChatModelBuilder builder =
            AnthropicStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(base)
                .apiKey(endpoint.key())
                .modelName(endpoint.model())
                .maxTokens(MOST_TOKENS);
        // Anthropic's scale ends at 1.
        yield (isPlain ? builder : builder.temperature(Math.min(1, question.temperature())))
            .build();
      }
      case GEMINI -> {
        GoogleAiGeminiStreamingChatModel.GoogleAiGeminiStreamingChatModelBuilder builder =
            GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(base)
                .apiKey(endpoint.key())
                .modelName(endpoint.model())
                .returnThinking(false);
        // No limit of tokens: models that think count their thoughts.
        yield (isPlain
                ? builder
                : builder.temperature(question.temperature()).seed(question.shortSeed()))
            .build();
      }
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .modelName(endpoint.model())
              .temperature(question.temperature())
              .numPredict(MOST_TOKENS)
              .seed(question.shortSeed())
              .build();
      case LOCAL -> throw new IllegalArgumentException("A local model has no server");
    };
  }

  /// The names of the models that a server offers. Waits for the server.
  static List<String> names(Endpoint endpoint, Wire wire) {
    HttpClientBuilder http = wire.asBuilder();
    String base = endpoint.base().toString();
    return switch (endpoint.kind()) {
      case OPENAI -> {
        OpenAiModelCatalog.Builder builder =
            OpenAiModelCatalog.builder().httpClientBuilder(http).baseUrl(base);
        yield names(
            (endpoint.key().isEmpty() ? builder : builder.apiKey(endpoint.key()))
                .build()
                .listModels());
      }
      case ANTHROPIC ->
          names(
              AnthropicModelCatalog.builder()
                  .httpClientBuilder(http)
                  .baseUrl(base)
                  .apiKey(endpoint.key())
                  .build()
                  .listModels());
      case GEMINI ->
          names(
              GoogleAiGeminiModelCatalog.builder()
                  .httpClientBuilder(http)
                  .baseUrl(base)
                  .apiKey(endpoint.key())
                  .build()
                  .listModels());
      case OLLAMA ->
          OllamaModels.builder()
              .httpClientBuilder(http)
              .baseUrl(base)
              .maxRetries(0)
              .build()
              .availableModels()
              .content()
              .stream()
              .map(OllamaModel::getName)
              .toList();
      case LOCAL -> throw new IllegalArgumentException("A local model has no server");
    };
  }

  private static List<String> names(List<ModelDescription> models) {
    return models.stream().map(ModelDescription::name).toList();
  }
}
