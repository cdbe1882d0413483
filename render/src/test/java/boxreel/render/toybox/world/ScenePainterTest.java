package boxreel.render.toybox.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.RgbFrame;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenePainterTest {
  private final ScenePainter painter =
      new ScenePainter(ScenePainter.DEFAULT_WIDTH, ScenePainter.DEFAULT_HEIGHT);

  @ParameterizedTest
  @EnumSource(Backdrop.class)
  void aBackdropShowsNoNamedColour(Backdrop backdrop) {
    RgbFrame frame = painter.paint(empty(backdrop), 0);
    long named =
        IntStream.range(0, frame.width() * frame.height())
            .filter(pixel -> colourAt(frame, pixel).isPresent())
            .count();
    // Only mixtures on the edges between two regions may come near one.
    assertTrue(named < 0.01 * frame.width() * frame.height(), named + " pixels");
  }

  @Test
  void theSameSceneGivesTheSameBytesOnManyThreads() {
    SceneSampler sampler = new SceneSampler(11);
    List<Scene> scenes = IntStream.range(0, 60).mapToObj(i -> sampler.clip(16)).toList();
    List<byte[]> alone = scenes.stream().map(s -> painter.paint(s, 9).rgb()).toList();
    List<byte[]> together = scenes.parallelStream().map(s -> painter.paint(s, 9).rgb()).toList();
    for (int i = 0; i < scenes.size(); i++) {
      assertArrayEquals(alone.get(i), together.get(i));
    }
  }

  @Test
  void laterTracksAreInFront() {
    Key whole = Key.byPlanner(0, new Box(0.25, 0.25, 0.5, 0.5));
    Scene scene =
        new Scene(
            new Shot(
                "a red ball and a blue ball",
                "",
                "",
                1,
                8,
                List.of(
                    Track.throughout("back", "red ball", 1, List.of(whole)),
                    Track.throughout("front", "blue ball", 1, List.of(whole)))),
            "a red ball and a blue ball",
            Backdrop.STUDIO,
            List.of(
                new Actor("back", Noun.BALL, "ball", "", NamedColour.RED, true),
                new Actor("front", Noun.BALL, "ball", "", NamedColour.BLUE, true)));
    RgbFrame frame = painter.paint(scene, 0);
    assertEquals(Optional.of(NamedColour.BLUE), colourAt(frame, 64 * 160 + 80));
    assertEquals(Optional.empty(), colourAt(frame, 5 * 160 + 5));
  }

  @Test
  void framesOutsideTheShotAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> painter.paint(empty(Backdrop.SKY), 1));
  }

  private static Scene empty(Backdrop backdrop) {
    return new Scene(new Shot("nothing", "", "", 1, 8, List.of()), "nothing", backdrop, List.of());
  }

  private static Optional<NamedColour> colourAt(RgbFrame frame, int pixel) {
    byte[] rgb = frame.rgb();
    return Palette.classify(
        rgb[3 * pixel] & 255, rgb[3 * pixel + 1] & 255, rgb[3 * pixel + 2] & 255);
  }
}
