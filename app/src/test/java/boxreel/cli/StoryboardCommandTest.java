package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.io.ShotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void theFolderHoldsAStoryboardAndALayoutForEachShot() throws Exception {
    Path target = folder.resolve("board");
    CliRun run = CliRun.of(services, "storyboard", "A bear. A ball.", "-o", target.toString());
    assertEquals(0, run.code(), run.err());
    try (var files = Files.list(target)) {
      assertEquals(
          List.of("shot-01.json", "shot-02.json", "storyboard.json"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
    assertEquals(
        "A bear", ShotJson.read(Files.readString(target.resolve("shot-01.json"))).prompt());
    String board = Files.readString(target.resolve("storyboard.json"));
    assertTrue(board.contains("\"camera\" : \"moves in\""), board);
    assertTrue(run.out().contains("shot-02.json  3.0 s, close, moves in: A ball"), run.out());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList(), "nothing is left beside it");
    }
  }

  @Test
  void aScriptsSceneIsChosen() throws IOException {
    Path script = folder.resolve("film.fountain");
    Files.writeString(script, "INT. ROOM\n\nA cat.\n\nEXT. GARDEN\n\nA dog.\n");
    CliRun run = storyboard("--script", script.toString(), "--scene", "2", "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals("EXT. GARDEN\nA dog.", services.stories.getFirst().text());
    assertTrue(run.outLines().getLast().contains("\"file\":\"shot-01.json\""), run.out());
    assertEquals(2, storyboard("--script", script.toString(), "--scene", "3").code());
  }

  @Test
  void badInputExitsWithTwo() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.createFile(full.resolve("a"));
    assertEquals(2, CliRun.of(services, "storyboard", "x", "-o", full.toString()).code());
    assertTrue(Files.exists(full.resolve("a")));
    assertEquals(2, storyboard().code());
    assertEquals(2, storyboard("x", "--script", "y").code());
    assertEquals(2, storyboard("--script", "none.fountain").code());
    assertEquals(2, storyboard("x", "--scene", "2").code());
    assertEquals(2, storyboard("x", "--max-frames", "0").code());
    assertEquals(2, storyboard("x", "--planner", "openai").code());
    assertFalse(Files.exists(folder.resolve("new")));
  }

  private CliRun storyboard(String... more) {
    List<String> arguments =
        new java.util.ArrayList<>(List.of("storyboard", "-o", folder.resolve("new").toString()));
    arguments.addAll(List.of(more));
    return CliRun.of(services, arguments.toArray(String[]::new));
  }
}
