package boxreel.render.video.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GifTimingTest {
  @Test
  void eightFramesASecondAlternate() {
    GifTiming timing = GifTiming.of(4, 8);
    assertEquals(List.of(13L, 12L, 13L, 12L), delays(timing));
    assertEquals(50, timing.end());
  }

  @Test
  void tenFramesASecondAreExact() {
    assertEquals(List.of(10L, 10L, 10L), delays(GifTiming.of(3, 10)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 8, 12, 23.976, 24, 25, 29.97, 30, 50, 60, 120, 1000})
  void theWholeNeverDriftsAndNoDelayIsTooShort(double rate) {
    GifTiming timing = GifTiming.of(240, rate);
    assertTrue(
        delays(timing).stream().allMatch(delay -> delay >= 2), "all delays are kept by browsers");
    assertEquals(240 * 100 / rate, (double) timing.end(), 2);
    assertEquals(0, timing.shown().getFirst().frame());
  }

  @Test
  void fasterThanFiftyFramesASecondLosesFrames() {
    GifTiming timing = GifTiming.of(100, 100);
    assertEquals(50, timing.shown().size());
    assertEquals(100, timing.end());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 7.5, 8, 10, 12, 12.5, 15, 24, 25, 30, 50})
  void theRateIsFoundAgainFromTheLength(double rate) {
    for (int frames : IntStream.of(8, 16, 24, 240).toArray()) {
      double seconds = GifTiming.of(frames, rate).end() / 100.0;
      assertEquals(rate, MediaProbe.gifRate(frames, seconds), 1e-9, frames + " frames");
    }
  }

  private static List<Long> delays(GifTiming timing) {
    return LongStream.range(0, timing.shown().size())
        .map(n -> timing.delay((int) n))
        .boxed()
        .toList();
  }
}
