package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentFile;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.llm.LlmPlanners;
import boxreel.planner.local.LocalModels;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// At the finest level of logging, with a server that repeats the key in all that it says.
@Timeout(120)
class KeysStayOutOfLogsTest {
  private static final String KEY = "sk-secret-1234567890";
  private static final String PROMPT = "a cat that nobody else should read about";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level before = root.getLevel();
  private final Set<String> seen = new CopyOnWriteArraySet<>();
  @TempDir private Path folder;
  private HttpServer server;
  private int status;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::repeat);
    server.start();
    log.start();
    root.addAppender(log);
    root.setLevel(Level.TRACE);
  }

  @AfterEach
  void stop() {
    root.setLevel(before);
    root.detachAppender(log);
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neitherTheKeyNorThePromptIsLogged(boolean isStored) {
    for (String kind : List.of("openai", "anthropic", "gemini")) {
      for (int answered : new int[] {400, 401, 200}) {
        status = answered;
        Planners planners = planners(isStored);
        PlannerException plan = assertThrows(PlannerException.class, () -> ask(planners, kind));
        assertFalse(String.valueOf(plan.getMessage()).contains(KEY), plan.getMessage());
        try {
          planners.models(kind, new CancelToken());
        } catch (PlannerException e) {
          assertFalse(String.valueOf(e.getMessage()).contains(KEY), e.getMessage());
        }
      }
    }
    assertEquals(Set.of("openai", "anthropic", "gemini"), Set.copyOf(seen), "the key was sent");
    assertTrue(log.list.size() > 5, "something is logged");
    for (ILoggingEvent event : List.copyOf(log.list)) {
      String text =
          event.getFormattedMessage()
              + (event.getThrowableProxy() == null
                  ? ""
                  : ThrowableProxyUtil.asString(event.getThrowableProxy()));
      assertFalse(text.contains(KEY), text);
      assertFalse(text.contains(PROMPT), text);
    }
  }

  private static void ask(Planners planners, String kind) throws PlannerException {
    planners.layouts(kind).plan(PlanRequest.of(PROMPT), PlanListener.NONE, new CancelToken());
  }

  private Planners planners(boolean isStored) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "BOXREEL_LLM_URL",
                address + "/v1",
                "BOXREEL_LLM_MODEL",
                "tiny",
                "BOXREEL_LLM_KEY",
                KEY,
                "ANTHROPIC_BASE_URL",
                address + "/v1",
                "ANTHROPIC_MODEL",
                "tiny",
                "ANTHROPIC_API_KEY",
                KEY,
                "GOOGLE_GEMINI_BASE_URL",
                address + "/v1beta",
                "GEMINI_MODEL",
                "tiny",
                "GEMINI_API_KEY",
                KEY));
    if (isStored) {
      environment.values().removeIf(KEY::equals);
    }
    ConsentGate consent =
        new ConsentGate(new ConsentFile(folder.resolve("consents")), ConsentQuestion.YES);
    return new LlmPlanners(
        environment,
        consent,
        Optional.empty(),
        new LocalModels(folder, 1),
        isStored ? new Stored() : KeySafe.NONE,
        LocalModelFile.NONE);
  }

  private void repeat(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    note("openai", exchange.getRequestHeaders().getFirst("Authorization"));
    note("anthropic", exchange.getRequestHeaders().getFirst("x-api-key"));
    note("gemini", exchange.getRequestHeaders().getFirst("x-goog-api-key"));
    byte[] body =
        ("{\"error\":{\"message\":\"No " + KEY + "\"},\"models\":\"" + KEY + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void note(String kind, @Nullable String header) {
    if (header != null && header.endsWith(KEY)) {
      seen.add(kind);
    }
  }

  /// A key store that holds the key under every name.
  private static final class Stored implements KeySafe {
    @Override
    public Optional<String> find(String name) {
      return Optional.of(KEY);
    }

    @Override
    public void save(String name, String key) {}

    @Override
    public void forget(String name) {}
  }
}
