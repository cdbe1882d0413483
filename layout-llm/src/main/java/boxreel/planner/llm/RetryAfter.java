package boxreel.planner.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a server asks its clients to wait.
final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

  /// Google says it in the body (`google.rpc.RetryInfo`).
  private static final Pattern IN_BODY =
      Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,6}(?:\\.\\d{1,9})?)s\"");

  private RetryAfter() {}

  /// From the headers `retry-after-ms` (OpenAI) and `Retry-After` (seconds or a date, RFC 9110,
  /// section 10.2.3), or from the body; empty if the server does not ask.
  static Optional<Duration> of(HttpHeaders headers, String body) {
    String exact = headers.firstValue("retry-after-ms").orElse("").strip();
    if (SECONDS.matcher(exact).matches()) {
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(exact))));
    }
    String value = headers.firstValue("retry-after").orElse("").strip();
    if (SECONDS.matcher(value).matches()) {
      return Optional.of(seconds(value));
    }
    if (!value.isEmpty()) {
      return untilDate(value);
    }
    Matcher inBody = IN_BODY.matcher(body);
    return inBody.find() ? Optional.of(seconds(inBody.group(1))) : Optional.empty();
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis((long) Math.ceil(1000 * Double.parseDouble(text)));
  }

  private static Optional<Duration> untilDate(String date) {
    try {
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.now(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
