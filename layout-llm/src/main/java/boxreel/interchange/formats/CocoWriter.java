package boxreel.interchange.formats;

import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.LossCounter;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// COCO's detections (https://cocodataset.org, "Data format") with the fields by which videos
/// are kept in it: `videos`, an image for each frame with `video_id` and `frame_id`, and a
/// `track_id`, which MMTracking calls `instance_id` (MMTracking, "customize_dataset"; KWCOCO,
/// `frame_index`).
final class CocoWriter implements LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.COCO;
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.PROMPT, Part.RATE, Part.LENGTH), losses);
    Shot seen = ShotLosses.withoutNeverThere(shot, losses);
    DenseWriter.count(seen, losses);
    Map<String, Integer> numbers = ShotLosses.numbers(seen, 1, losses);
    Map<String, Integer> classes = ShotLosses.classes(seen);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putObject("info").put("description", shot.prompt());
    root.putArray("licenses");
    root.putArray("videos")
        .addObject()
        .put("id", 1)
        .put("name", "shot")
        .put("width", size.width())
        .put("height", size.height())
        .put("length", shot.frames())
        .put("fps", shot.framesPerSecond());
    ArrayNode categories = root.putArray("categories");
    classes.forEach(
        (phrase, id) ->
            categories.addObject().put("id", id).put("name", phrase).put("supercategory", ""));
    ArrayNode images = root.putArray("images");
    ArrayNode annotations = root.putArray("annotations");
    for (int frame = 0; frame < shot.frames(); frame++) {
      images
          .addObject()
          .put("id", frame + 1)
          .put("video_id", 1)
          .put("frame_id", frame)
          .put("frame_index", frame)
          .put("width", size.width())
          .put("height", size.height())
          .put("file_name", String.format(Locale.ROOT, "frame_%04d.png", frame + 1));
      for (Track track : seen.tracks()) {
        Optional<Box> share = track.boxAt(frame);
        if (share.isPresent()) {
          annotation(
              annotations,
              frame,
              numbers.getOrDefault(track.id(), 0),
              classes.getOrDefault(track.phrase(), 0),
              size.pixels(share.get()));
        }
      }
    }
    return new Exported(JsonText.write(root), Map.of(), losses.report());
  }

  private static void annotation(
      ArrayNode annotations, int frame, int number, int category, Box box) {
    double width = Numbers.rounded(box.width(), 4);
    double height = Numbers.rounded(box.height(), 4);
    ObjectNode node =
        annotations
            .addObject()
            .put("id", annotations.size())
            .put("image_id", frame + 1)
            .put("video_id", 1)
            .put("category_id", category)
            .put("track_id", number)
            .put("instance_id", number);
    node.putArray("bbox")
        .add(Numbers.rounded(box.x(), 4))
        .add(Numbers.rounded(box.y(), 4))
        .add(width)
        .add(height);
    node.put("area", Numbers.rounded(width * height, 4)).put("iscrowd", 0);
    node.putArray("segmentation");
  }
}
