package boxreel.planner.local;

import java.util.List;

/// What a local model is asked.
///
/// @param turns in order; a system turn only as the first, the last one the user's
/// @param grammar in llama.cpp's GBNF; the answer can be nothing else. Empty for a free answer
/// @param mostTokens of the answer; what is longer is cut off
/// @param temperature 0 and above
/// @param seed a freshly loaded model gives the same answer to the same question and seed;
///     one that was asked before may differ, for it remembers the beginning of the question
public record LocalQuestion(
    List<Turn> turns, String grammar, int mostTokens, double temperature, int seed) {
  public LocalQuestion {
    turns = List.copyOf(turns);
    if (turns.isEmpty() || turns.getLast().speaker() != Turn.Speaker.USER) {
      throw new IllegalArgumentException("The last turn is the user's");
    }
  }
}
