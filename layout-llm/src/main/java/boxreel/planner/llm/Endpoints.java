package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import boxreel.planner.keys.KeySafe;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads endpoints from environment variables, and keys that are not there from the system's key
/// store; nothing is contacted.
///
/// `openai`: the address is `BOXREEL_LLM_URL`, else `OPENAI_BASE_URL`, else OpenAI's own; the
/// model `BOXREEL_LLM_MODEL`; the key `BOXREEL_LLM_KEY`, else `OPENAI_API_KEY`.
///
/// `anthropic`: `ANTHROPIC_BASE_URL`, `ANTHROPIC_MODEL`, `ANTHROPIC_API_KEY`. `gemini`:
/// `GOOGLE_GEMINI_BASE_URL`, `GEMINI_MODEL`, `GEMINI_API_KEY` or `GOOGLE_API_KEY`. `ollama`:
/// `OLLAMA_HOST`, `BOXREEL_LLM_MODEL` or `OLLAMA_MODEL`. `local`: the file
/// `BOXREEL_LOCAL_MODEL`, else the one that was chosen in the studio, and the tokens that the
/// model remembers, `BOXREEL_LOCAL_CONTEXT`.
///
/// A provider's key goes only where the same provider's address variable or its own address
/// points.
final class Endpoints {
  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String OPENAI_MODEL = "gpt-4o-mini";
  private static final String ANTHROPIC = "https://api.anthropic.com/v1";
  private static final String ANTHROPIC_MODEL = "claude-haiku-4-5";
  private static final String GEMINI = "https://generativelanguage.googleapis.com/v1beta";
  private static final String GEMINI_MODEL = "gemini-2.5-flash";
  private static final String OLLAMA = "http://localhost:11434";
  private static final String OLLAMA_MODEL = "llama3.1";
  private static final String LOCAL_MODEL = "BOXREEL_LOCAL_MODEL";
  private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

  private final Map<String, String> env;
  private final KeySafe safe;
  private final LocalModelFile chosen;

  /// @param safe asked for keys that the environment lacks
  /// @param chosen asked for the local model's file if the environment names none
  Endpoints(Map<String, String> env, KeySafe safe, LocalModelFile chosen) {
    this.env = Map.copyOf(env);
    this.safe = safe;
    this.chosen = chosen;
  }

  /// The endpoint of the user's own that is set up for Boxreel, to be used unasked: a key that
  /// is there for other programs is not.
  Optional<Endpoint.Kind> own() {
    if (!value("BOXREEL_LLM_URL").isEmpty() || !value("BOXREEL_LLM_KEY").isEmpty()) {
      return Optional.of(Endpoint.Kind.OPENAI);
    }
    return value(LOCAL_MODEL).isEmpty() ? Optional.empty() : Optional.of(Endpoint.Kind.LOCAL);
  }

  /// The tokens that a local model is to remember.
  int localContext() throws PlannerException {
    String value = first(value("BOXREEL_LOCAL_CONTEXT"), "8192");
    if (!value.matches("[1-9]\\d{2,6}")) {
      throw PlannerException.badInput(Words.BAD_CONTEXT.with());
    }
    return Integer.parseInt(value);
  }

  /// @throws PlannerException if a setting is missing or unusable
  Endpoint of(Endpoint.Kind kind) throws PlannerException {
    return switch (kind) {
      case OPENAI -> openAi();
      case ANTHROPIC ->
          provider(kind, ANTHROPIC, ANTHROPIC_MODEL, anyKey("ANTHROPIC_API_KEY"), "Anthropic");
      case GEMINI ->
          provider(
              kind,
              GEMINI,
              GEMINI_MODEL,
              key("GOOGLE_API_KEY").isEmpty()
                  ? anyKey("GEMINI_API_KEY")
                  : first(key("GEMINI_API_KEY"), key("GOOGLE_API_KEY")),
              "Gemini");
      case OLLAMA -> ollama();
      case LOCAL -> local();
    };
  }

  private Endpoint provider(
      Endpoint.Kind kind, String address, String model, String key, String title)
      throws PlannerException {
    if (key.isEmpty()) {
      throw PlannerException.badInput(Words.NOT_SET_UP.with(title, kind.keyVariables()));
    }
    return new Endpoint(
        kind,
        address(first(value(kind.addressVariable()), address), kind.addressVariable()),
        first(value(kind.modelVariable()), model),
        key);
  }

