package boxreel.render.text;

import boxreel.base.ModelException;
import boxreel.render.text.BytePairMerges.Pair;
import boxreel.render.weights.JsonConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What a `tokenizer` folder says, checked.
///
/// @param idOf the vocabulary: ids are 0 to its size - 1, each once; holds all special tokens
/// @param merges strongest first
/// @param maxLength longest sequence, start and end included; at least 3
record TokenizerFiles(
    Map<String, Integer> idOf,
    List<Pair> merges,
    String startToken,
    String endToken,
    String padToken,
    String unknownToken,
    int maxLength) {
  static final String VOCABULARY = "vocab.json";
  static final String MERGES = "merges.txt";
  static final String SPECIAL_TOKENS = "special_tokens_map.json";
  static final String CONFIG = "tokenizer_config.json";
  static final String START = "<|startoftext|>";
  static final String END = "<|endoftext|>";

  /// CLIP's; files without a limit, or with the huge number that stands for none, get it.
  static final int CLIP_LENGTH = 77;

  private static final int LARGEST_LENGTH = 4096;

  /// The reference reads no more merges than CLIP's vocabulary of 49,408 has.
  private static final int MOST_MERGES = 49_152 - 256 - 2;

  static TokenizerFiles read(Path folder) throws ModelException {
    Map<String, Integer> idOf = vocabulary(folder.resolve(VOCABULARY));
    List<Pair> merges = merges(folder.resolve(MERGES));
    Optional<JsonConfig> specials = optional(folder.resolve(SPECIAL_TOKENS));
    Optional<JsonConfig> config = optional(folder.resolve(CONFIG));
    double length =
        config.isPresent() ? config.get().doubleAt("model_max_length", CLIP_LENGTH) : CLIP_LENGTH;
    if (length < 3) {
      throw ModelException.badInput(
          "In " + folder.resolve(CONFIG) + " the setting \"model_max_length\" is below 3.");
    }
    TokenizerFiles files =
        new TokenizerFiles(
            idOf,
            merges,
            special("bos_token", START, specials, config),
            special("eos_token", END, specials, config),
            special("pad_token", END, specials, config),
            special("unk_token", END, specials, config),
            length > LARGEST_LENGTH ? CLIP_LENGTH : (int) length);
    for (String token :
        List.of(files.startToken, files.endToken, files.padToken, files.unknownToken)) {
      if (token.isEmpty() || !idOf.containsKey(token)) {
        throw ModelException.badInput(
            "The special token \"" + token + "\" is not in " + folder.resolve(VOCABULARY) + ".");
      }
    }
    return files;
  }

  /// The id of a token that is known to be there.
  int idOf(String token) {
    return Objects.requireNonNull(idOf.get(token));
  }

  private static Map<String, Integer> vocabulary(Path file) throws ModelException {
    Map<String, Integer> idOf = JsonConfig.read(file).allInts();
    BitSet taken = new BitSet();
    for (Map.Entry<String, Integer> entry : idOf.entrySet()) {
      int id = entry.getValue();
      if (id < 0 || id >= idOf.size() || taken.get(id)) {
        throw ModelException.badInput(
            "The vocabulary "
                + file
                + " gives token \""
                + entry.getKey()
                + "\" the id "
                + id
                + ", which is taken or out of range; download or copy it again.");
      }
      taken.set(id);
    }
    return idOf;
  }

  private static List<Pair> merges(Path file) throws ModelException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw ModelException.badInput(
          "The file " + file + " is missing or is no UTF-8 text; check the model's folder.", e);
    }
    List<Pair> merges = new ArrayList<>();
    for (int i = 0; i < lines.size() && merges.size() < MOST_MERGES; i++) {
      String line = lines.get(i).strip();
      if ((i == 0 && line.startsWith("#version")) || line.isEmpty()) {
        continue;
      }
      String[] parts = line.split(" ", -1);
      if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
        throw ModelException.badInput(
            "Line "
                + (i + 1)
                + " of "
                + file
                + " is not a pair of tokens; download or copy it again.");
      }
      merges.add(new Pair(parts[0], parts[1]));
    }
    return List.copyOf(merges);
  }

  private static Optional<JsonConfig> optional(Path file) throws ModelException {
    return Files.exists(file) ? Optional.of(JsonConfig.read(file)) : Optional.empty();
  }

  /// The special tokens' own file wins over the configuration.
  private static String special(
      String name, String otherwise, Optional<JsonConfig> specials, Optional<JsonConfig> config)
      throws ModelException {
    for (Optional<JsonConfig> source : List.of(specials, config)) {
      if (source.isPresent() && source.get().has(name)) {
        Optional<JsonConfig> described = source.get().objectAt(name);
        return described.isPresent()
            ? described.get().stringAt("content", otherwise)
            : source.get().stringAt(name, otherwise);
      }
    }
    return otherwise;
  }
}
