package boxreel.planner.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns verbs, prepositions and places into where the subjects go.
record Wayfinder(List<Part> subjects) {
  private static final Set<String> ARRIVING =
      Set.of("to", "toward", "towards", "into", "onto", "for", "until", "upon");
  private static final Set<String> LEAVING = Set.of("from", "away from", "off");

  /// @param hasObject whether a thing follows directly: "kicks a ball"
  void verb(Chunk.Verb verb, boolean hasObject) {
    boolean isLaunched = verb.meaning() == Meaning.LAUNCH && !hasObject && isPassive(verb.word());
    boolean isNearing = verb.meaning() == Meaning.NEAR && hasObject;
    for (Part part : subjects) {
      if (hasObject && Moved.by(verb.word()).isPresent()) {
        continue; // who lifts or drops something stays
      }
      if (verb.word().startsWith("set") && part.noun.zone() == Zone.HIGH) {
        part.does(Meaning.FALL);
      } else if (isLaunched) {
        part.moves(Gait.THROWN);
      } else if ((verb.meaning() == Meaning.LEAVE && hasObject) || isNearing) {
        part.does(Meaning.GO);
      } else if (verb.meaning() == Meaning.CARRY && !hasObject && isRiding(verb.word())) {
        part.does(Meaning.GO);
      } else if (verb.meaning() != Meaning.CARRY || !hasObject) {
        part.does(verb.meaning());
      }
      part.paces(verb.pace());
    }
  }

  /// A participle before the noun: "a bouncing ball", "a thrown ball", "a parked car".
  void manner(Meaning meaning) {
    for (Part part : subjects) {
      if (meaning == Meaning.LAUNCH) {
        part.moves(Gait.THROWN);
      } else if (meaning != Meaning.APPEAR && meaning != Meaning.VANISH) {
        part.does(meaning);
      }
    }
  }

  private static boolean isPassive(String word) {
    return word.endsWith("n")
        || word.endsWith("ed")
        || Set.of("hit", "shot", "flung").contains(word);
  }

  /// The object of a verb; tells whether what follows is about the object.
  boolean object(Chunk.Verb verb, List<Part> objects) {
    int object = objects.getFirst().index;
    if (verb.word().startsWith("walk")) {
      // "walks the dog"
      objects.forEach(part -> part.isTied(Relation.AHEAD, subjects.getFirst().index));
      return false;
    }
    if (verb.word().startsWith("fl") && objects.getFirst().noun.zone() == Zone.AIR) {
      // "flies a kite"
      objects.forEach(part -> part.isTied(Relation.ABOVE, subjects.getFirst().index));
      return false;
    }
    if (verb.meaning() == Meaning.GO && isSteering(verb.word())) {
      return ride(objects);
    }
    Optional<Meaning> moved = Moved.by(verb.word());
    if (moved.isPresent() && !subjects.isEmpty()) {
      objects.forEach(part -> part.does(moved.get()));
      objects.forEach(part -> part.isTied(Relation.BESIDE, subjects.getFirst().index));
      return true;
    }
    switch (verb.meaning()) {
      case LAUNCH -> {
        if (subjects.isEmpty()) {
          objects.forEach(part -> part.moves(Gait.THROWN));
        } else {
          Level from = verb.word().startsWith("kick") ? Level.LOWER : Level.UPPER;
          int thrower = subjects.getFirst().index;
          objects.forEach(part -> part.isThrownBy(thrower, from));
        }
        return true;
      }
      case CARRY -> {
        return carry(verb.word(), objects);
      }
      case CIRCLE -> landmark("around", object);
      case GO, ROLL, BOUNCE, STOP, SPEEDUP, ZOOM -> landmark("past", object);
      case JUMP -> landmark("over", object);
      case NEAR, ENTER -> landmark("to", object);
      case RISE, LEAVE, FAR -> landmark("from", object);
      case SWING, SPIN, FALL, SWAY, REST, APPEAR, VANISH, PAN, TRACK ->
          objects.forEach(part -> part.isTied(Relation.BESIDE, subjects.getFirst().index));
    }
    return false;
  }

  private boolean carry(String word, List<Part> objects) {
    Part subject = subjects.getFirst();
    if (isRiding(word)) {
      return ride(objects);
    }
    if (word.startsWith("foll") && flies(subject) && !flies(objects.getFirst())) {
      // "a drone follows a cyclist": over who goes on the ground
      objects.forEach(part -> part.does(Meaning.GO));
      subjects.forEach(part -> part.moves(Gait.REST));
      subjects.forEach(part -> part.isTied(Relation.ABOVE, objects.getFirst().index));
      return true;
    }
    Relation relation = carried(word, objects.getFirst().noun);
    if (Set.of(
            "carr", "bring", "brought", "push", "pull", "drag", "chas", "foll", "tow", "purs",
            "hunt")
        .stream()
        .anyMatch(word::startsWith)) {
      subjects.forEach(part -> part.does(Meaning.GO));
    }
    objects.forEach(part -> part.isTied(relation, subject.index));
    return false;
  }

