package boxreel.planner.llm;

import java.net.URI;

/// Where a model is asked.
///
/// @param base OpenAI-compatible base such as `https://api.openai.com/v1`, or Ollama's root
/// @param model as the server calls it
/// @param key secret, empty if the server wants none; never shown
record Endpoint(Kind kind, URI base, String model, String key) {
  /// The protocol that is spoken.
  enum Kind {
    OPENAI,
    OLLAMA;

    String word() {
      return this == OPENAI ? "openai" : "ollama";
    }
  }

  /// What users see of the address: host and port only, for an address can hold a password.
  String host() {
    return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
  }

  /// A server's text without the key.
  String withoutKey(String text) {
    return key.isEmpty() ? text : text.replace(key, "***");
  }

  @Override
  public String toString() {
    return kind.word() + " " + model + " at " + host();
  }
}
