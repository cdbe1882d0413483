package boxreel.interchange.film;

import boxreel.interchange.Exported;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.JsonText;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The cut in OpenTimelineIO's JSON (OpenTimelineIO 0.17 and 0.18, schemas `Timeline.1`,
/// `Track.1`, `Clip.2`, `ImageSequenceReference.1`, `Marker.2`): a clip for each shot with its
/// take's pictures, a marker at each frame with keys and one for notes. What a storyboard says is
/// in each clip's metadata under `boxreel`.
final class OtioCut {
  private static final String MEDIA = "DEFAULT_MEDIA";

  private OtioCut() {}

  static Exported write(Project project, String title, TakePlaces places) {
    LossCounter losses = new LossCounter();
    ObjectNode timeline = schema("Timeline.1", title);
    timeline.putNull("global_start_time");
    ObjectNode stack = schema("Stack.1", "tracks");
    empty(stack);
    ObjectNode track = schema("Track.1", "Shots");
    empty(track);
    track.put("kind", "Video");
    ArrayNode clips = track.putArray("children");
    for (Scene scene : project.scenes()) {
      for (StoryShot shot : scene.shots()) {
        clips.add(clip(project, scene, shot, places, losses));
      }
    }
    stack.putArray("children").add(track);
    timeline.set("tracks", stack);
    return new Exported(JsonText.write(timeline), Map.of(), losses.report());
  }

  private static ObjectNode clip(
      Project project, Scene scene, StoryShot shot, TakePlaces places, LossCounter losses) {
    String label = project.label(shot.id());
    ObjectNode clip = schema("Clip.2", shot.title().isBlank() ? label : label + " " + shot.title());
    Shot layout = shot.layout();
    empty(clip);
    clip.set("source_range", range(0, layout.frames(), layout.framesPerSecond()));
    markers((ArrayNode) clip.path("markers"), shot);
    ObjectNode ours = JsonNodeFactory.instance.objectNode();
    ours.put("id", shot.id())
        .put("label", label)
        .put("scene", scene.slugline())
        .put("status", shot.card().status().name().toLowerCase(Locale.ROOT))
        .put("prompt", layout.prompt())
        .put("action", shot.card().action())
        .put("camera", shot.card().camera())
        .put("notes", shot.card().notes());
    ArrayNode dialogue = ours.putArray("dialogue");
    shot.card()
        .dialogue()
        .forEach(
            line -> dialogue.addObject().put("speaker", line.speaker()).put("text", line.text()));
    clip.putObject("metadata").set("boxreel", ours);
    clip.putObject("media_references").set(MEDIA, media(shot, places, losses));
    clip.put("active_media_reference_key", MEDIA);
    return clip;
  }

  private static ObjectNode media(StoryShot shot, TakePlaces places, LossCounter losses) {
    Optional<StoredTake> take = TakeEdits.standing(shot);
    Optional<String> folder = take.flatMap(places::folder);
    if (folder.isEmpty()) {
      losses.add(Kind.NO_TAKE);
      ObjectNode missing = schema("MissingReference.1", take.map(StoredTake::name).orElse(""));
      missing.putNull("available_range");
      missing.putNull("available_image_bounds");
      return missing;
    }
    StoredTake made = take.orElseThrow();
    int frames = made.shot().frames() > 0 ? made.shot().frames() : shot.layout().frames();
    double rate = rate(made, shot);
    losses.add(Kind.TAKE_LENGTH, frames < shot.layout().frames() ? 1 : 0);
    ObjectNode media = schema("ImageSequenceReference.1", made.name());
    media.set("available_range", range(1, frames, rate));
    media.putNull("available_image_bounds");
    media
        .put("target_url_base", folder.get())
        .put("name_prefix", "frame_")
        .put("name_suffix", ".png")
        .put("start_frame", 1)
        .put("frame_step", 1)
        .put("rate", rate)
        .put("frame_zero_padding", 4)
        .put("missing_frame_policy", "error");
    return media;
  }

  private static double rate(StoredTake take, StoryShot shot) {
    double made = take.shot().framesPerSecond();
    return made > 0 ? made : shot.layout().framesPerSecond();
  }

  private static void markers(ArrayNode markers, StoryShot shot) {
    double rate = shot.layout().framesPerSecond();
    Map<Integer, TreeSet<String>> keyed = new TreeMap<>();
    for (Track track : shot.layout().tracks()) {
      for (Key key : track.keys()) {
        int frame = (int) Math.min(shot.layout().frames() - 1.0, Math.rint(key.time()));
        keyed.computeIfAbsent(frame, _ -> new TreeSet<>()).add(track.phrase());
      }
    }
    if (!shot.card().notes().isBlank()) {
      markers.add(marker("Notes", "YELLOW", shot.card().notes(), 0, rate));
    }
    keyed.forEach(
        (frame, phrases) ->
            markers.add(marker("Key: " + String.join(", ", phrases), "CYAN", "", frame, rate)));
  }

  private static ObjectNode marker(
      String name, String colour, String comment, int frame, double rate) {
    ObjectNode marker = schema("Marker.2", name);
    marker.put("color", colour).put("comment", comment);
    marker.set("marked_range", range(frame, 1, rate));
    return marker;
  }

  private static void empty(ObjectNode item) {
    item.putNull("source_range");
    item.putArray("effects");
    item.putArray("markers");
    item.put("enabled", true);
  }

  private static ObjectNode range(double start, double duration, double rate) {
    ObjectNode range = JsonNodeFactory.instance.objectNode().put("OTIO_SCHEMA", "TimeRange.1");
    range.set("start_time", time(start, rate));
    range.set("duration", time(duration, rate));
    return range;
  }

  private static ObjectNode time(double value, double rate) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("OTIO_SCHEMA", "RationalTime.1")
        .put("rate", rate)
        .put("value", value);
  }

  private static ObjectNode schema(String schema, String name) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("OTIO_SCHEMA", schema).put("name", name).putObject("metadata");
    return node;
  }
}
