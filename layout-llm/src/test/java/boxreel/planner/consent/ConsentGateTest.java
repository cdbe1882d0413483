package boxreel.planner.consent;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentGateTest {
  private static final Destination FAR = new Destination("openai", "api.openai.com", false);
  private static final Destination OTHER = new Destination("gemini", "other.example:81", false);

  @TempDir private Path folder;

  private final List<Destination> asked = new ArrayList<>();

  @Test
  void asksOnceAndRemembersForLaterRuns() throws Exception {
    Path file = folder.resolve("new").resolve("consents");
    ConsentGate gate = new ConsentGate(new ConsentFile(file), this::agree);
    gate.pass(FAR);
    gate.pass(FAR);
    assertEquals(List.of(FAR), asked);
    ConsentGate later = new ConsentGate(new ConsentFile(file), ConsentQuestion.NOBODY);
    assertTrue(later.isOpen(FAR));
    assertDoesNotThrow(() -> later.pass(FAR));
    assertThrows(PlannerException.class, () -> later.pass(OTHER));
    assertEquals(List.of("openai api.openai.com"), Files.readAllLines(file));
  }

  @Test
  void aRefusalIsASentenceAndIsNotRemembered() {
    Path file = folder.resolve("consents");
    ConsentGate gate = new ConsentGate(new ConsentFile(file), ConsentQuestion.NOBODY);
    PlannerException e = assertThrows(PlannerException.class, () -> gate.pass(FAR));
    assertTrue(e.isBadInput());
    assertTrue(e.getMessage().contains("api.openai.com"), e.getMessage());
    assertFalse(Files.exists(file));
    assertDoesNotThrow(() -> gate.asking(this::agree).pass(FAR));
  }

  @Test
  void thisMachineNeedsNone() {
    ConsentGate gate = new ConsentGate(new ConsentFile(folder), ConsentQuestion.NOBODY);
    assertDoesNotThrow(() -> gate.pass(new Destination("ollama", "localhost:11434", true)));
  }

  @Test
  void aFileThatCantBeUsedHoldsForThisRun() throws IOException {
    Path blocked = Files.createFile(folder.resolve("file")).resolve("consents");
    ConsentGate gate = new ConsentGate(new ConsentFile(blocked), this::agree);
    assertDoesNotThrow(() -> gate.pass(FAR));
    assertDoesNotThrow(() -> gate.pass(FAR));
    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, true",
    "LOCALHOST, true",
    "box.localhost, true",
    "127.0.0.1, true",
    "127.9.8.7, true",
    "[::1], true",
    "::1, true",
    "localhost.evil.example, false",
    "127.0.0.1.evil.example, false",
    "192.168.0.7, false",
    "0.0.0.0, false",
    "api.openai.com, false",
  })
  void knowsThisMachineByName(String host, boolean isThisMachine) {
    assertEquals(isThisMachine, Destination.isLoopback(host));
  }

  private boolean agree(Destination destination) {
    asked.add(destination);
    return true;
  }
}
