package boxreel.layout.io;

import boxreel.base.LayoutException;
import boxreel.layout.Box;
import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.PromptCue;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Boxreel's own format of a shot: JSON with a `schemaVersion`, boxes as `[x, y, width,
/// height]` in fractions of the frame, presence as `[start, end]` with the end excluded.
///
/// A key whose way has a curve of its own also has `curve`, its handles as `[x1, y1, x2, y2]`.
/// A track that somebody marked for editing also has `marks`, a list of words, and `colour`.
/// Numbers come back bit for bit. Unknown fields are ignored, so that a file of a later minor
/// version opens; a higher `schemaVersion` is refused.
public final class ShotJson {
  /// The version that is written.
  public static final int SCHEMA_VERSION = 1;

  /// The longest text that is read, in characters.
  public static final int MAX_LENGTH = 32 << 20;

  private static final String EASING = "easing";
  private static final String CURVE = "curve";

  /// What a curve is called beside its numbers.
  private static final Easing.Named CURVE_FALLBACK = Easing.Named.EASE_IN_OUT;

  /// Fields that are not written when there is nothing in them: a shot's, a track's and a
  /// key's.
  private static final Set<String> OPTIONAL_OF_SHOT = Set.of("framePrompts", "lockedFrames");

  private static final Set<String> OPTIONAL_OF_TRACK = Set.of("marks", "colour");

  private static final Set<String> OPTIONAL_OF_KEY = Set.of(CURVE);

  private static final double MAX_COORDINATE = 1e6;

  /// What some editors put before the text.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ShotJson() {}

  /// A shot as JSON text: stable order, LF, ends with a newline.
  public static String write(Shot shot) {
    return JsonText.write(toNode(shot));
  }

  /// A shot as JSON text with a further field, which readers of shots pass over.
  ///
  /// @param field a name that shots don't use
  public static String write(Shot shot, String field, JsonNode value) {
    ObjectNode node = toNode(shot);
    node.set(field, value);
    return JsonText.write(node);
  }

