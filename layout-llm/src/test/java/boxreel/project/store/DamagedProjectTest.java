package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were cut, damaged or edited by hand: what is wrong and where is told, the rest is
/// kept.
final class DamagedProjectTest {
  @TempDir private Path temp = Path.of("");
  private ProjectPlace folder = ProjectPlace.folder(temp);
  private ProjectPlace file = ProjectPlace.file(temp);

  @BeforeEach
  void createProjects() throws Exception {
    folder = ProjectPlace.folder(temp.resolve("film"));
    file = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(folder, Samples.full(), new Heard()).close();
    FullDisk.create(file, Samples.full(), new Heard()).close();
  }

  @Test
  void aCutFileKeepsTheShotsBeforeTheCut() throws Exception {
    byte[] whole = Files.readAllBytes(file.document());
    String text = new String(whole, StandardCharsets.UTF_8);
    int ballIsWhole = text.substring(0, text.indexOf("\"night\"")).lastIndexOf("\"chosenTake\"");
    int kept = 0;
    for (int cut = 0; cut < whole.length - 2; cut += 13) {
      Files.write(file.document(), Arrays.copyOf(whole, cut));
      Project read;
      try {
        ProjectReader.Loaded loaded = ProjectReader.read(file);
        assertFalse(loaded.problems().isEmpty(), "cut at " + cut);
        read = loaded.project();
      } catch (ProjectException e) {
        assertTrue(cut < text.indexOf("\"boxreelProject\" : 1") + 20, "cut at " + cut);
        continue;
      }
      if (cut > ballIsWhole + 40) {
        kept++;
        assertEquals(Samples.full().shot("bear"), read.shot("bear"), "cut at " + cut);
        assertEquals(Samples.full().shot("ball"), read.shot("ball"), "cut at " + cut);
      }
    }
    assertTrue(kept > 10, "cuts behind two whole shots: " + kept);
  }

