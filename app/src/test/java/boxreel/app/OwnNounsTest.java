package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.consent.ConsentQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a user's own nouns come from.
class OwnNounsTest {
  @TempDir private Path folder;

  @Test
  void theyAreFoundInTheSettingsFolder() throws IOException, PlannerException {
    assertEquals("", background(Map.of()));
    Files.createDirectories(folder.resolve("settings"));
    Files.writeString(folder.resolve("settings/nouns.txt"), "zorgon | .3 | 1 | air | volcano\n");
    assertEquals("volcano", background(Map.of()));
  }

  @Test
  void aVariableNamesAnotherFile() throws IOException, PlannerException {
    Path file = folder.resolve("mine.txt");
    Files.writeString(file, "zorgon | .3 | 1 | air | moon\n");
    assertEquals("moon", background(Map.of("BOXREEL_NOUNS", file.toString())));
    Files.writeString(file, "zorgon | .3 | wide | air | moon\n");
    PlannerException e =
        assertThrows(
            PlannerException.class, () -> background(Map.of("BOXREEL_NOUNS", file.toString())));
    assertEquals(
        "The nouns in mine.txt can't be used: line 1 has the aspect \"wide\" instead of a number"
            + " from 0.1 to 10.",
        e.getMessage());
  }

  private String background(Map<String, String> environment) throws PlannerException {
    Directories directories =
        new Directories(
            folder.resolve("logs"),
            folder.resolve("cache"),
            folder.resolve("settings"),
            folder.resolve("data"));
    try (CompositionRoot root = new CompositionRoot(directories, environment, folder)) {
      return root.planners(ConsentQuestion.NOBODY, false, Optional.empty())
          .layouts("builtin")
          .plan(PlanRequest.of("A zorgon"), PlanListener.NONE, new CancelToken())
          .shot()
          .background();
    }
  }
}
