package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.render.api.RenderTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    assertEquals(1, json.outLines().stream().filter(line -> line.contains("toybox")).count());
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
    assertEquals(1, json.outLines().stream().filter(line -> line.contains("toybox")).count());
  }

  @Test
  void modelsThatCantBeUsedAreNamedAndMethodsAreListed() {
    CliRun run = CliRun.of(services, "models");
    assertTrue(run.err().contains("lost is gone"), run.err());
    assertTrue(run.out().contains("methods baseline, lvd, lvd-gligen (default)"), run.out());
    assertTrue(run.out().endsWith("methods baseline (default), lvd\n"), run.out());
  }

  @Test
  void aModelIsAddedAndSaysWhatWasFound() {
    CliRun run = CliRun.of(services, "models", "add", folder.toString(), "--name", "zs", "--half");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("zs\n"), run.out());
    assertTrue(run.out().contains("unet: 1760 tensors, 1623.8 million numbers, F16"), run.out());
    assertTrue(run.err().contains("Writing."), run.err());
    CliRun json = CliRun.of(services, "models", "add", folder.toString(), "--json");
    assertTrue(json.out().contains("\"parameters\":1623793636"), json.out());
  }

  @Test
  void aNameThatIsTakenIsBadInputAndAModelCanBeForgotten() {
    CliRun taken = CliRun.of(services, "models", "add", folder.toString(), "--name", "taken");
    assertEquals(2, taken.code());
    assertTrue(taken.err().contains("another model"), taken.err());
    assertEquals(0, CliRun.of(services, "models", "remove", "zs").code());
    assertEquals(List.of("zs"), services.removed);
  }
}
