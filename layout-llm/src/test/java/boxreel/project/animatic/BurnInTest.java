package boxreel.project.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.animatic.BurnIn.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Marks on the pictures of takes and films.
final class BurnInTest {
  private static final int GREY = 0x787878;
  private static final Shot BALL =
      Shot.of("a ball")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0", "a ball", 24, List.of(Key.byUser(0, new Box(0.5, 0.5, 0.25, 0.25))))));
  private static final List<DialogueLine> SAID =
      List.of(new DialogueLine("CAT", "First."), new DialogueLine("", "Second."));

  @Test
  void eachMarkIsDrawnWhereItBelongs() {
    assertSame(GREY_PICTURE, burned(GREY_PICTURE, 320, 180).frame(GREY_PICTURE, 0));
    Picture boxes = burned(Mark.BOXES).frame(GREY_PICTURE, 0);
    assertNotEquals(GREY, at(boxes, 160, 110), "the box's left edge");
    assertEquals(GREY, at(boxes, 200, 110), "its inside stays as it is");
    Picture labels = burned(Mark.LABELS).frame(GREY_PICTURE, 0);
    assertNotEquals(GREY, at(labels, 165, 83), "above the box");
    assertEquals(GREY, at(labels, 160, 110));
    Picture time = burned(Mark.TIMECODE).frame(GREY_PICTURE, 0);
    assertNotEquals(GREY, at(time, 300, 10), "at the top right");
    assertEquals(GREY, at(time, 160, 170));
    Picture words = burned(Mark.DIALOGUE).frame(GREY_PICTURE, 0);
    assertNotEquals(GREY, at(words, 160, 168), "at the bottom");
    assertEquals(GREY, at(words, 300, 10));
  }

  @Test
  void theTimecodeCountsFramesAndTheDialogueFollowsTheShot() {
    assertEquals("00:00:00:00", MarkPen.timecode(0.5 / 8, 8));
    assertEquals("00:00:01:07", MarkPen.timecode(15.5 / 8, 8));
    assertEquals("01:01:01:12", MarkPen.timecode(3661.5, 25));
    assertEquals("CAT: First.", MarkPen.said(SAID, 0.2));
    assertEquals("Second.", MarkPen.said(SAID, 1));
    assertEquals("", MarkPen.said(List.of(), 0.5));
  }

  @Test
  void smallTakesGrowSoThatThereIsRoomForWords() {
    Picture small = picture(16, 9);
    Picture large = burned(small, 160, 90, Mark.TIMECODE).frame(small, 30);
    assertEquals(160, large.width());
    assertEquals(GREY, at(large, 20, 60));
  }

  @Test
  void aFilmsTakesCarryThemAsWell() {
    Animatic plain =
        new Animatic(
            Project.of(BALL), new Animatic.Style(320, 180, false), _ -> List.of(GREY_PICTURE));
    Animatic marked =
        new Animatic(
            Project.of(BALL),
            new Animatic.Style(320, 180, false, new BurnIn(Set.of(Mark.BOXES, Mark.TIMECODE))),
            _ -> List.of(GREY_PICTURE));
    assertEquals(GREY, at(plain.frame(0), 160, 110));
    assertNotEquals(GREY, at(marked.frame(0), 160, 110));
    assertNotEquals(GREY, at(marked.frame(0), 300, 10));
  }

  private static final Picture GREY_PICTURE = picture(320, 180);

  private static BurnedFrames burned(Mark... marks) {
    return burned(GREY_PICTURE, 320, 180, marks);
  }

  private static BurnedFrames burned(Picture plain, int width, int height, Mark... marks) {
    assertEquals(width / (double) height, plain.width() / (double) plain.height(), 0.01);
    return new BurnedFrames(new BurnIn(Set.of(marks)), BALL, SAID, width, height);
  }

  private static Picture picture(int width, int height) {
    byte[] rgb = new byte[width * height * 3];
    Arrays.fill(rgb, (byte) 0x78);
    return new Picture(width, height, rgb);
  }

  private static int at(Picture picture, int x, int y) {
    int i = (y * picture.width() + x) * 3;
    byte[] rgb = picture.rgb();
    return (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255);
  }
}
