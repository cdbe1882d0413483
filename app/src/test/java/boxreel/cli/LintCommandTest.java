package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.ShotJson;
import boxreel.project.Project;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import boxreel.project.store.ReadProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final Shot BAD =
      new Shot(
          "a bear",
          "",
          "",
          16,
          8,
          List.of(
              Track.throughout(
                  "0", "a bear", 16, List.of(Key.byUser(0, new Box(0.4, 0.4, 0.01, 0.01))))));

  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void findingsArePrintedAndExitWithOne() throws IOException {
    CliRun run = run(layout(BAD));
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().startsWith("error    The bear is down to 2 × 1 px"), run.out());
    assertTrue(run.out().contains("[Grow to one cell]"), run.out());
    assertTrue(run.out().strip().endsWith("bad.json: 1 error, 0 warnings, 0 hints"), run.out());
  }

  @Test
  void machinesGetALineForEachFindingAndTheCountsLast() throws IOException {
    CliRun run = run(layout(BAD), "--json");
    assertEquals(1, run.code(), run.err());
    assertTrue(run.outLines().getFirst().contains("\"rule\":\"small-box\""), run.out());
    assertTrue(run.outLines().getFirst().contains("\"frames\":[[0,16]]"), run.out());
    assertTrue(run.outLines().getLast().contains("\"event\":\"done\",\"errors\":1"), run.out());
  }

  @Test
  void fixWritesAMendedCopyAndExitsWithZero() throws Exception {
    Path input = layout(BAD);
    Path output = folder.resolve("mended.json");
    CliRun run = run(input, "--fix", "-o", output.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("mended   Grow to one cell"), run.out());
    Box box = ShotJson.read(Files.readString(output)).tracks().getFirst().positionAt(0);
    assertTrue(box.width() > 0.1, box.toString());
    assertEquals(BAD, ShotJson.read(Files.readString(input)), "the input stays");
    assertEquals(0, run(output).code());
  }

  @Test
  void aProjectIsCheckedShotByShotAndMendedAsACopy() throws Exception {
    Path film = folder.resolve("film.boxreel");
    ProjectSession.Listener nobody =
        new ProjectSession.Listener() {
          @Override
          public void saved(Project project) {}

          @Override
          public void failed(Sentence sentence) {}
        };
    ProjectSession.create(ProjectPlace.file(film), Project.of(BAD), nobody).close();
    CliRun run = run(film);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().startsWith("error    shot 1A, "), run.out());
    Path copy = folder.resolve("copy.boxreel");
    assertEquals(0, run(film, "--fix", "-o", copy.toString()).code());
    Shot mended = ReadProject.of(ProjectPlace.file(copy)).project().shots().getFirst().layout();
    assertTrue(mended.tracks().getFirst().positionAt(0).width() > 0.1);
    assertFalse(Files.exists(folder.resolve(".copy.boxreel")), "nothing is left open");
  }

  @Test
  void badInputExitsWithTwoAndOneSentence() throws IOException {
    Path input = layout(BAD);
    assertEquals(2, run(folder.resolve("gone.json")).code());
    assertEquals(2, run(input, "--fix").code());
    assertEquals(2, run(input, "-o", folder.resolve("x.json").toString()).code());
    assertEquals(2, run(input, "--size", "9").code());
    Path letter = Files.writeString(folder.resolve("letter.json"), "Dear bear");
    CliRun run = run(letter);
    assertEquals(2, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private Path layout(Shot shot) throws IOException {
    return Files.writeString(folder.resolve("bad.json"), ShotJson.write(shot));
  }

  private CliRun run(Path input, String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "lint";
    arguments[1] = input.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return CliRun.of(services, arguments);
  }
}
