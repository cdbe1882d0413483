package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.interchange.SourceText;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.io.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// DIVE's annotation JSON, version 2, and version 1, which is the tracks alone. A feature
/// without `interpolate` is there in its own frame only.
final class DiveReader implements LayoutReader {
  private record Read(
      String id,
      String phrase,
      NavigableMap<Integer, Box> keys,
      NavigableMap<Integer, Boolean> stays) {}

  @Override
  public LayoutFormat format() {
    return LayoutFormat.DIVE;
  }

  @Override
  public boolean accepts(SourceText source) {
    JsonNode root = source.jsonOrMissing();
    boolean isVersion2 = root.path("tracks").isObject();
    JsonNode tracks = isVersion2 ? root.path("tracks") : root;
    return tracks.isObject()
        && (isVersion2 || !tracks.isEmpty())
        && tracks.valueStream().allMatch(track -> track.path("features").isArray());
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    LossCounter losses = new LossCounter();
    Place root = new Place("", source.json()).object();
    boolean isVersion2 = root.node().path("tracks").isObject();
    Place tracks = isVersion2 ? root.field("tracks") : root;
    List<Read> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : tracks.node().properties()) {
      Read track = track(tracks.field(entry.getKey()).object(), entry.getKey(), losses);
      if (!track.keys().isEmpty()) {
        found.add(track);
      }
    }
    losses.add(Kind.GROUPS, isVersion2 ? root.node().path("groups").size() : 0);
    List<Box> all = found.stream().flatMap(track -> track.keys().values().stream()).toList();
    FrameSize size = PixelSpace.size(Optional.empty(), given, all, losses);
    OptionalDouble tolerance = given.tolerance();
    ReadTracks read =
        new ReadTracks(losses, size.share(tolerance.orElse(0)), tolerance.isPresent());
    for (Read track : found) {
      NavigableMap<Integer, Box> shares = new TreeMap<>();
      track
          .keys()
          .forEach(
              (frame, box) ->
                  shares.put(frame, size.share(box.x(), box.y(), box.width(), box.height())));
      read.addKeyed(track.id(), track.phrase(), shares, presence(track.stays()));
    }
    OptionalDouble rate = PlacedNumbers.rate(root.node().path("fps").asDouble());
    Shot shot = read.shot(given, "", OptionalInt.empty(), rate);
    return new Imported(shot, LayoutFormat.DIVE, Optional.of(size), losses.report());
  }

  private static Read track(Place track, String key, LossCounter losses) throws LayoutException {
    NavigableMap<Integer, Box> keys = new TreeMap<>();
    NavigableMap<Integer, Boolean> stays = new TreeMap<>();
    List<Place> features = track.field("features").elements();
    boolean hasKeys = features.stream().anyMatch(f -> f.node().path("keyframe").asBoolean());
    for (Place each : features) {
      Place feature = each.object();
      JsonNode node = feature.node();
      boolean isKey = !hasKeys || node.path("keyframe").asBoolean();
      if (!isKey || !feature.optional("bounds")) {
        continue;
      }
      int frame = PlacedNumbers.frame(feature.field("frame"), 0);
      double[] b = PlacedNumbers.four(feature.field("bounds"), "[left, top, right, bottom]");
      attributes(node, losses);
      if (b[2] > b[0] && b[3] > b[1]) {
        keys.put(frame, new Box(b[0], b[1], b[2] - b[0], b[3] - b[1]));
        stays.put(frame, node.path("interpolate").asBoolean());
      } else {
        losses.add(Kind.EMPTY_BOXES);
      }
    }
    track.node().path("attributes").fieldNames().forEachRemaining(n -> attribute(n, losses));
    return new Read(key, phrase(track.node(), losses), keys, stays);
  }

  /// The type that DIVE shows: the one with the highest confidence.
  private static String phrase(JsonNode track, LossCounter losses) {
    String phrase = "";
    double most = -1;
    for (JsonNode pair : track.path("confidencePairs")) {
      double confidence = pair.path(1).asDouble();
      if (confidence > most) {
        most = confidence;
        phrase = pair.path(0).asText("");
      }
    }
    losses.add(Kind.SCORES, most >= 0 && most < 1 ? 1 : 0);
    return phrase;
  }

  private static void attributes(JsonNode feature, LossCounter losses) {
    feature
        .path("attributes")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equals("rotation")) {
                losses.add(Kind.ROTATION);
              } else {
                attribute(name, losses);
              }
            });
    losses.add(Kind.SHAPES, feature.path("geometry").path("features").size());
  }

  private static void attribute(String name, LossCounter losses) {
    if (!name.equals("userModified") && !name.equals("userCreated")) {
      losses.add(Kind.ATTRIBUTES, name);
    }
  }

  /// At its keys, and between two of which the first says so.
  private static List<FrameSpan> presence(NavigableMap<Integer, Boolean> stays) {
    List<FrameSpan> spans = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> key : stays.entrySet()) {
      Integer next = stays.higherKey(key.getKey());
      int end = key.getValue() && next != null ? next : key.getKey() + 1;
      spans.add(new FrameSpan(key.getKey(), end));
    }
    return spans;
  }
}
