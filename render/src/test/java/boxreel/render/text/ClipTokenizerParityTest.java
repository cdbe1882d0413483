package boxreel.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.render.parity.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against transformers' CLIPTokenizer on 200 strings: emoji, many scripts, contractions, special
/// tokens written out, long prompts.
class ClipTokenizerParityTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void encodesWithASmallVocabulary(String name) throws Exception {
    assertSameIds(
        ClipTokenizer.load(Reference.folder(name).resolve("tokenizer")),
        Reference.folder(name).resolve("io-tokenizer.json"));
  }

  @Test
  void encodesWithThePublishedVocabulary() throws Exception {
    Path reference = Reference.folder("clip-tokenizer");
    writePublishedFiles(reference.resolve("merges.txt.gz"));
    ClipTokenizer tokenizer = ClipTokenizer.load(folder);
    assertEquals(49408, tokenizer.vocabularySize());
    assertSameIds(tokenizer, reference.resolve("io-tokenizer.json"));
  }

  private static void assertSameIds(ClipTokenizer tokenizer, Path expectedFile) throws IOException {
    JsonNode expected = MAPPER.readTree(expectedFile.toFile());
    assertEquals(expected.get("pad").intValue(), tokenizer.padId());
    List<String> wrong = new ArrayList<>();
    for (JsonNode item : expected.get("cases")) {
      String text = item.get("text").textValue();
      int[] whole = ints(item.get("ids"));
      int[] actual = tokenizer.encodeUnpadded(text);
      if (!Arrays.equals(whole, actual)) {
        wrong.add(
            MAPPER.writeValueAsString(text)
                + ": "
                + Arrays.toString(actual)
                + ", expected "
                + Arrays.toString(whole));
      }
      int[] padded = padded(tokenizer, item, whole);
      if (!Arrays.equals(padded, tokenizer.encode(text).ids())) {
        wrong.add(MAPPER.writeValueAsString(text) + " as a prompt");
      }
    }
    assertTrue(wrong.isEmpty(), wrong.size() + " differ:\n" + String.join("\n", wrong));
  }

  private static int[] padded(ClipTokenizer tokenizer, JsonNode item, int[] whole) {
    if (item.has("cut")) {
      return ints(item.get("cut"));
    }
    int[] ids = Arrays.copyOf(whole, tokenizer.maxLength());
    Arrays.fill(ids, whole.length, ids.length, tokenizer.padId());
    return ids;
  }

  /// CLIP's vocabulary follows from its merges: letters, letters at a word's end, merges,
  /// specials.
  private void writePublishedFiles(Path zippedMerges) throws IOException {
    String merges;
    try (var in = new GZIPInputStream(Files.newInputStream(zippedMerges))) {
      merges = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Files.writeString(folder.resolve("merges.txt"), merges);
    Map<String, Integer> ids = new LinkedHashMap<>();
    ByteAlphabet.letters().forEach(letter -> ids.put(letter, ids.size()));
    ByteAlphabet.letters().forEach(letter -> ids.put(letter + "</w>", ids.size()));
    merges.lines().skip(1).forEach(pair -> ids.put(pair.replace(" ", ""), ids.size()));
    ids.put("<|startoftext|>", ids.size());
    ids.put("<|endoftext|>", ids.size());
    MAPPER.writeValue(folder.resolve("vocab.json").toFile(), ids);
    MAPPER.writeValue(folder.resolve("special_tokens_map.json").toFile(), Map.of("pad_token", "!"));
  }

  private static int[] ints(JsonNode array) {
    int[] numbers = new int[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).intValue();
    }
    return numbers;
  }
}
