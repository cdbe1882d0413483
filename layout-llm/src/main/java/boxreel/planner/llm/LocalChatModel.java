package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.planner.local.LocalModels;
import boxreel.planner.local.LocalQuestion;
import boxreel.planner.local.Turn;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.Json;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import java.nio.file.Path;
import java.util.List;

/// LangChain4j's model over a GGUF file in this process, for one question. It computes on a
/// thread of its own and can be told to stop from any other.
final class LocalChatModel extends ObservedLine implements StreamingChatModel {
  private final LocalModels models;
  private final Path file;
  private final int context;
  private final Question question;

  /// @param context tokens that the model remembers
  /// @param onChange called on some thread when the answer has ended
  LocalChatModel(LocalModels models, Path file, int context, Question question, Runnable onChange) {
    super(onChange);
    this.models = models;
    this.file = file;
    this.context = context;
    this.question = question;
  }

  @Override
  public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
    Thread.ofPlatform().name("planner-local").daemon().start(() -> answer(request, handler));
  }

  private void answer(ChatRequest request, StreamingChatResponseHandler handler) {
    StringBuilder text = new StringBuilder();
    try {
      LocalQuestion asked =
          new LocalQuestion(
              request.messages().stream().map(LocalChatModel::turn).toList(),
              grammar(),
              ChatModels.MOST_TOKENS,
              question.temperature(),
              question.shortSeed());
      models.answer(
          file,
          context,
          asked,
          piece -> {
            arrived();
            text.append(piece);
            if (!isAborted()) {
              handler.onPartialResponse(piece);
            }
            return !isAborted();
          });
      handler.onCompleteResponse(
          ChatResponse.builder()
              .aiMessage(AiMessage.from(text.toString()))
              .finishReason(FinishReason.STOP)
              .build());
    } catch (PlannerException | RuntimeException e) {
      handler.onError(e);
    } finally {
      end();
    }
  }

  /// The question's own grammar, else that of its schema.
  private String grammar() throws PlannerException {
    if (question.grammar().isPresent() || question.schema().isEmpty()) {
      return question.grammar().orElse("");
    }
    return models.grammarOf(
        Json.toJson(JsonSchemaElementUtils.toMap(question.schema().get(), true)));
  }

  private static Turn turn(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> new Turn(Turn.Speaker.SYSTEM, system.text());
      case UserMessage user -> new Turn(Turn.Speaker.USER, user.singleText());
      case AiMessage model -> new Turn(Turn.Speaker.MODEL, model.text());
      default -> throw new IllegalArgumentException("A message of type " + message.type());
    };
  }

  /// The names of the models in the file: one.
  static List<String> names(LocalModels models, Endpoint endpoint, int context)
      throws PlannerException {
    models.check(endpoint.file(), context);
    return List.of(endpoint.model());
  }
}
