package boxreel.planner.reading;

import boxreel.planner.reading.Chunk.Place.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Phrases of several words that mean one thing: prepositions, times, parts of the frame.
final class FixedPhrases {
  /// A phrase that was found and how many words it took.
  record Found(Chunk chunk, int words) {}

  private static final int MOST_WORDS = 4;

  private static final Map<String, Side> SIDES =
      Map.ofEntries(
          Map.entry("left", Side.LEFT), Map.entry("leftward", Side.LEFT),
          Map.entry("leftwards", Side.LEFT), Map.entry("leftmost", Side.LEFT),
          Map.entry("right", Side.RIGHT), Map.entry("rightward", Side.RIGHT),
          Map.entry("rightwards", Side.RIGHT), Map.entry("rightmost", Side.RIGHT));

  private static final Map<String, Level> LEVELS =
      Map.ofEntries(
          Map.entry("upper", Level.UPPER), Map.entry("top", Level.UPPER),
          Map.entry("up", Level.UPPER), Map.entry("upward", Level.UPPER),
          Map.entry("upwards", Level.UPPER), Map.entry("lower", Level.LOWER),
          Map.entry("bottom", Level.LOWER), Map.entry("down", Level.LOWER),
          Map.entry("downward", Level.LOWER), Map.entry("downwards", Level.LOWER));

  private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

  private static final Set<String> FILLERS =
      Set.of("the", "far", "very", "extreme", "its", "their", "his", "her");

  private static final Set<String> CENTRES = Set.of("center", "centre", "middle", "mid");

  private static final Set<String> PARTS =
      Set.of(
          "hand",
          "side",
          "corner",
          "edge",
          "part",
          "half",
          "end",
          "portion",
          "third",
          "quadrant",
          "area",
          "border",
          "section",
          "region");

  private static final Map<String, Chunk> FIXED = fixed();

  private FixedPhrases() {}

  /// The longest phrase that begins at a word, `null` if there is none.
  static @Nullable Found find(List<Word> words, int at) {
    for (int length = Math.min(MOST_WORDS, words.size() - at); length > 0; length--) {
      String phrase = joined(words, at, length);
      Chunk chunk = phrase == null ? null : FIXED.get(phrase);
      if (chunk != null) {
        return new Found(chunk, length);
      }
    }
    return null;
  }

  /// A part of the frame such as "the upper left corner", `null` if there is none.
  static @Nullable Found place(List<Word> words, int at) {
    int next = at;
    boolean ofIt = false;
    while (next < words.size() && next - at < 2 && FILLERS.contains(words.get(next).lower())) {
      ofIt |= OWNERS.contains(words.get(next).lower());
      next++;
    }
    Side side = null;
    Level level = null;
    boolean centre = false;
    int first = next;
    while (next < words.size() && next - first < 2 && isConnected(words, first, next)) {
      String word = words.get(next).lower();
      if (side == null && SIDES.containsKey(word)) {
        side = SIDES.get(word);
      } else if (level == null && LEVELS.containsKey(word)) {
        level = LEVELS.get(word);
      } else if (!centre && CENTRES.contains(word)) {
        centre = true;
      } else {
        break;
      }
      next++;
    }
    if (next == first) {
      return null;
    }
    int bare = next;
    boolean isDirection = words.get(first).lower().contains("ward");
    while (next < words.size()
        && next - first < 4
        && isConnected(words, first, next)
        && PARTS.contains(words.get(next).lower())) {
      next++;
    }
    Side whichSide = centre && side == null ? Side.CENTRE : side;
    Level whichLevel = centre && level == null ? Level.MIDDLE : level;
    if (next < words.size()
        && isConnected(words, first, next)
        && "direction".equals(words.get(next).lower())) {
      isDirection = true;
      next++;
    }
    boolean isBare = next == bare && first == at;
    Form form = ofIt ? Form.OF_IT : isDirection ? Form.DIRECTION : isBare ? Form.BARE : Form.NAMED;
    return new Found(new Chunk.Place(whichSide, whichLevel, form), next - at);
  }

  static boolean isPlaceWord(String word) {
    return SIDES.containsKey(word) || LEVELS.containsKey(word) || CENTRES.contains(word);
  }

  /// Words joined by single spaces, `null` if something separates them.
  static @Nullable String joined(List<Word> words, int at, int length) {
    StringBuilder phrase = new StringBuilder(words.get(at).lower());
    for (int i = at + 1; i < at + length; i++) {
      if (words.get(i).before() != Word.Gap.NONE) {
        return null;
      }
      phrase.append(' ').append(words.get(i).lower());
    }
    return phrase.toString();
  }

  private static boolean isConnected(List<Word> words, int first, int next) {
    return next == first || words.get(next).before() == Word.Gap.NONE;
  }

