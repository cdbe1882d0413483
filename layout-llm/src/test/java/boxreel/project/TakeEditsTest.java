package boxreel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TakeEditsTest {
  private static final Shot BEAR = Shot.of("a bear");
  private static final Project EMPTY =
      new Project("", List.of(new Scene("s", "", "", List.of(StoryShot.of("a", BEAR)))));
  private static final Project TWO =
      TakeEdits.add(TakeEdits.add(EMPTY, "a", take("t1", BEAR)), "a", take("t2", BEAR));

  static StoredTake take(String id, Shot of) {
    return new StoredTake(
        id,
        1,
        id + ".mp4",
        Instant.EPOCH,
        Duration.ofSeconds(3),
        false,
        "",
        new TakeSettings(
            "m", "", "lvd", 1, 20, 7.5, 64, 64, 0.4, "auto", "auto", "float32", 1, 0, 1),
        RenderedShot.of(of));
  }

  @Test
  void aTakeIsAddedOnce() {
    assertEquals(
        List.of("t1", "t2"), TWO.shots().getFirst().takes().stream().map(StoredTake::id).toList());
    assertSame(TWO, TakeEdits.add(TWO, "a", take("t1", BEAR)));
    assertSame(TWO, TakeEdits.add(TWO, "gone", take("t3", BEAR)));
  }

  @Test
  void theNewestStandsUntilAnotherIsChosen() {
    assertEquals(Optional.empty(), standing(EMPTY));
    assertEquals(Optional.of("t2"), standing(TWO));
    Project chosen = TakeEdits.choose(TWO, "a", "t1");
    assertEquals(Optional.of("t1"), standing(chosen));
    assertEquals(Optional.of("t2"), standing(TakeEdits.remove(chosen, "a", "t1")));
    assertEquals("", TakeEdits.remove(chosen, "a", "t1").shots().getFirst().chosenTake());
    assertEquals("t1", TakeEdits.remove(chosen, "a", "t2").shots().getFirst().chosenTake());
  }

  @Test
  void aStarAndANoteAreChangedOfOneTakeOnly() {
    Project starred = TakeEdits.update(TWO, "a", "t2", take -> take.withStarred(true));
    Project noted = TakeEdits.update(starred, "a", "t2", take -> take.withNote("soft light"));
    List<StoredTake> takes = noted.shots().getFirst().takes();
    assertEquals(TWO.shots().getFirst().takes().getFirst(), takes.getFirst());
    assertTrue(takes.get(1).isStarred());
    assertEquals("soft light", takes.get(1).note());
  }

  private static Optional<String> standing(Project project) {
    return TakeEdits.standing(project.shots().getFirst()).map(StoredTake::id);
  }
}