  private static boolean flies(Part part) {
    return part.noun.zone() == Zone.SKY || part.noun.zone() == Zone.AIR;
  }

  /// The subjects go along on an object.
  private boolean ride(List<Part> objects) {
    objects.forEach(part -> part.does(Meaning.GO));
    subjects.forEach(part -> part.moves(Gait.REST));
    subjects.forEach(part -> part.isTied(Relation.ON, objects.getFirst().index));
    return true;
  }

  /// "drives a tractor", "rows a boat".
  private static boolean isSteering(String word) {
    return Set.of("driv", "drove", "row", "paddl", "sail", "steer", "pedal").stream()
        .anyMatch(word::startsWith);
  }

  private static boolean isRiding(String word) {
    return word.startsWith("rid") || word.startsWith("rod");
  }

  private static Relation carried(String word, Noun noun) {
    if (word.startsWith("w")) {
      return Relation.ON;
    }
    if (noun.zone() == Zone.AIR) {
      return Relation.ABOVE;
    }
    if (Set.of("chas", "purs", "hunt").stream().anyMatch(word::startsWith)) {
      return Relation.CHASED;
    }
    boolean trails =
        Set.of("pull", "drag", "tow", "lead", "led").stream().anyMatch(word::startsWith);
    return trails ? Relation.BESIDE : Relation.AHEAD;
  }

  /// A place in the frame, or a side of "it".
  void place(Spot spot, String by, Chunk.@Nullable Verb verb) {
    // "sits down", "looks up": nothing moves.
    boolean isGesture =
        by.isEmpty() && !spot.hasLandmark() && verb != null && verb.meaning() == Meaning.REST;
    for (Part part : subjects) {
      if (by.isEmpty() && spot.side() != null && part.refines(spot.side())) {
        continue;
      }
      if (spot.hasLandmark() && spot.side() != null && part.isAtSide(spot)) {
        continue;
      }
      if (LEAVING.contains(by)) {
        part.startsFrom(spot);
      } else if (part.isGoing() && !isGesture && (by.isEmpty() || ARRIVING.contains(by))) {
        part.goesTo(spot);
      } else if (!isGesture) {
        part.isAt(spot);
      }
    }
  }

  /// "(from | to | on) the left of a car".
  void placeOf(Spot spot, String by) {
    for (Part part : subjects) {
      boolean isTop = spot.level() == Level.UPPER && spot.side() == null;
      if (spot.side() != null && part.isAtSide(spot)) {
        continue;
      }
      if (LEAVING.contains(by)) {
        part.startsFrom(spot);
      } else if (ARRIVING.contains(by) && part.isGoing()) {
        part.goesTo(spot);
      } else if (isTop) {
        part.isTied(Relation.ON, spot.landmark());
      } else if (spot.side() == Side.LEFT) {
        part.isTied(Relation.LEFT_OF, spot.landmark());
      } else if (spot.side() == Side.RIGHT) {
        part.isTied(Relation.RIGHT_OF, spot.landmark());
      } else {
        part.isTied(Relation.BELOW, spot.landmark());
      }
    }
  }

  /// A preposition with another thing.
  void landmark(String by, int landmark) {
    for (Part part : subjects) {
      Spot spot = new Spot(null, null, landmark);
      if (part.index == landmark) {
        continue;
      }
      if (part.isSwinging() && Set.of("from", "on", "under", "below", "in").contains(by)) {
        part.isTied(Relation.HANGING, landmark);
      } else if (LEAVING.contains(by)) {
        part.startsFrom(spot);
      } else if (ARRIVING.contains(by)) {
        part.does(Meaning.GO);
        part.goesTo(spot);
      } else if ("with".equals(by)) {
        part.isNear(landmark);
      } else {
        part.isTied(relation(by, part.isGoing()), landmark);
      }
    }
  }

  /// Whether a preposition says where a thing is, and not where it goes.
  static boolean relates(String by) {
    return Set.of("under", "below", "beneath", "underneath", "behind", "in front of", "beside")
            .contains(by)
        || Set.of("near", "next to", "by").contains(by);
  }

  /// What was said last is over: a place named next is where they get to.
  void goesOn() {
    subjects.forEach(Part::goesOn);
  }

  private static Relation relation(String by, boolean isGoing) {
    return switch (by) {
      case "on", "on top of", "upon", "atop", "in", "inside", "within" -> Relation.ON;
      case "over", "above", "across" -> isGoing ? Relation.OVER : Relation.ABOVE;
      case "past", "through", "by", "along", "among", "amid", "between" ->
          isGoing ? Relation.PAST : Relation.BESIDE;
      case "around", "round" -> isGoing ? Relation.AROUND : Relation.BESIDE;
      case "under", "below", "beneath", "underneath" -> Relation.BELOW;
      case "behind" -> Relation.BEHIND;
      case "in front of" -> Relation.IN_FRONT;
      default -> Relation.BESIDE;
    };
  }
}
