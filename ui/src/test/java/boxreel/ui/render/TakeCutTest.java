package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.project.animatic.BurnIn;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeCutTest {
  private static final Shot SHOT = Shot.of("a ball").stretchedTo(5);

  @Test
  void aRangeIsPlayedSomeTimesAndItsLastFrameStays() {
    TakeCut cut = new TakeCut(Optional.of(new FrameSpan(1, 4)), 2, 0.5, 1, BurnIn.NONE);
    VideoClip written = cut.of(clip(5, 4), SHOT, List.of(), 1);
    assertEquals(List.of(1, 2, 3, 1, 2, 3, 3, 3), values(written));
    assertEquals(4, written.framesPerSecond());
  }

  @Test
  void aRangeOfAShotHoldsTheFramesInBetween() {
    TakeCut cut = new TakeCut(Optional.of(new FrameSpan(1, 3)), 1, 0, 1, BurnIn.NONE);
    assertEquals(
        List.of(4, 5, 6, 7, 8), values(cut.of(clip(17, 16), SHOT.stretchedTo(17), List.of(), 4)));
  }

  @Test
  void theWholeTakeIsWrittenAsItIs() {
    VideoClip clip = clip(5, 8);
    assertSame(clip, TakeCut.WHOLE.of(clip, SHOT, List.of(), 1));
    VideoClip large =
        new TakeCut(Optional.empty(), 1, 0, 4, BurnIn.NONE).of(clip, SHOT, List.of(), 1);
    assertEquals(8, large.width());
    assertEquals(8, large.frames().getFirst().height());
  }

  private static VideoClip clip(int frames, double rate) {
    List<RgbFrame> all = new ArrayList<>();
    for (int i = 0; i < frames; i++) {
      byte[] rgb = new byte[12];
      rgb[0] = (byte) i;
      all.add(new RgbFrame(2, 2, rgb));
    }
    return new VideoClip(rate, all);
  }

  private static List<Integer> values(VideoClip clip) {
    return clip.frames().stream().map(frame -> (int) frame.rgb()[0]).toList();
  }
}
