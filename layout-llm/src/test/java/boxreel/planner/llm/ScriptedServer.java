package boxreel.planner.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A model server on a free local port that gives its replies in order; the last one again and
/// again.
final class ScriptedServer implements AutoCloseable {
  /// Answers one request.
  @FunctionalInterface
  interface Reply {
    void send(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final Queue<Reply> replies;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedServer(Reply... replies) throws IOException {
    this.replies = new ConcurrentLinkedQueue<>(List.of(replies));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Bodies of the requests so far.
  List<String> requests() {
    return List.copyOf(requests);
  }

  /// `Authorization` headers of the requests so far, "null" where there was none.
  List<String> keys() {
    return List.copyOf(keys);
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Reply reply = replies.size() > 1 ? replies.remove() : replies.element();
    try (exchange) {
      reply.send(exchange);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }

  static Reply status(int status, String body) {
    return status(status, body, "");
  }

  /// @param retryAfter the header's value, empty for none
  static Reply status(int status, String body, String retryAfter) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      if (!retryAfter.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /// An answer in OpenAI's server-sent events, a few characters at a time.
  static Reply openAi(String answer) {
    return exchange -> {
      OutputStream out = begin(exchange, "text/event-stream");
      for (String part : parts(answer)) {
        event(out, part, "null");
      }
      event(out, "", "\"stop\"");
      out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    };
  }

  /// The beginning of an answer, then the connection is closed as if all were said.
  static Reply openAiCut(String answer) {
    return exchange -> {
      OutputStream out = begin(exchange, "text/event-stream");
      for (String part : parts(answer)) {
        event(out, part, "null");
      }
    };
  }

  /// The beginning of an answer, then nothing, until the server is closed.
  Reply openAiStalled(String answer) {
    return exchange -> {
      OutputStream out = begin(exchange, "text/event-stream");
      event(out, answer, "null");
      out.flush();
      await();
    };
  }

  /// Nothing at all, until the server is closed.
  Reply silent() {
    return _ -> await();
  }

  /// An answer in Ollama's lines of JSON.
  static Reply ollama(String answer) {
    return exchange -> {
      OutputStream out = begin(exchange, "application/x-ndjson");
      for (String part : parts(answer)) {
        line(out, part, false);
      }
      line(out, "", true);
    };
  }

  static Reply ollamaCut(String answer) {
    return exchange -> {
      OutputStream out = begin(exchange, "application/x-ndjson");
      line(out, answer, false);
    };
  }

  /// Events without end, each of 100,000 characters.
  static Reply endless() {
    return exchange -> {
      OutputStream out = begin(exchange, "text/event-stream");
      String much = "x".repeat(100_000);
      for (int i = 0; i < 100; i++) {
        event(out, much, "null");
      }
    };
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static OutputStream begin(HttpExchange exchange, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private static List<String> parts(String answer) {
    return List.of(answer.split("(?<=\\G.{40})", -1));
  }

  private static void event(OutputStream out, String content, String finish) throws IOException {
    String json =
        "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
            + "[{\"index\":0,\"delta\":{\"content\":\""
            + escaped(content)
            + "\"},\"finish_reason\":"
            + finish
            + "}]}";
    out.write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void line(OutputStream out, String content, boolean done) throws IOException {
    String json =
        "{\"model\":\"m\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
            + "\"content\":\""
            + escaped(content)
            + "\"},"
            + (done ? "\"done_reason\":\"stop\",\"prompt_eval_count\":1,\"eval_count\":1," : "")
            + "\"done\":"
            + done
            + "}\n";
    out.write(json.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