  private Endpoint openAi() throws PlannerException {
    String own = value("BOXREEL_LLM_URL");
    String address = first(own, value("OPENAI_BASE_URL"), OPENAI);
    String ownKey = own.isEmpty() ? key("BOXREEL_LLM_KEY") : anyKey("BOXREEL_LLM_KEY");
    String key = ownKey.isEmpty() && own.isEmpty() ? anyKey("OPENAI_API_KEY") : ownKey;
    String model = value("BOXREEL_LLM_MODEL");
    String variable = own.isEmpty() ? "OPENAI_BASE_URL" : "BOXREEL_LLM_URL";
    boolean isOpenAi = address.equals(OPENAI);
    if (isOpenAi && key.isEmpty()) {
      throw PlannerException.badInput(Words.NO_MODEL.with());
    }
    if (!isOpenAi && model.isEmpty()) {
      throw PlannerException.badInput(Words.NO_MODEL_NAME.with(variable));
    }
    return new Endpoint(
        Endpoint.Kind.OPENAI, address(address, variable), first(model, OPENAI_MODEL), key);
  }

  private Endpoint ollama() throws PlannerException {
    String host = value("OLLAMA_HOST");
    String address = host.isEmpty() ? OLLAMA : host.contains("://") ? host : "http://" + host;
    // Ollama's server takes the same variable; what it listens on is not where a client goes.
    URI base = address(address.replace("://0.0.0.0", "://localhost"), "OLLAMA_HOST");
    String withPort =
        base.getPort() < 0 && !host.contains("://")
            ? "http://" + base.getHost() + ":11434"
            : base.toString();
    return new Endpoint(
        Endpoint.Kind.OLLAMA,
        URI.create(withPort),
        first(value("BOXREEL_LLM_MODEL"), value("OLLAMA_MODEL"), OLLAMA_MODEL),
        "");
  }

  private Endpoint local() throws PlannerException {
    String value = value(LOCAL_MODEL);
    if (value.isEmpty()) {
      value = chosen.chosen().map(Path::toString).orElse("");
    }
    if (value.isEmpty()) {
      throw PlannerException.badInput(Words.NO_LOCAL_MODEL.with());
    }
    try {
      Path file = Path.of(value).toAbsolutePath().normalize();
      String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gguf$", "");
      if (Files.isRegularFile(file)) {
        return new Endpoint(Endpoint.Kind.LOCAL, file.toUri(), name, "");
      }
    } catch (InvalidPathException e) {
      LOG.debug("Not a path", e);
    }
    throw PlannerException.badInput(Words.NO_MODEL_FILE.with(value));
  }

  private static URI address(String address, String variable) throws PlannerException {
    try {
      URI uri = new URI(address.replaceAll("/+$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean isPlain =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      if (uri.getHost() != null && isPlain && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw unusable(variable);
    }
    throw unusable(variable);
  }

  private static PlannerException unusable(String variable) {
    return PlannerException.badInput(Words.BAD_ADDRESS.with(variable));
  }

  /// A key that could go into a header. One that could not is refused here, where its text is
  /// not shown: the HTTP client would quote it.
  private String key(String name) throws PlannerException {
    return checked(name, value(name));
  }

  /// The key in the environment, else the one in the system's store.
  private String anyKey(String name) throws PlannerException {
    String given = key(name);
    return given.isEmpty() ? checked(name, safe.find(name).orElse("")) : given;
  }

  private static String checked(String name, String key) throws PlannerException {
    if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw PlannerException.badInput(Words.BAD_KEY.with(name));
    }
    return key;
  }

  private String value(String name) {
    return env.getOrDefault(name, "").strip();
  }

  /// The name of the key that a kind needs, empty if it needs none.
  Optional<String> keyName(Endpoint.Kind kind) {
    return switch (kind) {
      case OPENAI ->
          Optional.of(value("BOXREEL_LLM_URL").isEmpty() ? "OPENAI_API_KEY" : "BOXREEL_LLM_KEY");
      case ANTHROPIC -> Optional.of("ANTHROPIC_API_KEY");
      case GEMINI -> Optional.of("GEMINI_API_KEY");
      case OLLAMA, LOCAL -> Optional.empty();
    };
  }

  /// Whether the environment holds a kind's key.
  boolean hasKeyInEnvironment(Endpoint.Kind kind) {
    return switch (kind) {
      case OPENAI -> !first(value("BOXREEL_LLM_KEY"), value(keyName(kind).orElse(""))).isEmpty();
      case GEMINI -> !first(value("GEMINI_API_KEY"), value("GOOGLE_API_KEY")).isEmpty();
      case ANTHROPIC, OLLAMA, LOCAL -> !value(keyName(kind).orElse("")).isEmpty();
    };
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
