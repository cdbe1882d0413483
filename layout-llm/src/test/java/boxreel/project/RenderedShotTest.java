package boxreel.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.project.RenderedShot.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RenderedShotTest {
  private static final Key FIRST = Key.byUser(0, new Box(0.1, 0.2, 0.3, 0.4));
  private static final Key LAST = Key.byPlanner(23, new Box(0.5, 0.2, 0.3, 0.4));
  private static final Track BALL = Track.throughout("0", "a ball", 24, List.of(FIRST, LAST));
  private static final Shot SHOT = Shot.of("a ball rolls").withTracks(List.of(BALL));

  @Test
  void nothingHasChangedInTheSameShot() {
    assertEquals(List.of(), changes(SHOT));
  }

  @Test
  void whatChangedIsNamed() {
    assertEquals(List.of(Part.PROMPT), changes(SHOT.withPrompt("a cat rolls")));
    assertEquals(List.of(Part.BACKGROUND), changes(SHOT.withBackground("a beach")));
    assertEquals(List.of(Part.NEGATIVE), changes(SHOT.withNegative("fog")));
    assertEquals(List.of(Part.FRAME_RATE), changes(SHOT.withFramesPerSecond(12)));
    assertEquals(List.of(Part.LENGTH), changes(SHOT.stretchedTo(16)));
    assertEquals(List.of(Part.LAYOUT), changes(SHOT.withTracks(List.of())));
    assertEquals(List.of(Part.LAYOUT), changes(with(BALL.withPhrase("a big ball"))));
    assertEquals(
        List.of(Part.LAYOUT), changes(with(BALL.withPresence(List.of(new FrameSpan(0, 9))))));
    assertEquals(
        List.of(Part.FRAME_PROMPTS),
        changes(SHOT.withCues(PromptCues.spread(List.of("a ball rolls", "a ball stops"), 24))));
    assertEquals(
        List.of(Part.PROMPT, Part.LAYOUT),
        changes(SHOT.withPrompt("nothing").withTracks(List.of())));
  }

  @Test
  void aKeyThatMovesNothingAndAMarkAreNoChange() {
    Key between = Key.byUser(6, BALL.positionAt(6));
    assertEquals(List.of(), changes(with(BALL.withKeys(List.of(FIRST, between, LAST)))));
    assertEquals(List.of(), changes(with(BALL.withMarks(TrackMarks.NONE.withLocked(true)))));
    assertEquals(List.of(), changes(SHOT.withLockedFrames(List.of(new FrameSpan(3, 9)))));
  }

  @Test
  void whatIsNotKnownIsNoChange() {
    RenderedShot unknown = new RenderedShot("a ball rolls", "", "", 0, 0, "", "");
    assertEquals(List.of(), unknown.changesTo(RenderedShot.of(SHOT)));
  }

  private static Shot with(Track track) {
    return SHOT.withTracks(List.of(track));
  }

  private static List<Part> changes(Shot now) {
    return RenderedShot.of(SHOT).changesTo(RenderedShot.of(now));
  }
}
