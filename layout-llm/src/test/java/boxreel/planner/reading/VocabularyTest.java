package boxreel.planner.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @TempDir private Path folder;

  @Test
  void ownNounsComeOnTopOfTheBundledOnes() throws IOException, PlannerException {
    Vocabulary own =
        own(
            """
            # mine
            zorgon, fuzzy zorgon | .5 | 2 | air | outer space | 3 | .4 | .5
            cat | .6 | 1 | ground | kitchen
            moggy = cat
            pooch = dog
            """);
    Noun zorgon = only("A zorgon", own);
    assertEquals(0.4, zorgon.speed());
    assertEquals(Zone.AIR, zorgon.zone());
    assertEquals("outer space", SceneReader.read("Two zorgons", own).background());
    assertEquals(0.6, only("A cat", own).height());
    assertEquals(0.6, only("A moggy", own).height());
    assertEquals(only("A dog", own).height(), only("A pooch", own).height());
    assertEquals(0.32, only("A cat", Vocabulary.english()).height());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zorgon; line 2 needs",
        "zorgon | 1 | 1; line 2 has 3 columns",
        "zorgon | big | 1 | air | sky; line 2 has the height \"big\"",
        "zorgon | .3 | 1 | heaven | sky; line 2 has the zone \"heaven\"",
        "zorgon | .3 | 1 | air | sky | 1 | 9; line 2 has the speed \"9\"",
        ", zorgon | .3 | 1 | air | sky; line 2 has an empty name",
        "zorgon = blorb; line 2 refers to \"blorb\"",
        "zorgon = cat = dog; line 2 has more than one",
      })
  void aBrokenLineIsNamed(String line, String expected) {
    PlannerException e = assertThrows(PlannerException.class, () -> own("# mine\n" + line + "\n"));
    assertTrue(e.isBadInput());
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("The nouns in nouns.txt can't be used: " + expected),
        e.getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    PlannerException e =
        assertThrows(
            PlannerException.class, () -> Vocabulary.withNouns(folder.resolve("none.txt")));
    assertTrue(String.valueOf(e.getMessage()).contains("none.txt"), e.getMessage());
  }

  @Test
  void tellsHowAPromptWasRead() {
    Reading reading =
        SceneReader.read(
                "Three tiny red cars drive from left to right past a zorgon", Vocabulary.english())
            .reading();
    assertEquals(
        List.of(
            "tiny red car: noun car, colour red, count 3, verb drive, path: goes from left to"
                + " right",
            "zorgon: noun zorgon (unknown, size guessed), colour not said, count 1, verb none,"
                + " path: stays",
            "background: street (guessed)"),
        reading.sentences());
  }

  private Vocabulary own(String text) throws IOException, PlannerException {
    Path file = folder.resolve("nouns.txt");
    Files.writeString(file, text);
    return Vocabulary.withNouns(file);
  }

  private static Noun only(String prompt, Vocabulary vocabulary) {
    return SceneReader.read(prompt, vocabulary).actors().getFirst().noun();
  }
}
