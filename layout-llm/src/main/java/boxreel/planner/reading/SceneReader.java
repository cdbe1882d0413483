package boxreel.planner.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a prompt: finds who is in it and what is said about each.
///
/// Walks over the chunks from left to right and keeps in mind who is spoken about. A thing
/// becomes the new subject, or the object of a verb, or the landmark of a preposition.
public final class SceneReader {
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Set<String> ARRIVALS =
      Set.of("ends", "ending", "end", "finishes", "finally", "then", "stops", "eventually");
  private static final Set<String> CROSSING =
      Set.of("across", "over", "along", "through", "past", "down");
  private static final Set<String> NEARER = Set.of("closer", "nearer", "bigger", "larger");
  private static final Set<String> FARTHER = Set.of("away", "smaller", "farther", "further");
  private static final Set<Meaning> COMING = Set.of(Meaning.GO, Meaning.FALL, Meaning.JUMP);
  private static final Set<String> WITHOUT = Set.of("no", "without", "zero", "except");

  private final Cast cast = new Cast();
  private final Lexicon lexicon;
  private final Backdrop backdrop;
  private final CameraMove camera = new CameraMove();
  private final Timing timing = new Timing();
  private final List<Chunk> chunks;

  private List<Part> subjects = List.of();
  private boolean isSpokenOf;
  private boolean isCamera;
  private @Nullable Meaning coming;
  private Chunk.@Nullable Verb lastVerb;
  private String preposition = "";
  private final List<Led> leading = new ArrayList<>();
  private Chunk.@Nullable Place placeOf;
  private String placeOfPreposition = "";
  private int landmark = Spot.FRAME;

  private SceneReader(Lexicon lexicon, List<Chunk> chunks) {
    this.lexicon = lexicon;
    this.backdrop = new Backdrop(lexicon.backgrounds());
    this.chunks = chunks;
  }

  /// A place that is said before the thing that is there.
  private record Led(Spot spot, String by) {}

  static boolean isBe(Chunk.Verb verb) {
    return BE.contains(verb.word());
  }

  /// Reads any text; what is not understood is left out.
  public static Scene read(String text, Vocabulary vocabulary) {
    Lexicon lexicon = vocabulary.lexicon();
    return new SceneReader(lexicon, Chunker.chunks(lexicon, text)).read();
  }

  private Scene read() {
    for (int at = 0; at < chunks.size(); at++) {
      switch (chunks.get(at)) {
        case Chunk.Things things -> things(things, at);
        case Chunk.Background place -> backdrop(place, at);
        case Chunk.Place place -> place(place, at);
        case Chunk.ToAndFro way -> subjects.forEach(part -> part.swings(way.vertical()));
        case Chunk.Verb verb -> verb(verb, at);
        case Chunk.Time time -> time(time);
        case Chunk.Camera _ -> camera(at);
        case Chunk.Distance _ -> distance();
        case Chunk.Preposition p -> preposition(p.word(), at);
        case Chunk.Pronoun p -> pronoun(p.word());
        case Chunk.Other other -> other(other.word());
        case Chunk.Break end -> pause(end.endsSentence());
      }
    }
    return cast.scene(backdrop, camera.camera(), lexicon);
  }

  private void things(Chunk.Things things, int at) {
    Chunk.Place place = placeOf;
    Chunk.Verb verb = lastVerb;
    String by = preposition;
    placeOf = null;
    lastVerb = null;
    preposition = "";
    if (isContent(at, by) || isDenied(at, by) || isFrame(things, at)) {
      return;
    }
    if (isDressing(at, by)) {
      backdrop.addImplied(things.phrase());
      cast.resolve(things);
      isSpokenOf = true;
      return;
    }
    boolean isLandmark = !by.isEmpty() && !subjects.isEmpty() && !isCamera;
    if (isLandmark && place == null && backdrop.takes(things, by, isSpokenOf)) {
      return;
    }
    backdrop.addImplied(things.phrase());
    List<Part> parts =
        place != null && landmark != Spot.FRAME && cast.isSame(landmark, things)
            ? List.of(cast.all().get(landmark))
            : cast.resolve(things);
    if (parts.isEmpty()) {
      return;
    }
    if (isCamera) {
      camera.sees(parts);
    }
    if (isLandmark && place != null) {
      landmark = parts.getFirst().index;
      Spot spot = new Spot(place.side(), place.level(), landmark);
      new Wayfinder(subjects).placeOf(spot, placeOfPreposition);
    } else if (place != null && subjects.isEmpty() && place.side() != null) {
      // "From the left of a house, a dog ...": about who is named next.
      landmark = parts.getFirst().index;
      leading.add(new Led(new Spot(place.side(), place.level(), landmark), placeOfPreposition));
    } else if (isLandmark && !("with".equals(by) && isActing(at + 1))) {
      landmark = parts.getFirst().index;
      new Wayfinder(Wayfinder.relates(by) ? seats() : subjects).landmark(by, landmark);
      isSpokenOf = true;
    } else if (verb != null && !subjects.isEmpty() && !isIntroducing(verb)) {
      object(verb, parts);
    } else {
      subject(parts);
    }
    if (things.manner() != null) {
      parts.forEach(part -> new Wayfinder(List.of(part)).manner(things.manner()));
    }
  }

