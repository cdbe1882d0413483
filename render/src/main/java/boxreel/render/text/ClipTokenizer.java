package boxreel.render.text;

import boxreel.base.ModelException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// CLIP's tokenizer with the vocabulary of a model's `tokenizer` folder. Immutable; safe for any
/// thread.
///
/// Special tokens written out in a text are recognised as themselves, as the reference does. The
/// published video models pad with `!`, which makes each exclamation mark of a prompt a pad
/// token.
public final class ClipTokenizer {
  private final TokenizerFiles files;
  private final BytePairMerges merges;
  private final Map<Integer, String> textOf;
  private final Pattern special;

  private ClipTokenizer(TokenizerFiles files) {
    this.files = files;
    this.merges = new BytePairMerges(files.merges());
    this.textOf =
        files.idOf().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    Set<String> specials =
        new LinkedHashSet<>(
            List.of(files.startToken(), files.endToken(), files.padToken(), files.unknownToken()));
    this.special =
        Pattern.compile(
            specials.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
  }

  /// Reads `vocab.json`, `merges.txt`, and, where they are, `special_tokens_map.json` and
  /// `tokenizer_config.json`.
  ///
  /// @throws ModelException if a file is missing, damaged, or they contradict each other
  public static ClipTokenizer load(Path folder) throws ModelException {
    return new ClipTokenizer(TokenizerFiles.read(folder));
  }

  /// Encodes a prompt: start, at most `maxLength() - 2` tokens, end, and padding.
  public Tokens encode(String text) {
    int[] all = encodeUnpadded(text);
    int[] ids = new int[maxLength()];
    Arrays.fill(ids, padId());
    if (all.length <= ids.length) {
      System.arraycopy(all, 0, ids, 0, all.length);
      return new Tokens(ids, all.length, "");
    }
    System.arraycopy(all, 0, ids, 0, ids.length - 1);
    ids[ids.length - 1] = endId();
    return new Tokens(
        ids, ids.length, decode(Arrays.copyOfRange(all, ids.length - 1, all.length - 1)));
  }

  /// Encodes a text whole, however long: start, all tokens, end.
  public int[] encodeUnpadded(String text) {
    List<Integer> ids = new ArrayList<>();
    ids.add(startId());
    Matcher specials = special.matcher(text);
    int done = 0;
    while (specials.find()) {
      encodePlain(text.substring(done, specials.start()), ids);
      ids.add(idOf(specials.group()));
      done = specials.end();
    }
    encodePlain(text.substring(done), ids);
    ids.add(endId());
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private void encodePlain(String text, List<Integer> ids) {
    for (String word : WordSplitter.split(text)) {
      boolean whole = word.equals(TokenizerFiles.START) || word.equals(TokenizerFiles.END);
      for (String token : whole ? List.of(word) : merges.apply(word)) {
        ids.add(idOf(token));
      }
    }
  }

  /// The text of ids, words apart by a space; start, end and padding at its ends included.
  ///
  /// @throws IllegalArgumentException if an id is not in the vocabulary
  public String decode(int... ids) {
    StringBuilder letters = new StringBuilder();
    for (int id : ids) {
      letters.append(token(id));
      if (special.matcher(token(id)).matches()) {
        letters.append(BytePairMerges.WORD_END);
      }
    }
    String[] words = letters.toString().split(BytePairMerges.WORD_END);
    return Arrays.stream(words).map(ByteAlphabet::unspell).collect(Collectors.joining(" ")).strip();
  }

  /// The vocabulary's own spelling of an id, such as `cat</w>`.
  ///
  /// @throws IllegalArgumentException if the id is not in the vocabulary
  public String token(int id) {
    return Optional.ofNullable(textOf.get(id))
        .orElseThrow(() -> new IllegalArgumentException("No token has the id " + id));
  }

  private int idOf(String token) {
    Integer id = files.idOf().get(token);
    return id == null ? files.idOf(files.unknownToken()) : id;
  }

  public int startId() {
    return files.idOf(files.startToken());
  }

  public int endId() {
    return files.idOf(files.endToken());
  }

  public int padId() {
    return files.idOf(files.padToken());
  }

  /// How many ids the text encoder takes, start and end included; 77 in CLIP.
  public int maxLength() {
    return files.maxLength();
  }

  /// One more than the largest id: the rows that the text encoder's embedding must have.
  public int vocabularySize() {
    return files.idOf().size();
  }
}
