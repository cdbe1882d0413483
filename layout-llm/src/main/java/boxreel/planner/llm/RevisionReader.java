package boxreel.planner.llm;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.layout.lvd.LvdLayout;
import boxreel.planner.llm.RepairedAsk.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads a model's answer to a request for a revision: the objects that change, whole.
final class RevisionReader {
  private static final int MOST_OBJECTS = 200;
  private static final int MOST_KEYS = 1000;
  private static final int MOST_LETTERS = 200;
  private static final double MOST_UNITS = 1e6;

  /// A key within this much of the old one, in canvas units, is the old one: models round.
  private static final double SAME = 1.01;

  private final Shot before;
  private final List<String> defects = new ArrayList<>();
  private Shot after;

  private RevisionReader(Shot before) {
    this.before = before;
    this.after = before;
  }

  /// The shot that the answer describes; objects that it does not name stay. Never throws.
  static Reading<Shot> read(String answer, Shot before) {
    Optional<JsonNode> root = ModelJson.firstObject(answer);
    if (root.isEmpty() || !root.get().path("objects").isArray()) {
      return new Reading<>(
          Optional.empty(), List.of("it holds no JSON object with a list \"objects\""));
    }
    RevisionReader reader = new RevisionReader(before);
    int count = 0;
    for (JsonNode object : root.get().path("objects")) {
      if (++count > MOST_OBJECTS) {
        reader.defects.add("there are more than " + MOST_OBJECTS + " objects; the rest is dropped");
        break;
      }
      reader.read(object, "object number " + count);
    }
    return new Reading<>(Optional.of(reader.after), reader.defects);
  }

  private void read(JsonNode object, String place) {
    String id = ModelJson.words(object, "id", MOST_LETTERS);
    Optional<Track> old = before.track(id);
    String called = id.isEmpty() ? place : "object " + id;
    if (object.path("removed").asBoolean(false)) {
      if (old.isEmpty()) {
        defects.add(called + " is to be removed, but there is none; that is dropped");
      }
      after = TrackEdits.delete(after, Set.of(id));
      return;
    }
    String named = ModelJson.words(object, "name", MOST_LETTERS);
    String phrase = named.isEmpty() ? old.map(Track::phrase).orElse("") : named;
    List<Key> keys = keys(object, old, called);
    if (keys.isEmpty() || phrase.isEmpty()) {
      defects.add(called + (keys.isEmpty() ? " has no usable key" : " has no name") + "; dropped");
      return;
    }
    List<FrameSpan> presence = presence(object, old);
    Track track = new Track(id.isEmpty() ? TrackEdits.freeId(after) : id, phrase, presence, keys);
    after =
        after.track(track.id()).isPresent() ? after.withTrack(track) : TrackEdits.add(after, track);
  }

  private List<Key> keys(JsonNode object, Optional<Track> old, String called) {
    List<Key> keys = new ArrayList<>();
    for (JsonNode node : object.path("keys")) {
      Optional<Key> key = key(node, old);
      if (key.isEmpty() || keys.size() >= MOST_KEYS) {
        defects.add(called + " has a key that is no frame with a box; the key is dropped");
        break;
      }
      keys.removeIf(other -> Math.abs(other.time() - key.get().time()) <= KeyEdits.TOLERANCE);
      keys.add(key.get());
    }
    return keys;
  }

  private Optional<Key> key(JsonNode node, Optional<Track> old) {
    OptionalDouble frame = ModelJson.number(node, "frame");
    OptionalDouble x = ModelJson.number(node, "x");
    OptionalDouble y = ModelJson.number(node, "y");
    OptionalDouble width = ModelJson.number(node, "width");
    OptionalDouble height = ModelJson.number(node, "height");
    boolean isWhole =
        frame.isPresent()
            && isUsable(x)
            && isUsable(y)
            && isUsable(width)
            && isUsable(height)
            && width.getAsDouble() > 0
            && height.getAsDouble() > 0;
    if (!isWhole) {
      return Optional.empty();
    }
    double unit = LvdLayout.CANVAS;
    Box box =
        new Box(
            x.getAsDouble() / unit,
            y.getAsDouble() / unit,
            width.getAsDouble() / unit,
            height.getAsDouble() / unit);
    double time = Math.clamp(frame.getAsDouble(), 0, before.frames() - 1.0);
    Optional<Key> same = old.flatMap(track -> sameKey(track, time, box));
    return Optional.of(same.orElseGet(() -> new Key(time, box, Easing.LINEAR, Key.Origin.PLANNER)));
  }

  private static boolean isUsable(OptionalDouble number) {
    return number.isPresent() && Math.abs(number.getAsDouble()) <= MOST_UNITS;
  }

  private static Optional<Key> sameKey(Track track, double time, Box box) {
    return track.keys().stream()
        .filter(key -> Math.abs(key.time() - time) <= 0.051)
        .filter(
            key ->
                isNear(key.box().x(), box.x())
                    && isNear(key.box().y(), box.y())
                    && isNear(key.box().width(), box.width())
                    && isNear(key.box().height(), box.height()))
        .findFirst();
  }

  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) * LvdLayout.CANVAS < SAME;
  }

  /// As the answer says, else as before, else throughout.
  private List<FrameSpan> presence(JsonNode object, Optional<Track> old) {
    if (!object.path("presence").isArray()) {
      return old.map(Track::presence).orElse(List.of(new FrameSpan(0, before.frames())));
    }
    List<FrameSpan> spans = new ArrayList<>();
    for (JsonNode node : object.path("presence")) {
      OptionalDouble first = ModelJson.number(node, "first");
      OptionalDouble last = ModelJson.number(node, "last");
      if (first.isPresent() && last.isPresent()) {
        int start = (int) Math.clamp(Math.rint(first.getAsDouble()), 0, before.frames());
        int end = (int) Math.clamp(Math.rint(last.getAsDouble()) + 1, 0, before.frames());
        if (end > start) {
          spans.add(new FrameSpan(start, end));
        }
      }
    }
    return spans;
  }
}