  /// "a cup of coffee" is one thing.
  private boolean isContent(int at, String by) {
    return "of".equals(by) && at > 1 && chunks.get(at - 2) instanceof Chunk.Things;
  }

  /// "sits on a bench under a tree": the bench is under the tree.
  private List<Part> seats() {
    return subjects.stream()
        .map(part -> part.seat() == Spot.FRAME ? part : cast.all().get(part.seat()))
        .distinct()
        .toList();
  }

  /// "in a park with a bench": the bench belongs to the park, nobody sits on it.
  private boolean isDressing(int at, String by) {
    return "with".equals(by)
        && !subjects.isEmpty()
        && !isCamera
        && chunks.get(at - 2) instanceof Chunk.Background
        && !isActing(at + 1);
  }

  /// "without a hat", "no cars".
  private boolean isDenied(int at, String by) {
    boolean isNone =
        at > 0 && chunks.get(at - 1) instanceof Chunk.Other o && WITHOUT.contains(o.word());
    return isNone || WITHOUT.contains(by);
  }

  /// "a documentary about two bicycles": what it is about counts.
  private boolean isFrame(Chunk.Things things, int at) {
    boolean leads =
        next(at + 1) instanceof Chunk.Preposition p
            && Set.of("of", "about", "with").contains(p.word())
            && next(at + 2) instanceof Chunk.Things;
    return things.noun().isUnknown() && subjects.isEmpty() && things.count() == 1 && leads;
  }

  /// Whether a thing does something itself: a verb, or a place in the frame, follows.
  private boolean isActing(int at) {
    return next(at) instanceof Chunk.Verb
        || (next(at) instanceof Chunk.Preposition && next(at + 1) instanceof Chunk.Place);
  }

  private static boolean isIntroducing(Chunk.Verb verb) {
    return BE.contains(verb.word())
        || verb.meaning() == Meaning.APPEAR
        || verb.meaning() == Meaning.VANISH;
  }

  private void object(Chunk.Verb verb, List<Part> objects) {
    landmark = objects.getFirst().index;
    if (verb.meaning() == Meaning.LAUNCH) {
      objects.forEach(part -> part.says(verb.word()));
    }
    if (new Wayfinder(subjects).object(verb, objects)) {
      subjects = objects;
    }
  }

  private void subject(List<Part> parts) {
    boolean joins = !isSpokenOf && !isCamera && !subjects.isEmpty();
    List<Part> group = new ArrayList<>(joins ? subjects : List.of());
    parts.stream().filter(part -> !group.contains(part)).forEach(group::add);
    subjects = group;
    isSpokenOf = false;
    isCamera = false;
    if (coming != null) {
      Meaning meaning = coming;
      parts.forEach(part -> part.does(meaning));
      coming = null;
    }
    for (Led led : leading) {
      Wayfinder finder = new Wayfinder(parts);
      if (led.spot().hasLandmark()) {
        finder.placeOf(led.spot(), led.by());
      } else {
        finder.place(led.spot(), led.by(), null);
      }
      isSpokenOf = true;
    }
    leading.clear();
    timing.introduces(parts);
  }

  private void backdrop(Chunk.Background place, int at) {
    boolean isOf =
        at > 0 && chunks.get(at - 1) instanceof Chunk.Preposition p && "of".equals(p.word());
    backdrop.add(place.keyword(), isOf ? "of" : preposition);
    if (CROSSING.contains(preposition)) {
      subjects.forEach(Part::crosses);
    }
    preposition = "";
    lastVerb = null;
    isSpokenOf |= !subjects.isEmpty();
  }

