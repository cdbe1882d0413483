package boxreel.render.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BpeTrainerTest {
  private static final List<String> CAPTIONS =
      List.of(
          "A red ball bounces across a beach",
          "A red balloon and a blue ball",
          "a brown bear walks on the beach!",
          "the brown bear's ball");

  @TempDir Path folder;

  private static BpeTrainer trained(List<String> captions) {
    BpeTrainer trainer = new BpeTrainer();
    captions.forEach(trainer::add);
    return trainer;
  }

  @Test
  void makesFrequentWordsOneTokenEach() throws Exception {
    int size = trained(CAPTIONS).write(folder, 1000, 77);
    ClipTokenizer tokenizer = ClipTokenizer.load(folder);
    assertEquals(size, tokenizer.vocabularySize());
    assertTrue(size < 1000, "words that come once stay in pieces: " + size);
    for (String word : List.of("red", "ball", "beach", "brown", "bear", "the")) {
      assertEquals(3, tokenizer.encodeUnpadded(word).length, word);
    }
    assertTrue(tokenizer.encodeUnpadded("zebra").length > 3);
  }

  @Test
  void ordersTokensAsClipDoes() throws Exception {
    int size = trained(CAPTIONS).write(folder, 520, 77);
    assertEquals(520, size);
    ClipTokenizer tokenizer = ClipTokenizer.load(folder);
    assertEquals("!", tokenizer.token(0));
    assertEquals("!</w>", tokenizer.token(256));
    assertEquals(518, tokenizer.startId());
    assertEquals(519, tokenizer.endId());
    assertEquals(0, tokenizer.padId());
  }

  @Test
  void learnsTheMostFrequentPairFirst() throws Exception {
    trained(List.of("ab ab ab cd cd")).write(folder, 516, 77);
    assertEquals(
        List.of("#version: 0.2", "a b</w>", "c d</w>"),
        Files.readAllLines(folder.resolve("merges.txt")));
  }

  @Test
  void doesNotDependOnTheOrderOfCaptions() throws Exception {
    trained(CAPTIONS).write(folder.resolve("one"), 600, 77);
    trained(CAPTIONS.reversed()).write(folder.resolve("two"), 600, 77);
    for (String file : List.of("vocab.json", "merges.txt")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("one").resolve(file)),
          Files.readAllBytes(folder.resolve("two").resolve(file)));
    }
  }

  @Test
  void encodesAnyTextWithoutUnknownTokens() throws Exception {
    trained(CAPTIONS).write(folder, 600, 77);
    ClipTokenizer tokenizer = ClipTokenizer.load(folder);
    int[] ids = tokenizer.encodeUnpadded("\u718a \ud83d\udc3b zebra 42");
    for (int i = 1; i < ids.length - 1; i++) {
      assertTrue(ids[i] != tokenizer.endId());
    }
  }

  @Test
  void keepsTheModelsLength() throws Exception {
    trained(CAPTIONS).write(folder, 600, 32);
    assertEquals(32, ClipTokenizer.load(folder).maxLength());
  }

  @Test
  void saysWhenTheFolderCantBeWritten() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThrows(
        ModelException.class, () -> trained(CAPTIONS).write(file.resolve("tokenizer"), 600, 77));
  }
}
