package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeysCommandTest {
  private final FakeServices services = new FakeServices();

  @Test
  void aKeyIsReadFromStandardInputAndNotShown() {
    CliRun run = CliRun.answering(services, "k-secret\n", "keys", "--save", "anthropic");
    assertEquals(0, run.code(), run.err());
    assertEquals(Map.of("anthropic", "k-secret"), services.keys);
    assertFalse((run.out() + run.err()).contains("k-secret"));
    CliRun list = CliRun.of(services, "keys");
    assertTrue(list.out().contains("in the system's key store"), list.out());
    assertFalse(list.out().contains("k-secret"), list.out());
    CliRun json = CliRun.of(services, "keys", "--forget", "anthropic", "--json");
    assertTrue(json.out().contains("\"stored\":false"), json.out());
    assertEquals(Map.of(), services.keys);
  }

  @Test
  void aTypedKeyIsHiddenWhereThatCanBeDone() {
    CliRun run = CliRun.typingUnseen(services, "k-unseen", "keys", "--save", "gemini");
    assertEquals(0, run.code(), run.err());
    assertEquals(Map.of("gemini", "k-unseen"), services.keys);
    assertFalse((run.out() + run.err()).contains("shown"), run.err());
    CliRun shown = CliRun.answering(services, "k-seen\n", "keys", "--save", "gemini");
    assertTrue(shown.err().contains("it is shown while you type"), shown.err());
  }

  @Test
  void aKeyThatIsTooLongOrEmptyIsNotKept() {
    assertEquals(2, CliRun.typingUnseen(services, "", "keys", "--save", "openai").code());
    String endless = "k".repeat(20_000);
    assertEquals(2, CliRun.typingUnseen(services, endless, "keys", "--save", "openai").code());
    assertEquals(Map.of(), services.keys);
  }

  @Test
  void badInputExitsWithTwo() {
    assertEquals(2, CliRun.answering(services, "", "keys", "--save", "openai").code());
    assertEquals(2, CliRun.of(services, "keys", "--save", "openai", "--forget", "gemini").code());
    assertEquals(2, CliRun.of(services, "keys", "--save", "nobody").code());
  }
}
