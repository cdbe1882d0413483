package boxreel.planner.staging;

import boxreel.layout.Box;
import boxreel.layout.PromptCue;
import boxreel.layout.PromptCues;
import boxreel.layout.Sixths;
import boxreel.layout.Track;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.planner.reading.Actor;
import boxreel.planner.reading.Depth;
import boxreel.planner.reading.Gait;
import boxreel.planner.reading.Relation;
import boxreel.planner.reading.Scene;
import boxreel.planner.reading.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each sixth of a staged clip shows, in words: who is there, where, and what they do just
/// then. These are a shot's frame prompts, as in Free-Bloom and DirectT2V; the background is
/// not in them, because every prompt gets it when it is encoded.
public final class Moments {
  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /// What CLIP reads of a prompt is 77 tokens, with the background; words have 1.3 on average.
  private static final int MOST_WORDS = 42;

  /// Slower than this, in heights of the frame in a sixth of the clip, is at rest.
  private static final double SLOW = 0.012;

  private static final double FAR = 0.6;

  /// Several that are farther apart are all over the frame, in its width.
  private static final double SPREAD = 0.62;
  private static final double NEAR = 0.85;

  private final Scene scene;
  private final List<Track> tracks;
  private final int frames;

  private Moments(Scene scene, List<Track> tracks, int frames) {
    this.scene = scene;
    this.tracks = tracks;
    this.frames = frames;
  }

  /// The prompts; none if every sixth shows the same.
  ///
  /// @param tracks of the scene's actors, in their order
  public static List<PromptCue> cues(Scene scene, List<Track> tracks, int frames) {
    Moments moments = new Moments(scene, tracks, frames);
    List<String> six = new ArrayList<>();
    for (int sixth = 0; sixth < Sixths.COUNT; sixth++) {
      six.add(moments.words(sixth));
    }
    return six.stream().distinct().count() == 1 ? List.of() : PromptCues.ofSixths(six, frames);
  }

  /// How much is told, when the words don't suffice for all.
  private enum Detail {
    ALL,
    /// What rests is only named.
    MOVING,
    /// All are only named.
    NAMES
  }

  private String words(int sixth) {
    Map<String, List<Integer>> seen = seen(sixth);
    if (seen.isEmpty()) {
      return scene.background().isEmpty() ? "an empty scene" : "an empty " + scene.background();
    }
    String text = "";
    for (Detail detail : Detail.values()) {
      text = told(seen, sixth, detail);
      if (text.split(" ", -1).length <= MOST_WORDS) {
        break;
      }
    }
    return text;
  }

  private String told(Map<String, List<Integer>> seen, int sixth, Detail detail) {
    List<String> parts = new ArrayList<>();
    seen.forEach((phrase, actors) -> parts.add(thing(phrase, actors, sixth, detail)));
    view(sixth).ifPresent(parts::add);
    return String.join(", ", parts);
  }

  /// Who is there, by what they are called.
  private Map<String, List<Integer>> seen(int sixth) {
    Map<String, List<Integer>> seen = new LinkedHashMap<>();
    for (int i = 0; i < tracks.size(); i++) {
      if (box(i, sixth).isPresent()) {
        seen.computeIfAbsent(tracks.get(i).phrase(), _ -> new ArrayList<>()).add(i);
      }
    }
    return seen;
  }

  private String thing(String phrase, List<Integer> actors, int sixth, Detail detail) {
    int first = actors.getFirst();
    StringBuilder words = new StringBuilder(named(phrase, actors.size()));
    boolean rests = doing(first, sixth).isEmpty();
    if (detail == Detail.NAMES || (detail == Detail.MOVING && rests)) {
      return words.toString();
    }
    if (!rests) {
      words.append(' ').append(doing(first, sixth));
    }
    String place = place(actors, sixth);
    if (!place.isEmpty()) {
      words.append(' ').append(place);
    }
    return words.toString();
  }

  private static String named(String phrase, int count) {
    if (count > 1) {
      int last = phrase.lastIndexOf(' ') + 1;
      String number = count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
      return number
          + ' '
          + phrase.substring(0, last)
          + PromptPhrases.plural(phrase.substring(last));
    }
    boolean isName = !phrase.isEmpty() && Character.isUpperCase(phrase.charAt(0));
    boolean isPlural = phrase.endsWith("s") && !phrase.endsWith("ss") && !phrase.endsWith("us");
    if (isName || isPlural || phrase.matches("(?i)(a|an|the|his|her|its|their|my|our|one) .*")) {
      return phrase;
    }
    return (phrase.matches("(?i)[aeiou].*") ? "an " : "a ") + phrase;
  }

