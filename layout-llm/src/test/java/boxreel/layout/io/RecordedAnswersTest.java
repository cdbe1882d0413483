package boxreel.layout.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordedAnswersTest {
  @Test
  void answersOfAPromptAreTakenInOrder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("answers.json");
    Files.writeString(file, "{\"a cat\": [\"one\", \"two\"], \"a dog\": []}");

    RecordedAnswers answers = RecordedAnswers.read(file);

    assertEquals(2, answers.total());
    assertEquals(Optional.of("one"), answers.next("a cat"));
    assertEquals(Optional.of("two"), answers.next("a cat"));
    assertEquals(Optional.empty(), answers.next("a cat"));
    assertEquals(Optional.empty(), answers.next("a dog"));
    assertEquals(Optional.empty(), answers.next("a bird"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"a\": \"b\"}", "{\"a\": [1]}", "{\"a\": [\"b\"", "7"})
  void otherFilesAreRefusedWithASentence(String json) {
    LayoutException thrown = assertThrows(LayoutException.class, () -> RecordedAnswers.parse(json));

    assertTrue(thrown.getMessage().startsWith("The recorded answers"), thrown.getMessage());
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.json");

    LayoutException thrown = assertThrows(LayoutException.class, () -> RecordedAnswers.read(file));

    assertTrue(thrown.getMessage().contains("none.json"), thrown.getMessage());
  }
}
