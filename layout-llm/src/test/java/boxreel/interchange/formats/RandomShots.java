package boxreel.interchange.formats;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Shots of all kinds, the same ones for the same seed.
final class RandomShots {
  private static final List<String> PHRASES =
      List.of("bear", "a <big> \"dog\" & co", "caf\u00e9 \ud83d\udc3b", "red ball", "it's");

  private static final List<Easing> EASINGS = Easing.named();

  private RandomShots() {}

  static Shot of(long seed) {
    Random random = new Random(seed);
    int frames = 1 + random.nextInt(40);
    List<Track> tracks = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      tracks.add(track(random, frames, random.nextBoolean() ? "" + (i + 1) : "object " + i));
    }
    return new Shot("A \"walk\" & <run>", "meadow", "", frames, 8, tracks);
  }

  private static Track track(Random random, int frames, String id) {
    List<Key> keys = new ArrayList<>();
    double time = random.nextInt(3) == 0 ? random.nextDouble() * frames : 0;
    do {
      double x = random.nextDouble() * 1.4 - .4;
      double y = random.nextDouble() * 1.4 - .4;
      Box box = new Box(x, y, .01 + random.nextDouble(), .01 + random.nextDouble());
      Easing easing =
          random.nextBoolean() ? Easing.LINEAR : EASINGS.get(random.nextInt(EASINGS.size()));
      keys.add(new Key(time, box, easing, Key.Origin.USER));
      double step = .3 + random.nextDouble() * 12;
      time += random.nextBoolean() ? Math.ceil(step) : step;
    } while (time < frames + 3 && random.nextInt(6) > 0);
    return new Track(
        id, PHRASES.get(random.nextInt(PHRASES.size())), presence(random, frames), keys);
  }

  private static List<FrameSpan> presence(Random random, int frames) {
    if (random.nextBoolean()) {
      return List.of(new FrameSpan(0, frames));
    }
    List<FrameSpan> spans = new ArrayList<>();
    for (int frame = random.nextInt(frames); frame < frames; ) {
      int end = Math.min(frames, frame + 1 + random.nextInt(8));
      spans.add(new FrameSpan(frame, end));
      frame = end + 1 + random.nextInt(8);
    }
    return spans;
  }
}
