package boxreel.ui.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyRef;
import boxreel.ui.document.Playback;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameLockCommandsTest {
  private static final Box BOX = new Box(0, 0, 0.2, 0.2);

  private final ShotDocument document =
      new ShotDocument(
          Shot.of("a cat")
              .withTracks(
                  List.of(
                      Track.throughout(
                          "0", "a cat", 24, List.of(Key.byUser(2, BOX), Key.byUser(5, BOX))))));
  private final Playback playback = new Playback(document);
  private final FrameLockCommands commands = new FrameLockCommands(document, playback);

  @Test
  void theRangeIsLockedAndUnlockedInStepsThatUndoTakesBack() {
    playback.setRange(8, 16);
    commands.toggle();
    assertEquals(List.of(new FrameSpan(8, 16)), document.shot().lockedFrames());
    assertEquals("Lock frames 9 to 16", document.undoLabels().getLast());
    playback.setRange(10, 12);
    commands.toggle();
    assertEquals(
        List.of(new FrameSpan(8, 10), new FrameSpan(12, 16)), document.shot().lockedFrames());
    playback.setRange(0, 12);
    commands.toggle();
    assertEquals(List.of(new FrameSpan(0, 16)), document.shot().lockedFrames());
    document.undo();
    document.undo();
    document.undo();
    assertEquals(List.of(), document.shot().lockedFrames());
  }

  @Test
  void withoutARangeItIsTheSelectedKeysOrThePlayhead() {
    document.select(Selection.ofKeys(List.of(new KeyRef("0", 2), new KeyRef("0", 5))));
    commands.toggle();
    assertEquals(List.of(new FrameSpan(2, 6)), document.shot().lockedFrames());
    document.select(Selection.NONE);
    document.seek(20);
    commands.toggle();
    assertEquals(
        List.of(new FrameSpan(2, 6), new FrameSpan(20, 21)), document.shot().lockedFrames());
  }
}
