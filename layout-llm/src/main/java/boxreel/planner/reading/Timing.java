package boxreel.planner.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When things come and go. What happens and when are said in either order, "appears in the second
/// half" or "in the second half appears"; this keeps the one until the other is known.
final class Timing {
  private static final Set<String> THERE =
      Set.of("visible", "seen", "present", "shown", "there", "here");
  private static final Set<String> STAYING =
      Set.of("stays", "stay", "staying", "remains", "remain", "remaining", "lingers", "linger");
  private static final Set<String> ABSENT =
      Set.of(
          "gone",
          "missing",
          "absent",
          "invisible",
          "unseen",
          "hidden",
          "concealed",
          "nothing",
          "nobody",
          "none");
  private static final Set<String> HAVING =
      Set.of(
          "has",
          "have",
          "had",
          "shows",
          "show",
          "contains",
          "contain",
          "features",
          "feature",
          "includes",
          "include",
          "introduces",
          "introduce",
          "brings",
          "bring",
          "sees",
          "see",
          "belongs");
  private static final Set<String> UNTIL = Set.of("until", "till", "before", "by", "to");

  /// What is said about being there.
  private enum Change {
    APPEARS,
    VANISHES,
    IS_THERE,
    IS_ABSENT
  }

  private @Nullable Change change;
  private @Nullable Span leading;
  private boolean leadsUntil;
  private boolean isOnly;
  private boolean isNot;
  private boolean isOwner;
  private String order = "";

  /// Whether a word says that something is there or is not.
  static boolean saysPresence(String word) {
    return THERE.contains(word) || ABSENT.contains(word);
  }

  /// Whether what is said next is denied: "does not".
  boolean denies() {
    return isNot;
  }

  /// A verb, before or behind its time.
  void verb(Chunk.Verb verb, List<Part> subjects) {
    order = "";
    if (HAVING.contains(verb.word()) && leading != null && subjects.isEmpty()) {
      isOwner = true;
    }
    Change told =
        switch (verb.meaning()) {
          case APPEAR, ENTER -> Change.APPEARS;
          case VANISH, LEAVE -> Change.VANISHES;
          default ->
              STAYING.contains(verb.word()) || HAVING.contains(verb.word())
                  ? Change.IS_THERE
                  : null;
        };
    if (SceneReader.isBe(verb)) {
      return;
    }
    change = told;
    if (leading != null && told != null && !subjects.isEmpty()) {
      // "until halfway nobody is there, then a cat appears"
      boolean isThen = leadsUntil && told == Change.APPEARS && leading.to() < 1;
      apply(isThen ? new Span(leading.to(), 1) : leading, leadsUntil, subjects);
      leading = null;
    }
  }

  /// Any other word.
  void word(String word, List<Part> subjects) {
    switch (word) {
      case "only", "solely", "just", "exclusively" -> isOnly = true;
      case "not", "never", "cannot", "can't", "isn't", "doesn't" -> isNot = true;
      case "after", "before", "since", "by" -> order = word;
      // "sneaks away": if a time is said, that is when it is gone.
      case "away", "off", "out" -> change = change == null ? Change.VANISHES : change;
      default -> {
        if (THERE.contains(word)) {
          change = isNot ? Change.IS_ABSENT : Change.IS_THERE;
        } else if (ABSENT.contains(word)) {
          change = Change.IS_ABSENT;
        } else {
          return;
        }
        if (leading != null && !subjects.isEmpty()) {
          apply(leading, leadsUntil, subjects);
          leading = null;
        } else if (leading != null && change == Change.IS_ABSENT) {
          // "in the first half you see nothing": says nothing about what comes then
          leading = null;
          change = null;
        }
      }
    }
  }

  /// "is gone" without a time.
  void isGone(List<Part> subjects) {
    subjects.forEach(part -> part.vanishes(null));
  }

  /// A part or a moment of the video.
  ///
  /// @param by the preposition before it, may be empty
  void time(Chunk.Time time, String by, List<Part> subjects) {
    String relation = order.isEmpty() ? by : order;
    order = "";
    boolean isUntil = UNTIL.contains(relation);
    Span when = meant(time, relation);
    boolean isTold = change != null || isOnly;
    if (isTold && !subjects.isEmpty()) {
      apply(when, isUntil, subjects);
      isOnly = false;
    } else if (change == Change.IS_ABSENT && subjects.isEmpty()) {
      change = null; // "nothing in the first half"
    } else {
      leading = when;
      leadsUntil = isUntil;
    }
  }

  /// The part of the video that a time with its preposition means: "after the first half" is the
  /// second.
  private static Span meant(Chunk.Time time, String relation) {
    if (UNTIL.contains(relation)) {
      return new Span(0, time.isMoment() || time.from() > 0 ? time.from() : time.to());
    }
    if ("after".equals(relation) && time.to() < 1 && !time.isMoment()) {
      return new Span(time.to(), 1);
    }
    return time.isMoment() ? new Span(time.from(), 1) : new Span(time.from(), time.to());
  }

  /// New things come in: what was said before they were named holds for them.
  void introduces(List<Part> parts) {
    Span when = leading;
    if (when != null && (isOnly || isOwner)) {
      parts.forEach(part -> part.appears(when));
      leading = null;
      isOnly = false;
      isOwner = false;
      change = null;
    } else if (change == Change.APPEARS) {
      parts.forEach(part -> part.does(Meaning.APPEAR));
    } else if (change == Change.VANISHES) {
      parts.forEach(part -> part.does(Meaning.VANISH));
    }
    if (when != null && change != null && leading != null) {
      apply(when, leadsUntil, parts);
      leading = null;
    }
  }

  private void apply(Span when, boolean isUntil, List<Part> subjects) {
    Change told = change == null ? Change.IS_THERE : change;
    boolean isDenied = isNot && told != Change.IS_ABSENT;
    for (Part part : subjects) {
      switch (isDenied ? Change.IS_ABSENT : told) {
        case APPEARS -> part.appears(startsAtOnce(when) ? Span.ALL : when);
        case IS_THERE -> part.appears(when);
        case VANISHES -> part.vanishes(isUntil ? new Span(when.to(), 1) : when);
        case IS_ABSENT -> part.isAbsent(when);
      }
    }
    isNot = false;
  }

  /// "appears at the beginning" is there from then on; "only at the beginning" is not.
  private boolean startsAtOnce(Span when) {
    return !isOnly && when.from() == 0 && when.to() < 0.5;
  }

  void pause(boolean endsSentence) {
    order = "";
    isNot = false;
    if (endsSentence) {
      isOnly = false;
      isOwner = false;
      leading = null;
      change = null;
    }
  }
}