  @Test
  void aCutShotFileKeepsItsObjectsAndAllOtherShots() throws Exception {
    String text = Files.readString(folder.shot("bear"));
    Files.writeString(
        folder.shot("bear"), text.substring(0, text.indexOf("a \\\"red\\\" ball") + 5));

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    StoryShot bear = loaded.project().shot("bear").orElseThrow();
    assertEquals("Bear enters", bear.title());
    assertEquals(List.of("a bear"), bear.layout().tracks().stream().map(t -> t.phrase()).toList());
    assertEquals(Samples.full().shot("owl"), loaded.project().shot("owl"));
    String first = loaded.problems().getFirst().sentence();
    assertEquals("shots/bear.json", loaded.problems().getFirst().file());
    assertTrue(first.matches("the file is damaged at line \\d+, column \\d+: .*kept"), first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"width\"' | '\"width\"' | ",
        "'\"status\" : \"approved\"' | '\"status\" : \"nice\"' | status is \"nice\"",
        "'\"title\" : \"Bear enters\"' | '\"title\" : 7' | title has to be text",
        "'\"time\" : 7.0' | '\"time\" : -7.0' | layout.tracks[0].keys[1].time has to be 0 or more",
        "'\"frames\" : 16' | '\"frames\" : 0' | layout is empty now",
        "'\"takes\" : [' | '\"takes\" : 3, \"was\" : [' | takes has to be a list",
        "'\"file\" : \"bear/take-1.mp4\"' | '\"file\" : \"../../x.mp4\"' | takes[0].file has to"
            + " name",
        "'\"taken\" : \"2026' | '\"taken\" : \"yesterday 2026' | snapshots[0].taken has to be a"
            + " time",
        "'\"id\" : \"before\"' | '\"id\" : \"Before!\"' | snapshots[0].id has to be an id",
        "'\"layout\" :' | '\"layuot\" :' | layout is missing",
      })
  void handEditsAreToldWithTheirPlace(String from, String to, String told) throws Exception {
    String text = Files.readString(folder.shot("bear"));
    Files.writeString(
        folder.shot("bear"), text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    String all =
        loaded.problems().stream().map(Problem::sentence).collect(Collectors.joining("\n"));
    if (told == null) {
      assertEquals("", all);
    } else {
      assertTrue(all.contains(told), all);
    }
    assertEquals(Samples.full().shot("ball"), loaded.project().shot("ball"));
    assertEquals("line 1\nline 2", loaded.project().shot("bear").orElseThrow().card().notes());
  }

  @Test
  void oneBadObjectLeavesTheOthers() throws Exception {
    replace(folder.shot("bear"), "\"time\" : 7.0", "\"time\" : \"seven\"");

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    assertEquals(
        List.of("a \"red\" ball"),
        loaded.project().shot("bear").orElseThrow().layout().tracks().stream()
            .map(t -> t.phrase())
            .toList());
    assertEquals(
        List.of(
            new Problem(
                "shots/bear.json",
                "layout.tracks[0].keys[1].time has to be a number; this object was left out")),
        loaded.problems());
  }

  @Test
  void aShotWithoutItsFileStaysInTheStory() throws Exception {
    Files.delete(folder.shot("ball"));

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    assertEquals(
        List.of("bear", "ball", "owl"),
        loaded.project().shots().stream().map(StoryShot::id).toList());
    assertTrue(loaded.problems().getFirst().sentence().contains("the file is missing"));
  }

  @Test
  void aLostListOfShotsIsCompletedFromTheirFiles() throws Exception {
    for (String left :
        List.of("", "{", "<<<<<<< HEAD\n", "{\"boxreelProject\" : 1, \"scenes\" : [{")) {
      Files.writeString(folder.document(), left);

      ProjectReader.Loaded loaded = ProjectReader.read(folder);

      assertEquals(
          List.of("ball", "bear", "owl"),
          loaded.project().shots().stream().map(StoryShot::id).sorted().toList(),
          left);
      assertEquals(Samples.full().shot("bear"), loaded.project().shot("bear"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "", "a/b", "CON.", "é"})
  void namesOfShotsNeverLeadOutOfTheFolder(String id) throws Exception {
    replace(folder.document(), "\"owl\"", "\"" + id + "\"");

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    assertEquals(2, loaded.project().shots().size());
    assertTrue(
        loaded.problems().getFirst().sentence().contains("can't be a shot's id"),
        loaded.problems().toString());
  }

  @Test
  void aShotListedTwiceIsThereOnce() throws Exception {
    replace(folder.document(), "\"owl\"", "\"bear\"");

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    assertEquals(
        List.of("bear", "ball"), loaded.project().shots().stream().map(StoryShot::id).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "[]", "{}", "{\"tracks\" : []}", "\0\0\0", "{\"a\""})
  void whatIsNoProjectIsRefusedInASentence(String text) throws Exception {
    Files.writeString(file.document(), text);

    ProjectException thrown =
        assertThrows(ProjectException.class, () -> FullDisk.open(file, new Heard()));

    assertTrue(thrown.getMessage().contains("is not a Boxreel project"), thrown.getMessage());
    assertTrue(thrown.isBadInput());
    assertFalse(Files.exists(file.work()), "nothing is left behind");
  }

  @Test
  void bytesThatAreNoTextAreTold() throws Exception {
    byte[] bytes = Files.readAllBytes(folder.shot("owl"));
    bytes[20] = (byte) 0xff;
    Files.write(folder.shot("owl"), bytes);

    ProjectReader.Loaded loaded = ProjectReader.read(folder);

    assertTrue(loaded.problems().getFirst().sentence().contains("not text in UTF-8"));
    assertEquals(3, loaded.project().shots().size());
  }

  @Test
  void aDamagedFileIsKeptAsideBeforeItIsWritten() throws Exception {
    String text = Files.readString(file.document());
    String half = text.substring(0, text.length() / 2);
    Files.writeString(file.document(), half);

    try (ProjectSession session = FullDisk.open(file, new Heard())) {
      session.record(
          Change.Kind.EDIT, "Edit", Samples.prompt(session.inFiles(), "bear", "saved again"));
    }

    assertEquals(half, Files.readString(temp.resolve("film.boxreel.damaged")));
    assertTrue(Files.readString(file.document()).contains("saved again"));
    assertEquals(List.of(), ProjectReader.read(file).problems());
  }

  private static void replace(Path file, String from, String to) throws Exception {
    String text = Files.readString(file);
    assertTrue(text.contains(from), text);
    Files.writeString(file, text.replace(from, to));
  }
}
