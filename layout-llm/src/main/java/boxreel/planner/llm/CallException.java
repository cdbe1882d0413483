package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.base.text.Sentence;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request to a model failed.
final class CallException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What may help.
  enum Remedy {
    /// It may work in a moment.
    RETRY,
    /// The server does not know one of the parameters.
    PLAINER_REQUEST,
    /// The server or the model can't be held to a JSON schema.
    WITHOUT_SCHEMA,
    /// The user has to change something.
    CONFIGURATION,
    NONE
  }

  private final transient Sentence sentence;
  private final Remedy remedy;
  private final @Nullable Duration retryAfter;

  /// @param sentence for the user, with cause and advice
  CallException(
      Sentence sentence, Remedy remedy, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(sentence.english(), cause);
    this.sentence = sentence;
    this.remedy = remedy;
    this.retryAfter = retryAfter;
  }

  Remedy remedy() {
    return remedy;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  PlannerException toPlannerException() {
    return remedy == Remedy.CONFIGURATION
        ? PlannerException.badInput(sentence, getCause())
        : PlannerException.failed(sentence, getCause());
  }
}
