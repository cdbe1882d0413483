package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.ShotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `boxreel layout` with several candidates, and with `--revise`.
class LayoutChangesTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeLayout() throws IOException {
    Shot shot =
        Shot.of("A bear and a tree")
            .withTracks(List.of(track("0", "brown bear"), track("1", "tree")));
    file = folder.resolve("bear.json");
    Files.writeString(file, ShotJson.write(shot));
  }

  @Test
  void candidatesAreRankedPartByPart() throws Exception {
    CliRun run = CliRun.of(services, "layout", "A bear", "--candidates", "3");
    assertEquals(0, run.code(), run.err());
    assertEquals(3, services.plans.size());
    assertTrue(run.err().contains("Candidate 3: "), run.err());
    assertTrue(run.err().contains("perspective"), run.err());
    assertEquals(1, ShotJson.read(run.out()).tracks().size());
    CliRun json = CliRun.of(services, "layout", "A bear", "--candidates", "2", "--json");
    assertEquals(
        2, json.outLines().stream().filter(l -> l.startsWith("{\"event\":\"candidate\"")).count());
  }

  @Test
  void objectsAreTakenFromOtherCandidates() throws Exception {
    CliRun picked = CliRun.of(services, "layout", "A bear", "--candidates", "3", "--pick", "2");
    assertEquals(0.11, x(picked), 1e-9);
    CliRun taken =
        CliRun.of(
            services, "layout", "A bear", "--candidates", "3", "--pick", "2", "--take", "bear=3");
    assertEquals(0.12, x(taken), 1e-9);
    for (String take : List.of("bear", "bear=9", "cat=1", "=1")) {
      CliRun bad = CliRun.of(services, "layout", "A bear", "--candidates", "2", "--take", take);
      assertEquals(2, bad.code(), take + bad.err());
    }
    assertEquals(2, CliRun.of(services, "layout", "A bear", "--candidates", "99").code());
  }

  @Test
  void aRevisionIsToldKeyByKeyAndApplied() throws Exception {
    CliRun run = CliRun.of(services, "layout", "--revise", file.toString(), "let the bear stop");
    assertEquals(0, run.code(), run.err());
    assertEquals("let the bear stop", services.revisions.getFirst().instruction());
    assertTrue(run.err().contains("brown bear (0): key added at 5"), run.err());
    assertTrue(run.err().contains("tree (1): gone"), run.err());
    Shot shot = ShotJson.read(run.out());
    assertEquals(List.of("0", "9"), shot.tracks().stream().map(Track::id).toList());
    CliRun json = CliRun.of(services, "layout", "--revise", file.toString(), "stop", "--json");
    assertTrue(json.out().contains("\"event\":\"difference\""), json.out());
    assertTrue(json.out().contains("\"change\":\"removed\""), json.out());
  }

  @Test
  void onlyAcceptedObjectsChangeAndLockedOnesStay() throws Exception {
    CliRun some =
        CliRun.of(services, "layout", "--revise", file.toString(), "stop", "--accept", "owl");
    assertEquals(
        List.of("0", "1", "9"),
        ShotJson.read(some.out()).tracks().stream().map(Track::id).toList());
    assertTrue(some.err().contains("(refused) brown bear"), some.err());
    CliRun locked =
        CliRun.of(
            services,
            "layout",
            "--revise",
            file.toString(),
            "stop",
            "--lock",
            "tree",
            "--lock-frames",
            "0-3");
    assertEquals(0, locked.code(), locked.err());
    assertEquals(Set.of("1"), services.revisions.getLast().locks().objects());
    assertEquals(List.of(new FrameSpan(0, 4)), services.revisions.getLast().locks().frames());
    assertTrue(ShotJson.read(locked.out()).track("1").isPresent());
  }

  @Test
  void badInputExitsWithTwo() {
    String name = file.toString();
    for (String[] arguments :
        List.of(
            new String[] {"layout", "--revise", name, ""},
            new String[] {"layout", "--revise", folder.resolve("none.json").toString(), "x"},
            new String[] {"layout", "--revise", folder.resolve("a.txt").toString(), "x"},
            new String[] {"layout", "--revise", name, "x", "--lock", "dragon"},
            new String[] {"layout", "--revise", name, "x", "--accept", "dragon"},
            new String[] {"layout", "--revise", name, "x", "--lock-frames", "9-3"},
            new String[] {"layout", "--revise", name, "x", "--lock-frames", "20-24"},
            new String[] {"layout", "--lock", "bear", "x"})) {
      CliRun run = CliRun.of(services, arguments);
      assertEquals(2, run.code(), String.join(" ", arguments) + ": " + run.err());
      assertTrue(run.err().contains("boxreel: "), run.err());
    }
  }

  private static double x(CliRun run) throws Exception {
    return ShotJson.read(run.out()).tracks().getFirst().positionAt(0).x();
  }

  private static Track track(String id, String phrase) {
    return Track.throughout(id, phrase, 24, List.of(Key.byUser(0, new Box(0.1, 0.1, 0.2, 0.2))));
  }
}
