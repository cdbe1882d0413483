package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.base.text.Sentence;
import boxreel.planner.llm.CallException.Remedy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says in a sentence what went wrong with a request and what to do about it.
final class Failures {
  private static final int MOST_QUOTED = 200;

  private Failures() {}

  static CallException of(Throwable thrown, Endpoint endpoint) {
    StatusException status = cause(thrown, StatusException.class);
    if (status != null) {
      return ofStatus(status, endpoint);
    }
    PlannerException said = cause(thrown, PlannerException.class);
    if (said != null) {
      return new CallException(
          said.sentence(),
          said.isBadInput() ? Remedy.CONFIGURATION : Remedy.NONE,
          null,
          said.getCause());
    }
    if (cause(thrown, SSLException.class) != null) {
      return new CallException(
          Words.NOT_SECURE.with(endpoint.host()), Remedy.CONFIGURATION, null, thrown);
    }
    if (cause(thrown, TooMuchException.class) != null) {
      return new CallException(Words.TOO_MUCH.with(endpoint.host()), Remedy.NONE, null, thrown);
    }
    boolean isUnreachable =
        cause(thrown, ConnectException.class) != null
            || cause(thrown, HttpConnectTimeoutException.class) != null
            || cause(thrown, UnresolvedAddressException.class) != null
            || cause(thrown, UnknownHostException.class) != null;
    if (isUnreachable) {
      return new CallException(
          endpoint.kind() == Endpoint.Kind.OLLAMA
              ? Words.OLLAMA_UNREACHABLE.with(endpoint.host())
              : Words.UNREACHABLE.with(endpoint.host(), endpoint.kind().addressVariable()),
          Remedy.RETRY,
          null,
          thrown);
    }
    boolean isBroken = cause(thrown, IOException.class) != null;
    if (!isBroken
        && String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT).contains("overloaded")) {
      // Anthropic says so inside a stream that began well.
      return new CallException(Words.OVERLOADED.with(endpoint.host()), Remedy.RETRY, null, thrown);
    }
    return new CallException(
        (isBroken ? Words.BROKE_OFF : Words.NO_ANSWER).with(endpoint.host()),
        isBroken ? Remedy.RETRY : Remedy.NONE,
        null,
        thrown);
  }

  static CallException stalled(Endpoint endpoint, boolean hadBegun) {
    return new CallException(
        (hadBegun ? Words.STOPPED : Words.SILENT).with(endpoint.host()), Remedy.NONE, null, null);
  }

  private static CallException ofStatus(StatusException e, Endpoint endpoint) {
    String host = endpoint.host();
    String body = e.body().toLowerCase(Locale.ROOT);
    return switch (e.statusCode()) {
      case 401, 403 -> keyRefused(e, endpoint);
      case 404 -> failure(e, Remedy.CONFIGURATION, notFound(endpoint));
      case 429 ->
          body.contains("insufficient_quota")
              ? failure(e, Remedy.NONE, Words.NO_QUOTA.with(host))
              : failure(e, Remedy.RETRY, Words.TOO_MANY_REQUESTS.with(host));
      case 408, 409, 425 -> busy(e, host);
      default ->
          e.statusCode() >= 500
              ? busy(e, host)
              // Google's way to refuse a key.
              : body.contains("api_key_invalid") || body.contains("api key not valid")
                  ? keyRefused(e, endpoint)
                  : failure(
                      e,
                      remedyOfRefusal(body),
                      Words.REFUSED.with(host, e.statusCode(), quoted(e.body(), endpoint)));
    };
  }

  private static CallException keyRefused(StatusException e, Endpoint endpoint) {
    return failure(
        e,
        Remedy.CONFIGURATION,
        Words.KEY_REFUSED.with(endpoint.host(), endpoint.kind().keyVariables()));
  }

  private static Remedy remedyOfRefusal(String body) {
    boolean isAboutSchema =
        body.contains("schema")
            || body.contains("response_format")
            || body.contains("output_config")
            || body.contains("output_format")
            || body.contains("structured output");
    return isAboutSchema
        ? Remedy.WITHOUT_SCHEMA
        : isAboutParameters(body) ? Remedy.PLAINER_REQUEST : Remedy.CONFIGURATION;
  }

  private static CallException busy(StatusException e, String host) {
    return failure(e, Remedy.RETRY, Words.FAILED.with(host, e.statusCode()));
  }

  private static Sentence notFound(Endpoint endpoint) {
    return endpoint.kind() == Endpoint.Kind.OLLAMA
        ? Words.NOT_IN_OLLAMA.with(endpoint.host(), endpoint.model())
        : Words.NOT_THERE.with(
            endpoint.model(),
            endpoint.host(),
            endpoint.kind().modelVariable(),
            endpoint.kind().addressVariable());
  }

  private static boolean isAboutParameters(String body) {
    return body.contains("max_tokens")
        || body.contains("temperature")
        || body.contains("seed")
        || body.contains("unsupported parameter");
  }

  private static CallException failure(StatusException e, Remedy remedy, Sentence sentence) {
    return new CallException(sentence, remedy, e.retryAfter().orElse(null), e);
  }

  /// The server's words on one line, without the key.
  private static String quoted(String body, Endpoint endpoint) {
    String line = endpoint.withoutKey(body).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String said = line.replaceAll(".*\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");
    String shown = said.length() > MOST_QUOTED ? said.substring(0, MOST_QUOTED) + "..." : said;
    return shown.isEmpty() ? "no reason given" : shown.replaceAll("\\.+$", "");
  }

  private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
      at = at.getCause();
    }
    return null;
  }
}
