package boxreel.planner.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A response with a status other than 2xx, with what LangChain4j's own exception leaves out.
final class StatusException extends HttpException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;
  private final String body;

  /// @param retryAfter the wait that the server asks for, `null` if it asks for none
  StatusException(int status, String body, @Nullable Duration retryAfter) {
    super(status, "HTTP status " + status);
    this.body = body;
    this.retryAfter = retryAfter;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /// What the server says, shortened.
  String body() {
    return body;
  }
}
