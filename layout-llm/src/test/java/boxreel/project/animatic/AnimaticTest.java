package boxreel.project.animatic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnimaticTest {
  private static final int PAPER = 0xE8ECF0;
  private static final Animatic.Style PLAIN = new Animatic.Style(160, 90, false);

  /// A ball that jumps from the left to the right in 24 frames at 8 a second.
  private static final Shot BALL =
      Shot.of("a ball")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0",
                      "a ball",
                      24,
                      List.of(
                          new Key(
                              0,
                              new Box(0, 0.5, 0.2, 0.4),
                              boxreel.layout.Easing.HOLD,
                              Key.Origin.USER),
                          Key.byUser(12, new Box(0.8, 0.5, 0.2, 0.4))))));
  private static final Shot FAST = Shot.of("nothing").withFramesPerSecond(24);
  private static final Project FILM =
      new Project(
          "",
          List.of(
              new Scene("s", "", "", List.of(StoryShot.of("a", BALL))),
              new Scene("t", "", "", List.of(StoryShot.of("b", FAST)))));

  @Test
  void itIsAsLongAsItsShotsAtTheRateOfTheFastest() {
    Animatic animatic = new Animatic(FILM, PLAIN, Animatic.BOXES);
    assertEquals(24, animatic.framesPerSecond());
    assertEquals(4 * 24, animatic.frames());
    assertEquals(160, animatic.width());
    assertEquals(90, animatic.height());
  }

  @Test
  void aBoxIsWhereItIsInItsFrame() {
    Animatic animatic = new Animatic(FILM, PLAIN, Animatic.BOXES);
    Picture before = animatic.frame(10);
    Picture after = animatic.frame(60);
    Picture gone = animatic.frame(80);
    assertNotEquals(PAPER, at(before, 16, 63), "the box's inside");
    assertEquals(PAPER, at(before, 150, 20), "not there yet");
    assertNotEquals(PAPER, at(after, 144, 63));
    assertEquals(PAPER, at(gone, 144, 63), "the next shot has no ball");
  }

  @Test
  void aTakeStandsInForTheBoxesOfItsShotAndIsReadOnce() {
    List<String> asked = new ArrayList<>();
    Animatic animatic =
        new Animatic(
            FILM,
            PLAIN,
            shot -> {
              asked.add(shot.id());
              return shot.id().equals("a") ? List.of(grey(10), grey(20)) : List.of();
            });
    assertEquals(0x0A0A0A, at(animatic.frame(0), 80, 45));
    assertEquals(0x141414, at(animatic.frame(4), 80, 45), "the second of 24 frames");
    assertEquals(0x141414, at(animatic.frame(70), 80, 45), "the last one stays");
    assertEquals(PAPER, at(animatic.frame(80), 80, 45));
    assertEquals(List.of("a", "b"), asked);
  }

  @Test
  void aTakeThatCanNotBeReadGivesWayToBoxes() {
    Animatic animatic =
        new Animatic(
            FILM,
            PLAIN,
            shot -> {
              throw new IOException(shot.id());
            });
    assertNotEquals(PAPER, at(animatic.frame(10), 16, 63));
    assertEquals(PAPER, at(animatic.frame(10), 150, 20));
    assertEquals(1, animatic.unreadableTakes());
  }

  @Test
  void captionsStandBelowThePictureAndFollowTheDialogue() {
    ShotCard card =
        new ShotCard(
            ShotCard.Status.IDEA,
            "It rolls.",
            List.of(
                new ShotCard.DialogueLine("CAT", "First."),
                new ShotCard.DialogueLine("DOG", "Second, 球.")),
            "",
            "");
    Project film = Project.of(BALL);
    Project told = film.withShot(film.shots().getFirst().withCard(card));
    Animatic animatic = new Animatic(told, new Animatic.Style(320, 180, true), Animatic.BOXES);
    assertNotEquals(180, animatic.height());
    Picture first = animatic.frame(2);
    assertEquals(0, animatic.missingLetters());
    Picture second = animatic.frame(20);
    assertEquals(1, animatic.missingLetters());
    byte[] firstWords = tail(first, 180);
    assertNotEquals(0, ink(firstWords));
    assertNotEquals(ink(firstWords), ink(tail(second, 180)));
  }

  private static Picture grey(int value) {
    byte[] rgb = new byte[16 * 9 * 3];
    Arrays.fill(rgb, (byte) value);
    return new Picture(16, 9, rgb);
  }

  private static int at(Picture picture, int x, int y) {
    int i = (y * picture.width() + x) * 3;
    byte[] rgb = picture.rgb();
    return (rgb[i] & 255) << 16 | (rgb[i + 1] & 255) << 8 | (rgb[i + 2] & 255);
  }

  private static byte[] tail(Picture picture, int fromRow) {
    return Arrays.copyOfRange(picture.rgb(), fromRow * picture.width() * 3, picture.rgb().length);
  }

  /// How much brighter than the strip the pixels are.
  private static long ink(byte[] rgb) {
    long sum = 0;
    for (byte part : rgb) {
      sum += Math.max(0, (part & 255) - 40);
    }
    return sum;
  }
}
