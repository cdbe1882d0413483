package boxreel.planner.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class LocalModelsTest {
  private static final String LETTERS = "root ::= \"<\" [a-z]{20} \">\"";

  /// Unpacked once for all tests: it has megabytes.
  private static final Path NATIVES = Path.of("target", "natives");

  @TempDir private Path folder;

  @Test
  void aGrammarHoldsRandomWeights() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      String first = answer(models, file, 3);
      assertTrue(first.matches("<[a-z]{20}>"), first);
      assertFalse(first.equals(answer(models, file, 4)), "another seed");
      try (LocalModels others = new LocalModels(NATIVES, 1)) {
        assertEquals(first, answer(others, file, 3), "the same seed");
      }
    }
  }

  @Test
  void theLibraryIsSilent() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      answer(models, file, 0);
    } finally {
      System.setOut(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anAnswerIsBoundedAndCanBeStopped() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      String endless = "root ::= [a-z]{500}";
      StringBuilder text = new StringBuilder();
      models.answer(
          file, 1024, question("go", endless, 40, 0), piece -> !text.append(piece).isEmpty());
      assertEquals(40, text.length());
      AtomicInteger pieces = new AtomicInteger();
      models.answer(file, 1024, question("go", endless, 400, 0), _ -> pieces.incrementAndGet() < 3);
      assertEquals(3, pieces.get());
    }
  }

  @Test
  void aSchemaHoldsRandomWeights() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    String schema =
        """
        {"type": "object", "properties": {"shots": {"type": "integer"}}, "required": ["shots"],
         "additionalProperties": false}
        """;
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      StringBuilder text = new StringBuilder();
      models.answer(
          file,
          1024,
          question("go", models.grammarOf(schema), 200, 1),
          piece -> !text.append(piece).isEmpty());
      assertTrue(
          text.toString().strip().matches("(?s)\\{\\s*\"shots\"\\s*:\\s*-?\\d+\\s*}"),
          text::toString);
    }
  }

  @Test
  void aClosedProgramAsksNothingMore() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    LocalModels models = new LocalModels(NATIVES, 1);
    models.close();
    fails("closing", () -> answer(models, file, 0));
  }

  @Test
  void aQuestionThatIsTooLongIsRefused() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      LocalQuestion question = question("word ".repeat(400), LETTERS, 600, 0);
      fails("BOXREEL_LOCAL_CONTEXT", () -> models.answer(file, 1024, question, _ -> true));
    }
  }

  @Test
  void badFilesAreToldApart() throws Exception {
    byte[] whole = Files.readAllBytes(TinyGguf.write(folder.resolve("tiny.gguf"), 1));
    fails("There is no model file", () -> check(folder.resolve("none.gguf")));
    fails("There is no model file", () -> check(folder));
    fails(
        "is no GGUF file", () -> check(file("no.gguf", "hello".getBytes(StandardCharsets.UTF_8))));
    fails("is no GGUF file", () -> check(file("empty.gguf", new byte[0])));
    fails("damaged", () -> check(file("head.gguf", Arrays.copyOf(whole, 3000))));
    fails("damaged", () -> check(file("half.gguf", Arrays.copyOf(whole, whole.length / 3))));
    fails(
        "has the architecture \"whale\"",
        () -> check(TinyGguf.write(folder.resolve("whale.gguf"), 1, "whale")));
    byte[] old = whole.clone();
    old[4] = 1;
    fails("GGUF version 1", () -> check(file("old.gguf", old)));
    assertEquals("Tiny random model", check(folder.resolve("tiny.gguf")));
  }

  @Test
  void whatIsLargerThanTheMachineIsRefused() throws Exception {
    Path file = TinyGguf.write(folder.resolve("tiny.gguf"), 1);
    fails("needs about 0.0 GB", () -> ModelCheck.check(file, 1024, 100_000));
    assertDoesNotThrow(() -> ModelCheck.check(file, 1024, 1e9));
    fails("needs about", () -> ModelCheck.check(file, Integer.MAX_VALUE, 1e9));
  }

  @Test
  void aSystemWithoutALibraryIsTold() {
    assertEquals("Linux/x86_64", NativeLibrary.platform("Linux", "amd64"));
    assertEquals("Mac/aarch64", NativeLibrary.platform("Mac OS X", "aarch64"));
    assertEquals("Windows/x86_64", NativeLibrary.platform("Windows 11", "amd64"));
    fails(
        "for this system (SunOS/sparc)",
        () -> NativeLibrary.unpack(folder, NativeLibrary.platform("SunOS", "sparc"), "x.so"));
  }

  @Test
  void damagedHeadersNeverGetFurtherThanASentence() throws Exception {
    byte[] whole = Files.readAllBytes(TinyGguf.write(folder.resolve("tiny.gguf"), 1));
    Random random = new Random(5);
    for (int k = 0; k < 300; k++) {
      byte[] bytes = whole.clone();
      for (int n = 0; n < 4; n++) {
        bytes[4 + random.nextInt(6000)] = (byte) random.nextInt(256);
      }
      try {
        GgufHeader.read(file("fuzzed.gguf", bytes));
      } catch (PlannerException e) {
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
      }
    }
  }

  private static String check(Path file) throws PlannerException {
    try (LocalModels models = new LocalModels(NATIVES, 1)) {
      return models.check(file, 1024);
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static String answer(LocalModels models, Path file, int seed) throws PlannerException {
    StringBuilder text = new StringBuilder();
    models.answer(
        file, 1024, question("hello", LETTERS, 100, seed), p -> !text.append(p).isEmpty());
    return text.toString();
  }

  private static LocalQuestion question(String words, String grammar, int most, int seed) {
    return new LocalQuestion(
        List.of(
            new Turn(Turn.Speaker.SYSTEM, "Answer."),
            new Turn(Turn.Speaker.USER, "Hi"),
            new Turn(Turn.Speaker.MODEL, "Ho"),
            new Turn(Turn.Speaker.USER, words)),
        grammar,
        most,
        0.8,
        seed);
  }

  private static void fails(String words, Executable action) {
    PlannerException e = assertThrows(PlannerException.class, action);
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
