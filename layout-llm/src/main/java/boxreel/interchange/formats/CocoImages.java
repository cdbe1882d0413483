package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.io.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The images of a COCO file as frames of one video.
///
/// @param frameOf frames from 0 by the images' ids
/// @param frames how many there are
/// @param rate frames per second
record CocoImages(
    Map<String, Integer> frameOf, int frames, Optional<FrameSize> size, OptionalDouble rate) {
  private static final List<String> FRAME_FIELDS = List.of("frame_index", "frame_id");

  /// The frame of an image; empty for one of another video.
  Optional<Integer> frame(Place imageId) throws LayoutException {
    String id = CocoReader.id(imageId.node());
    if (id.isEmpty()) {
      throw imageId.wrong("has to be an id");
    }
    return Optional.ofNullable(frameOf.get(id));
  }

  static CocoImages read(Place root, LossCounter losses) throws LayoutException {
    Map<String, List<Place>> videos = new LinkedHashMap<>();
    Map<String, String> videoOf = new HashMap<>();
    for (Place each : root.field("images").elements()) {
      Place image = each.object();
      String video = CocoReader.id(image.node().path("video_id"));
      videos.computeIfAbsent(video, _ -> new ArrayList<>()).add(image);
      videoOf.put(CocoReader.id(image.field("id").node()), video);
    }
    if (videos.isEmpty()) {
      throw root.field("images").wrong("is empty, so there is no frame");
    }
    String chosen = videos.keySet().iterator().next();
    for (Place annotation : root.field("annotations").elements()) {
      String video = videoOf.get(CocoReader.id(annotation.node().path("image_id")));
      if (video != null) {
        chosen = video;
        break;
      }
    }
    losses.add(Kind.OTHER_VIDEOS, videos.size() - 1);
    return of(videos.getOrDefault(chosen, List.of()), video(root.node(), chosen));
  }

  private static CocoImages of(List<Place> images, JsonNode video) throws LayoutException {
    int first = Integer.MAX_VALUE;
    for (Place image : images) {
      first = Math.min(first, said(image).orElse(0));
    }
    int offset = first == 1 ? 1 : 0; // some count from 1
    Map<String, Integer> frameOf = new HashMap<>();
    int last = 0;
    for (int i = 0; i < images.size(); i++) {
      int frame = said(images.get(i)).orElse(i + offset) - offset;
      frameOf.put(CocoReader.id(images.get(i).node().path("id")), frame);
      last = Math.max(last, frame);
    }
    JsonNode holder = images.isEmpty() ? video : images.getFirst().node();
    int width = holder.path("width").asInt(video.path("width").asInt());
    int height = holder.path("height").asInt(video.path("height").asInt());
    OptionalDouble fps = PlacedNumbers.rate(video.path("fps").asDouble());
    return new CocoImages(
        frameOf,
        last + 1,
        FrameSize.isValid(width, height)
            ? Optional.of(new FrameSize(width, height))
            : Optional.empty(),
        fps.isPresent() ? fps : PlacedNumbers.rate(video.path("annotation_fps").asDouble()));
  }

  private static Optional<Integer> said(Place image) throws LayoutException {
    for (String field : FRAME_FIELDS) {
      if (image.optional(field)) {
        return Optional.of(PlacedNumbers.frame(image.field(field), 0));
      }
    }
    return Optional.empty();
  }

  private static JsonNode video(JsonNode root, String id) {
    for (JsonNode video : root.path("videos")) {
      if (CocoReader.id(video.path("id")).equals(id)) {
        return video;
      }
    }
    return root.path("videos").path(0);
  }
}
