package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptHistoryTest {
  @TempDir Path folder;

  @Test
  void promptsAreThereAgainInTheNextSession() {
    PromptHistory first = session();
    first.add("A bear");
    first.add("A cat\nwith a \\n in its \"name\"");
    first.add("  A bear ");
    first.add("   ");
    PromptHistory next = session();
    assertEquals(
        List.of("A bear", "A cat\nwith a \\n in its \"name\""), List.copyOf(next.prompts()));
  }

  @Test
  void whatTwoWindowsAddIsKept() {
    PromptHistory one = session();
    PromptHistory other = session();
    one.add("A bear");
    other.add("A cat");
    assertEquals(List.of("A cat", "A bear"), List.copyOf(session().prompts()));
  }

  @Test
  void thirtyAreEnough() {
    PromptHistory history = session();
    for (int i = 0; i < 40; i++) {
      history.add("Cat " + i);
    }
    assertEquals(30, history.prompts().size());
    assertEquals("Cat 39", session().prompts().getFirst());
    assertEquals(30, session().prompts().size());
  }

  @Test
  void theyCanBeForgotten() {
    PromptHistory history = session();
    history.add("A bear");
    history.clear();
    assertEquals(List.of(), List.copyOf(history.prompts()));
    assertFalse(Files.exists(file()));
    history.add("A cat");
    assertEquals(List.of("A cat"), List.copyOf(session().prompts()));
  }

  @Test
  void aDamagedFileCostsTheHistoryOnly() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 'x', '\n'});
    PromptHistory history = session();
    assertEquals(List.of(), List.copyOf(history.prompts()));
    history.add("A cat");
    assertEquals(List.of("A cat"), List.copyOf(session().prompts()));
  }

  private Path file() {
    return folder.resolve("data").resolve("prompts");
  }

  private PromptHistory session() {
    PromptHistory history = new PromptHistory(Runnable::run, new DirectUi());
    history.keepIn(file());
    return history;
  }
}
