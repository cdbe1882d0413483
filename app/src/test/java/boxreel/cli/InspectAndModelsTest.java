package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.render.api.RenderTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectAndModelsTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void inspectTellsWhatTheVideoWasMadeOf() throws IOException {
    services.inspected =
        Optional.of(
            new RenderTrace(
                Shot.of("A bear"), "toybox", FakeServices.MODEL.defaults().withSeed(77), "1.2.3"));
    String file = Files.createFile(folder.resolve("a.mp4")).toString();
    CliRun run = CliRun.of(services, "inspect", file);
    assertEquals(0, run.code());
    assertTrue(run.out().contains("16 frames at 8 per second, 2.00 s"), run.out());
    assertTrue(run.out().contains("A bear"), run.out());
    assertTrue(run.out().contains("seed 77"), run.out());
    CliRun json = CliRun.of(services, "inspect", file, "--json");
    assertEquals(1, json.outLines().size());
    assertTrue(json.out().contains("\"seed\":77"), json.out());
    assertTrue(json.out().contains("\"prompt\":\"A bear\""), json.out());
  }

  @Test
  void aForeignVideoHasNoTrace() throws IOException {
    String file = Files.createFile(folder.resolve("a.mp4")).toString();
    assertTrue(CliRun.of(services, "inspect", file).out().contains("no trace"));
    assertFalse(CliRun.of(services, "inspect", file, "--json").out().contains("\"trace\""));
  }

  @Test
  void aMissingFileIsBadInput() {
    CliRun run = CliRun.of(services, "inspect", folder.resolve("none.mp4").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("There is no file"), run.err());
  }

  @Test
  void modelsAreListedForPeopleAndMachines() {
    CliRun run = CliRun.of(services, "models");
    assertTrue(run.out().startsWith("toybox\n"), run.out());
    assertTrue(run.out().contains("multiples of 32"), run.out());
    CliRun json = CliRun.of(services, "models", "--json");
    assertTrue(json.out().contains("\"name\":\"plain\""), json.out());
    assertEquals(1, json.outLines().size());
  }
}
