package boxreel.ui.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boxreel.layout.Shot;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private final ShotDocument document = new ShotDocument(Shot.of("a cat"));
  private final Playback playback = new Playback(document);

  @Test
  void advancesWithTheShotsRateAndKeepsTheRest() {
    playback.play();
    playback.advance(0.2);
    assertEquals(1, document.frame());
    playback.advance(0.05);
    assertEquals(2, document.frame());
  }

  @Test
  void loopsOverTheEnd() {
    document.seek(23);
    playback.play();
    playback.advance(0.25);
    assertEquals(1, document.frame());
  }

  @Test
  void stopsAtTheEndWithoutLooping() {
    playback.loopingProperty().set(false);
    document.seek(22);
    playback.play();
    playback.advance(10);
    assertEquals(23, document.frame());
    assertFalse(playback.isPlaying());
    playback.play();
    assertEquals(0, document.frame());
  }

  @Test
  void speedScalesTime() {
    playback.speedProperty().set(2);
    playback.play();
    playback.advance(0.5);
    assertEquals(8, document.frame());
  }
}
