package boxreel.planner.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// LangChain4j's HTTP client for one exchange, streamed or not. Unlike the one that LangChain4j
/// brings, it tells when something last arrived and that the stream has ended, keeps
/// `Retry-After`, bounds the response, and can be cut off from another thread.
final class Wire extends ObservedLine implements HttpClient {
  private static final int MOST_ERROR_BYTES = 1 << 16;

  private final java.net.http.HttpClient http;
  private final Limits limits;
  private volatile @Nullable CompletableFuture<?> pending;
  private volatile @Nullable InputStream stream;

  /// @param onChange called on some thread when the stream has ended
  Wire(java.net.http.HttpClient http, Limits limits, Runnable onChange) {
    super(onChange);
    this.http = http;
    this.limits = limits;
  }

  @Override
  public void abort() {
    super.abort();
    CompletableFuture<?> future = pending;
    if (future != null) {
      future.cancel(true);
    }
    InputStream open = stream;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        end(); // it is given up anyway
      }
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    CompletableFuture<HttpResponse<InputStream>> sent = send(request);
    HttpResponse<InputStream> response = sent.join();
    try (InputStream body = new Watched(response.body())) {
      stream = response.body();
      if (response.statusCode() / 100 != 2) {
        throw status(response, body);
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(body.readAllBytes())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    CompletableFuture<HttpResponse<InputStream>> sent = send(request);
    Thread.ofVirtual().name("planner-answer").start(() -> receive(sent, parser, listener));
  }

  private CompletableFuture<HttpResponse<InputStream>> send(HttpRequest request) {
    String body = request.body();
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.method().name(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    if (isAborted()) {
      throw new UncheckedIOException(new IOException("aborted"));
    }
    CompletableFuture<HttpResponse<InputStream>> sent =
        http.sendAsync(builder.build(), BodyHandlers.ofInputStream());
    pending = sent;
    return sent;
  }

  private void receive(
      CompletableFuture<HttpResponse<InputStream>> sent,
      ServerSentEventParser parser,
      ServerSentEventListener listener) {
    try {
      HttpResponse<InputStream> response = sent.join();
      try (InputStream body = new Watched(response.body())) {
        stream = response.body();
        if (response.statusCode() / 100 == 2) {
          parser.parse(body, listener);
          listener.onClose();
        } else {
          listener.onError(status(response, body));
        }
      }
    } catch (CompletionException e) {
      listener.onError(e.getCause() == null ? e : e.getCause());
    } catch (IOException | RuntimeException e) {
      listener.onError(e);
    } finally {
      end();
    }
  }

  private static StatusException status(HttpResponse<?> response, InputStream body)
      throws IOException {
    String text = new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
    return new StatusException(
        response.statusCode(), text, RetryAfter.of(response.headers(), text).orElse(null));
  }

  /// Notes when bytes arrive, and stops at the limit.
  private final class Watched extends FilterInputStream {
    private long count;
    private long countInLine;

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (isAborted()) {
        throw new IOException("aborted");
      }
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        count += read;
        countLine(buffer, offset, read);
        arrived();
      }
      if (count > limits.mostBytes() || countInLine > limits.mostBytesOfLine()) {
        throw new TooMuchException();
      }
      return read;
    }

    private void countLine(byte[] buffer, int offset, int length) {
      int last = offset + length - 1;
      while (last >= offset && buffer[last] != '\n') {
        last--;
      }
      int behind = offset + length - 1 - last;
      countInLine = last >= offset ? behind : countInLine + length;
    }
  }

  /// Hands the wire to a model's builder.
  HttpClientBuilder asBuilder() {
    return new Fixed(this);
  }

  private record Fixed(Wire wire) implements HttpClientBuilder {
    @Override
    public @Nullable Duration connectTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
      return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return wire;
    }
  }
}
