package boxreel.planner.consent;

import java.util.Locale;

/// Where a planner sends prompts and layouts.
///
/// @param provider who is spoken to: "openai", "anthropic", "gemini", "ollama", "local"
/// @param host with the port if the address names one, without user names or paths
/// @param isThisMachine whether the text stays on this machine
public record Destination(String provider, String host, boolean isThisMachine) {
  /// The host of a model that is asked without a server.
  public static final String HERE = "this machine";

  /// Whether a host name or address literal can only mean this machine. Nothing is looked up: a
  /// name that merely resolves to this machine does not count.
  ///
  /// @param host without a port; an IPv6 address with or without brackets
  public static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("::1")
        || name.equals("0:0:0:0:0:0:0:1")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
