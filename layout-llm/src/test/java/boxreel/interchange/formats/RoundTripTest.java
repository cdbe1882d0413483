package boxreel.interchange.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.SourceText;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Any shot goes out and comes back with every box where it was, in every form that knows frames.
final class RoundTripTest {
  private static final FrameSize SIZE = new FrameSize(640, 360);
  private static final int SHOTS = 150;

  @ParameterizedTest
  @EnumSource(
      value = LayoutFormat.class,
      names = {"LVD", "LVD_ANSWERS"},
      mode = EnumSource.Mode.EXCLUDE)
  void boxesOfAnyShotComeBackInEveryFrame(LayoutFormat format) throws LayoutException {
    for (long seed = 0; seed < SHOTS; seed++) {
      Shot shot = RandomShots.of(seed);
      Exported out = LayoutFormats.write(shot, format, SIZE, 0);
      if (isEmpty(shot)) {
        continue;
      }
      Imported in = LayoutFormats.read(source(out), given(shot, 0));
      assertEquals(format, in.format());
      assertSame(shot, in.shot(), .001, format + ", shot " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LayoutFormat.class,
      names = {"CVAT", "DIVE", "LABEL_STUDIO"})
  void whatComesBackGoesOutAsItCame(LayoutFormat format) throws LayoutException {
    for (long seed = 0; seed < SHOTS; seed++) {
      Shot shot = RandomShots.of(seed);
      if (isEmpty(shot)) {
        continue;
      }
      String first = LayoutFormats.write(shot, format, SIZE, .5).text();
      Exported out = LayoutFormats.write(shot, format, SIZE, .5);
      Shot back = LayoutFormats.read(source(out), unreduced(shot)).shot();
      String second = LayoutFormats.write(back, format, SIZE, .5).text();
      assertEquals(withoutIds(first), withoutIds(second), format + ", shot " + seed);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = LayoutFormat.class,
      names = {"CVAT", "MOT", "COCO", "DIVE", "LABEL_STUDIO"})
  void toleranceBoundsWhatReducedKeysAreOff(LayoutFormat format) throws LayoutException {
    for (long seed = 0; seed < SHOTS; seed++) {
      Shot shot = RandomShots.of(seed);
      if (isEmpty(shot)) {
        continue;
      }
      Exported out = LayoutFormats.write(shot, format, SIZE, 0);
      Shot exact = LayoutFormats.read(source(out), given(shot, 0)).shot();
      Shot back = LayoutFormats.read(source(out), given(shot, 4)).shot();
      double unit = format == LayoutFormat.LABEL_STUDIO ? 1_000 : 640;
      assertSame(shot, back, 4 / unit + 1e-6, format + ", shot " + seed);
      assertTrue(keys(back) <= keys(exact), format + ", shot " + seed);
    }
  }

  private static void assertSame(Shot expected, Shot actual, double tolerance, String what) {
    List<Track> seen =
        expected.tracks().stream().filter(t -> isThere(t, expected.frames())).toList();
    List<Track> back = actual.tracks().stream().filter(t -> isThere(t, actual.frames())).toList();
    assertEquals(seen.size(), back.size(), what);
    for (Track track : seen) {
      Track other =
          back.stream()
              .filter(t -> isSame(track, t, expected.frames(), tolerance))
              .findFirst()
              .orElse(null);
      assertTrue(other != null, () -> what + ": no " + track + " among " + back);
    }
  }

  private static boolean isSame(Track a, Track b, int frames, double tolerance) {
    if (!a.phrase().equals(b.phrase())) {
      return false;
    }
    for (int frame = 0; frame < frames; frame++) {
      Optional<Box> x = a.boxAt(frame);
      Optional<Box> y = b.boxAt(frame);
      if (x.isPresent() != y.isPresent()
          || (x.isPresent() && distance(x.get(), y.get()) > tolerance)) {
        return false;
      }
    }
    return true;
  }

  private static double distance(Box a, Box b) {
    return Math.max(
        Math.max(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())),
        Math.max(Math.abs(a.right() - b.right()), Math.abs(a.bottom() - b.bottom())));
  }

  private static boolean isThere(Track track, int frames) {
    return !track.presence().isEmpty() && track.presence().getFirst().start() < frames;
  }

  private static boolean isEmpty(Shot shot) {
    return shot.tracks().stream().noneMatch(track -> isThere(track, shot.frames()));
  }

  private static int keys(Shot shot) {
    return shot.tracks().stream().mapToInt(track -> track.keys().size()).sum();
  }

  private static SourceText source(Exported out) throws LayoutException {
    return new SourceText(out.text(), name -> Optional.ofNullable(out.beside().get(name)));
  }

  private static Given given(Shot shot, double tolerance) {
    return new Given(
        "",
        OptionalInt.of(shot.frames()),
        OptionalDouble.of(shot.framesPerSecond()),
        Optional.of(SIZE),
        OptionalDouble.of(tolerance));
  }

  private static Given unreduced(Shot shot) {
    return new Given(
        "",
        OptionalInt.of(shot.frames()),
        OptionalDouble.of(shot.framesPerSecond()),
        Optional.of(SIZE),
        OptionalDouble.empty());
  }

  /// Numbers are rounded on the way out.
  private static String withoutIds(String text) {
    return text.replaceAll("-?\\d+\\.?\\d*", "#");
  }
}
