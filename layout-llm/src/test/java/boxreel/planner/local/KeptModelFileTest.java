package boxreel.planner.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptModelFileTest {
  @TempDir private Path folder;

  @Test
  void aChoiceIsKeptUntilItIsForgotten() throws Exception {
    Path file = TinyGguf.write(folder.resolve("a model.gguf"), 1);
    Path note = folder.resolve("settings/local-model");
    LocalModelFile choice = new KeptModelFile(note);
    assertEquals(Optional.empty(), choice.chosen());
    choice.choose(file);
    assertEquals(Optional.of(file), new KeptModelFile(note).chosen());
    choice.forget();
    assertEquals(Optional.empty(), choice.chosen());
    assertTrue(Files.exists(file), "the model itself stays");
  }

  @Test
  void whatIsNoModelIsRefusedAndTheChoiceBeforeStays() throws Exception {
    Path file = TinyGguf.write(folder.resolve("good.gguf"), 1);
    LocalModelFile choice = new KeptModelFile(folder.resolve("local-model"));
    choice.choose(file);
    Path text = Files.writeString(folder.resolve("text.gguf"), "no model at all");
    PlannerException e = assertThrows(PlannerException.class, () -> choice.choose(text));
    assertTrue(e.getMessage().contains("is no GGUF file"), e.getMessage());
    Path whale = TinyGguf.write(folder.resolve("whale.gguf"), 1, "whale");
    assertThrows(PlannerException.class, () -> choice.choose(whale));
    assertThrows(PlannerException.class, () -> choice.choose(folder.resolve("none.gguf")));
    assertEquals(Optional.of(file), choice.chosen());
  }

  @Test
  void aNoteThatCantBeReadIsNoChoice() throws IOException {
    Path note = folder.resolve("local-model");
    Files.writeString(note, "\u0000");
    assertEquals(Optional.empty(), new KeptModelFile(note).chosen());
    Files.writeString(note, "\n");
    assertEquals(Optional.empty(), new KeptModelFile(note).chosen());
  }
}
