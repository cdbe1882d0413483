package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;
import boxreel.planner.llm.CallException.Remedy;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a model, again and again where that may help.
final class ChatClient {
  private static final Logger LOG = LoggerFactory.getLogger(ChatClient.class);

  /// LVD asks at this temperature; its 900 tokens are too few for many objects.
  private static final double TEMPERATURE = 0.25;

  private static final int MOST_TOKENS = 3000;

  private final Endpoint endpoint;
  private final Limits limits;
  private final RetryPolicy retries;
  private final java.net.http.HttpClient http;

  ChatClient(Endpoint endpoint, Limits limits, RetryPolicy retries) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.retries = retries;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .build();
  }

  /// The model's answer.
  ///
  /// @param seed for servers that know it
  /// @throws CancellationException if asked to stop
  String ask(List<ChatMessage> messages, long seed, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    Function<Wire, StreamingChatModel> model = wire -> model(wire, seed);
    boolean isPlain = false;
    for (int attempt = 1; ; attempt++) {
      try {
        listener.onPartial("");
        return new Exchange(endpoint, limits)
            .run(http, model, messages, listener::onPartial, cancel);
      } catch (CallException e) {
        LOG.debug("Attempt {} at {} failed: {}", attempt, endpoint, e.remedy());
        if (e.remedy() == Remedy.PLAINER_REQUEST && !isPlain) {
          isPlain = true;
          model = this::plainModel;
          continue;
        }
        Optional<Duration> delay =
            e.remedy() == Remedy.RETRY
                ? retries.delayAfter(attempt, e.retryAfter())
                : Optional.empty();
        pause(delay.orElseThrow(e::toPlannerException), listener, cancel);
      }
    }
  }

  private void pause(Duration delay, PlanListener listener, CancelToken cancel) {
    listener.onNote(
        "The language model at "
            + endpoint.host()
            + " failed; next attempt in "
            + Math.max(1, (delay.toMillis() + 999) / 1000)
            + " s.");
    try {
      retries.sleeper().sleep(delay, cancel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Planning was interrupted.");
    }
    if (cancel.isCancelled()) {
      throw new CancellationException("Planning was cancelled.");
    }
  }

  private StreamingChatModel model(Wire wire, long seed) {
    int shortSeed = (int) (seed & 0x7fffffff);
    return switch (endpoint.kind()) {
      case OPENAI ->
          openAi(wire).temperature(TEMPERATURE).maxTokens(MOST_TOKENS).seed(shortSeed).build();
      case OLLAMA ->
          OllamaStreamingChatModel.builder()
              .httpClientBuilder(wire.asBuilder())
              .baseUrl(endpoint.base().toString())
              .modelName(endpoint.model())
              .temperature(TEMPERATURE)
              .numPredict(MOST_TOKENS)
              .seed(shortSeed)
              .build();
    };
  }

  /// Without the parameters that some models refuse.
  private StreamingChatModel plainModel(Wire wire) {
    return endpoint.kind() == Endpoint.Kind.OPENAI ? openAi(wire).build() : model(wire, 0);
  }

  private OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder openAi(Wire wire) {
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(wire.asBuilder())
            .baseUrl(endpoint.base().toString())
            .modelName(endpoint.model());
    return endpoint.key().isEmpty() ? builder : builder.apiKey(endpoint.key());
  }
}
