package boxreel.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.edit.Locks;
import boxreel.layout.edit.TrackEdits;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameSpansTest {
  private static final Shot SHOT =
      Shot.of("a").withLockedFrames(List.of(span(12, 20), span(4, 8), span(6, 10), span(20, 99)));

  @Test
  void spansAreJoinedAndKeptInsideTheClip() {
    assertEquals(List.of(span(4, 10), span(12, 24)), SHOT.lockedFrames());
    assertEquals(List.of(), FrameSpans.joined(List.of(span(24, 30)), 24));
    assertTrue(FrameSpans.contain(SHOT.lockedFrames(), span(13, 24)));
    assertFalse(FrameSpans.contain(SHOT.lockedFrames(), span(9, 13)));
  }

  @Test
  void aSpanIsCutOut() {
    assertEquals(
        List.of(span(4, 6), span(16, 24)), FrameSpans.without(SHOT.lockedFrames(), span(6, 16)));
    assertEquals(List.of(), FrameSpans.without(SHOT.lockedFrames(), span(0, 24)));
  }

  @Test
  void locksGoWithTheLengthAndAreNotRendered() {
    assertEquals(List.of(span(2, 5), span(6, 12)), SHOT.stretchedTo(12).lockedFrames());
    assertEquals(List.of(span(4, 10), span(12, 15)), TrackEdits.setLength(SHOT, 15).lockedFrames());
    assertEquals(SHOT.lockedFrames(), SHOT.withPrompt("b").withTracks(List.of()).lockedFrames());
    assertEquals(List.of(span(0, 4), span(6, 9)), SHOT.part(6, 9).lockedFrames());
    assertEquals(List.of(), SHOT.withoutMarks().lockedFrames());
    assertEquals(SHOT.lockedFrames(), Locks.of(SHOT, Set.of("0")).frames());
  }

  private static FrameSpan span(int start, int end) {
    return new FrameSpan(start, end);
  }
}
