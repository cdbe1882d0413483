package boxreel.planner.revising;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.MotionEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.planner.revising.Clauses.Clause;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The words for edits, and what they do. Of several in a clause, the first of the list counts.
final class EditWords {
  private static final double USUAL = 0.15;
  private static final double LITTLE = 0.07;
  private static final double FAR = 0.3;
  private static final double LARGER = 1.3;
  private static final double MUCH_LARGER = 1.7;
  private static final double LITTLE_LARGER = 1.12;

  private static final Pattern MUCH = Pattern.compile("\\b(much|far|a lot|way)\\b");
  private static final Pattern SLIGHT =
      Pattern.compile("\\b(a little|a bit|slightly|somewhat|a touch)\\b");
  private static final Pattern FIRST_HALF = Pattern.compile("\\bfirst half\\b");

  private EditWords() {}

  /// What is done to an object.
  @FunctionalInterface
  private interface Effect {
    Shot on(Shot shot, Track track, Clause clause);
  }

  private record Edit(Pattern words, Effect effect) {}

  private static final List<Edit> EDITS =
      List.of(
          edit(
              "remove|delete|erase|take away|get rid of",
              (shot, track, _) -> TrackEdits.delete(shot, Set.of(track.id()))),
          edit(
              "(twice|double)( as (big|large|tall)| the size| its size| in size)?",
              (shot, track, _) -> with(shot, track, t -> WayEdits.scaled(t, 2))),
          edit(
              "half (as (big|large|tall)|the size|its size)",
              (shot, track, _) -> with(shot, track, t -> WayEdits.scaled(t, 0.5))),
          edit(
              "bigger|larger|taller|huge|enlarge|grow",
              (shot, track, clause) ->
                  with(shot, track, t -> WayEdits.scaled(t, size(clause.text())))),
          edit(
              "smaller|tiny|tinier|shrink",
              (shot, track, clause) ->
                  with(shot, track, t -> WayEdits.scaled(t, 1 / size(clause.text())))),
          edit("from (the )?left to (the )?right", (shot, track, _) -> across(shot, track, true)),
          edit("from (the )?right to (the )?left", (shot, track, _) -> across(shot, track, false)),
          edit("stops?|halts?|waits?", EditWords::stop),
          edit(
              "mirror(ed)?|flip(ped)?|other side",
              (shot, track, _) -> with(shot, track, WayEdits::mirrored)),
          edit(
              "other way( round)?|backwards?|reversed?|opposite (way|direction)",
              (shot, track, _) -> MotionEdits.reverse(shot, track.id())),
          edit(
              "turns?( back| around)?|(go|goes|come|comes|walk|walks|run|runs) back|returns?",
              (shot, track, _) ->
                  with(
                      shot,
                      track,
                      t -> WayEdits.turned(t, WayEdits.lastMove(t, shot.frames()), shot.frames()))),
          edit(
              "faster|quicker|more quickly|speeds? up|sooner",
              (shot, track, _) -> with(shot, track, WayEdits::faster)),
          edit(
              "slower|more slowly|slows? down",
              (shot, track, _) -> with(shot, track, t -> WayEdits.slower(t, shot.frames()))),
          edit(
              "(stand|stay|keep|be|i)s? still|(stay|remain)s? (there|where)|not move|freeze",
              (shot, track, _) -> with(shot, track, WayEdits::still)),
          edit(
              "(only |just )?in the (first|second) half",
              (shot, track, clause) ->
                  there(shot, track, FIRST_HALF.matcher(clause.text()).find())),
          edit("(appears?|comes?|enters?) (later|halfway)", (s, t, _) -> there(s, t, false)),
          edit(
              "(disappears?|vanish(es)?|leaves?|goes)( away)? (early|earlier|halfway)",
              (s, t, _) -> there(s, t, true)),
          edit(
              "always there|all the time|throughout",
              (shot, track, _) ->
                  with(shot, track, t -> t.withPresence(List.of(new FrameSpan(0, shot.frames()))))),
          edit("left", (shot, track, clause) -> move(shot, track, clause, -1, 0)),
          edit("right", (shot, track, clause) -> move(shot, track, clause, 1, 0)),
          edit("up|upwards?|higher", (shot, track, clause) -> move(shot, track, clause, 0, -1)),
          edit("down|downwards?|lower", (shot, track, clause) -> move(shot, track, clause, 0, 1)));

  private static Edit edit(String words, Effect effect) {
    return new Edit(Pattern.compile("\\b(" + words + ")\\b"), effect);
  }

  /// Whether a clause says what is to be done.
  static boolean knows(Clause clause) {
    return edit(clause).isPresent();
  }

  /// The shot with a clause's edit of one object; the same shot if it has no such object.
  static Shot applied(Shot shot, String id, Clause clause) {
    Optional<Track> track = shot.track(id);
    Optional<Edit> edit = edit(clause);
    return track.isEmpty() || edit.isEmpty()
        ? shot
        : edit.get().effect().on(shot, track.get(), clause);
  }

  private static Optional<Edit> edit(Clause clause) {
    return EDITS.stream().filter(edit -> edit.words().matcher(clause.text()).find()).findFirst();
  }

  private static Shot with(Shot shot, Track track, UnaryOperator<Track> change) {
    return shot.withTrack(change.apply(track));
  }

  private static double size(String text) {
    return MUCH.matcher(text).find()
        ? MUCH_LARGER
        : SLIGHT.matcher(text).find() ? LITTLE_LARGER : LARGER;
  }

  private static Shot move(Shot shot, Track track, Clause clause, int dx, int dy) {
    double far =
        MUCH.matcher(clause.text()).find()
            ? FAR
            : SLIGHT.matcher(clause.text()).find() ? LITTLE : USUAL;
    return with(shot, track, t -> WayEdits.moved(t, dx * far, dy * far));
  }

  private static Shot across(Shot shot, Track track, boolean toTheRight) {
    return with(shot, track, t -> WayEdits.across(t, shot.frames(), toTheRight));
  }

  /// At a landmark, or halfway.
  private static Shot stop(Shot shot, Track track, Clause clause) {
    double halfway = (WayEdits.start(track) + WayEdits.end(track, shot.frames())) / 2;
    double moment =
        clause
            .landmark()
            .flatMap(shot::track)
            .map(there -> WayEdits.meeting(track, there, shot.frames()))
            .orElse(halfway);
    return with(shot, track, t -> WayEdits.stopped(t, moment));
  }

  private static Shot there(Shot shot, Track track, boolean first) {
    int half = Math.max(1, shot.frames() / 2);
    FrameSpan span =
        first || half == shot.frames()
            ? new FrameSpan(0, half)
            : new FrameSpan(half, shot.frames());
    return with(shot, track, t -> t.withPresence(List.of(span)));
  }
}