  /// A shot as JSON text with a list in a further field; without the field if the list is empty.
  ///
  /// @param field a name that shots don't use
  /// @param texts JSON texts
  public static String write(Shot shot, String field, List<String> texts) {
    if (texts.isEmpty()) {
      return write(shot);
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(text -> list.add(JsonText.tree(text)));
    return write(shot, field, list);
  }

  /// Reads what [#write] wrote, or what a person wrote by hand.
  ///
  /// @throws LayoutException if it is not JSON or not a shot; the sentence names the place
  public static Shot read(String json) throws LayoutException {
    if (json.length() > MAX_LENGTH) {
      throw LayoutException.badInput(
          "The layout is too long to be one ("
              + json.length()
              + " characters); choose a layout file that Boxreel wrote.");
    }
    JsonNode root;
    try {
      root = MAPPER.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
    } catch (JsonProcessingException e) {
      throw LayoutException.badInput(
          "The layout is not valid JSON" + place(e) + "; correct it there or save it again.", e);
    }
    return fromNode(root);
  }

  /// A shot as a JSON tree, for files that hold more than a shot.
  public static ObjectNode toNode(Shot shot) {
    ObjectNode node = NODES.objectNode();
    node.put("schemaVersion", SCHEMA_VERSION);
    node.put("prompt", shot.prompt());
    node.put("background", shot.background());
    node.put("negative", shot.negative());
    node.put("frames", shot.frames());
    node.put("framesPerSecond", shot.framesPerSecond());
    ArrayNode tracks = node.putArray("tracks");
    shot.tracks().forEach(track -> tracks.add(toNode(track)));
    if (!shot.cues().isEmpty()) {
      ArrayNode cues = node.putArray("framePrompts");
      for (PromptCue cue : shot.cues()) {
        cues.addObject().put("frame", cue.frame()).put("prompt", cue.prompt());
      }
    }
    if (!shot.lockedFrames().isEmpty()) {
      write(node.putArray("lockedFrames"), shot.lockedFrames());
    }
    return node;
  }

  /// Whether a field that a shot, track or key lacks is one that this version writes when there
  /// is something in it.
  ///
  /// @param written any tree; those that are none of them have no such fields
  public static boolean isOptional(ObjectNode written, String field) {
    return (written.has("tracks") && OPTIONAL_OF_SHOT.contains(field))
        || (written.has("phrase") && OPTIONAL_OF_TRACK.contains(field))
        || (written.has(EASING) && OPTIONAL_OF_KEY.contains(field));
  }

  /// The shot in a JSON tree.
  ///
  /// @throws LayoutException if it is not a shot; the sentence names the place in the tree
  public static Shot fromNode(JsonNode root) throws LayoutException {
    return fromNode(
        root,
        e -> {
          throw e;
        });
  }

  /// The shot in a JSON tree without the tracks that can't be read.
  ///
  /// @param dropped told of each such track: where it is wrong and why, without a full stop
  /// @throws LayoutException if what is outside the tracks is no shot
  public static Shot fromNodeKeepingRest(JsonNode root, Consumer<String> dropped)
      throws LayoutException {
    return fromNode(root, e -> dropped.accept(Place.reason(e)));
  }

  /// What becomes of a track that can't be read.
  private interface BadTrack {
    void found(LayoutException e) throws LayoutException;
  }

  private static Shot fromNode(JsonNode root, BadTrack badTrack) throws LayoutException {
    Place place = new Place("", root).object();
    int version = place.optional("schemaVersion") ? place.field("schemaVersion").whole() : 1;
    if (version > SCHEMA_VERSION) {
      throw LayoutException.badInput(
          "The layout was saved by a newer Boxreel (format "
              + version
              + ", this one reads up to "
              + SCHEMA_VERSION
              + "); update Boxreel to open it.");
    }
    if (version < 1) {
      throw place.field("schemaVersion").wrong("has to be 1 or more");
    }
    int frames = place.optional("frames") ? place.field("frames").whole() : Shot.DEFAULT_FRAMES;
    double rate =
        place.optional("framesPerSecond")
            ? place.field("framesPerSecond").number()
            : Shot.DEFAULT_FRAMES_PER_SECOND;
    List<Track> tracks = new ArrayList<>();
    if (place.optional("tracks")) {
      for (Place track : place.field("tracks").elements()) {
        try {
          Track read = track(track, frames);
          if (tracks.stream().anyMatch(t -> t.id().equals(read.id()))) {
            throw track.field("id").wrong("is also the id of another track");
          }
          tracks.add(read);
        } catch (LayoutException e) {
          badTrack.found(e);
        }
      }
    }
    List<PromptCue> cues = new ArrayList<>();
    if (place.optional("framePrompts")) {
      for (Place each : place.field("framePrompts").elements()) {
        Place cue = each.object();
        int frame = cue.field("frame").whole();
        if (frame < 0 || frame >= frames) {
          throw cue.field("frame").wrong("is no frame of the shot");
        }
        if (cue.field("prompt").text().isBlank()) {
          throw cue.field("prompt").wrong("is empty");
        }
        cues.add(new PromptCue(frame, cue.field("prompt").text()));
      }
    }
    List<FrameSpan> locked = new ArrayList<>();
    if (place.optional("lockedFrames")) {
      for (Place element : place.field("lockedFrames").elements()) {
        locked.add(span(element));
      }
    }
    try {
      return new Shot(
          place.text("prompt", ""),
          place.text("background", ""),
          place.text("negative", ""),
          frames,
          rate,
          tracks,
          cues,
          locked);
    } catch (IllegalArgumentException e) {
      throw place.wrong("makes no shot (" + e.getMessage() + ")");
    }
  }

  private static ObjectNode toNode(Track track) {
    ObjectNode node = NODES.objectNode();
    node.put("id", track.id());
    node.put("phrase", track.phrase());
    ArrayNode presence = node.putArray("presence");
    write(presence, track.presence());
    writeMarks(node, track.marks());
    ArrayNode keys = node.putArray("keys");
    for (Key key : track.keys()) {
      ObjectNode keyNode = keys.addObject();
      keyNode.put("time", key.time());
      Box box = key.box();
      keyNode.putArray("box").add(box.x()).add(box.y()).add(box.width()).add(box.height());
      writeEasing(keyNode, key.easing());
      keyNode.put("origin", name(key.origin()));
    }
    return node;
  }

  private static void write(ArrayNode node, List<FrameSpan> spans) {
    spans.forEach(span -> node.addArray().add(span.start()).add(span.end()));
  }

  private static void writeMarks(ObjectNode node, TrackMarks marks) {
    for (TrackMark mark : TrackMark.values()) {
      if (mark.isOn(marks)) {
        node.withArray("marks").add(name(mark));
      }
    }
    if (marks.colour() > 0) {
      node.put("colour", marks.colour());
    }
  }

  /// Marks of a later version are passed over.
  private static TrackMarks marks(Place place) throws LayoutException {
    TrackMarks marks = TrackMarks.NONE;
    if (place.optional("marks")) {
      for (Place element : place.field("marks").elements()) {
        String name = element.text();
        for (TrackMark mark : TrackMark.values()) {
          marks = name(mark).equals(name) ? mark.on(marks) : marks;
        }
      }
    }
    if (!place.optional("colour")) {
      return marks;
    }
    int colour = place.field("colour").whole();
    if (colour < 0) {
      throw place.field("colour").wrong("has to be 0 or more");
    }
    return marks.withColour(colour);
  }

  private static Track track(Place place, int frames) throws LayoutException {
    place.object();
    List<FrameSpan> presence = new ArrayList<>();
    if (place.optional("presence")) {
      for (Place element : place.field("presence").elements()) {
        FrameSpan span = span(element);
        // What lies behind the end of the shot is never seen.
        if (span.start() < frames) {
          presence.add(new FrameSpan(span.start(), Math.min(span.end(), frames)));
        }
      }
    } else if (frames > 0) {
      presence.add(new FrameSpan(0, frames));
    }
    List<Key> keys = new ArrayList<>();
    for (Place key : place.field("keys").elements()) {
      keys.add(key(key));
    }
    String phrase = place.field("phrase").text();
    String id = place.field("id").text();
    TrackMarks marks = marks(place);
    try {
      return new Track(id, phrase, presence, keys, marks);
    } catch (IllegalArgumentException e) {
      throw place.wrong("makes no track (" + e.getMessage() + ")");
    }
  }

  private static FrameSpan span(Place place) throws LayoutException {
    List<Place> ends = place.elements();
    if (ends.size() != 2) {
      throw place.wrong("needs two whole numbers, [start, end]");
    }
    int start = ends.get(0).whole();
    int end = ends.get(1).whole();
    try {
      return new FrameSpan(start, end);
    } catch (IllegalArgumentException e) {
      throw place.wrong("needs a start of 0 or more and an end behind it");
    }
  }

  private static Key key(Place place) throws LayoutException {
    place.object();
    Place boxPlace = place.field("box");
    List<Place> numbers = boxPlace.elements();
    if (numbers.size() != 4) {
      throw boxPlace.wrong("needs four numbers, [x, y, width, height]");
    }
    double[] values = new double[4];
    for (int i = 0; i < 4; i++) {
      values[i] = numbers.get(i).number();
      if (Math.abs(values[i]) > MAX_COORDINATE) {
        throw numbers.get(i).wrong("is out of all bounds");
      }
    }
    if (!(values[2] > 0 && values[3] > 0)) {
      throw boxPlace.wrong("needs a width and a height above 0");
    }
    double time = place.field("time").number();
    if (time < 0) {
      throw place.field("time").wrong("has to be 0 or more");
    }
    return new Key(
        time,
        new Box(values[0], values[1], values[2], values[3]),
        easing(place),
        place.choice("origin", Key.Origin.IMPORT));
  }

  /// A curve is also called by the named easing that is most like it, for readers that know no
  /// curves.
  private static void writeEasing(ObjectNode node, Easing easing) {
    switch (easing) {
      case Easing.Named named -> node.put(EASING, name(named));
      case CubicBezier curve -> {
        node.put(EASING, name(CURVE_FALLBACK));
        node.putArray(CURVE).add(curve.x1()).add(curve.y1()).add(curve.x2()).add(curve.y2());
      }
    }
  }

  /// A curve counts only beside the name that is written with it: a reader that knew no curves
  /// may have changed the name since.
  private static Easing easing(Place place) throws LayoutException {
    Easing.Named named = place.choice(EASING, Easing.Named.LINEAR);
    if (named != CURVE_FALLBACK || !place.optional(CURVE)) {
      return named;
    }
    Place curve = place.field(CURVE);
    List<Place> numbers = curve.elements();
    if (numbers.size() != 4) {
      throw curve.wrong("needs four numbers, [x1, y1, x2, y2]");
    }
    double[] values = new double[4];
    for (int i = 0; i < 4; i++) {
      values[i] = numbers.get(i).number();
      if (Math.abs(values[i]) > MAX_COORDINATE) {
        throw numbers.get(i).wrong("is out of all bounds");
      }
    }
    try {
      return new CubicBezier(values[0], values[1], values[2], values[3]);
    } catch (IllegalArgumentException e) {
      throw curve.wrong("makes no curve (" + e.getMessage() + ")");
    }
  }

  /// A constant's name in a file: `EASE_IN_OUT` is written `ease-in-out`.
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