  /// What an actor does in a sixth; empty if it rests.
  private String doing(int index, int sixth) {
    Actor actor = scene.actors().get(index);
    double[] way = way(index, sixth);
    double right = way[0];
    double down = way[1];
    double grown = way[2];
    boolean goes = Math.hypot(right, down) > SLOW;
    boolean isLow = bottom(index, sixth) > 0.98 * lowest(index);
    String own = scene.doings().get(index);
    if (actor.depth() != Depth.NONE && Math.abs(grown) > SLOW) {
      return depth(actor.depth(), height(index, sixth) / tallest(index));
    }
    if (goes && isChased(index)) {
      return "fleeing";
    }
    if (goes && chases(index)) {
      return "chasing";
    }
    return switch (actor.gait()) {
      case REST -> goes ? "moving" : "";
      case GO -> goes ? (own.isEmpty() ? "moving" : own) : stopped(actor);
      case RISE -> goes ? (own.isEmpty() ? "rising" : own) : "";
      case FALL -> goes ? (own.isEmpty() ? "falling" : own) : isLow ? "lying still" : "";
      case BOUNCE ->
          goes ? (down > 0 ? "falling" : "bouncing up") : isLow ? "lying still" : "bouncing";
      case JUMP ->
          down < -SLOW ? "jumping up" : down > SLOW ? "coming down" : goes ? "jumping" : "";
      case THROWN -> goes ? "flying through the air" : "lying still";
      case CIRCLE -> own.isEmpty() ? "circling" : own;
      case SWING -> right < 0 ? "swinging to the left" : "swinging to the right";
      case SWAY, SPIN, BOB -> own.isEmpty() ? generic(actor.gait()) : own;
    };
  }

  private boolean isChased(int index) {
    return scene.actors().get(index).tie().filter(t -> t.relation() == Relation.CHASED).isPresent();
  }

  private boolean chases(int index) {
    return scene.actors().stream()
        .anyMatch(
            other ->
                other.tie().stream()
                    .anyMatch(t -> t.relation() == Relation.CHASED && t.landmark() == index));
  }

  /// @param share of the largest height
  private static String depth(Depth depth, double share) {
    String goes = depth == Depth.NEARER ? "coming closer" : "going away";
    return share < FAR ? "far away, " + goes : share > NEAR ? goes + ", close to the camera" : goes;
  }

  private static String stopped(Actor actor) {
    return actor.noun().zone() == Zone.GROUND ? "standing still" : "";
  }

  private static String generic(Gait gait) {
    return switch (gait) {
      case SWAY -> "swaying";
      case SPIN -> "spinning";
      default -> "bobbing";
    };
  }

  /// Where in the frame: across it, and up and down for what is not on the ground. Of several
  /// the middle counts; empty if they are all over the frame.
  private String place(List<Integer> actors, int sixth) {
    List<Box> boxes = actors.stream().flatMap(actor -> box(actor, sixth).stream()).toList();
    double left = boxes.stream().mapToDouble(Moments::middle).min().orElse(0);
    double right = boxes.stream().mapToDouble(Moments::middle).max().orElse(1);
    if (right - left > SPREAD) {
      return "";
    }
    int index = actors.getFirst();
    double x = boxes.stream().mapToDouble(Moments::middle).average().orElse(0.5);
    double y = boxes.stream().mapToDouble(b -> b.y() + b.height() / 2).average().orElse(0.5);
    Zone zone = scene.actors().get(index).noun().zone();
    boolean isUpright = scene.actors().get(index).gait() == Gait.GO || zone == Zone.GROUND;
    boolean isFree = zone != Zone.GROUND || !isUpright || y < 0.4;
    String level = !isFree ? "" : y < 0.34 ? "top" : y > 0.74 ? "bottom" : "";
    String side = x < 0.36 ? "left" : x > 0.64 ? "right" : "";
    if (side.isEmpty()) {
      return level.isEmpty() ? "in the middle" : "at the " + level;
    }
    return level.isEmpty() ? "on the " + side : "at the " + level + ' ' + side;
  }

  private static double middle(Box box) {
    return box.x() + box.width() / 2;
  }

  /// What zooming makes of the view.
  private Optional<String> view(int sixth) {
    Depth zoom = scene.camera().zoom();
    if (zoom == Depth.NONE) {
      return Optional.empty();
    }
    int near = zoom == Depth.NEARER ? sixth : Sixths.COUNT - 1 - sixth;
    return near < 2
        ? Optional.of("wide shot")
        : near > 3 ? Optional.of("close-up") : Optional.empty();
  }

  /// How far an actor's middle goes right and down, and how much higher it gets, in a sixth.
  private double[] way(int index, int sixth) {
    int from = Sixths.start(sixth, frames);
    int to = Math.max(from, Math.min(frames, Sixths.start(sixth + 1, frames)) - 1);
    Optional<Box> before = tracks.get(index).boxAt(from);
    Optional<Box> behind = tracks.get(index).boxAt(to);
    if (before.isEmpty() || behind.isEmpty()) {
      return new double[3];
    }
    Box a = before.get();
    Box b = behind.get();
    return new double[] {
      (b.x() + b.right() - a.x() - a.right()) / 2,
      (b.y() + b.bottom() - a.y() - a.bottom()) / 2,
      b.height() - a.height()
    };
  }

  private Optional<Box> box(int index, int sixth) {
    int from = Sixths.start(sixth, frames);
    int to = Math.max(from, Math.min(frames, Sixths.start(sixth + 1, frames)) - 1);
    return from >= frames ? Optional.empty() : tracks.get(index).boxAt((from + to) / 2);
  }

  private double height(int index, int sixth) {
    return box(index, sixth).map(Box::height).orElse(0.0);
  }

  private double bottom(int index, int sixth) {
    return box(index, sixth).map(Box::bottom).orElse(0.0);
  }

  private double tallest(int index) {
    return tracks.get(index).keys().stream().mapToDouble(k -> k.box().height()).max().orElse(1);
  }

  private double lowest(int index) {
    return tracks.get(index).keys().stream().mapToDouble(k -> k.box().bottom()).max().orElse(1);
  }
}
