package boxreel.render.text;

import boxreel.base.ModelException;
import boxreel.render.text.BytePairMerges.Pair;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Learns a tokenizer of CLIP's kind from captions and writes the folder that [ClipTokenizer]
/// reads.
///
/// The same captions, in any order, give the same files. As in CLIP's own vocabulary the tokens
/// are the 256 byte letters, the same at a word's end, the merges in the order learned, start
/// and end; the pad token is `!`, whose id is 0.
public final class BpeTrainer {
  private static final int BASE_TOKENS = 512;
  private static final int SPECIAL_TOKENS = 2;
  private static final String PAD = "!";

  private final Map<String, Long> countOf = new TreeMap<>();

  /// Counts a caption's words.
  public void add(String caption) {
    // What is encoded as the pad token never reaches the merges.
    for (String word : WordSplitter.split(caption.replace(PAD, " "))) {
      countOf.merge(word, 1L, Long::sum);
    }
  }

  /// Learns merges and writes `vocab.json`, `merges.txt`, `special_tokens_map.json` and
  /// `tokenizer_config.json`.
  ///
  /// @param folder created where missing; files of these names are replaced
  /// @param vocabularySize the most tokens, at least 514; there are fewer if every word that
  ///     comes more than once is one token already
  /// @param maxLength longest sequence that the text encoder takes, start and end included
  /// @return the number of tokens
  /// @throws ModelException if the folder can't be written
  public int write(Path folder, int vocabularySize, int maxLength) throws ModelException {
    if (vocabularySize < BASE_TOKENS + SPECIAL_TOKENS || maxLength < 3) {
      throw new IllegalArgumentException(
          "No tokenizer has " + vocabularySize + " tokens and sequences of " + maxLength);
    }
    List<Pair> merges = learn(vocabularySize - BASE_TOKENS - SPECIAL_TOKENS);
    List<String> vocabulary = vocabulary(merges);
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode ids = mapper.createObjectNode();
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.put(vocabulary.get(id), id);
    }
    StringBuilder lines = new StringBuilder("#version: 0.2\n");
    merges.forEach(pair -> lines.append(pair.left() + " " + pair.right() + "\n"));
    ObjectNode specials =
        mapper
            .createObjectNode()
            .put("bos_token", TokenizerFiles.START)
            .put("eos_token", TokenizerFiles.END)
            .put("pad_token", PAD)
            .put("unk_token", TokenizerFiles.END);
    ObjectNode config =
        mapper
            .createObjectNode()
            .put("tokenizer_class", "CLIPTokenizer")
            .put("add_prefix_space", false)
            .put("do_lower_case", true)
            .put("errors", "replace")
            .put("model_max_length", maxLength);
    config.setAll(specials);
    try {
      Files.createDirectories(folder);
      replace(folder.resolve(TokenizerFiles.VOCABULARY), mapper.writeValueAsString(ids));
      replace(folder.resolve(TokenizerFiles.MERGES), lines.toString());
      replace(folder.resolve(TokenizerFiles.SPECIAL_TOKENS), mapper.writeValueAsString(specials));
      replace(folder.resolve(TokenizerFiles.CONFIG), mapper.writeValueAsString(config));
    } catch (IOException e) {
      throw ModelException.failed(
          "The tokenizer could not be written to "
              + folder
              + "; check the folder's permissions and the free disk space.",
          e);
    }
    return vocabulary.size();
  }

  /// Merges the most frequent pair, again and again; of equally frequent ones the alphabetically
  /// first. Pairs that come once are not worth a token.
  private List<Pair> learn(int most) {
    Map<String, List<String>> symbolsOf = new LinkedHashMap<>();
    countOf.keySet().forEach(word -> symbolsOf.put(word, BytePairMerges.symbols(word)));
    List<Pair> merges = new ArrayList<>();
    while (merges.size() < most) {
      Map<Pair, Long> pairs = countPairs(symbolsOf);
      Pair best = null;
      long bestCount = 1;
      for (Map.Entry<Pair, Long> entry : pairs.entrySet()) {
        long count = entry.getValue();
        boolean wins =
            count > bestCount
                || (best != null && count == bestCount && entry.getKey().compareTo(best) < 0);
        if (wins) {
          best = entry.getKey();
          bestCount = count;
        }
      }
      if (best == null) {
        break;
      }
      Pair chosen = best;
      merges.add(chosen);
      symbolsOf.replaceAll((word, symbols) -> BytePairMerges.merge(symbols, chosen));
    }
    return merges;
  }

  private Map<Pair, Long> countPairs(Map<String, List<String>> symbolsOf) {
    Map<Pair, Long> pairs = new HashMap<>();
    symbolsOf.forEach(
        (word, symbols) -> {
          long count = countOf.getOrDefault(word, 0L);
          for (int i = 0; i + 1 < symbols.size(); i++) {
            pairs.merge(new Pair(symbols.get(i), symbols.get(i + 1)), count, Long::sum);
          }
        });
    return pairs;
  }

  private static List<String> vocabulary(List<Pair> merges) {
    List<String> tokens = new ArrayList<>(ByteAlphabet.letters());
    ByteAlphabet.letters().forEach(letter -> tokens.add(letter + BytePairMerges.WORD_END));
    merges.forEach(pair -> tokens.add(pair.left() + pair.right()));
    tokens.add(TokenizerFiles.START);
    tokens.add(TokenizerFiles.END);
    return tokens;
  }

  private static void replace(Path target, String text) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    Files.writeString(beside, text, StandardCharsets.UTF_8);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
