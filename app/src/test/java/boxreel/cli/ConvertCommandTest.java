package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.ShotJson;
import boxreel.project.Project;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `boxreel convert`.
class ConvertCommandTest {
  private static final Shot SHOT =
      Shot.of("a ball rolls")
          .withNegative("people")
          .withTracks(
              List.of(
                  Track.throughout(
                      "ball",
                      "red ball",
                      24,
                      List.of(
                          new Key(0, new Box(0, .5, .2, .2), Easing.EASE_IN, Key.Origin.USER),
                          Key.byUser(20, new Box(.8, .5, .2, .2))))));

  @TempDir private Path folder;

  @BeforeEach
  void writeLayout() throws Exception {
    Files.writeString(folder.resolve("ball.json"), ShotJson.write(SHOT));
  }

  @Test
  void aLayoutGoesToCvatAndBackAndTellsWhatIsLost() throws Exception {
    CliRun out = run("ball.json", "ball.xml", "--size", "1280x720");
    assertEquals(0, out.code(), out.err());
    assertTrue(out.out().contains("1 object of Boxreel layout as CVAT for video 1.1"), out.out());
    assertTrue(out.err().contains("Out: The negative prompt was left out."), out.err());
    assertTrue(out.err().contains("Out: 1 eased or held way between keys became"), out.err());
    assertTrue(out.err().contains("Out: 1 id became a number: ball is 0."), out.err());

    CliRun back = run("ball.xml", "back.json", "--fps", "8");
    assertEquals(0, back.code(), back.err());
    Shot shot = ShotJson.read(Files.readString(folder.resolve("back.json")));
    assertEquals("a ball rolls", shot.prompt());
    for (int frame = 0; frame < 24; frame++) {
      double before = SHOT.tracks().getFirst().positionAt(frame).x();
      assertEquals(before, shot.tracks().getFirst().positionAt(frame).x(), .6 / 720, "" + frame);
    }
  }

  @Test
  void machinesGetLossesAsFields() throws Exception {
    CliRun run = run("ball.json", "ball.otherwise", "--to", "dive", "--json");
    assertEquals(0, run.code(), run.err());
    String done = run.outLines().getLast();
    assertTrue(done.contains("\"event\":\"done\""), done);
    assertTrue(done.contains("\"to\":\"dive\""), done);
    assertTrue(done.contains("{\"kind\":\"negative\",\"count\":1,"), done);
    assertTrue(done.contains("\"kind\":\"size-used\""), done);
    assertTrue(Files.readString(folder.resolve("ball.otherwise")).contains("\"version\" : 2"));
  }

  @Test
  void motsLabelsAndSequenceLieBesideAndComeBack() throws Exception {
    assertEquals(0, run("ball.json", "gt.txt").code());
    assertEquals("red ball\n", Files.readString(folder.resolve("labels.txt")));
    assertTrue(Files.exists(folder.resolve("seqinfo.ini")));
    assertEquals(0, run("ball.json", "ball.csv").code());
    assertTrue(Files.exists(folder.resolve("ball.labels.txt")));

    CliRun back = run("ball.csv", "back.json", "--prompt", "a ball", "--tolerance", "1");
    assertEquals(0, back.code(), back.err());
    assertTrue(back.err().contains("24 boxes of single frames became"), back.err());
    Shot shot = ShotJson.read(Files.readString(folder.resolve("back.json")));
    assertEquals("red ball", shot.tracks().getFirst().phrase());
    assertEquals("a ball", shot.prompt());
    assertEquals(8, shot.framesPerSecond());
    try (Stream<Path> files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")));
    }
  }

  @Test
  void aProjectGivesItsCutAndItsShotList() throws Exception {
    ProjectSession.Listener nobody =
        new ProjectSession.Listener() {
          @Override
          public void saved(Project project) {}

          @Override
          public void failed(Sentence sentence) {}
        };
    ProjectPlace film = ProjectPlace.file(folder.resolve("film.boxreel"));
    ProjectSession.create(film, Project.of(SHOT), nobody).close();

    CliRun cut = run("film.boxreel", "film.otio");
    assertEquals(0, cut.code(), cut.err());
    assertTrue(cut.out().contains("OpenTimelineIO cut of 1 shot"), cut.out());
    assertTrue(cut.err().contains("1 shot has no take"), cut.err());
    assertEquals(0, run("film.boxreel", "film.csv").code());
    CliRun silent = run("film.boxreel", "film.srt");
    assertEquals(2, silent.code());
    assertTrue(silent.err().contains("No shot has dialogue"), silent.err());
    assertEquals(2, run("film.boxreel", "film.xml").code());
  }

  @Test
  void badInputExitsWithTwoAndOneSentenceAndLeavesNothing() throws Exception {
    Files.writeString(folder.resolve("letter.txt"), "Dear bear");
    for (String[] bad :
        new String[][] {
          {"gone.json", "out.json"},
          {"letter.txt", "out.json"},
          {"ball.json", "out.doc"},
          {"ball.json", "gone/out.json"},
          {"ball.json", "out.json", "--from", "cvat"},
          {"ball.json", "out.json", "--fps", "0"},
          {"ball.json", "out.json", "--tolerance", "-1"},
          {"ball.json", "out.json", "--size", "0x9"},
          {"ball.json", "out.json", "--to", "yolo"},
        }) {
      CliRun run = run(bad);
      assertEquals(2, run.code(), String.join(" ", bad) + run.err());
      assertTrue(run.err().startsWith("boxreel: "), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
    }
    assertFalse(Files.exists(folder.resolve("out.json")));
  }

  private CliRun run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("convert", folder.resolve(arguments[0]).toString()));
    all.add("-o");
    all.add(folder.resolve(arguments[1]).toString());
    all.addAll(List.of(arguments).subList(2, arguments.length));
    return CliRun.of(new FakeServices(), all.toArray(String[]::new));
  }
}