  private void place(Chunk.Place place, int at) {
    String by = preposition;
    preposition = "";
    boolean isOf = next(at + 1) instanceof Chunk.Preposition p && "of".equals(p.word());
    if (isOf && (next(at + 2) instanceof Chunk.Things || next(at + 2) instanceof Chunk.Pronoun)) {
      placeOf = place;
      placeOfPreposition = by;
      return;
    }
    Spot spot = Spot.ofFrame(place.side(), place.level());
    if (isLeading(at, by) || (subjects.isEmpty() && !isCamera)) {
      leading.add(new Led(spot, by));
      return;
    }
    if (isCamera) {
      camera.pans(place.side());
      return;
    }
    boolean isAlong = by.isEmpty() && place.side() == null && leadsAlong(at + 1);
    if (isAlong) {
      return;
    }
    isSpokenOf = true;
    if (isOfLandmark(at, by, place)) {
      new Wayfinder(List.of(cast.all().get(landmark))).place(spot, by, null);
      return;
    }
    new Wayfinder(subjects).place(inFrameOrAtLandmark(place), way(place, by), lastVerb);
  }

  /// "throws a ball to a girl on the right": the girl is there.
  private boolean isOfLandmark(int at, String by, Chunk.Place place) {
    return Set.of("on", "at", "in").contains(by)
        && place.form() == Chunk.Place.Form.NAMED
        && at > 1
        && chunks.get(at - 2) instanceof Chunk.Things things
        && landmark != Spot.FRAME
        && cast.isSame(landmark, things)
        && subjects.stream().noneMatch(part -> part.index == landmark);
  }

  /// Which preposition a place has in truth: "in a leftward direction" is to the left, "leaves
  /// the left corner" from there.
  private String way(Chunk.Place place, String by) {
    if (place.form() == Chunk.Place.Form.DIRECTION && !"from".equals(by)) {
      return "to";
    }
    boolean isLeft =
        lastVerb != null
            && lastVerb.meaning() == Meaning.LEAVE
            && place.form() == Chunk.Place.Form.NAMED;
    return by.isEmpty() && isLeft ? "from" : by;
  }

  /// A side behind "from the left of a tree" is the tree's.
  private Spot inFrameOrAtLandmark(Chunk.Place place) {
    int start = subjects.isEmpty() ? Spot.FRAME : subjects.getFirst().startingLandmark();
    boolean isOther = place.side() != null && place.level() == null && start != Spot.FRAME;
    int mark = place.isOfIt() ? landmark : isOther ? start : Spot.FRAME;
    return new Spot(place.side(), place.level(), mark);
  }

  /// "down the street": along it, not downwards.
  private boolean leadsAlong(int at) {
    return next(at) instanceof Chunk.Background background
        && !background.keyword().startsWith("mountain");
  }

  /// "On the left a cat sleeps, on the right a dog barks": said before the thing.
  private boolean isLeading(int at, String by) {
    int before = by.isEmpty() ? at - 1 : at - 2;
    boolean begins =
        before < 0
            || chunks.get(before) instanceof Chunk.Break
            || (chunks.get(before) instanceof Chunk.Other other
                && Set.of("and", "while").contains(other.word()));
    int after = next(at + 1) instanceof Chunk.Break ? at + 2 : at + 1;
    boolean isRest = Set.of("on", "at", "in", "from", "").contains(by);
    boolean isComma = !(next(at + 1) instanceof Chunk.Break end) || !end.endsSentence();
    return isRest && begins && isComma && next(after) instanceof Chunk.Things;
  }

  private void verb(Chunk.Verb verb, int at) {
    lastVerb = verb;
    preposition = "";
    boolean isCameras = verb.meaning() == Meaning.ZOOM || verb.meaning() == Meaning.PAN || isCamera;
    if (isCameras && (isCamera || subjects.isEmpty())) {
      isCamera = true;
      camera.verb(verb);
      return;
    }
    if (subjects.isEmpty() && at > 0 && chunks.get(at - 1) instanceof Chunk.Background) {
      return; // "rain falls", "waves roll": the background moves
    }
    if (Timing.saysPresence(verb.word())) {
      timing.word(verb.word(), subjects);
      return;
    }
    coming = subjects.isEmpty() && !isComing(verb) ? verb.meaning() : null;
    isSpokenOf |= !subjects.isEmpty();
    boolean hasObject =
        next(at + 1) instanceof Chunk.Things
            || (next(at + 1) instanceof Chunk.Place p && p.form() == Chunk.Place.Form.NAMED);
    if (!isBe(verb)) {
      String not = timing.denies() ? "not " : "";
      subjects.forEach(part -> part.says(not + verb.word()));
    }
    if (!timing.denies()) {
      new Wayfinder(subjects).verb(verb, hasObject);
    }
    timing.verb(verb, subjects);
  }

