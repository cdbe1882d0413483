package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.lvd.Benchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchAnswersCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void recordedAnswersAreRead() throws IOException {
    String prompt = Benchmark.prompts().getFirst().text();
    Path file = folder.resolve("answers.json");
    Files.writeString(file, "{\"" + prompt + "\": [\"Frame 1: []\", \"Frame 1: []\"]}");
    CliRun run =
        CliRun.of(
            services,
            "bench",
            "answers",
            "--answers",
            file.toString(),
            "--seconds",
            "0.02",
            "--json");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("\"answers\":2"), run.out());
    assertTrue(run.out().contains("\"readPerSecond\":"), run.out());
  }

  @Test
  void badInputExitsWithTwo() throws IOException {
    assertEquals(2, CliRun.of(services, "bench", "answers", "--seconds", "0").code());
    assertEquals(2, CliRun.of(services, "bench", "answers", "--answers", "none.json").code());
    Path file = folder.resolve("answers.json");
    Files.writeString(file, "{}");
    assertEquals(2, CliRun.of(services, "bench", "answers", "--answers", file.toString()).code());
  }
}