  private static Map<String, Chunk> fixed() {
    Map<String, Chunk> map = new HashMap<>();
    for (String same : List.of("next to", "close to", "adjacent to", "nearby")) {
      map.put(same, new Chunk.Preposition("beside"));
    }
    map.put("in front of", new Chunk.Preposition("in front of"));
    map.put("ahead of", new Chunk.Preposition("in front of"));
    map.put("on top of", new Chunk.Preposition("on top of"));
    map.put("in between", new Chunk.Preposition("between"));
    map.put("away from", new Chunk.Preposition("away from"));
    map.put("out of", new Chunk.Preposition("away from"));
    map.put("along with", new Chunk.Preposition("with"));
    map.put("together with", new Chunk.Preposition("with"));
    map.put("in the direction of", new Chunk.Preposition("towards"));
    map.put("high above", new Chunk.Preposition("above"));
    map.put("up and down", new Chunk.ToAndFro(true));
    for (String same : List.of("back and forth", "side to side", "to and fro", "left and right")) {
      map.put(same, new Chunk.ToAndFro(false));
    }
    for (String part : List.of("half", "part")) {
      for (String first : List.of("first", "1st", "initial", "earlier", "early")) {
        map.put(first + " " + part, Chunk.Time.part(0, 0.5));
      }
      for (String second : List.of("second", "2nd", "latter", "last", "later", "final", "other")) {
        map.put(second + " " + part, Chunk.Time.part(0.5, 1));
      }
    }
    map.put("first third", Chunk.Time.part(0, 1 / 3.0));
    map.put("first second", Chunk.Time.part(0, 1 / 3.0));
    map.put("middle third", Chunk.Time.part(1 / 3.0, 2 / 3.0));
    for (String last : List.of("last third", "final third", "last second", "final second")) {
      map.put(last, Chunk.Time.part(2 / 3.0, 1));
    }
    for (String half :
        List.of(
            "halfway through",
            "halfway",
            "half way",
            "midway",
            "midway through",
            "halfway mark",
            "halfway point",
            "half-way",
            "mid-way",
            "midpoint",
            "middle of it all")) {
      map.put(half, Chunk.Time.moment(0.5));
    }
    for (String video :
        List.of("video", "clip", "scene", "shot", "film", "movie", "footage", "recording")) {
      map.put("half of the " + video, Chunk.Time.moment(0.5));
      map.put("end of the " + video, Chunk.Time.part(2 / 3.0, 1));
      map.put("beginning of the " + video, Chunk.Time.part(0, 1 / 3.0));
      map.put("start of the " + video, Chunk.Time.part(0, 1 / 3.0));
      if (!"scene".equals(video)) {
        map.put("middle of the " + video, Chunk.Time.moment(0.5));
        map.put("first half of the " + video, Chunk.Time.part(0, 0.5));
        map.put("second half of the " + video, Chunk.Time.part(0.5, 1));
      }
    }
    map.put("at the end", Chunk.Time.part(2 / 3.0, 1));
    map.put("at the beginning", Chunk.Time.part(0, 1 / 3.0));
    map.put("at the start", Chunk.Time.part(0, 1 / 3.0));
    for (String camera : List.of("camera", "viewer", "lens", "viewers", "foreground", "audience")) {
      map.put(camera, new Chunk.Camera());
      map.put("the " + camera, new Chunk.Camera());
    }
    for (String rise :
        List.of(
            "takes off",
            "take off",
            "taking off",
            "took off",
            "blasts off",
            "shoots up",
            "shoot up",
            "shooting up",
            "shot up")) {
      map.put(rise, new Chunk.Verb(Meaning.RISE, rise));
    }
    for (String appear : List.of("shows up", "show up", "showing up", "turns up", "pops up")) {
      map.put(appear, new Chunk.Verb(Meaning.APPEAR, appear));
    }
    for (String arrive : List.of("ends up", "end up", "ending up", "ended up")) {
      map.put(arrive, new Chunk.Other("ends"));
    }
    map.put("from there", new Chunk.Other("then"));
    for (String side : List.of("top", "side", "front", "rear", "aerial", "overhead", "close-up")) {
      map.put(side + " view", new Chunk.Other("view"));
    }
    for (String seen :
        List.of(
            "in the picture",
            "in the scene",
            "in view",
            "in sight",
            "in frame",
            "in the frame",
            "in the shot",
            "on screen")) {
      map.put(seen, new Chunk.Other("visible"));
    }
    map.put("gone", new Chunk.Other("gone"));
    map.put("no longer", new Chunk.Other("not"));
    map.put("nowhere to be seen", new Chunk.Other("missing"));
    map.put("not to be seen", new Chunk.Other("missing"));
    comingsAndGoings(map);
    map.put("us", new Chunk.Camera());
    for (String far : List.of("distance", "horizon", "background")) {
      map.put("the " + far, new Chunk.Distance());
    }
    return Map.copyOf(map);
  }

  /// "comes into view", "slips out of sight".
  private static void comingsAndGoings(Map<String, Chunk> map) {
    List<String> verbs =
        List.of("come", "pop", "fade", "slide", "drop", "go", "slip", "move", "burst", "step");
    for (String verb : verbs) {
      String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
      String doubled = verb.endsWith("p") ? verb + verb.charAt(verb.length() - 1) : stem;
      for (String form :
          List.of(verb, verb + ("go".equals(verb) ? "es" : "s"), stem + "ing", doubled + "ing")) {
        for (String sight : List.of("view", "sight", "existence", "being", "frame", "shot")) {
          map.put(form + " into " + sight, new Chunk.Verb(Meaning.APPEAR, form));
          map.put(form + " out of " + sight, new Chunk.Verb(Meaning.VANISH, form));
        }
        map.put(form + " out of hiding", new Chunk.Verb(Meaning.APPEAR, form));
      }
    }
    map.put("came into view", new Chunk.Verb(Meaning.APPEAR, "came"));
    map.put("went out of view", new Chunk.Verb(Meaning.VANISH, "went"));
  }
}
