package boxreel.planner.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One question to a language model with its answer.
///
/// @param planner who was asked, as in "openai gpt-4o-mini"
/// @param host where it was asked
/// @param template the version of the fixed words around the question, such as "layout-v2/text"
/// @param temperature 0 for the likeliest answer, above 1 for wild ones
/// @param seed as it was sent; providers without seeds ignore it
/// @param asked when
/// @param took from the question to the end of the answer; zero if it came from the cache
/// @param isFromCache whether an earlier answer to the same question was taken
/// @param question the words that are not part of the template
/// @param answer the raw text
public record PlannerExchange(
    String planner,
    String host,
    String template,
    double temperature,
    long seed,
    Instant asked,
    Duration took,
    boolean isFromCache,
    String question,
    String answer) {

  /// All models and hosts of some exchanges, each once, in order.
  public static List<String> planners(List<PlannerExchange> exchanges) {
    return exchanges.stream().map(e -> e.planner() + " at " + e.host()).distinct().toList();
  }
}
