package boxreel.render.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTokenizerTest {
  @TempDir Path folder;

  private static Path reference(String model) throws Exception {
    URL url = Objects.requireNonNull(ClipTokenizerTest.class.getResource("/reference/" + model));
    return Path.of(url.toURI());
  }

  private static ClipTokenizer tiny(String model) throws Exception {
    return ClipTokenizer.load(reference(model).resolve("tokenizer"));
  }

  private Path copyOfTiny() throws Exception {
    try (Stream<Path> files = Files.list(reference("tiny-a").resolve("tokenizer"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    return folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void givesTheReferencesIdsForAwkwardTexts(String model) throws Exception {
    ClipTokenizer tokenizer = tiny(model);
    Path rows = reference(model).resolve("io-tokens.json");
    JsonNode read = new ObjectMapper().readTree(Files.readAllBytes(rows));
    assertEquals(23, read.size());
    for (JsonNode row : read) {
      int[] expected =
          IntStream.range(0, row.get("ids").size())
              .map(i -> row.get("ids").get(i).intValue())
              .toArray();
      String text = row.get("text").textValue();
      assertArrayEquals(expected, tokenizer.encodeUnpadded(text), text);
    }
  }

  @Test
  void padsWithWhatTheSpecialTokensMapSays() throws Exception {
    Tokens withMark = tiny("tiny-a").encode("a cat");
    assertEquals(77, withMark.ids().length);
    assertEquals(4, withMark.count());
    assertEquals(0, withMark.ids()[4]);
    assertEquals(0, withMark.ids()[76]);
    assertFalse(withMark.isCut());
    ClipTokenizer endPadded = tiny("tiny-b");
    assertEquals(endPadded.endId(), endPadded.encode("a cat").ids()[76]);
  }

  @Test
  void readsAnExclamationMarkAsPaddingOnlyWherePaddingIsOne() throws Exception {
    assertEquals(0, tiny("tiny-a").encodeUnpadded("cat!")[2]);
    assertEquals(256, tiny("tiny-b").encodeUnpadded("cat!")[2]);
  }

  @Test
  void keepsTheEndAndTellsWhatWasCut() throws Exception {
    ClipTokenizer tokenizer = tiny("tiny-a");
    String fits = "cat ".repeat(75);
    assertEquals("", tokenizer.encode(fits).cutText());
    assertEquals(77, tokenizer.encode(fits).count());
    Tokens cut = tokenizer.encode(fits + "Red ball, dog!");
    assertEquals(tokenizer.endId(), cut.ids()[76]);
    assertEquals(77, cut.unpadded().length);
    assertEquals("red ball , dog !", cut.cutText());
  }

  @Test
  void findsAPhraseAsAPartOfItsPrompt() throws Exception {
    ClipTokenizer tokenizer = tiny("tiny-a");
    int[] prompt = tokenizer.encodeUnpadded("A small red ball bounces");
    int[] phrase = tokenizer.encodeUnpadded("red ball");
    List<Integer> inner = Arrays.stream(phrase, 1, phrase.length - 1).boxed().toList();
    int at = Collections.indexOfSubList(Arrays.stream(prompt).boxed().toList(), inner);
    assertEquals(3, at);
  }

  @Test
  void decodesWhatItEncodes() throws Exception {
    ClipTokenizer tokenizer = tiny("tiny-a");
    int[] ids = tokenizer.encodeUnpadded("A caf\u00e9 \u718a, 24!");
    String text = tokenizer.decode(Arrays.copyOfRange(ids, 1, ids.length - 1));
    assertEquals("a caf\u00e9 \u718a , 2 4 !", text);
  }

  @Test
  void worksFromVocabularyAndMergesAlone() throws Exception {
    Path copy = copyOfTiny();
    Files.delete(copy.resolve("special_tokens_map.json"));
    Files.delete(copy.resolve("tokenizer_config.json"));
    ClipTokenizer tokenizer = ClipTokenizer.load(copy);
    assertEquals(77, tokenizer.maxLength());
    assertEquals(tokenizer.endId(), tokenizer.padId());
    assertEquals(tokenizer.vocabularySize() - 1, tokenizer.endId());
  }

  @Test
  void takesTheHugeLengthThatMeansNoneAsClips() throws Exception {
    Path copy = copyOfTiny();
    Files.writeString(
        copy.resolve("tokenizer_config.json"),
        "{\"model_max_length\": 1000000000000000019884624838656}");
    assertEquals(77, ClipTokenizer.load(copy).maxLength());
  }

  @Test
  void readsSpecialTokensThatAreObjects() throws Exception {
    Path copy = copyOfTiny();
    Files.writeString(
        copy.resolve("special_tokens_map.json"), "{\"pad_token\": {\"content\": \"#\"}}");
    assertEquals(2, ClipTokenizer.load(copy).padId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "vocab.json~{\"a\": 0, \"b\": 0}~id 0",
        "vocab.json~{\"a\": 7}~id 7",
        "vocab.json~{\"a\": -1}~id -1",
        "vocab.json~{\"a\": \"x\"}~whole number",
        "vocab.json~{\"a\": 0}~<|startoftext|>",
        "vocab.json~[~JSON",
        "merges.txt~a b c~Line 1",
        "merges.txt~a~Line 1",
        "special_tokens_map.json~{\"pad_token\": \"nowhere\"}~nowhere",
        "special_tokens_map.json~{\"pad_token\": \"\"}~special token",
        "special_tokens_map.json~{\"pad_token\": 5}~must be a text",
        "tokenizer_config.json~{\"model_max_length\": 2}~model_max_length",
        "tokenizer_config.json~{\"model_max_length\": \"77\"}~must be a number"
      })
  void saysWhichFileIsWrong(String file, String content, String words) throws Exception {
    Path copy = copyOfTiny();
    Files.writeString(copy.resolve(file), content);
    ModelException refused = assertThrows(ModelException.class, () -> ClipTokenizer.load(copy));
    assertTrue(refused.getMessage().contains(words), refused.getMessage());
    assertTrue(refused.getMessage().contains(copy.toString()), refused.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocab.json", "merges.txt"})
  void saysWhichFileIsMissing(String file) throws Exception {
    Path copy = copyOfTiny();
    Files.delete(copy.resolve(file));
    ModelException refused = assertThrows(ModelException.class, () -> ClipTokenizer.load(copy));
    assertTrue(refused.getMessage().contains(copy.resolve(file).toString()), refused.getMessage());
  }
}
