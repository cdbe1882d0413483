package boxreel.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotDocumentTest {
  private static final Shot EMPTY = Shot.of("a cat");
  private static final Shot WITH_CAT =
      EMPTY.withTracks(
          List.of(
              Track.throughout(
                  "a", "a cat", 24, List.of(Key.byUser(0, new Box(0.1, 0.1, 0.2, 0.2))))));

  private final ShotDocument document = new ShotDocument(EMPTY);

  @Test
  void aPreviewIsNoEditUntilItIsCommitted() {
    document.preview(WITH_CAT);
    assertEquals(WITH_CAT, document.shot());
    assertEquals("", document.undoLabelProperty().get());
    document.undo();
    assertEquals(EMPTY, document.shot());
    assertFalse(document.isPreviewing());
    document.preview(WITH_CAT);
    document.commit("Draw cat", WITH_CAT);
    assertEquals("Draw cat", document.undoLabelProperty().get());
  }

  @Test
  void undoDropsASelectionThatIsGone() {
    document.commit("Draw cat", WITH_CAT);
    document.select(Selection.ofKey("a", 0));
    document.undo();
    assertEquals(Selection.NONE, document.selection());
    assertEquals("Draw cat", document.redoLabelProperty().get());
    document.redo();
    assertEquals(WITH_CAT, document.shot());
  }

  @Test
  void thePlayheadStaysInsideAShorterShot() {
    document.seek(100);
    assertEquals(23, document.frame());
    document.commit("Shorten", EMPTY.stretchedTo(8));
    assertEquals(7, document.frame());
  }
}
