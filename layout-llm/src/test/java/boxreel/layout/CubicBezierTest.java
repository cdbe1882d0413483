package boxreel.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.edit.KeyEdits;
import boxreel.layout.io.KeyTable;
import boxreel.layout.io.ShotJson;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Easing by handles.
final class CubicBezierTest {
  private static final Box LEFT = new Box(0.05, 0.1, 0.2, 0.3);
  private static final Box RIGHT = new Box(0.6, 0.5, 0.3, 0.25);

  /// Values of CSS's own curves, as browsers give them.
  @ParameterizedTest
  @CsvSource({
    "0.25, 0.1, 0.25, 1, 0.5, 0.80240",
    "0.42, 0, 1, 1, 0.5, 0.31536",
    "0, 0, 0.58, 1, 0.5, 0.68464",
    "0.42, 0, 0.58, 1, 0.25, 0.12916",
    "0.34, 1.56, 0.64, 1, 0.5, 1.08740",
  })
  void itIsTheCurveThatMotionEditorsDraw(
      double x1, double y1, double x2, double y2, double share, double way) {
    assertEquals(way, new CubicBezier(x1, y1, x2, y2).at(share), 2e-5);
  }

  @Test
  void steepAndFlatCurvesAreSolvedToo() {
    for (double[] h : new double[][] {{0, 1, 0, 1}, {1, 0, 1, 0}, {1, 0, 0, 1}, {0, 0, 1, 1}}) {
      CubicBezier curve = new CubicBezier(h[0], h[1], h[2], h[3]);
      double last = 0;
      for (int i = 0; i <= 1000; i++) {
        double way = curve.at(i / 1000.0);
        assertTrue(way >= last - 1e-9 && way <= 1 + 1e-9, curve + " at " + i);
        last = way;
      }
      assertEquals(1, last);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Easing.Named.class,
      names = {"LINEAR", "EASE_IN", "EASE_OUT", "EASE_IN_OUT"})
  void aNamedEasingIsACurveToTheLastDigit(Easing.Named easing) {
    for (int i = 0; i <= 100; i++) {
      assertEquals(easing.at(i / 100.0), easing.curve().at(i / 100.0), 1e-12);
    }
  }

  @Test
  void aKeyThatIsAddedMovesNothing() {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      Easing easing =
          run < Easing.named().size()
              ? Easing.named().get(run)
              : new CubicBezier(
                  random.nextDouble(),
                  random.nextDouble(-1, 2),
                  random.nextDouble(),
                  random.nextDouble(-1, 2));
      Shot shot = shot(easing);
      double time = 1 + random.nextInt(21);
      Shot split = KeyEdits.addKey(shot, "0", time);
      split = KeyEdits.addKey(split, "0", time > 11 ? time - 7 : time + 7);
      assertEquals(4, track(split).keys().size());
      for (int i = 0; i <= 230; i++) {
        assertSame(track(shot).positionAt(i / 10.0), track(split).positionAt(i / 10.0), easing);
      }
    }
  }

  @Test
  void backwardsItIsTheSameWay() {
    Easing curve = new CubicBezier(0.1, -0.4, 0.7, 1.3);
    for (int i = 0; i <= 50; i++) {
      assertEquals(1 - curve.at(1 - i / 50.0), curve.mirrored().at(i / 50.0), 1e-9);
    }
  }

  @Test
  void aSizeThatGoesTooFarStopsShortOfNothing() {
    Easing windsUp = new CubicBezier(0.3, 3, 0.6, 3);
    for (int i = 0; i <= 230; i++) {
      Box box = track(shot(windsUp)).positionAt(i / 10.0);
      assertTrue(box.width() > 0 && box.height() > 0);
    }
  }

  @Test
  void filesKeepIt() throws Exception {
    Shot shot = shot(new CubicBezier(1 / 3.0, -0.5, 0.7, 1.25));
    String json = ShotJson.write(shot);
    assertEquals(shot, ShotJson.read(json));
    assertTrue(json.contains("\"easing\" : \"ease-in-out\""), "a name for readers without curves");

    Shot renamed = ShotJson.read(json.replace("\"ease-in-out\"", "\"linear\""));
    assertEquals(
        Easing.LINEAR, track(renamed).keys().getFirst().easing(), "changed without curves");

    List<KeyTable.Row> rows =
        List.of(new KeyTable.Row("a cat", 0, LEFT, track(shot).keys().getFirst().easing()));
    assertEquals(rows, KeyTable.read(KeyTable.write(rows)).orElseThrow());
  }

  @Test
  void nonsenseIsRefusedWithItsPlace() {
    String json = ShotJson.write(shot(new CubicBezier(0.5, 0, 0.5, 1)));
    String wrong = json.replaceFirst("\"curve\" : \\[ 0.5", "\"curve\" : [ -1.5");
    boxreel.base.LayoutException e =
        assertThrows(boxreel.base.LayoutException.class, () -> ShotJson.read(wrong));
    assertTrue(e.getMessage().contains("tracks[0].keys[0].curve makes no curve"), e::getMessage);
    assertThrows(IllegalArgumentException.class, () -> new CubicBezier(-0.1, 0, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CubicBezier(1.3, 0, 0.2, 1));
    assertThrows(IllegalArgumentException.class, () -> new CubicBezier(0, Double.NaN, 1, 1));
  }

  private static void assertSame(Box a, Box b, Easing easing) {
    assertEquals(a.x(), b.x(), 1e-6, easing::toString);
    assertEquals(a.y(), b.y(), 1e-6, easing::toString);
    assertEquals(a.width(), b.width(), 1e-6, easing::toString);
    assertEquals(a.height(), b.height(), 1e-6, easing::toString);
  }

  private static Shot shot(Easing easing) {
    Track cat =
        Track.throughout(
            "0",
            "a cat",
            24,
            List.of(new Key(0, LEFT, easing, Key.Origin.USER), Key.byUser(23, RIGHT)));
    return Shot.of("a cat").withTracks(List.of(cat));
  }

  private static Track track(Shot shot) {
    return shot.tracks().getFirst();
  }
}
