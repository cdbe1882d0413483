package boxreel.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The planners by the names that `--planner` takes.
public enum PlannerKind {
  BUILTIN,
  OPENAI,
  ANTHROPIC,
  GEMINI,
  OLLAMA,
  LOCAL;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PlannerKind> named(String name) {
    return Arrays.stream(values()).filter(k -> k.label().equalsIgnoreCase(name)).findFirst();
  }

  /// "builtin, openai, anthropic, gemini, ollama or local".
  public static String choices() {
    String all = Arrays.stream(values()).map(PlannerKind::label).collect(Collectors.joining(", "));
    int last = all.lastIndexOf(", ");
    return all.substring(0, last) + " or " + all.substring(last + 2);
  }
}
