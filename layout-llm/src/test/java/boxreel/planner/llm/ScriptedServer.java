package boxreel.planner.llm;

import com.sun.net.httpserver.Headers;
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

  static {
    // Many small pieces would each wait for the one before to be acknowledged.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final Queue<Reply> replies;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<Headers> headers = new CopyOnWriteArrayList<>();
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

  /// Paths with queries of the requests so far.
  List<String> paths() {
    return List.copyOf(paths);
  }

  /// A header of the requests so far, "null" where there was none.
  List<String> header(String name) {
    return headers.stream().map(all -> String.valueOf(all.getFirst(name))).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    paths.add(exchange.getRequestURI().toString());
    headers.add(exchange.getRequestHeaders());
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

  static Reply openAi(String answer) {
    return answer(Endpoint.Kind.OPENAI, answer);
  }

  static Reply ollama(String answer) {
    return answer(Endpoint.Kind.OLLAMA, answer);
  }

  /// An answer as a provider streams it, a few characters at a time.
  static Reply answer(Endpoint.Kind kind, String answer) {
    return exchange -> {
      Protocol protocol = Protocol.of(kind);
      OutputStream out = begin(exchange, protocol.type());
      write(out, protocol.start());
      for (String part : parts(answer)) {
        write(out, protocol.part(part));
      }
      write(out, protocol.end());
    };
  }

  /// The beginning of an answer, then the connection is closed as if all were said.
  static Reply cut(Endpoint.Kind kind, String answer) {
    return exchange -> {
      Protocol protocol = Protocol.of(kind);
      OutputStream out = begin(exchange, protocol.type());
      write(out, protocol.start());
      for (String part : parts(answer)) {
        write(out, protocol.part(part));
      }
    };
  }

  /// The beginning of an answer, then nothing, until the server is closed.
  Reply stalled(Endpoint.Kind kind, String answer) {
    return exchange -> {
      Protocol protocol = Protocol.of(kind);
      OutputStream out = begin(exchange, protocol.type());
      write(out, protocol.start());
      write(out, protocol.part(answer));
      await();
    };
  }

  /// Nothing at all, until the server is closed.
  Reply silent() {
    return _ -> await();
  }

  /// An answer of so many characters in pieces of 10,000, ended properly.
  static Reply ofLength(Endpoint.Kind kind, int characters) {
    return exchange -> {
      Protocol protocol = Protocol.of(kind);
      OutputStream out = begin(exchange, protocol.type());
      write(out, protocol.start());
      for (int i = 0; i < characters / 10_000; i++) {
        write(out, protocol.part("x".repeat(10_000)));
      }
      write(out, protocol.end());
    };
  }

  /// So many bytes in one line.
  static Reply oneLine(Endpoint.Kind kind, int bytes) {
    return exchange -> {
      Protocol protocol = Protocol.of(kind);
      OutputStream out = begin(exchange, protocol.type());
      write(out, "data: {\"x\": \"");
      for (int i = 0; i < bytes / 10_000; i++) {
        write(out, "x".repeat(10_000));
      }
      write(out, "\"}\n\n");
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

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
