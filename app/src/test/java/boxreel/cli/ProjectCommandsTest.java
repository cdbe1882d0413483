package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `boxreel animatic` and `boxreel sheet`.
class ProjectCommandsTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;
  private Path film = Path.of("");

  @BeforeEach
  void makeProject() throws Exception {
    film = folder.resolve("film.boxreel");
    ProjectSession.Listener nobody =
        new ProjectSession.Listener() {
          @Override
          public void saved(Project project) {}

          @Override
          public void failed(Sentence sentence) {}
        };
    ProjectSession.create(ProjectPlace.file(film), Project.of(Shot.of("a red ball")), nobody)
        .close();
  }

  @Test
  void aFilmOfBoxesIsWritten() {
    Path target = folder.resolve("film.mp4");
    CliRun run = run("animatic", target, "--size", "320x180", "--json");
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(target));
    assertEquals(24, services.written.getFirst().frames().size());
    assertEquals(320, services.written.getFirst().width());
    assertTrue(services.written.getFirst().height() > 180, "captions below");
    assertTrue(run.outLines().getLast().contains("\"event\":\"done\""), run.out());
    assertTrue(run.outLines().getLast().contains("\"shots\":1"), run.out());
    assertFalse(Files.exists(folder.resolve(".film.boxreel")), "no lock is taken");
  }

  @Test
  void withoutCaptionsThePictureStandsAlone() {
    CliRun run = run("animatic", folder.resolve("film.gif"), "--size", "320x180", "--no-captions");
    assertEquals(0, run.code(), run.err());
    assertEquals(180, services.written.getFirst().height());
    assertTrue(run.out().contains("1 shot, 3.0 s"), run.out());
  }

  @Test
  void aSheetIsWritten() throws Exception {
    Path target = folder.resolve("film.pdf");
    CliRun run = run("sheet", target);
    assertEquals(0, run.code(), run.err());
    byte[] start = Arrays.copyOf(Files.readAllBytes(target), 5);
    assertEquals("%PDF-", new String(start, StandardCharsets.US_ASCII));
    assertTrue(run.out().contains("1 shot"), run.out());
  }

  @Test
  void badInputExitsWithTwoAndOneSentence() throws Exception {
    assertEquals(2, run("animatic", folder.resolve("film.avi")).code());
    assertEquals(2, run("animatic", folder.resolve("film")).code());
    assertEquals(2, run("animatic", folder.resolve("film.mp4"), "--size", "9x9").code());
    assertEquals(2, run("sheet", folder.resolve("film.txt")).code());
    assertEquals(2, run("sheet", folder.resolve("gone/film.pdf")).code());
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear bear");
    film = letter;
    assertEquals(2, run("sheet", folder.resolve("film.pdf")).code());
    film = folder.resolve("gone.boxreel");
    CliRun run = run("animatic", folder.resolve("film.mp4"));
    assertEquals(2, run.code());
    assertTrue(run.err().startsWith("boxreel: There is no project "), run.err());
    assertEquals(1, run.err().lines().count());
  }

  private CliRun run(String command, Path target, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = command;
    arguments[1] = film.toString();
    arguments[2] = "-o";
    arguments[3] = target.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CliRun.of(services, arguments);
  }
}
