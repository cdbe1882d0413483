package boxreel.layout.lint;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.TrackEdits;
import boxreel.layout.lint.LintContext.NamedThing;
import boxreel.layout.lvd.PromptPhrases;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a shot as a whole may do wrong.
final class ShotChecks {
  private static final Box USUAL = new Box(0.375, 0.35, 0.25, 0.3);

  private final Shot shot;
  private final List<Sampled> tracks;
  private final LintContext context;
  private final Findings found;

  ShotChecks(List<Sampled> tracks, LintContext context, Findings found) {
    this.shot = found.shot();
    this.tracks = tracks;
    this.context = context;
    this.found = found;
  }

  void run() {
    count();
    frames();
    size();
    prompt();
    phrases();
    things();
  }

  private void count() {
    int most = context.grid().mostObjects();
    List<FrameSpan> crowded =
        Sampled.spans(
            shot.frames(),
            frame -> tracks.stream().filter(track -> track.isThere(frame)).count() > most);
    if (!crowded.isEmpty()) {
      List<String> over = tracks.stream().skip(most).map(Sampled::id).toList();
      found.add(
          new Finding(
              Rule.TOO_MANY_OBJECTS,
              Severity.ERROR,
              List.of(),
              crowded,
              Words.TOO_MANY.with(most),
              tracks.stream().skip(most).anyMatch(track -> track.track().marks().locked())
                  ? Optional.empty()
                  : Optional.of(
                      new Fix.Edit(
                          Words.REMOVE_LAST.with(over.size()),
                          now -> TrackEdits.delete(now, Set.copyOf(over))))));
    }
  }

  private void frames() {
    int most = context.grid().mostFrames();
    if (shot.frames() > most) {
      found.add(
          Rule.FRAMES,
          Severity.HINT,
          Words.FRAMES.with(shot.frames(), most),
          Optional.of(new Fix.Edit(Words.SET_FRAMES.with(most), now -> now.stretchedTo(most))));
    }
  }

  private void size() {
    ModelGrid grid = context.grid();
    int cell = grid.latentCell();
    if (grid.width() % cell != 0 || grid.height() % cell != 0) {
      int width = rounded(grid.width(), cell);
      int height = rounded(grid.height(), cell);
      found.add(
          Rule.SIZE,
          Severity.WARNING,
          Words.SIZE.with(grid.width(), grid.height(), cell),
          Optional.of(new Fix.Resize(Words.SET_SIZE.with(width, height), width, height)));
    }
  }

  private static int rounded(int size, int cell) {
    return Math.max(cell, (int) Math.round(size / (double) cell) * cell);
  }

  private void prompt() {
    if (shot.prompt().isBlank()) {
      if (!tracks.isEmpty()) {
        found.add(Rule.PROMPT_EMPTY, Severity.WARNING, Words.PROMPT_EMPTY.with(), Optional.empty());
      }
      return;
    }
    context
        .length()
        .filter(length -> length.tokens() > length.most())
        .ifPresent(
            length ->
                found.add(
                    Rule.PROMPT_LENGTH,
                    Severity.WARNING,
                    length.cut().isBlank()
                        ? Words.PROMPT_LENGTH.with(length.tokens(), length.most())
                        : Words.PROMPT_CUT.with(length.tokens(), length.most(), length.cut()),
                    Optional.empty()));
  }

  /// LVD puts phrases that the prompt lacks behind a bar at its end, out of any sentence.
  private void phrases() {
    String prompt = PromptPhrases.normalised(shot.prompt());
    if (prompt.isBlank()) {
      return;
    }
    for (Sampled track : tracks) {
      String phrase = track.track().phrase();
      if (PromptPhrases.find(prompt, phrase).isEmpty()
          && PromptPhrases.find(prompt.toLowerCase(Locale.ROOT), phrase.toLowerCase(Locale.ROOT))
              .isEmpty()) {
        found.add(
            Rule.PHRASE_MISSING,
            Severity.WARNING,
            track,
            found.whole(),
            Words.PHRASE_MISSING.with(phrase),
            Optional.of(new Fix.Edit(Words.ADD_TO_PROMPT.with(), now -> named(now, phrase))));
      }
    }
  }

  private static Shot named(Shot shot, String phrase) {
    String prompt = PromptPhrases.normalised(shot.prompt());
    return PromptPhrases.find(prompt, phrase).isPresent()
        ? shot
        : shot.withPrompt(prompt.isEmpty() ? phrase : prompt + ", " + phrase);
  }

  private void things() {
    Set<String> said = new HashSet<>();
    for (NamedThing thing : context.named()) {
      int boxes = boxesOf(shot, thing);
      if (boxes < thing.count() && said.add(thing.phrase())) {
        found.add(
            Rule.NO_BOX,
            Severity.HINT,
            thing.count() == 1 || boxes == 0
                ? Words.NO_BOX.with(thing.phrase())
                : Words.FEW_BOXES.with(thing.count(), thing.phrase(), boxes),
            Optional.of(
                new Fix.Edit(
                    Words.ADD_BOX.with(),
                    now ->
                        boxesOf(now, thing) >= thing.count()
                            ? now
                            : TrackEdits.add(
                                now, TrackEdits.freeId(now), thing.phrase(), 0, USUAL))));
      }
    }
  }

  /// Objects whose phrase ends with the same noun.
  private static int boxesOf(Shot shot, NamedThing thing) {
    String noun = noun(thing.phrase());
    int boxes = 0;
    for (Track track : shot.tracks()) {
      String has = noun(track.phrase());
      boolean isOne =
          has.equals(noun)
              || has.equals(PromptPhrases.plural(noun))
              || noun.equals(PromptPhrases.plural(has));
      boxes += isOne ? 1 : 0;
    }
    return boxes;
  }

  private static String noun(String phrase) {
    String bare = PromptPhrases.bare(phrase).toLowerCase(Locale.ROOT).strip();
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }
}
