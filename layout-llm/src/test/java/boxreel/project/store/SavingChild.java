package boxreel.project.store;

import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.StoryShot;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// A process that edits a project without end and saves all the time, to be killed:
/// `SavingChild PATH SEED`. It goes on from what it finds, recovered or not, and prints the
/// number and the time of each edit once it is handed over.
///
/// The edits are counted. Edit n writes n into the prompt of shot n mod 3, and every fifth also
/// into the title: so what is found says which edits are in it, without holes.
final class SavingChild {
  static final int SHOTS = 3;
  private static final int TITLE_EVERY = 5;

  private SavingChild() {}

  static void main(String[] args) throws Exception {
    ProjectPlace place = ProjectPlace.of(Path.of(args[0]));
    Random random = new Random(Long.parseLong(args[1]));
    ProjectSession.Listener silent =
        new ProjectSession.Listener() {
          @Override
          public void saved(Project project) {}

          @Override
          public void failed(Sentence sentence) {
            Runtime.getRuntime().halt(4);
          }
        };
    ProjectSession.Environment eager =
        new ProjectSession.Environment(Disk.REAL, InstantSource.system(), Duration.ofMillis(1));
    ProjectSession session =
        Files.exists(place.document())
            ? ProjectSession.open(place, eager, silent)
            : ProjectSession.create(place, start(), Originals.NONE, eager, silent);
    if (session.readOnly().isPresent() || !session.problems().isEmpty()) {
      Runtime.getRuntime().halt(3);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Project now = session.latest();
    for (int n = edits(now) + 1; ; n++) {
      now = edited(now, n);
      session.record(Change.Kind.EDIT, "Edit " + n, now);
      out.println(n + " " + System.currentTimeMillis());
      if (out.checkError()) {
        Runtime.getRuntime().halt(5); // nobody is left who would kill it
      }
      LockSupport.parkNanos(random.nextInt(3_000_000));
    }
  }

  static Project start() {
    return new Project(
        "0",
        List.of(
            new Scene(
                "scene",
                "",
                "",
                java.util.stream.IntStream.range(0, SHOTS)
                    .mapToObj(i -> StoryShot.of("shot-" + i, Shot.of("0")))
                    .toList())));
  }

  private static Project edited(Project project, int n) {
    Project changed = Samples.prompt(project, "shot-" + n % SHOTS, Integer.toString(n));
    return n % TITLE_EVERY == 0 ? new Project(Integer.toString(n), changed.scenes()) : changed;
  }

  /// The number of the last edit in a project.
  static int edits(Project project) {
    int last = Integer.parseInt(project.title());
    for (int i = 0; i < SHOTS; i++) {
      last = Math.max(last, Integer.parseInt(Samples.promptOf(project, "shot-" + i)));
    }
    return last;
  }

  /// The project after so many edits.
  static Project after(int edits) {
    Project project = start();
    for (int n = Math.max(1, edits - SHOTS * TITLE_EVERY); n <= edits; n++) {
      project = edited(project, n);
    }
    return project;
  }
}
