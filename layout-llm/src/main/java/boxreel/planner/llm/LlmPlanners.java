package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/// Makes planners from the environment.
///
/// `openai`: the address is `BOXREEL_LLM_URL`, else `OPENAI_BASE_URL`, else OpenAI's own; the model
/// `BOXREEL_LLM_MODEL`; the key `BOXREEL_LLM_KEY`, else `OPENAI_API_KEY`.
///
/// `ollama`: the address is `OLLAMA_HOST`, else this machine; the model `BOXREEL_LLM_MODEL`, else
/// `OLLAMA_MODEL`.
///
/// `OPENAI_API_KEY` goes only where `OPENAI_BASE_URL` or OpenAI's own address points, never to
/// the address in `BOXREEL_LLM_URL`.
public final class LlmPlanners {
  private static final String OPENAI = "https://api.openai.com/v1";
  private static final String OPENAI_MODEL = "gpt-4o-mini";
  private static final String OLLAMA = "http://localhost:11434";
  private static final String OLLAMA_MODEL = "llama3.1";

  private LlmPlanners() {}

  /// The planner of a kind, set up but not yet contacted.
  ///
  /// @param env environment variables
  /// @param kind "builtin", "openai" or "ollama"; empty for the endpoint in `BOXREEL_LLM_URL` or
  ///     with `BOXREEL_LLM_KEY` if one is set, and else the built-in planner: a key that is there
  ///     for other programs is not used unasked
  /// @throws PlannerException if the kind is unknown or a setting is missing or unusable
  public static LayoutPlanner fromEnvironment(Map<String, String> env, String kind)
      throws PlannerException {
    return switch (kind.strip().toLowerCase(Locale.ROOT)) {
      case "" -> isSetUp(env) ? planner(openAi(env)) : new BuiltinPlanner();
      case "builtin" -> new BuiltinPlanner();
      case "openai" -> planner(openAi(env));
      case "ollama" -> planner(ollama(env));
      default ->
          throw PlannerException.badInput(
              "There is no planner \"" + kind + "\": use builtin, openai or ollama.");
    };
  }

  private static boolean isSetUp(Map<String, String> env) {
    return !value(env, "BOXREEL_LLM_URL").isEmpty() || !value(env, "BOXREEL_LLM_KEY").isEmpty();
  }

  private static LayoutPlanner planner(Endpoint endpoint) {
    return new LlmPlanner(endpoint, Limits.USUAL, RetryPolicy.USUAL);
  }

  static Endpoint openAi(Map<String, String> env) throws PlannerException {
    String own = value(env, "BOXREEL_LLM_URL");
    String shared = value(env, "OPENAI_BASE_URL");
    String address = !own.isEmpty() ? own : !shared.isEmpty() ? shared : OPENAI;
    String ownKey = value(env, "BOXREEL_LLM_KEY");
    String key = ownKey.isEmpty() && own.isEmpty() ? value(env, "OPENAI_API_KEY") : ownKey;
    String model = value(env, "BOXREEL_LLM_MODEL");
    boolean isOpenAi = address.equals(OPENAI);
    if (isOpenAi && key.isEmpty()) {
      throw PlannerException.badInput(
          "No language model is set up: set OPENAI_API_KEY, or BOXREEL_LLM_URL and"
              + " BOXREEL_LLM_MODEL for another server, or use the built-in planner.");
    }
    if (!isOpenAi && model.isEmpty()) {
      throw PlannerException.badInput(
          "Set BOXREEL_LLM_MODEL to the model that the server in "
              + (own.isEmpty() ? "OPENAI_BASE_URL" : "BOXREEL_LLM_URL")
              + " should use.");
    }
    return new Endpoint(
        Endpoint.Kind.OPENAI,
        address(address, own.isEmpty() ? "OPENAI_BASE_URL" : "BOXREEL_LLM_URL"),
        model.isEmpty() ? OPENAI_MODEL : model,
        key);
  }

  static Endpoint ollama(Map<String, String> env) throws PlannerException {
    String host = value(env, "OLLAMA_HOST");
    String address = host.isEmpty() ? OLLAMA : host.contains("://") ? host : "http://" + host;
    // Ollama's server takes the same variable; what it listens on is not where a client goes.
    URI base = address(address.replace("://0.0.0.0", "://localhost"), "OLLAMA_HOST");
    String withPort =
        base.getPort() < 0 && !host.contains("://")
            ? "http://" + base.getHost() + ":11434"
            : base.toString();
    String model = value(env, "BOXREEL_LLM_MODEL");
    String shared = value(env, "OLLAMA_MODEL");
    return new Endpoint(
        Endpoint.Kind.OLLAMA,
        URI.create(withPort),
        !model.isEmpty() ? model : !shared.isEmpty() ? shared : OLLAMA_MODEL,
        "");
  }

  private static URI address(String address, String variable) throws PlannerException {
    try {
      URI uri = new URI(address.replaceAll("/+$", ""));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw unusable(variable);
    }
    throw unusable(variable);
  }

  private static PlannerException unusable(String variable) {
    return PlannerException.badInput(
        "The address in " + variable + " is not usable: it should look like http://host:port/v1.");
  }

  private static String value(Map<String, String> env, String name) {
    String value = env.get(name);
    return value == null ? "" : value.strip();
  }
}
