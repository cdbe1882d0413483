package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxreelCliTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void everyCommandHasHelpWithAnExample() {
    BoxreelCli cli = new BoxreelCli(services, Terminal.ofProcess());
    assertTrue(cli.commandNames().contains("render"), cli.commandNames()::toString);
    for (String command : cli.commandNames()) {
      CliRun run = CliRun.of(services, command, "--help");
      assertEquals(0, run.code());
      assertTrue(run.out().contains("boxreel " + command), run.out());
      assertTrue(run.out().contains("Example"), run.out());
      assertTrue(run.out().contains("--json"), run.out());
      assertEquals("", run.err());
    }
  }

  @Test
  void helpOfTheProgramNamesTheCommandsAndExitCodes() {
    CliRun run = CliRun.of(services, "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("render"), run.out());
    assertTrue(run.out().contains("130"), run.out());
  }

  @Test
  void versionIsPrinted() {
    CliRun run = CliRun.of(services, "--version");
    assertEquals("Boxreel 1.2.3\n", run.out());
    assertEquals(0, run.code());
  }

  @Test
  void withoutACommandTheStudioOpens() {
    assertEquals(0, CliRun.of(services).code());
    assertTrue(services.windowOpened);
  }

  @Test
  void withoutADisplayThereIsASentence() {
    services.noWindow = "There is no display.";
    CliRun run = CliRun.of(services);
    assertEquals(1, run.code());
    assertEquals("boxreel: There is no display.\n", run.err());
  }

  @Test
  void anUnknownOptionGetsASuggestion() {
    CliRun run = CliRun.of(services, "render", "a bear", "--step", "3", "-o", "a.mp4");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'--step'"), run.err());
    assertTrue(run.err().contains("Did you mean '--steps'?"), run.err());
    assertEquals(1, run.err().lines().count());
  }

  @Test
  void anUnknownCommandGetsASuggestion() {
    CliRun run = CliRun.of(services, "rendr");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'render'"), run.err());
  }

  @Test
  void aPromptWithoutQuotesIsExplained() {
    CliRun run = CliRun.of(services, "render", "a", "bear", "-o", "a.mp4");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("quotes"), run.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--seed x",
        "--steps 1.5",
        "--guidance much",
        "--method magic",
        "--device tpu",
        "--size 160"
      })
  void aWrongValueIsNamedInOneSentence(String option) {
    String[] words = option.split(" ", 2);
    CliRun run = CliRun.of(services, "render", "a bear", words[0], words[1], "-o", "a.mp4");
    assertEquals(2, run.code());
    assertTrue(run.err().contains(words[0]), run.err());
    assertTrue(run.err().contains("'" + words[1] + "'"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(run.err().contains("class"), run.err());
  }

  @Test
  void aCrashIsOneSentenceWithoutAStackTrace() {
    services.crash = new IllegalStateException("tensor 17");
    CliRun run = CliRun.of(services, "render", "a bear", "-o", target());
    assertEquals(1, run.code());
    assertEquals(1, run.err().lines().filter(l -> l.startsWith("boxreel:")).count());
    assertFalse(run.err().contains("tensor 17"), run.err());
    assertTrue(run.err().contains("logs"), run.err());
  }

  @Test
  void aFailedRenderExitsWithOneAndABadRequestWithTwo() {
    services.renderFailure = RenderException.failed("The picture came out empty.", null);
    assertEquals(1, CliRun.of(services, "render", "a bear", "-o", target()).code());
    services.renderFailure = RenderException.badInput("The picture is too big.");
    assertEquals(2, CliRun.of(services, "render", "a bear", "-o", target()).code());
  }

  @Test
  void machinesSeeErrorsAsJson() {
    CliRun run = CliRun.of(services, "render", "a bear", "--json", "--nonsense");
    assertEquals(2, run.code());
    assertTrue(run.out().startsWith("{\"event\":\"error\",\"message\":\""), run.out());
    assertTrue(run.out().contains("\"exitCode\":2"), run.out());
  }

  private String target() {
    return folder.resolve("a.mp4").toString();
  }
}
