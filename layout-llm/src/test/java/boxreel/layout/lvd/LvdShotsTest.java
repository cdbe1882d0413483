package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The numbers are those of LVD's own code, to the digits given.
final class LvdShotsTest {
  private static final double DIGITS = 5e-5;

  @Test
  void bearDemoAt24FramesIsLvdsSampling() {
    Track bear = LvdShots.toShot(bear(), 24, 8).tracks().getFirst();

    assertCorners(bear, 0, 0, .5, .1953, .6953);
    assertEquals(.0361, boxAt(bear, 1).x(), DIGITS);
    assertEquals(.1804, boxAt(bear, 5).x(), DIGITS);
    assertCorners(bear, 23, .8301, .5, 1.0254, .6953);
  }

  @Test
  void bearDemoAt16FramesIsLvdsSampling() {
    Track bear = LvdShots.toShot(bear(), 16, 8).tracks().getFirst();

    double[] expected = {0, .0553, .1107, .1660};
    for (int frame = 0; frame < expected.length; frame++) {
      assertEquals(expected[frame], boxAt(bear, frame).x(), DIGITS, "frame " + frame);
    }
  }

  @Test
  void presenceFallsIntoSixths() {
    List<Integer> of16 = new ArrayList<>();
    for (int frame = 0; frame < 16; frame++) {
      of16.add(Sixths.of(frame, 16));
    }
    assertEquals(List.of(0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5), of16);
    for (int frame = 0; frame < 24; frame++) {
      assertEquals(frame / 4, Sixths.of(frame, 24), "frame " + frame);
    }
  }

  @Test
  void aStretchedLayoutIsThereJustWhenLvdSamplesIt() {
    for (int frames : new int[] {8, 16, 24, 25, 49}) {
      for (int moments = 1; moments < 64; moments++) {
        List<List<LvdLayout.Entry>> entries = new ArrayList<>();
        for (int k = 0; k < LvdLayout.FRAMES; k++) {
          entries.add((moments >> k & 1) == 0 ? List.of() : List.of(entriesAt(k, .1).entry()));
        }
        LvdLayout layout = new LvdLayout(entries, "", "ball");
        Track sampled = LvdShots.toShot(layout, frames, 8).tracks().getFirst();
        for (int from : new int[] {16, 24}) {
          Track stretched =
              LvdShots.toShot(layout, from, 8).stretchedTo(frames).tracks().getFirst();
          assertEquals(
              sampled.presence(),
              stretched.presence(),
              "moments " + moments + ", " + from + " to " + frames + " frames");
        }
      }
    }
  }

