package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.lvd.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLayoutsCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void aPlannerIsAskedForAllPrompts() {
    CliRun run = CliRun.of(services, "bench", "layouts");
    assertEquals(0, run.code(), run.err());
    assertEquals(500, services.plans.size());
    assertTrue(run.out().startsWith("test planner"), run.out());
    assertTrue(run.out().contains("of 500"), run.out());
  }

  @Test
  void recordedAnswersAreRead() throws IOException {
    String prompt = Benchmark.prompts().getFirst().text();
    Path file = folder.resolve("answers.json");
    Files.writeString(file, "{\"" + prompt + "\": [\"nothing useful\"]}");
    CliRun run = CliRun.of(services, "bench", "layouts", "--answers", file.toString(), "--json");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.outLines().getLast().contains("\"overall\":{\"passed\":0,\"total\":500}"), run.out());
    assertTrue(services.plans.isEmpty());
  }

  @Test
  void badInputExitsWithTwo() {
    assertEquals(2, CliRun.of(services, "bench", "--runs", "0").code());
    assertEquals(2, CliRun.of(services, "bench", "layouts", "--answers", "none.json").code());
    assertEquals(
        2,
        CliRun.of(services, "bench", "layouts", "--answers", "a.json", "--planner", "builtin")
            .code());
  }
}
