package boxreel.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ShotTest {
  private static final Box LEFT = new Box(0, .5, .2, .2);
  private static final Box RIGHT = new Box(.8, .5, .1, .4);

  @Test
  void promptsOfFramesFollowTheLength() {
    Shot shot = Shot.of("a").withCues(List.of(new PromptCue(12, "b"), new PromptCue(18, "c")));
    assertEquals("a", shot.promptAt(11));
    assertEquals(
        List.of(new PromptCue(6, "b"), new PromptCue(9, "c")), shot.stretchedTo(12).cues());
    assertEquals(shot.cues(), shot.withPrompt("x").withTracks(List.of()).cues());
    assertEquals(
        List.of(new PromptCue(12, "b")), boxreel.layout.edit.TrackEdits.setLength(shot, 15).cues());
    assertEquals(List.of(new PromptCue(0, "z")), PromptCues.spread(List.of("x", "y", "z"), 1));
    assertThrows(
        IllegalArgumentException.class, () -> shot.withCues(List.of(new PromptCue(24, "x"))));
  }

  @Test
  void boxesNeedAFinitePlaceAndASize() {
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> new Box(Double.NaN, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, 0, Double.NaN, 1));
    assertThrows(IllegalArgumentException.class, () -> new Box(0, Double.POSITIVE_INFINITY, 1, 1));
    assertEquals(new Box(-3, 2, 9, 9), Box.ofCorners(-3, 2, 6, 11), "may leave the frame");
    assertEquals(new Box(.25, .25, .5, .5), Box.centred(.5, .5, .5, .5));
  }

  @Test
  void keysNeedAFiniteTimeOfZeroOrMore() {
    assertThrows(IllegalArgumentException.class, () -> Key.byUser(-.1, LEFT));
    assertThrows(IllegalArgumentException.class, () -> Key.byUser(Double.NaN, LEFT));
  }

  @Test
  void tracksSortKeysAndJoinSpans() {
    Track track =
        new Track(
            "0",
            "ball",
            List.of(new FrameSpan(6, 9), new FrameSpan(0, 2), new FrameSpan(2, 4)),
            List.of(Key.byUser(9, RIGHT), Key.byUser(0, LEFT)));

    assertEquals(List.of(new FrameSpan(0, 4), new FrameSpan(6, 9)), track.presence());
    assertEquals(List.of(0.0, 9.0), track.keys().stream().map(Key::time).toList());
  }

  @Test
  void tracksNeedIdPhraseAndDistinctKeys() {
    List<Key> keys = List.of(Key.byUser(0, LEFT));
    assertThrows(IllegalArgumentException.class, () -> new Track(" ", "ball", List.of(), keys));
    assertThrows(IllegalArgumentException.class, () -> new Track("0", "", List.of(), keys));
    assertThrows(
        IllegalArgumentException.class, () -> new Track("0", "ball", List.of(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Track("0", "ball", List.of(), List.of(Key.byUser(1, LEFT), Key.byUser(1, RIGHT))));
  }

  @Test
  void boxesAreHeldOutsideTheKeysAndMixedByCornersBetweenThem() {
    Track track =
        Track.throughout("0", "ball", 12, List.of(Key.byUser(2, LEFT), Key.byUser(10, RIGHT)));

    assertSame(LEFT, track.positionAt(0));
    assertSame(LEFT, track.positionAt(2));
    assertSame(RIGHT, track.positionAt(10));
    assertSame(RIGHT, track.positionAt(99));
    Box middle = track.positionAt(6);
    assertEquals(.4, middle.x(), 1e-12);
    assertEquals(.55, middle.right(), 1e-12);
    assertEquals(.5, middle.y(), 1e-12);
    assertEquals(.8, middle.bottom(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Easing.Named.class)
  void everyEasingGoesFromKeyToKey(Easing.Named easing) {
    Track track =
        Track.throughout(
            "0",
            "ball",
            10,
            List.of(
                new Key(0, LEFT, easing, Key.Origin.USER),
                new Key(8, RIGHT, Easing.LINEAR, Key.Origin.USER)));

    assertEquals(LEFT, track.positionAt(0));
    assertEquals(RIGHT, track.positionAt(8));
    double expected =
        switch (easing) {
          case LINEAR -> .25;
          case HOLD -> 0;
          case EASE_IN -> .0625;
          case EASE_OUT -> .4375;
          case EASE_IN_OUT -> .15625;
        };
    assertEquals(.8 * expected, track.positionAt(2).x(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Easing.Named.class)
  void aTinySizeNeverRoundsToNothing(Easing.Named easing) {
    Box tiny = new Box(.5, .5, 1e-20, 1e-20);
    Track track =
        Track.throughout(
            "0",
            "ball",
            10,
            List.of(
                new Key(0, LEFT, easing, Key.Origin.USER),
                new Key(8, tiny, easing, Key.Origin.USER),
                new Key(9, tiny.movedBy(.1, .1), easing, Key.Origin.USER)));

    assertTrue(track.positionAt(Math.nextDown(8.0)).width() > 0);
    assertTrue(track.positionAt(8.5).width() > 0);
  }

  @Test
  void anObjectThatIsGoneHasNoBox() {
    Track track =
        new Track("0", "ball", List.of(new FrameSpan(3, 5)), List.of(Key.byUser(0, LEFT)));

    assertEquals(Optional.empty(), track.boxAt(2));
    assertEquals(Optional.of(LEFT), track.boxAt(4));
    assertEquals(Optional.empty(), track.boxAt(5));
  }

  @Test
  void shotsRefuseWhatMakesNoVideo() {
    Track track = Track.throughout("0", "ball", 24, List.of(Key.byUser(0, LEFT)));
    assertThrows(
        IllegalArgumentException.class, () -> Shot.of("x").withTracks(List.of(track, track)));
    assertThrows(IllegalArgumentException.class, () -> new Shot("x", "", "", 0, 8, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Shot("x", "", "", 10_001, 8, List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new Shot("x", "", "", 24, Double.NaN, List.of()));
    assertThrows(IllegalArgumentException.class, () -> Shot.of("x").withFramesPerSecond(0));
  }

  @Test
  void everyFrameOfAPartShowsWhatItShowed() {
    var random = new Random(7);
    List<Easing> easings = Easing.named();
    for (int round = 0; round < 50; round++) {
      int frames = 1 + random.nextInt(30);
      List<Key> keys = new ArrayList<>();
      for (int k = 0; k < 1 + random.nextInt(4); k++) {
        Easing easing = easings.get(random.nextInt(easings.size()));
        Box box = new Box(random.nextDouble(), random.nextDouble(), 0.2, 0.3);
        keys.add(new Key(k * 3 + random.nextDouble() * 2, box, easing, Key.Origin.USER));
      }
      int from = random.nextInt(frames);
      var presence = new FrameSpan(from, from + 1 + random.nextInt(frames - from));
      var track = new Track("1", "a ball", List.of(presence), keys);
      List<PromptCue> cues =
          PromptCues.spread(List.of("one", "two", "three").subList(0, random.nextInt(4)), frames);
      var shot = new Shot("zero", "", "", frames, 8, List.of(track), cues, List.of());
      int start = random.nextInt(frames);
      int count = 1 + random.nextInt(frames - start);
      Shot part = shot.part(start, count);
      assertEquals(count, part.frames());
      for (int f = 0; f < count; f++) {
        assertEquals(track.boxAt(start + f), part.tracks().getFirst().boxAt(f));
        assertEquals(shot.promptAt(start + f), part.promptAt(f));
      }
    }
    Shot whole = Shot.of("a ball");
    assertSame(whole, whole.part(0, whole.frames()));
    for (int[] wrong : new int[][] {{-1, 2}, {0, 0}, {20, 5}}) {
      assertThrows(IllegalArgumentException.class, () -> whole.part(wrong[0], wrong[1]));
    }
  }

  @Test
  void stretchingKeepsTheMotion() {
    Shot shot =
        Shot.of("x")
            .withTracks(
                List.of(
                    new Track(
                        "0",
                        "ball",
                        List.of(new FrameSpan(0, 12)),
                        List.of(Key.byUser(0, LEFT), Key.byUser(23, RIGHT)))));

    Track stretched = shot.stretchedTo(47).tracks().getFirst();

    assertEquals(List.of(0.0, 46.0), stretched.keys().stream().map(Key::time).toList());
    assertEquals(List.of(new FrameSpan(0, 24)), stretched.presence());
    assertSame(shot, shot.stretchedTo(24));
    assertEquals(1, shot.stretchedTo(1).tracks().getFirst().keys().size());
  }
}
