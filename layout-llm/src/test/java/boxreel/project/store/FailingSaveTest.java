package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Disks that fill up while a project is saved.
final class FailingSaveTest {
  private static final Project OLD = Samples.full();
  private static final Project NEW =
      Samples.prompt(Samples.prompt(OLD, "owl", "hoot"), "bear", "a bear runs");

  @TempDir private Path temp = Path.of("");
  private final Heard heard = new Heard();
  private ProjectPlace folder = ProjectPlace.folder(temp);
  private ProjectPlace file = ProjectPlace.file(temp);

  @BeforeEach
  void createProjects() throws Exception {
    folder = ProjectPlace.folder(temp.resolve("film"));
    file = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(folder, OLD, heard).close();
    FullDisk.create(file, OLD, heard).close();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100, 1000, 2000})
  void aSingleFileStaysAsItWasWhenTheDiskFillsUp(long left) throws Exception {
    String before = Files.readString(file.document());

    ProjectWriter writer = writer(file, left);

    assertThrows(IOException.class, () -> writer.write(NEW));
    assertEquals(before, Files.readString(file.document()));
    assertEquals(List.of("film", "film.boxreel"), names(temp));
  }

  @Test
  void theFilesOfAFolderAreWholeHoweverMuchFits() throws Exception {
    int mixed = 0;
    for (long left = 0; left < 6000; left += 197) {
      ProjectWriter writer = writer(folder, left);
      try {
        writer.write(NEW);
      } catch (IOException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("No space left"));
      }
      ProjectReader.Loaded now = ProjectReader.read(folder);
      assertEquals(List.of(), now.problems());
      for (String id : List.of("bear", "ball", "owl")) {
        assertTrue(
            now.project().shot(id).equals(OLD.shot(id))
                || now.project().shot(id).equals(NEW.shot(id)));
      }
      if (!now.project().equals(OLD) && !now.project().equals(NEW)) {
        mixed++;
      }
      writer(folder, Long.MAX_VALUE).write(OLD);
    }
    assertTrue(mixed > 0, "some disks were full between two files");
  }

  @Test
  void aFullDiskIsToldAndTheNextSaveAfterItSucceeds() throws Exception {
    FullDisk disk = new FullDisk(100);
    try (ProjectSession session = ProjectSession.open(file, environment(disk), heard)) {
      assertTrue(session.readOnly().isEmpty());
      session.record(Change.Kind.EDIT, "Run, bear", NEW);
      String told = heard.nextFailure();
      assertTrue(told.contains("film.boxreel could not be saved: the disk is full"), told);
      session.save();
      heard.nextFailure();
      assertEquals(OLD, ProjectReader.read(file).project());

      disk.free(1 << 20);
      session.save();
      assertEquals(NEW, heard.nextSaved());
    }
    assertEquals(NEW, ProjectReader.read(file).project());
  }

  @Test
  void aJournalThatFilledTheDiskGoesOnBehindItsLastWholeLine() throws Exception {
    Project between = Samples.prompt(OLD, "owl", "hoot");
    JournalLine first =
        JournalLine.of(OLD, new Change(Change.Kind.EDIT, "first", Samples.NOON, between));
    JournalLine second =
        JournalLine.of(between, new Change(Change.Kind.EDIT, "second", Samples.NOON, NEW));
    FullDisk disk = new FullDisk(first.encode().length() + 200);
    Journal journal = new Journal(folder.work(), disk);
    journal.append(List.of(first));

    assertThrows(IOException.class, () -> journal.append(List.of(second)));
    assertEquals(0, Journal.read(folder.work()).torn());
    disk.free(1 << 20);
    journal.append(List.of(second));
    journal.close();

    List<Change> steps = Recovery.steps(OLD, Journal.read(folder.work()).lines());
    assertEquals(List.of("first", "second"), steps.stream().map(Change::label).toList());
    assertEquals(NEW, steps.getLast().after());
  }

  @Test
  void whatCantBeSavedAtTheEndIsInTheJournal() throws Exception {
    int enoughForTheJournalOnly = 6000;
    FullDisk disk = new FullDisk(enoughForTheJournalOnly);
    Project large = Samples.prompt(OLD, "owl", "x".repeat(4000));
    ProjectSession session = ProjectSession.open(file, environment(disk), heard);
    session.record(Change.Kind.EDIT, "Long prompt", large);
    session.close();

    assertEquals(OLD, ProjectReader.read(file).project());
    try (ProjectSession again = FullDisk.open(file, heard)) {
      assertEquals(List.of("Long prompt"), again.recovered().stream().map(Change::label).toList());
      assertEquals(large, again.latest());
    }
    assertEquals(large, ProjectReader.read(file).project());
  }

  @Test
  void aNewProjectOnAFullDiskLeavesNothing() throws Exception {
    ProjectPlace target = ProjectPlace.file(temp.resolve("new.boxreel"));

    ProjectException thrown =
        assertThrows(
            ProjectException.class,
            () ->
                ProjectSession.create(
                    target, NEW, Originals.NONE, environment(new FullDisk(50)), heard));

    assertTrue(thrown.getMessage().contains("the disk is full"), thrown.getMessage());
    assertEquals(List.of("film", "film.boxreel"), names(temp));
    assertNotEquals(NEW, OLD);
  }

  private static ProjectSession.Environment environment(Disk disk) {
    return new ProjectSession.Environment(
        disk, InstantSource.fixed(Samples.NOON), Duration.ofHours(1));
  }

  private static ProjectWriter writer(ProjectPlace place, long left) throws ProjectException {
    ProjectReader.Loaded loaded = ProjectReader.read(place);
    return new ProjectWriter(
        place, new FullDisk(left), loaded.originals(), loaded.texts(), loaded.damaged());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
