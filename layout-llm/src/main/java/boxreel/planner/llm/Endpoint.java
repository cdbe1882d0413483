package boxreel.planner.llm;

import boxreel.planner.consent.Destination;
import java.net.URI;
import java.nio.file.Path;

/// Where a model is asked.
///
/// @param base OpenAI-compatible base such as `https://api.openai.com/v1`, Anthropic's or
///     Gemini's with the version, Ollama's root, or the address of a local model's file
/// @param model as the server calls it
/// @param key secret, empty if the server wants none; never shown
record Endpoint(Kind kind, URI base, String model, String key) {
  private static final int SHORTEST_SECRET = 8;

  /// The protocol that is spoken, with the variables that set it up.
  enum Kind {
    OPENAI("openai", "BOXREEL_LLM_KEY or OPENAI_API_KEY", "BOXREEL_LLM_URL", "BOXREEL_LLM_MODEL"),
    ANTHROPIC("anthropic", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL"),
    GEMINI("gemini", "GEMINI_API_KEY or GOOGLE_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GEMINI_MODEL"),
    OLLAMA("ollama", "OLLAMA_HOST", "OLLAMA_HOST", "BOXREEL_LLM_MODEL"),
    LOCAL("local", "BOXREEL_LOCAL_MODEL", "BOXREEL_LOCAL_MODEL", "BOXREEL_LOCAL_MODEL");

    private final String word;
    private final String keyVariables;
    private final String addressVariable;
    private final String modelVariable;

    Kind(String word, String keyVariables, String addressVariable, String modelVariable) {
      this.word = word;
      this.keyVariables = keyVariables;
      this.addressVariable = addressVariable;
      this.modelVariable = modelVariable;
    }

    /// The name that users choose it by.
    String word() {
      return word;
    }

    String keyVariables() {
      return keyVariables;
    }

    String addressVariable() {
      return addressVariable;
    }

    String modelVariable() {
      return modelVariable;
    }
  }

  /// What users and files see of who answers.
  String name() {
    return kind.word() + " " + model;
  }

  /// What users see of the address: host and port only, for an address can hold a password.
  String host() {
    if (kind == Kind.LOCAL) {
      return Destination.HERE;
    }
    return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
  }

  /// Where the text goes. Models that Ollama only passes on to its makers' computers, named with
  /// "cloud", are not on this machine.
  Destination destination() {
    if (kind == Kind.LOCAL) {
      return new Destination(kind.word(), Destination.HERE, true);
    }
    boolean isPassedOn = kind == Kind.OLLAMA && model.endsWith("cloud");
    return new Destination(
        kind.word(), host(), Destination.isLoopback(base.getHost()) && !isPassedOn);
  }

  /// A local model's file.
  Path file() {
    return Path.of(base);
  }

  /// A server's text without the key, should it repeat it. What is shorter is no secret but a
  /// filler for servers that want none ("none", "ollama").
  String withoutKey(String text) {
    return key.length() < SHORTEST_SECRET ? text : text.replace(key, "***");
  }

  @Override
  public String toString() {
    return kind.word() + " " + model + " at " + host();
  }
}
