package boxreel.render.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Learned merges of letter pairs, the earlier the stronger.
final class BytePairMerges {
  /// What the last letter of a word carries.
  static final String WORD_END = "</w>";

  /// Two neighbours in a word.
  record Pair(String left, String right) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byLeft = left.compareTo(other.left);
      return byLeft != 0 ? byLeft : right.compareTo(other.right);
    }
  }

  private final Map<Pair, Integer> rankOf = new HashMap<>();

  /// @param merges strongest first; of a pair that comes twice, the later rank counts
  BytePairMerges(List<Pair> merges) {
    for (int rank = 0; rank < merges.size(); rank++) {
      rankOf.put(merges.get(rank), rank);
    }
  }

  /// A word's letters, the last one marked.
  static List<String> symbols(String word) {
    String spelled = ByteAlphabet.spell(word);
    List<String> symbols = new ArrayList<>(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      symbols.add(spelled.substring(i, i + 1));
    }
    symbols.set(symbols.size() - 1, symbols.getLast() + WORD_END);
    return symbols;
  }

  /// Merges until no learned pair is left: always all places of the strongest pair at once.
  ///
  /// @param word not empty
  List<String> apply(String word) {
    List<String> symbols = symbols(word);
    while (symbols.size() > 1) {
      Pair strongest = null;
      int best = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < symbols.size(); i++) {
        Pair pair = new Pair(symbols.get(i), symbols.get(i + 1));
        int rank = rankOf.getOrDefault(pair, Integer.MAX_VALUE);
        if (rank < best) {
          best = rank;
          strongest = pair;
        }
      }
      if (strongest == null) {
        break;
      }
      symbols = merge(symbols, strongest);
    }
    return symbols;
  }

  /// Joins every occurrence of a pair, from the left, without overlap.
  static List<String> merge(List<String> symbols, Pair pair) {
    List<String> merged = new ArrayList<>(symbols.size());
    int i = 0;
    while (i < symbols.size()) {
      boolean here =
          i + 1 < symbols.size()
              && symbols.get(i).equals(pair.left())
              && symbols.get(i + 1).equals(pair.right());
      merged.add(here ? pair.left() + pair.right() : symbols.get(i));
      i += here ? 2 : 1;
    }
    return merged;
  }
}
