package boxreel.render.video;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClipScalerTest {
  private final VideoClip ball = Clips.ball(33, 17, 3, 12.5);

  @Test
  void nearestMakesSquares() {
    RgbFrame small = new RgbFrame(2, 1, new byte[] {1, 2, 3, 4, 5, 6});
    VideoClip large =
        ClipScaler.enlarged(new VideoClip(8, List.of(small)), 2, ClipScaler.Filter.NEAREST);
    byte[] row = {1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6};
    byte[] both = new byte[24];
    System.arraycopy(row, 0, both, 0, 12);
    System.arraycopy(row, 0, both, 12, 12);
    assertArrayEquals(both, large.frames().getFirst().rgb());
  }

  @ParameterizedTest
  @EnumSource
  void sizeGrowsAndTimeStays(ClipScaler.Filter filter) {
    VideoClip large = ClipScaler.enlarged(ball, 3, filter);
    assertEquals(99, large.width());
    assertEquals(51, large.height());
    assertEquals(3, large.frames().size());
    assertEquals(12.5, large.framesPerSecond());
  }

  @ParameterizedTest
  @EnumSource
  void flatColourStaysFlat(ClipScaler.Filter filter) {
    Color colour = new Color(255, 128, 7);
    VideoClip large = ClipScaler.enlarged(Clips.solid(colour, 5, 4, 1, 8), 4, filter);
    assertArrayEquals(
        Clips.solid(colour, 20, 16, 1, 8).frames().getFirst().rgb(),
        large.frames().getFirst().rgb());
  }

  @Test
  void bicubicGoesThroughThePixels() {
    // With an odd factor the middle of each square lies on the small pixel's centre.
    RgbFrame small = ball.frames().get(1);
    RgbFrame large = ClipScaler.enlarged(ball, 3, ClipScaler.Filter.BICUBIC).frames().get(1);
    for (int y = 0; y < small.height(); y++) {
      for (int x = 0; x < small.width(); x++) {
        for (int c = 0; c < 3; c++) {
          assertEquals(
              small.rgb()[(y * small.width() + x) * 3 + c],
              large.rgb()[((y * 3 + 1) * large.width() + x * 3 + 1) * 3 + c]);
        }
      }
    }
  }

  @Test
  void bicubicKeepsARampStraight() {
    byte[] ramp = new byte[8 * 3];
    for (int x = 0; x < 8; x++) {
      for (int c = 0; c < 3; c++) {
        ramp[x * 3 + c] = (byte) (x * 20);
      }
    }
    VideoClip clip = new VideoClip(8, List.of(new RgbFrame(8, 1, ramp)));
    RgbFrame large = ClipScaler.enlarged(clip, 4, ClipScaler.Filter.BICUBIC).frames().getFirst();
    for (int x = 8; x < 24; x++) {
      double wanted = ((x + 0.5) / 4 - 0.5) * 20;
      assertTrue(Math.abs((large.rgb()[x * 3] & 0xff) - wanted) <= 0.51, "at " + x);
    }
  }

  @Test
  void factorsBelowOneAreRefusedAndOneChangesNothing() {
    assertSame(ball, ClipScaler.enlarged(ball, 1, ClipScaler.Filter.BICUBIC));
    assertThrows(
        IllegalArgumentException.class,
        () -> ClipScaler.enlarged(ball, 0, ClipScaler.Filter.NEAREST));
  }
}