  private static boolean isComing(Chunk.Verb verb) {
    return verb.meaning() == Meaning.APPEAR || verb.meaning() == Meaning.VANISH;
  }

  private void time(Chunk.Time time) {
    timing.time(time, preposition, subjects);
    preposition = "";
  }

  private void camera(int at) {
    String by = preposition;
    preposition = "";
    boolean isActing =
        next(at + 1) instanceof Chunk.Verb
            || (next(at + 1) instanceof Chunk.Other && next(at + 2) instanceof Chunk.Verb);
    if (by.isEmpty() && isActing) {
      isCamera = true;
    } else if ("away from".equals(by) || "from".equals(by)) {
      subjects.forEach(part -> part.goesInDepth(Depth.FARTHER));
    } else if (Set.of("to", "toward", "towards", "at", "into", "beside", "near").contains(by)) {
      subjects.forEach(part -> part.goesInDepth(Depth.NEARER));
    }
  }

  private void distance() {
    if (Set.of("into", "to", "towards", "toward").contains(preposition)) {
      subjects.forEach(part -> part.goesInDepth(Depth.FARTHER));
    }
    preposition = "";
  }

  private void preposition(String word, int at) {
    if (isCamera) {
      camera.word(word);
    }
    if (Set.of("until", "till").contains(word) && next(at + 1) instanceof Chunk.Things) {
      // "until a train comes": a new clause.
      isSpokenOf = true;
      lastVerb = null;
      return;
    }
    if (Set.of("off", "out", "away from").contains(word)) {
      timing.word("out", subjects);
    }
    Chunk.Verb verb = lastVerb;
    if (verb != null && comesIn(verb, word, at)) {
      Chunk.Verb enters = new Chunk.Verb(Meaning.ENTER, verb.word());
      new Wayfinder(subjects).verb(enters, false);
      timing.verb(enters, subjects);
      return;
    }
    // "flies over a tree": the verb has no object then.
    preposition = "of".equals(word) && next(at + 1) instanceof Chunk.Other ? "" : word;
  }

  /// "walks in", "drops in after a while", "steps into the scene".
  private boolean comesIn(Chunk.Verb verb, String word, int at) {
    if (!COMING.contains(verb.meaning())) {
      return false;
    }
    boolean isAlone =
        next(at + 1) == null
            || next(at + 1) instanceof Chunk.Break
            || next(at + 1) instanceof Chunk.Time
            || (next(at + 1) instanceof Chunk.Other o && "after".equals(o.word()));
    boolean isScene =
        next(at + 2) instanceof Chunk.Other o
            && Set.of("scene", "picture", "frame", "shot", "view", "image").contains(o.word());
    return ("in".equals(word) && isAlone)
        || (Set.of("into", "onto").contains(word) && (isAlone || isScene));
  }

  private void pronoun(String word) {
    isCamera = false;
    if (placeOf != null && landmark != Spot.FRAME) {
      Spot spot = new Spot(placeOf.side(), placeOf.level(), landmark);
      new Wayfinder(subjects).placeOf(spot, placeOfPreposition);
    } else if (!preposition.isEmpty() && landmark != Spot.FRAME && "it".equals(word)) {
      new Wayfinder(subjects).landmark(preposition, landmark);
    }
    placeOf = null;
    preposition = "";
  }

  private void other(String word) {
    double pace = lexicon.small().pace(word);
    if (pace != 1 && !isCamera) {
      subjects.forEach(part -> part.paces(pace));
    }
    if (isCamera) {
      camera.word(word);
    } else if (NEARER.contains(word) && lastVerb != null) {
      subjects.forEach(part -> part.goesInDepth(Depth.NEARER));
    } else if (FARTHER.contains(word) && lastVerb != null) {
      subjects.forEach(part -> part.goesInDepth(Depth.FARTHER));
    } else if (ARRIVALS.contains(word)) {
      new Wayfinder(subjects).goesOn();
    }
    switch (word) {
      case "gone" -> timing.isGone(subjects);
      case "way", "trip", "journey", "route", "tour" ->
          subjects.forEach(part -> part.does(Meaning.GO));
      case "and", "while", "when", "but", "as", "where", "which", "that", "whereas" -> {
        preposition = "";
        lastVerb = null;
      }
      default -> {}
    }
    timing.word(word, subjects);
  }

  private void pause(boolean endsSentence) {
    preposition = "";
    lastVerb = null;
    timing.pause(endsSentence);
    if (endsSentence) {
      isSpokenOf = true;
      isCamera = false;
      placeOf = null;
    }
  }

  private @Nullable Chunk next(int at) {
    return at < chunks.size() ? chunks.get(at) : null;
  }
}
