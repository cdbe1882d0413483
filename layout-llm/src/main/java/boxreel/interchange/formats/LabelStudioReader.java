package boxreel.interchange.formats;

import boxreel.base.LayoutException;
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

/// Label Studio's video regions, wherever in the file they are: in tasks as its JSON export
/// writes them, in a single task, in a bare result, or in its short export. Of several tasks
/// the first with regions counts.
final class LabelStudioReader implements LayoutReader {
  /// As LVD's; percents know no pixels, so a tolerance in pixels needs one.
  private static final double SIDE = 1_000;

  @Override
  public LayoutFormat format() {
    return LayoutFormat.LABEL_STUDIO;
  }

  @Override
  public boolean accepts(SourceText source) {
    JsonNode root = source.jsonOrMissing();
    return root.isContainerNode() && !regions(new Place("", root)).isEmpty();
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    LossCounter losses = new LossCounter();
    Place root = new Place("", source.json());
    Place task = task(root, losses);
    OptionalDouble tolerance = given.tolerance();
    ReadTracks read = new ReadTracks(losses, tolerance.orElse(0) / SIDE, tolerance.isPresent());
    int frames = 0;
    OptionalDouble rate = OptionalDouble.empty();
    for (Place region : regions(task)) {
      Place value = region.optional("value") ? region.field("value") : region;
      int count = (int) Math.min(Numbers.MAX, value.node().path("framesCount").asDouble());
      double duration = value.node().path("duration").asDouble();
      frames = Math.max(frames, count);
      if (count > 0 && duration > 0) {
        rate = PlacedNumbers.rate(count / duration);
      }
      add(read, region, value, losses);
    }
    Shot shot =
        read.shot(
            given,
            task.node().path("data").path("prompt").asText(""),
            frames > 0 ? OptionalInt.of(frames) : OptionalInt.empty(),
            rate);
    return new Imported(shot, LayoutFormat.LABEL_STUDIO, Optional.empty(), losses.report());
  }

  private static void add(ReadTracks read, Place region, Place value, LossCounter losses)
      throws LayoutException {
    NavigableMap<Integer, Box> keys = new TreeMap<>();
    NavigableMap<Integer, Boolean> enabled = new TreeMap<>();
    for (Place each : value.field("sequence").elements()) {
      Place key = each.object();
      int frame = PlacedNumbers.frame(key.field("frame"), 1) - 1;
      double width = PlacedNumbers.bounded(key.field("width")) / 100;
      double height = PlacedNumbers.bounded(key.field("height")) / 100;
      double x = PlacedNumbers.bounded(key.field("x")) / 100;
      double y = PlacedNumbers.bounded(key.field("y")) / 100;
      losses.add(Kind.ROTATION, key.node().path("rotation").asDouble() == 0 ? 0 : 1);
      if (width > 0 && height > 0) {
        keys.put(frame, new Box(x, y, width, height));
        enabled.put(frame, key.node().path("enabled").asBoolean(true));
      } else {
        losses.add(Kind.EMPTY_BOXES);
      }
    }
    losses.add(Kind.SCORES, region.optional("score") ? 1 : 0);
    if (!keys.isEmpty()) {
      read.addKeyed(
          CocoReader.id(region.node().path("id")), phrase(value.node()), keys, presence(enabled));
    }
  }

  private static String phrase(JsonNode value) {
    for (String field : List.of("labels", "videolabels", "rectanglelabels")) {
      if (!value.path(field).isEmpty()) {
        return value.path(field).path(0).asText("");
      }
    }
    return "";
  }

  /// From a key on up to the next one while enabled; a key that is not enabled is the last frame
  /// of a stay.
  private static List<FrameSpan> presence(NavigableMap<Integer, Boolean> enabled) {
    List<FrameSpan> spans = new ArrayList<>();
    for (Map.Entry<Integer, Boolean> key : enabled.entrySet()) {
      Integer next = enabled.higherKey(key.getKey());
      int open = next == null ? ReadTracks.OPEN_END : next;
      spans.add(new FrameSpan(key.getKey(), key.getValue() ? open : key.getKey() + 1));
    }
    return spans;
  }

  /// The first task with regions.
  private static Place task(Place root, LossCounter losses) throws LayoutException {
    if (!root.node().isArray()) {
      return root;
    }
    List<Place> tasks = new ArrayList<>();
    for (Place element : root.elements()) {
      if (element.node().has("type") || element.node().has("sequence")) {
        return root; // a bare result
      }
      if (!regions(element).isEmpty()) {
        tasks.add(element);
      }
    }
    if (tasks.isEmpty()) {
      throw root.wrong("holds no video region of Label Studio");
    }
    losses.add(Kind.OTHER_VIDEOS, tasks.size() - 1);
    return tasks.getFirst();
  }

  /// All regions below a place: objects with a `sequence` of their own or in their `value`.
  private static List<Place> regions(Place place) {
    List<Place> found = new ArrayList<>();
    collect(place, found);
    return found;
  }

  private static void collect(Place place, List<Place> found) {
    JsonNode node = place.node();
    if (isSequence(node.path("value").path("sequence")) || isSequence(node.path("sequence"))) {
      found.add(place);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(new Place(place.path() + "[" + i + "]", node.path(i)), found);
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              entry ->
                  collect(
                      new Place(
                          place.path().isEmpty()
                              ? entry.getKey()
                              : place.path() + "." + entry.getKey(),
                          entry.getValue()),
                      found));
    }
  }

  private static boolean isSequence(JsonNode node) {
    return node.isArray() && (node.isEmpty() || node.path(0).has("frame"));
  }
}
