package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.lvd.Benchmark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
  void thePapersScoresStandBesideOnesOwn() {
    CliRun run = CliRun.of(services, "bench", "layouts");
    assertTrue(run.out().contains("GPT-3.5"), run.out());
    String sequential =
        run.out().lines().filter(line -> line.contains("sequential")).findFirst().orElseThrow();
    assertTrue(sequential.matches(".*of 100.*16 %\\s+88 %"), sequential);
  }

  @Test
  void otherPromptsAreScoredWithoutThePaper() {
    CliRun run = CliRun.of(services, "bench", "layouts", "--prompts", "paraphrases-1");
    assertEquals(0, run.code(), run.err());
    assertEquals(300, services.plans.size());
    assertTrue(run.out().contains("of 300"), run.out());
    assertFalse(run.out().contains("GPT"), run.out());
  }

  @Test
  void failuresAreDrawnOnAPageOfTheirOwn() throws IOException {
    Path page = folder.resolve("failures.html");
    CliRun run = CliRun.of(services, "bench", "layouts", "--report", page.toString());
    assertEquals(0, run.code(), run.err());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!doctype html>") && html.endsWith("</html>\n"), html);
    assertTrue(html.contains("A realistic lively video of a scene with two moving cars"), html);
    assertTrue(html.contains("shows 1 objects instead of 2"), html);
    assertTrue(html.contains("<rect x=\"51.2\" y=\"102.4\""), html);
    assertFalse(html.contains("http"), "needs nothing from elsewhere");
  }

  @Test
  void aPlannerThatFailsFromTheStartStopsTheBenchmark() {
    Reporter silent = new JsonReporter(new PrintStream(OutputStream.nullOutputStream(), true));
    int[] asked = {0};
    LayoutScoring scoring =
        new LayoutScoring(
            prompt -> {
              asked[0]++;
              throw PlannerException.failed("No server answers " + prompt.length() + ".", null);
            },
            silent,
            new CancelToken());
    PlannerException e =
        assertThrows(PlannerException.class, () -> scoring.run(Benchmark.prompts()));
    assertTrue(String.valueOf(e.getMessage()).startsWith("No server answers"));
    assertEquals(3, asked[0]);
  }

  @Test
  void aModelFileIsAskedInsideTheProgram() {
    CliRun run = CliRun.of(services, "bench", "layouts", "--model-file", "m.gguf");
    assertEquals(0, run.code(), run.err());
    assertEquals(Optional.of(Path.of("m.gguf")), services.localModel);
    assertEquals(
        2,
        CliRun.of(services, "bench", "layouts", "--model-file", "m.gguf", "--planner", "ollama")
            .code());
  }

  @Test
  void badInputExitsWithTwo() {
    assertEquals(2, CliRun.of(services, "bench", "layouts", "--prompts", "mine").code());
    assertEquals(2, CliRun.of(services, "bench", "--runs", "0").code());
    assertEquals(2, CliRun.of(services, "bench", "layouts", "--answers", "none.json").code());
    assertEquals(
        2,
        CliRun.of(services, "bench", "layouts", "--answers", "a.json", "--planner", "builtin")
            .code());
  }
}
