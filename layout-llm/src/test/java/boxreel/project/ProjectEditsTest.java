package boxreel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectEditsTest {
  private static final Project PROJECT =
      new Project(
          "film",
          List.of(
              new Scene("s1", "", "", List.of(shot("a"), shot("b"))),
              new Scene("s2", "", "", List.of()),
              new Scene("s3", "", "", List.of(shot("c")))));

  @Test
  void shotsAreLabelledBySceneAndLetter() {
    assertEquals("1B", PROJECT.label("b"));
    assertEquals("3A", PROJECT.label("c"));
    assertEquals("", PROJECT.label("nowhere"));
    List<StoryShot> many = new ArrayList<>();
    for (int i = 0; i < 703; i++) {
      many.add(shot("n" + i));
    }
    Project long1 = new Project("", List.of(new Scene("s", "", "", many)));
    assertEquals("1Z", long1.label("n25"));
    assertEquals("1AA", long1.label("n26"));
    assertEquals("1ZZ", long1.label("n701"));
    assertEquals("1AAA", long1.label("n702"));
  }

  @Test
  void aShotMovesThroughTheScenesAndStaysAtTheEnds() {
    assertEquals("b a||c", order(ProjectEdits.move(PROJECT, "a", true)));
    assertEquals("a|b|c", order(ProjectEdits.move(PROJECT, "b", true)));
    assertEquals("a b|c|", order(ProjectEdits.move(PROJECT, "c", false)));
    assertSame(PROJECT, ProjectEdits.move(PROJECT, "c", true));
    assertSame(PROJECT, ProjectEdits.move(PROJECT, "a", false));
  }

  @Test
  void aCopyStandsBehindItsOriginalWithoutItsTakes() {
    StoryShot rendered =
        shot("a").withTitle("Bear").withTakes(List.of(TakeEditsTest.take("t", Shot.of("a bear"))));
    Project copied = ProjectEdits.duplicate(PROJECT.withShot(rendered), "a", "copy");
    assertEquals("a copy b||c", order(copied));
    StoryShot copy = copied.shot("copy").orElseThrow();
    assertEquals("Bear copy", copy.title());
    assertEquals(rendered.layout(), copy.layout());
    assertEquals(List.of(), copy.takes());
  }

  @Test
  void theLastShotStays() {
    Project one = ProjectEdits.remove(ProjectEdits.remove(PROJECT, "a"), "b");
    assertEquals("||c", order(one));
    assertSame(one, ProjectEdits.remove(one, "c"));
  }

  @Test
  void aSnapshotComesBackAndStays() {
    Project kept = ProjectEdits.keepSnapshot(PROJECT, "a", "first", Instant.EPOCH);
    Project edited = ProjectEdits.withLayout(kept, "a", Shot.of("other"));
    String id = edited.shot("a").orElseThrow().snapshots().getFirst().id();
    assertEquals(kept, ProjectEdits.restoreSnapshot(edited, "a", id));
    assertEquals(edited, ProjectEdits.restoreSnapshot(edited, "a", "nowhere"));
  }

  @Test
  void anEditOfOneShotSharesTheOtherScenes() {
    Project edited = ProjectEdits.rename(PROJECT, "a", "Bear");
    assertEquals("Bear", edited.shot("a").orElseThrow().title());
    assertSame(PROJECT.scenes().get(2), edited.scenes().get(2));
  }

  @Test
  void idsAndFilesOfTakesStayInTheirFolder() {
    assertTrue(Ids.isValid(Ids.fresh()));
    for (String bad : List.of("", "A", "-a", "a/b", "..", "a".repeat(65))) {
      assertFalse(Ids.isValid(bad), bad);
      assertThrows(IllegalArgumentException.class, () -> shot(bad));
    }
    assertTrue(StoredTake.isInside("a/b.mp4"));
    for (String bad : List.of("", "/a", "../a", "a/../b", "a//b", "C:a", "a\\b", "./a")) {
      assertFalse(StoredTake.isInside(bad), bad);
    }
  }

  @Test
  void twoShotsNeverShareAnId() {
    assertThrows(
        IllegalArgumentException.class, () -> ProjectEdits.insertAfter(PROJECT, "a", shot("c")));
  }

  private static StoryShot shot(String id) {
    return StoryShot.of(id, Shot.of(id));
  }

  private static String order(Project project) {
    return String.join(
        "|",
        project.scenes().stream()
            .map(scene -> String.join(" ", scene.shots().stream().map(StoryShot::id).toList()))
            .toList());
  }

  @Test
  void aShotIsPutBetweenOthersOfItsSceneOrOfAnother() {
    Project film = film("a", "b", "c");
    String first = film.scenes().get(0).id();
    assertEquals("b a c", order(ProjectEdits.moveTo(film, "a", first, 2)));
    assertEquals("c a b", order(ProjectEdits.moveTo(film, "c", first, 0)));
    assertEquals("a b c", order(ProjectEdits.moveTo(film, "b", first, 1)));
    assertEquals("a b c", order(ProjectEdits.moveTo(film, "b", first, 2)));
    assertEquals(film, ProjectEdits.moveTo(film, "b", "nowhere", 0));
    Project two = ProjectEdits.addScene(film, first, new Scene("two", "", "", List.of()));
    Project moved = ProjectEdits.moveTo(two, "b", "two", 7);
    assertEquals("a c|b", order(moved));
    assertEquals("2A", moved.label("b"));
    assertEquals("1A", ProjectEdits.moveTo(moved, "b", first, 0).label("b"));
  }

  @Test
  void theShotsOfASceneThatIsDeletedStay() {
    Project film = film("a", "b");
    String first = film.scenes().get(0).id();
    assertEquals(film, ProjectEdits.removeScene(film, first));
    Project two = ProjectEdits.addScene(film, first, new Scene("two", "", "", List.of()));
    two = ProjectEdits.append(two, "two", StoryShot.of("c", Shot.of("c")));
    two = ProjectEdits.renameScene(two, "two", "EXT. MEADOW - DAY");
    assertEquals("EXT. MEADOW - DAY", two.scenes().get(1).slugline());
    assertEquals("a b c", order(ProjectEdits.removeScene(two, "two")));
    Project last = ProjectEdits.removeScene(two, first);
    assertEquals("a b c", order(last));
    assertEquals("two", last.scenes().getFirst().id());
  }

  private static Project film(String... ids) {
    return new Project(
        "",
        List.of(
            new Scene(
                "one",
                "",
                "",
                java.util.Arrays.stream(ids).map(id -> StoryShot.of(id, Shot.of(id))).toList())));
  }
}
