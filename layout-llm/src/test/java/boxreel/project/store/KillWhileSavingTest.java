package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.Project;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills a process again and again while it saves, and looks at what is left: the project after
/// one of its edits, exactly, and of edits older than a second none missing.
///
/// `-Dboxreel.kills=100` makes it 100 for each form; `target/kills.txt` says what was lost.
final class KillWhileSavingTest {
  private static final Path REPORT = Path.of("target", "kills.txt");
  private static final int KILLS = Integer.getInteger("boxreel.kills", 3);
  private static final boolean IS_MEASURED = System.getProperty("boxreel.kills") != null;
  private static final int MOST_EDITS = 400;
  private static final long ALLOWED_MILLIS = 1000;

  @TempDir private Path temp = Path.of("");

  private record Edit(int number, long millis) {}

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void check7WhatAKillLeavesIsTheProjectAfterOneOfItsEdits(boolean isFolder) throws Exception {
    ProjectPlace place =
        isFolder
            ? ProjectPlace.folder(temp.resolve("film"))
            : ProjectPlace.file(temp.resolve("film.boxreel"));
    Random random = new Random(KILLS);
    long oldestLost = 0;
    int killsWithLoss = 0;
    int fromTheJournal = 0;
    int edits = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      // The document must be there, so that the child knows the form of the project.
      if (kill == 0) {
        ProjectSession.create(place, SavingChild.start(), new Heard()).close();
      }
      Process child = start(place, kill);
      List<Edit> done = killAfter(child, 1 + random.nextInt(MOST_EDITS));
      long killed = System.currentTimeMillis();

      ProjectReader.Loaded loaded = ProjectReader.read(place);
      Journal.Contents journal = Journal.read(place.work());
      List<Change> steps = Recovery.steps(loaded.project(), journal.lines());
      Project found = steps.isEmpty() ? loaded.project() : steps.getLast().after();

      int kept = SavingChild.edits(found);
      assertEquals(List.of(), loaded.problems(), "kill " + kill);
      assertTrue(journal.torn() <= 1, "kill " + kill + " tore " + journal.torn() + " lines");
      assertEquals(SavingChild.after(kept), found, "kill " + kill + ": no holes");
      long lost =
          done.stream()
              .filter(edit -> edit.number() > kept)
              .mapToLong(edit -> killed - edit.millis())
              .max()
              .orElse(0);
      assertTrue(
          lost < ALLOWED_MILLIS || !IS_MEASURED,
          "kill " + kill + " lost an edit " + lost + " ms old");
      oldestLost = Math.max(oldestLost, lost);
      killsWithLoss += lost > 0 ? 1 : 0;
      fromTheJournal += steps.isEmpty() ? 0 : 1;
      edits += done.size();
    }
    String told =
        String.format(
            Locale.ROOT,
            "%d kills of a %s, %d edits: %d kills lost an edit, the oldest %d ms before the end; %d"
                + " recovered from the journal%n",
            KILLS,
            isFolder ? "folder" : "single file",
            edits,
            killsWithLoss,
            oldestLost,
            fromTheJournal);
    Files.writeString(REPORT, told, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static Process start(ProjectPlace place, int seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            SavingChild.class.getName(),
            place.path().toString(),
            Integer.toString(seed))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Lets a child make some edits and kills it, without warning.
  private static List<Edit> killAfter(Process child, int edits) throws Exception {
    List<Edit> done = new ArrayList<>();
    try (BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII)) {
      String line = lines.readLine();
      while (line != null) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 2 && !parts[1].isEmpty()) {
          done.add(new Edit(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
        }
        if (done.size() == edits) {
          child.toHandle().destroyForcibly(); // the process's own would close the pipe unread
        }
        line = lines.readLine();
      }
    }
    int exit = child.waitFor();
    assertTrue(done.size() >= edits, "the child ended by itself with " + exit);
    return done;
  }
}
