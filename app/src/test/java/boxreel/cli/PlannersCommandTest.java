package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannersCommandTest {
  private final FakeServices services = new FakeServices();

  @Test
  void listsWhatIsSetUpAndWhereTextGoes() {
    CliRun run = CliRun.of(services, "planners");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("test planner; nothing leaves this machine"), run.out());
    assertTrue(run.out().contains("text is sent to far.example, which asks you first"), run.out());
    assertTrue(run.out().contains("Set OPENAI_API_KEY."), run.out());
    CliRun json = CliRun.of(services, "planners", "--json");
    assertEquals(1, json.outLines().size());
    assertTrue(json.out().contains("\"host\":\"far.example\""), json.out());
    assertTrue(json.out().contains("\"agreed\":false"), json.out());
  }

  @Test
  void aCheckListsTheModelsAndMarksTheOneInUse() {
    CliRun run = CliRun.of(services, "planners", "--check", "anthropic", "--yes");
    assertEquals(0, run.code(), run.err());
    assertEquals("anthropic tiny-1 answers, with 2 models.\n  other\n* tiny-1\n", run.out());
    CliRun json = CliRun.of(services, "planners", "--check", "anthropic", "--yes", "--json");
    assertTrue(json.out().contains("\"ok\":true,\"models\":[\"other\",\"tiny-1\"]"), json.out());
  }

  @Test
  void nothingIsSentWithoutConsent() {
    CliRun run = CliRun.of(services, "layout", "A bear", "--planner", "anthropic");
    assertEquals(2, run.code());
    assertEquals("boxreel: Nothing was sent.\n", run.err());
    assertTrue(services.plans.isEmpty());
  }

  @Test
  void aPersonAtATerminalIsAsked() {
    CliRun no = CliRun.answering(services, "\n", "layout", "A bear", "--planner", "anthropic");
    assertEquals(2, no.code());
    CliRun yes = CliRun.answering(services, "y\n", "layout", "A bear", "--planner", "anthropic");
    assertEquals(0, yes.code(), yes.err());
    assertTrue(yes.err().contains("will be sent to far.example (anthropic)"), yes.err());
    CliRun local = CliRun.answering(services, "", "layout", "A bear");
    assertFalse(local.err().contains("Agree?"), local.err());
  }

  @Test
  void aModelFileMeansTheLocalPlanner() {
    CliRun run = CliRun.of(services, "layout", "A bear", "--model-file", "m.gguf");
    assertEquals(Optional.of(Path.of("m.gguf")), services.localModel);
    assertEquals(0, run.code(), run.err());
    CliRun other =
        CliRun.of(services, "layout", "A bear", "--planner", "openai", "--model-file", "m.gguf");
    assertEquals(2, other.code());
    assertTrue(other.err().contains("--planner local only"), other.err());
  }

  @Test
  void freshAsksAnewAndTheBenchmarkAlwaysDoes() {
    CliRun.of(services, "layout", "A bear");
    assertTrue(services.usedCache);
    CliRun.of(services, "layout", "A bear", "--fresh");
    assertFalse(services.usedCache);
  }
}
