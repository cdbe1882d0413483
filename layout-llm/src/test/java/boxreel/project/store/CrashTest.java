package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is recovered from files as a crash leaves them.
final class CrashTest {
  private static final Project A = Samples.full();
  private static final Project B = Samples.prompt(A, "owl", "hoot");
  private static final Project C = Samples.prompt(B, "bear", "a bear runs");
  private static final Project D = ProjectEdits.remove(C, "ball");

  @TempDir private Path temp = Path.of("");
  private final Heard heard = new Heard();
  private ProjectPlace place = ProjectPlace.folder(temp);

  @BeforeEach
  void createProject() throws Exception {
    place = ProjectPlace.folder(temp.resolve("film"));
    FullDisk.create(place, A, heard).close();
  }

  @Test
  void check7EditsInTheJournalAreRecoveredWithTheirNames() throws Exception {
    journal(A, change("Rename owl", B), change("Run, bear", C), change("Delete ball", D));

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(A, session.inFiles());
      assertEquals(
          List.of("Rename owl", "Run, bear", "Delete ball"),
          session.recovered().stream().map(Change::label).toList());
      assertEquals(List.of(B, C, D), session.recovered().stream().map(Change::after).toList());
      assertEquals(Samples.NOON, session.recovered().getFirst().at());
      assertEquals(D, session.latest());
    }
    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(D, session.inFiles());
      assertEquals(List.of(), session.recovered());
    }
  }

  @Test
  void anEditThatWasTakenBackIsNoLoss() throws Exception {
    journal(
        A, change("Rename owl", B), new Change(Change.Kind.UNDO, "Rename owl", Samples.NOON, A));

    try (ProjectSession session = FullDisk.open(place, heard)) {
      // The shot is in its file as the last line has it: nothing was lost, nothing is told.
      assertEquals(List.of(), session.recovered());
      assertEquals(A, session.latest());
    }
  }

  @Test
  void aTornLastLineCostsThatStepOnly() throws Exception {
    journal(A, change("Rename owl", B), change("Run, bear", C));
    Path segment = place.work().resolve("journal-000001.jsonl");
    byte[] whole = Files.readAllBytes(segment);
    int secondLine = new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    for (int cut = secondLine; cut < whole.length - 1; cut += 29) {
      Files.write(segment, Arrays.copyOf(whole, cut));
      List<Change> steps =
          Recovery.steps(ProjectReader.read(place).project(), Journal.read(place.work()).lines());
      assertEquals(List.of(B), steps.stream().map(Change::after).toList(), "cut at " + cut);
    }
  }

  @Test
  void aDamagedLineInTheMiddleCostsNoLaterOne() throws Exception {
    journal(A, change("Rename owl", B), change("Run, bear", C), change("Delete ball", D));
    Path segment = place.work().resolve("journal-000001.jsonl");
    List<String> lines = Files.readAllLines(segment);
    Files.write(segment, List.of(lines.get(0), lines.get(1).replace("runs", "rums"), lines.get(2)));

    Journal.Contents contents = Journal.read(place.work());
    List<Change> steps = Recovery.steps(A, contents.lines());
    assertEquals(1, contents.torn());
    assertEquals(ProjectEdits.remove(B, "ball"), steps.getLast().after());
  }

  @Test
  void stepsThatTheFilesHoldAlreadyAreNotToldAgain() throws Exception {
    journal(A, change("Rename owl", B), change("Run, bear", C), change("Delete ball", D));
    writeFiles(B); // a save that was cut off before the journal went

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(
          List.of("Run, bear", "Delete ball"),
          session.recovered().stream().map(Change::label).toList());
      assertEquals(D, session.latest());
    }
  }

  @Test
  void aSaveCutOffBetweenTwoFilesIsCompleted() throws Exception {
    journal(A, change("Rename owl", B), change("Run, bear", C), change("Delete ball", D));
    String list = Files.readString(place.document());
    writeFiles(D);
    Files.writeString(place.document(), list); // the shots are new, the list of shots is old
    Files.writeString(SafeFiles.beside(place.document()), list.substring(0, 40));

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(D, session.latest());
      assertEquals(
          List.of("Delete ball"), session.recovered().stream().map(Change::label).toList());
    }
    assertEquals(D, ProjectReader.read(place).project());
  }

  @Test
  void aDamagedShotIsCompletedFromTheJournal() throws Exception {
    journal(A, change("Run, bear", C));
    Files.writeString(place.shot("bear"), "{ \"title\" : \"Be");

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals("a bear runs", Samples.promptOf(session.latest(), "bear"));
      assertEquals(2, session.latest().shot("bear").orElseThrow().layout().tracks().size());
    }
    assertEquals(
        "{ \"title\" : \"Be", Files.readString(temp.resolve("film/shots/bear.json.damaged")));
  }

  @Test
  void recoveredStepsSurviveASecondCrash() throws Exception {
    journal(A, change("Rename owl", B));
    journal(B, change("Run, bear", C));

    assertEquals(
        List.of("Rename owl", "Run, bear"),
        Recovery.steps(A, Journal.read(place.work()).lines()).stream().map(Change::label).toList());
    assertTrue(Files.exists(place.work().resolve("journal-000002.jsonl")));
  }

  @Test
  void foreignLinesInTheJournalAreCountedAndPassedOver() throws Exception {
    journal(A, change("Rename owl", B));
    Files.writeString(
        place.work().resolve("journal-000001.jsonl"),
        "hello\n00000000 {}\n\0\0\0\0\0\0\0\0\0\0\0\n",
        StandardOpenOption.APPEND);

    Journal.Contents contents = Journal.read(place.work());
    assertEquals(1, contents.lines().size());
    assertEquals(3, contents.torn());
  }

  private static Change change(String label, Project after) {
    return new Change(Change.Kind.EDIT, label, Samples.NOON, after);
  }

  /// Leaves a journal as a process leaves it that ends without closing.
  private void journal(Project before, Change... changes) throws IOException {
    Journal journal = new Journal(place.work(), Disk.REAL);
    Project last = before;
    for (Change change : changes) {
      journal.append(List.of(JournalLine.of(last, change)));
      last = change.after();
    }
    journal.close();
  }

  private void writeFiles(Project project) throws Exception {
    ProjectReader.Loaded loaded = ProjectReader.read(place);
    new ProjectWriter(place, Disk.REAL, loaded.originals(), loaded.texts(), loaded.damaged())
        .write(project);
  }
}
