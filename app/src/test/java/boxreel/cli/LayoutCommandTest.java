package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.LayoutException;
import boxreel.base.PlannerException;
import boxreel.layout.io.ShotJson;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void theLayoutGoesToStandardOutputAsJson() throws LayoutException {
    CliRun run = CliRun.of(services, "layout", "A bear", "--seed", "5");
    assertEquals(0, run.code());
    assertEquals("A bear", ShotJson.read(run.out()).prompt());
    assertEquals(24, ShotJson.read(run.out()).frames());
    assertEquals(5, services.plans.getFirst().seed());
    assertTrue(run.err().contains("test planner"), run.err());
  }

  @Test
  void aTextFileHoldsLvdsFormatAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("bear.txt");
    CliRun run = CliRun.of(services, "layout", "A bear", "-o", file.toString());
    assertEquals(0, run.code());
    assertEquals(file + "\n", run.out());
    assertTrue(Files.readString(file).startsWith("Frame 1:"), Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void anythingElseHoldsJson() throws IOException, LayoutException {
    Path file = folder.resolve("bear.json");
    CliRun.of(services, "layout", "A bear", "--frames", "8", "-o", file.toString());
    assertEquals(8, ShotJson.read(Files.readString(file)).frames());
  }

  @Test
  void machinesGetTheShotInTheLastLine() {
    CliRun run = CliRun.of(services, "layout", "A bear", "--json");
    assertTrue(
        run.outLines().getLast().startsWith("{\"event\":\"done\",\"planner\":\"test planner\""),
        run.out());
    assertTrue(run.outLines().getLast().contains("\"shot\":{"), run.out());
  }

  @Test
  void explainSaysWhereAPlannerDoesNotTell() {
    CliRun run = CliRun.of(services, "layout", "A bear", "--explain");
    assertEquals(0, run.code());
    assertTrue(run.err().contains("The test planner does not tell"), run.err());
    assertFalse(run.out().contains("does not tell"), run.out());
  }

  @Test
  void explainTellsHowThePromptWasRead() throws PlannerException {
    Reading reading =
        new BuiltinPlanner()
            .plan(PlanRequest.of("Two red cars roll"), PlanListener.NONE, new CancelToken())
            .reading()
            .orElseThrow();
    services.reading = Optional.of(reading);
    CliRun run = CliRun.of(services, "layout", "Two red cars roll", "--explain");
    assertTrue(
        run.err().contains("How I read it:\n  red car: noun car, colour red, count 2, verb roll"),
        run.err());
    CliRun json = CliRun.of(services, "layout", "Two red cars roll", "--json");
    assertTrue(
        json.outLines().getLast().contains("\"reading\":{\"things\":[{\"phrase\":\"red car\""),
        json.out());
  }

  @Test
  void badInputExitsWithTwo() {
    assertEquals(2, CliRun.of(services, "layout", "").code());
    assertEquals(2, CliRun.of(services, "layout", "A bear", "--frames", "0").code());
    assertEquals(2, CliRun.of(services, "layout", "A bear", "--planner", "magic").code());
    CliRun run = CliRun.of(services, "layout", "A bear", "--planner", "openai");
    assertEquals(2, run.code());
    assertEquals("boxreel: There is no key for OpenAI; set OPENAI_API_KEY.\n", run.err());
    Path missing = folder.resolve("missing").resolve("a.json");
    assertEquals(2, CliRun.of(services, "layout", "A bear", "-o", missing.toString()).code());
  }

  @Test
  void aCancelledPlanWritesNothing() {
    services.cancelsPlan = true;
    Path file = folder.resolve("bear.json");
    assertEquals(130, CliRun.of(services, "layout", "A bear", "-o", file.toString()).code());
    assertFalse(Files.exists(file));
  }
}
