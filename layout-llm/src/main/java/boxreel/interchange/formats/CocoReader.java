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
import boxreel.layout.Shot;
import boxreel.layout.io.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// COCO with an image per frame. A box's object is its `track_id` or `instance_id`, also among
/// its `attributes`, where CVAT puts it. Of several videos the first with boxes counts.
final class CocoReader implements LayoutReader {
  private static final List<String> TRACK_FIELDS = List.of("track_id", "instance_id");

  @Override
  public LayoutFormat format() {
    return LayoutFormat.COCO;
  }

  @Override
  public boolean accepts(SourceText source) {
    JsonNode root = source.jsonOrMissing();
    return root.path("images").isArray() && root.path("annotations").isArray();
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    LossCounter losses = new LossCounter();
    Place root = new Place("", source.json()).object();
    CocoImages images = CocoImages.read(root, losses);
    Map<String, String> categories = categories(root);
    Map<String, NavigableMap<Integer, Box>> boxes = new LinkedHashMap<>();
    Map<String, String> phrases = new HashMap<>();
    Map<String, Integer> untracked = new HashMap<>();
    for (Place each : root.field("annotations").elements()) {
      Place annotation = each.object();
      Optional<Integer> frame = images.frame(annotation.field("image_id"));
      if (frame.isEmpty()) {
        continue;
      }
      Optional<Box> box = box(annotation, losses);
      if (box.isEmpty()) {
        continue;
      }
      String category = id(annotation.node().path("category_id"));
      String track =
          track(annotation.node())
              .orElseGet(
                  () -> {
                    losses.add(Kind.NO_TRACKS);
                    int n = untracked.merge(frame.get() + " " + category, 1, Integer::sum);
                    return category + "-" + n;
                  });
      boxes.computeIfAbsent(track, _ -> new TreeMap<>()).put(frame.get(), box.get());
      phrases.putIfAbsent(track, categories.getOrDefault(category, ""));
    }
    return imported(images, boxes, phrases, description(root.node()), given, losses);
  }

  private static Imported imported(
      CocoImages images,
      Map<String, NavigableMap<Integer, Box>> boxes,
      Map<String, String> phrases,
      String prompt,
      Given given,
      LossCounter losses)
      throws LayoutException {
    List<Box> all = boxes.values().stream().flatMap(b -> b.values().stream()).toList();
    FrameSize size = PixelSpace.size(images.size(), given, all, losses);
    ReadTracks read =
        new ReadTracks(losses, size.share(given.tolerance().orElse(Given.DENSE_TOLERANCE)), false);
    for (Map.Entry<String, NavigableMap<Integer, Box>> track : boxes.entrySet()) {
      NavigableMap<Integer, Box> shares = new TreeMap<>();
      track
          .getValue()
          .forEach(
              (frame, box) ->
                  shares.put(frame, size.share(box.x(), box.y(), box.width(), box.height())));
      read.addDense(track.getKey(), phrases.getOrDefault(track.getKey(), ""), shares);
    }
    Shot shot = read.shot(given, prompt, OptionalInt.of(images.frames()), images.rate());
    return new Imported(shot, LayoutFormat.COCO, Optional.of(size), losses.report());
  }

  private static Map<String, String> categories(Place root) throws LayoutException {
    Map<String, String> names = new HashMap<>();
    if (root.optional("categories")) {
      for (Place category : root.field("categories").elements()) {
        names.put(id(category.object().field("id").node()), category.text("name", ""));
      }
    }
    return names;
  }

  private static Optional<String> track(JsonNode annotation) {
    for (JsonNode holder : List.of(annotation, annotation.path("attributes"))) {
      for (String field : TRACK_FIELDS) {
        if (holder.hasNonNull(field)) {
          return Optional.of(id(holder.path(field)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Box> box(Place annotation, LossCounter losses) throws LayoutException {
    JsonNode node = annotation.node();
    if (!annotation.optional("bbox") || node.path("iscrowd").asInt() == 1) {
      losses.add(Kind.SHAPES);
      return Optional.empty();
    }
    losses.add(Kind.SCORES, node.hasNonNull("score") ? 1 : 0);
    losses.add(Kind.OCCLUSION, node.path("attributes").path("occluded").asBoolean() ? 1 : 0);
    losses.add(Kind.SHAPES, node.path("segmentation").isEmpty() ? 0 : 1);
    double[] n = PlacedNumbers.four(annotation.field("bbox"), "[x, y, width, height]");
    if (!(n[2] > 0 && n[3] > 0)) {
      losses.add(Kind.EMPTY_BOXES);
      return Optional.empty();
    }
    return Optional.of(new Box(n[0], n[1], n[2], n[3]));
  }

  private static String description(JsonNode root) {
    return root.path("info").path("description").asText("");
  }

  /// An id as text: a whole number without a point, whichever way it is written.
  static String id(JsonNode node) {
    return node.isNumber() && node.doubleValue() == Math.rint(node.doubleValue())
        ? Numbers.plain(node.doubleValue())
        : node.asText("");
  }
}