  @Test
  void objectOfTheLastThreeMomentsComesAtFrame12AndHolds() {
    Track ball =
        LvdShots.toShot(layout(entriesAt(3, .1), entriesAt(4, .2), entriesAt(5, .3)), 24, 8)
            .tracks()
            .getFirst();

    assertEquals(List.of(new FrameSpan(12, 24)), ball.presence());
    assertEquals(Optional.empty(), ball.boxAt(11));
    double[] expected = {.1, .1, .1043, .1261};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], boxAt(ball, 12 + i).x(), DIGITS, "frame " + (12 + i));
    }
  }

  @Test
  void aGapIsInterpolatedOverButHidden() {
    Track ball =
        LvdShots.toShot(layout(entriesAt(0, .1), entriesAt(2, .3)), 24, 8).tracks().getFirst();

    assertEquals(List.of(new FrameSpan(0, 4), new FrameSpan(8, 12)), ball.presence());
    assertEquals(.2, ball.positionAt(LvdShots.timeOf(1, 24)).x(), 1e-9);
  }

  @Test
  void samplesOfAll500LayoutsAreLvdsSamples() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      LvdLayout layout = LvdReader.readStrict(answered.answer(), answered.prompt());
      for (int frames : new int[] {6, 16, 24}) {
        SampledLayout raw = SampledLayout.of(layout, frames);
        Shot shot = LvdShots.toShot(layout, frames, 8);
        assertEquals(raw.tracks().size(), shot.tracks().size());
        for (int i = 0; i < shot.tracks().size(); i++) {
          assertSameSamples(raw.tracks().get(i), shot.tracks().get(i), frames, answered.answer());
        }
      }
    }
  }

  private static void assertSameSamples(
      SampledLayout.SampledTrack raw, Track track, int frames, String answer) {
    assertEquals(raw.phrase(), track.phrase());
    for (int frame = 0; frame < frames; frame++) {
      Optional<Box> box = track.boxAt(frame);
      assertEquals(raw.isValidAt(frame), box.isPresent(), answer + "\nframe " + frame);
      if (box.isPresent()) {
        double[] expected = raw.boxes().get(frame);
        // A size of 0 in an answer is one canvas unit in a shot.
        double tolerance = answer.contains(" 0, ") || answer.contains(", 0]") ? 1.0 / 512 : 1e-9;
        assertEquals(expected[0], box.get().x(), 1e-9, answer);
        assertEquals(expected[1], box.get().y(), 1e-9, answer);
        assertEquals(expected[2], box.get().right(), tolerance, answer);
        assertEquals(expected[3], box.get().bottom(), tolerance, answer);
      }
    }
  }

  @Test
  void all500LayoutsComeBackEqualAtTheSixMoments() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      LvdLayout layout = LvdReader.readStrict(answered.answer(), answered.prompt());
      if (layout.frames().stream()
          .flatMap(List::stream)
          .allMatch(entry -> entry.width() > 0 && entry.height() > 0)) {
        assertEquals(
            sortedById(layout), sortedById(LvdShots.toLayout(LvdShots.toShot(layout, 24, 8))));
        assertEquals(
            sortedById(layout), sortedById(LvdShots.toLayout(LvdShots.toShot(layout, 6, 2))));
      }
    }
  }

  private static List<List<LvdLayout.Entry>> sortedById(LvdLayout layout) {
    return layout.frames().stream()
        .map(frame -> frame.stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList())
        .toList();
  }

  @Test
  void importedKeysSayThatTheyAreImported() {
    Shot shot = LvdShots.toShot(bear(), 24, 8);
    Shot planned = LvdShots.toShot(bear(), 24, 8, Key.Origin.PLANNER);

    assertTrue(
        shot.tracks().getFirst().keys().stream().allMatch(k -> k.origin() == Key.Origin.IMPORT));
    assertTrue(
        planned.tracks().getFirst().keys().stream()
            .allMatch(k -> k.origin() == Key.Origin.PLANNER));
    assertEquals("forest", shot.background());
    assertEquals("a bear walks", shot.prompt());
  }

  @Test
  void aBoxWithoutWidthIsOneUnitWideAndAllZerosAreGone() {
    LvdLayout.Entry start = new LvdLayout.Entry(0, "car", 400, 100, 100, 80);
    LvdLayout.Entry thin = new LvdLayout.Entry(0, "car", 512, 100, 0, 80);
    LvdLayout.Entry zeros = new LvdLayout.Entry(0, "car", 0, 0, 0, 0);
    LvdLayout layout =
        new LvdLayout(
            List.of(
                List.of(start),
                List.of(thin),
                List.of(zeros),
                List.of(zeros),
                List.of(zeros),
                List.of(zeros)),
            "",
            "");

    Track car = LvdShots.toShot(layout, 24, 8).tracks().getFirst();

    assertEquals(List.of(new FrameSpan(0, 8)), car.presence());
    assertEquals(1.0 / 512, car.keys().getLast().box().width());
  }

  @Test
  void oneFrameShowsTheFirstMoment() {
    Shot shot = LvdShots.toShot(bear(), 1, 8);

    assertEquals(0, boxAt(shot.tracks().getFirst(), 0).x());
    assertEquals(1, shot.tracks().getFirst().keys().size());
  }

  @Test
  void idsThatAreNumbersStayAndOthersAreNumberedBesideThem() {
    Shot shot =
        Shot.of("three things")
            .withTracks(List.of(still("sun", "sun"), still("0", "tree"), still("07", "house")));

    LvdLayout layout = LvdShots.toLayout(shot);

    assertEquals(
        List.of(1, 0, 2), layout.frames().getFirst().stream().map(LvdLayout.Entry::id).toList());
  }

  @Test
  void anObjectThatIsThereForHalfASixthCounts() {
    Track half =
        still("0", "ball").withPresence(List.of(new FrameSpan(2, 4), new FrameSpan(9, 10)));

    LvdLayout layout = LvdShots.toLayout(Shot.of("a ball").withTracks(List.of(half)));

    assertEquals(List.of(1, 0, 0, 0, 0, 0), layout.frames().stream().map(List::size).toList());
  }

  private static Track still(String id, String phrase) {
    return Track.throughout(id, phrase, 24, List.of(Key.byUser(0, new Box(.1, .2, .3, .4))));
  }

  private static LvdLayout bear() {
    List<List<LvdLayout.Entry>> frames = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      frames.add(List.of(new LvdLayout.Entry(0, "bear", 85 * k, 256, 100, 100)));
    }
    return new LvdLayout(frames, "forest", "a bear walks");
  }

  private record Moment(int k, LvdLayout.Entry entry) {}

  private static Moment entriesAt(int k, double x) {
    return new Moment(k, new LvdLayout.Entry(4, "ball", x * 512, 100, 50, 50));
  }

  private static LvdLayout layout(Moment... moments) {
    List<List<LvdLayout.Entry>> frames = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      frames.add(new ArrayList<>());
    }
    for (Moment moment : moments) {
      frames.get(moment.k()).add(moment.entry());
    }
    return new LvdLayout(frames, "", "");
  }

  private static Box boxAt(Track track, int frame) {
    return track.boxAt(frame).orElseThrow();
  }

  private static void assertCorners(
      Track track, int frame, double left, double top, double right, double bottom) {
    Box box = boxAt(track, frame);
    assertEquals(left, box.x(), DIGITS);
    assertEquals(top, box.y(), DIGITS);
    assertEquals(right, box.right(), DIGITS);
    assertEquals(bottom, box.bottom(), DIGITS);
  }
}
