package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ProjectException;
import boxreel.layout.FrameSpan;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.TrackMarks;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectSessionTest {
  @TempDir private Path temp = Path.of("");
  private final Heard heard = new Heard();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aProjectComesBackAsItWas(boolean isFolder) throws Exception {
    ProjectPlace place = place(isFolder);
    FullDisk.create(place, Samples.full(), heard).close();

    try (ProjectSession again = FullDisk.open(place, heard)) {
      assertEquals(Samples.full(), again.inFiles());
      assertEquals(List.of(), again.problems());
      assertEquals(List.of(), again.recovered());
      assertTrue(again.readOnly().isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheProjectIsLeftWhenItIsClosed(boolean isFolder) throws Exception {
    ProjectPlace place = place(isFolder);
    try (ProjectSession session = FullDisk.create(place, Samples.full(), heard)) {
      session.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "owl", "hoot"));
    }

    Set<String> files = texts(temp).keySet();
    assertEquals(
        isFolder
            ? Set.of(
                "film/project.json",
                "film/shots/bear.json",
                "film/shots/ball.json",
                "film/shots/owl.json")
            : Set.of("film.boxreel"),
        files);
  }

  @Test
  void anEditOfOneShotChangesOneFileAndOneLineOfIt() throws Exception {
    ProjectPlace place = place(true);
    FullDisk.create(place, Samples.full(), heard).close();
    Map<String, String> before = texts(temp);

    try (ProjectSession session = FullDisk.open(place, heard)) {
      session.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "owl", "hoot"));
    }

    Map<String, String> after = texts(temp);
    assertEquals(before.keySet(), after.keySet());
    Set<String> changed = new HashSet<>(after.values());
    changed.removeAll(before.values());
    assertEquals(Set.of(Files.readString(place.shot("owl"))), changed);
    List<String> old = before.getOrDefault("film/shots/owl.json", "").lines().toList();
    List<String> now = after.getOrDefault("film/shots/owl.json", "").lines().toList();
    assertEquals(old.size(), now.size());
    assertEquals(
        List.of("    \"prompt\" : \"hoot\","),
        now.stream().filter(line -> !old.contains(line)).toList());
  }

  @Test
  void savingTheSameWritesNothing() throws Exception {
    ProjectPlace place = place(true);
    try (ProjectSession session = FullDisk.create(place, Samples.full(), heard)) {
      Files.delete(place.shot("owl")); // would be seen if it were written again
      session.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "bear", "x"));
      session.save();
      heard.nextSaved();
      assertFalse(Files.exists(place.shot("owl")));
    }
  }

  @Test
  void autosaveWritesWithoutBeingAsked() throws Exception {
    ProjectPlace place = place(false);
    try (ProjectSession session =
        ProjectSession.create(
            place,
            Samples.full(),
            Originals.NONE,
            new ProjectSession.Environment(
                Disk.REAL, InstantSource.fixed(Samples.NOON), Duration.ZERO),
            heard)) {
      Project edited = Samples.prompt(Samples.full(), "owl", "hoot");
      session.record(Change.Kind.EDIT, "Edit", edited);

      assertEquals(edited, heard.nextSaved());
      assertEquals(edited, ProjectReader.read(place).project());
    }
  }

  @Test
  void aDeletedShotsFileGoesAndComesBackWithAnUndo() throws Exception {
    ProjectPlace place = place(true);
    try (ProjectSession session = FullDisk.create(place, Samples.full(), heard)) {
      session.record(Change.Kind.EDIT, "Delete owl", ProjectEdits.remove(Samples.full(), "owl"));
      session.save();
      heard.nextSaved();
      assertFalse(Files.exists(place.shot("owl")));

      session.record(Change.Kind.UNDO, "Delete owl", Samples.full());
    }
    assertEquals(Samples.full(), ProjectReader.read(place).project());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void unknownFieldsAreWrittenBack(boolean isFolder) throws Exception {
    ProjectPlace place = place(isFolder);
    FullDisk.create(place, Samples.full(), heard).close();
    Path shot = isFolder ? place.shot("bear") : place.document();
    edit(place.document(), "\"title\" : \"Forest\"", "\"colour\" : {\"a\" : [1.50]}, $0");
    edit(place.document(), "\"slugline\" : \"EXT", "\"budget\" : 1e400, $0");
    edit(shot, "\"title\" : \"Bear enters\"", "\"lens\" : \"35mm\", $0");
    edit(shot, "\"phrase\" : \"a bear\"", "\"weight\" : 0.5, $0");
    edit(shot, "\"time\" : 7.0", "\"tangent\" : [ 1, 2 ], $0");

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(List.of(), session.problems());
      assertTrue(session.readOnly().isEmpty());
      Project moved =
          ProjectEdits.move(Samples.prompt(Samples.full(), "bear", "a bear runs"), "bear", true);
      session.record(Change.Kind.EDIT, "Edit", moved);
    }

    String first = Files.readString(place.document());
    String bear = Files.readString(shot);
    assertTrue(bear.contains("a bear runs"));
    assertTrue(first.contains("\"a\" : [ 1.50 ]"), first);
    assertTrue(first.contains("\"budget\" : 1E+400"), first);
    assertTrue(bear.contains("\"lens\" : \"35mm\""), bear);
    assertTrue(bear.contains("\"weight\" : 0.5"), bear);
    assertTrue(bear.contains("\"tangent\" : [ 1, 2 ]"), bear);
  }

  @Test
  void whatIsTakenOutOfALayoutStaysOut() throws Exception {
    ProjectPlace place = place(true);
    Shot bare = Samples.full().shot("bear").orElseThrow().layout();
    Shot full =
        bare.withCues(PromptCues.spread(List.of("a bear sits", "it runs"), bare.frames()))
            .withLockedFrames(List.of(new FrameSpan(0, 2)))
            .withTracks(
                bare.tracks().stream()
                    .map(t -> t.withMarks(TrackMarks.NONE.withLocked(true).withColour(3)))
                    .toList());
    FullDisk.create(place, with(Samples.full(), full), heard).close();
    assertEquals(full, ProjectReader.read(place).project().shot("bear").orElseThrow().layout());
    Shot plain = bare.withoutMarks();
    try (ProjectSession session = FullDisk.open(place, heard)) {
      session.record(Change.Kind.EDIT, "Unlock", with(Samples.full(), plain));
    }
    assertEquals(plain, ProjectReader.read(place).project().shot("bear").orElseThrow().layout());
  }

  private static Project with(Project project, Shot bear) {
    return project.withShot(project.shot("bear").orElseThrow().withLayout(bear));
  }

  @Test
  void aSecondWindowGetsTheProjectReadOnlyAndIsToldWhy() throws Exception {
    ProjectPlace place = place(true);
    try (ProjectSession first = FullDisk.create(place, Samples.full(), heard);
        ProjectSession second = FullDisk.open(place, heard)) {
      assertTrue(first.readOnly().isEmpty());
      ReadOnly why = second.readOnly().orElseThrow();
      assertEquals(ReadOnly.Reason.OPEN_ELSEWHERE, why.reason());
      assertTrue(
          why.sentence().english().contains("another window of this Boxreel"),
          why.sentence().english());

      second.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "owl", "lost"));
      second.save();
    }
    assertEquals("owl", Samples.promptOf(ProjectReader.read(place).project(), "owl"));
  }

  @Test
  void aSecondWindowLeavesTheLockToTheFirst() throws Exception {
    ProjectPlace place = place(true);
    try (ProjectSession first = FullDisk.create(place, Samples.full(), heard)) {
      FullDisk.open(place, heard).close();
      assertTrue(Files.exists(place.lock()));
      assertTrue(first.readOnly().isEmpty());
    }
    try (ProjectSession third = FullDisk.open(place, heard)) {
      assertTrue(third.readOnly().isEmpty());
    }
  }

  @Test
  void aNewerProjectOpensReadOnlyAndStaysAsItIs() throws Exception {
    ProjectPlace place = place(false);
    FullDisk.create(place, Samples.full(), heard).close();
    edit(place.document(), "\"boxreelProject\" : 1", "\"boxreelProject\" : 2");
    String text = Files.readString(place.document());

    try (ProjectSession session = FullDisk.open(place, heard)) {
      ReadOnly why = session.readOnly().orElseThrow();
      assertEquals(ReadOnly.Reason.NEWER_VERSION, why.reason());
      assertTrue(why.sentence().english().contains("newer Boxreel"), why.sentence().english());
      assertEquals(Samples.full(), session.inFiles());
      session.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "owl", "lost"));
      session.save();
    }
    assertEquals(text, Files.readString(place.document()));
  }

  @Test
  void aNewerLayoutInAShotIsReadAsFarAsItCanAndReadOnly() throws Exception {
    ProjectPlace place = place(true);
    FullDisk.create(place, Samples.full(), heard).close();
    edit(place.shot("owl"), "\"schemaVersion\" : 1", "\"schemaVersion\" : 9");

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(ReadOnly.Reason.NEWER_VERSION, session.readOnly().orElseThrow().reason());
      assertEquals("owl", Samples.promptOf(session.inFiles(), "owl"));
    }
  }

  @Test
  void aFolderThatCantBeWrittenOpensReadOnly() throws Exception {
    ProjectPlace place = place(true);
    FullDisk.create(place, Samples.full(), heard).close();
    Files.createFile(place.work()); // where the lock's folder should be; no right overrides that

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(ReadOnly.Reason.NOT_WRITABLE, session.readOnly().orElseThrow().reason());
      assertEquals(Samples.full(), session.inFiles());
    }
  }

  @Test
  void aCopyHoldsProjectUnknownFieldsAndMediaAndBecomesTheOtherForm() throws Exception {
    ProjectPlace place = place(true);
    FullDisk.create(place, Samples.full(), heard).close();
    edit(place.shot("owl"), "\"title\" : \"\"", "\"lens\" : \"35mm\", $0");
    Files.createDirectories(place.media().resolve("bear"));
    Files.writeString(place.media().resolve("bear/take-1.mp4"), "pictures");
    ProjectPlace target = ProjectPlace.file(temp.resolve("copy.boxreel"));

    try (ProjectSession session = FullDisk.open(place, heard);
        ProjectSession copy = session.copyTo(target, session.latest(), heard)) {
      assertEquals(Samples.full(), copy.inFiles());
    }
    assertTrue(Files.readString(target.document()).contains("35mm"));
    assertEquals("pictures", Files.readString(temp.resolve("copy.media/bear/take-1.mp4")));
    assertEquals(List.of(), MediaFiles.missing(Samples.full(), target));
  }

  @Test
  void aFolderInUseIsNoPlaceForANewProject() throws Exception {
    Files.createDirectories(temp.resolve("film"));
    Files.writeString(temp.resolve("film/letter.txt"), "mine");

    ProjectException thrown =
        assertThrows(
            ProjectException.class, () -> FullDisk.create(place(true), Samples.full(), heard));
    assertTrue(thrown.getMessage().contains("choose a new folder"), thrown.getMessage());
    assertEquals(Set.of("film/letter.txt"), texts(temp).keySet());
  }

  @Test
  void whatAnotherProgramWroteIsSetAsideAndNotLost() throws Exception {
    ProjectPlace place = place(true);
    try (ProjectSession session = FullDisk.create(place, Samples.full(), heard)) {
      Files.writeString(place.shot("owl"), "from a git pull");
      session.record(Change.Kind.EDIT, "Edit", Samples.prompt(Samples.full(), "owl", "hoot"));
    }
    assertEquals("hoot", Samples.promptOf(ProjectReader.read(place).project(), "owl"));
    assertEquals(
        "from a git pull", Files.readString(temp.resolve("film/shots/owl.json.changed-elsewhere")));
  }

  private ProjectPlace place(boolean isFolder) {
    return isFolder
        ? ProjectPlace.folder(temp.resolve("film"))
        : ProjectPlace.file(temp.resolve("film.boxreel"));
  }

  /// Replaces a text that is there; `$0` stands for what was there.
  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertTrue(text.contains(from), from + " is in " + text);
    Files.writeString(file, text.replace(from, to.replace("$0", from)));
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toSet())) {
        texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
