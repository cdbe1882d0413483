package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir Path folder;

  @BeforeEach
  void useAFolderOfItsOwn() {
    services.config = folder.resolve("config");
  }

  @Test
  void promptsAreKeptFoundAndForgotten() {
    assertEquals(0, run("add", "A bear walks", "--name", "Bear", "--tag", "Forest").code());
    assertEquals(0, run("add", "A cat sleeps").code());
    assertEquals("A cat sleeps\nBear  [forest]\n  A bear walks\n", run().out());
    assertEquals("Bear  [forest]\n  A bear walks\n", run("search", "bea").out());
    assertEquals("Bear  [forest]\n  A bear walks\n", run("list", "--tag", "forest").out());
    CliRun json = run("search", "cat", "--json");
    assertTrue(
        json.out().contains("\"prompts\":[{\"name\":\"\",\"text\":\"A cat sleeps\",\"tags\":[]}]"),
        json.out());
    assertEquals(0, run("remove", "bear").code());
    assertFalse(run().out().contains("bear"));
    assertEquals(2, run("remove", "bear").code());
    assertEquals(2, run("add", "  ").code());
  }

  @Test
  void filesGoOutAndComeBack() throws IOException {
    run("add", "A bear walks", "--name", "Bear");
    for (String name : List.of("all.txt", "all.json")) {
      Path file = folder.resolve(name);
      assertEquals(0, run("export", file.toString()).code());
      run("remove", "Bear");
      assertEquals("1 prompt added.\n", run("import", file.toString()).out());
      assertEquals("0 prompts added.\n", run("import", file.toString()).out());
      assertEquals("Bear\n  A bear walks\n", run().out());
    }
    assertEquals(2, run("import", folder.resolve("none").toString()).code());
    Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
    assertEquals(2, run("import", empty.toString()).code());
  }

  @Test
  void aDamagedFileIsToldOf() throws IOException {
    run("add", "A bear walks");
    Path file = services.config.resolve("prompts.json");
    Files.writeString(file, Files.readString(file).replace("}", ""));
    CliRun run = run();
    assertEquals(0, run.code());
    assertTrue(run.err().contains("prompts.damaged.json"), run.err());
    Files.writeString(file, "{\"version\": 9}");
    assertEquals(1, run("add", "A cat").code());
    assertEquals("{\"version\": 9}", Files.readString(file));
  }

  @Test
  void samplesComeWithTheProgram() {
    assertTrue(run("--samples").out().contains("A red ball bounces across a beach"));
  }

  private CliRun run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "prompts";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CliRun.of(services, all);
  }
}
