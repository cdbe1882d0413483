package boxreel.planner.storyboard;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.reading.Vocabulary;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Breaks a text into shots by rules, without a model: a shot a sentence. Sentences in which
/// nothing is named that can be drawn, and what people say, make no shots.
///
/// A scene's place, from its heading or its first sentence that has one, holds until another is
/// named. Who was described once keeps the description and the size ([Sentence], [Continuity]).
public final class BuiltinStoryboards implements StoryboardPlanner {
  private static final int MOST_SHOTS = 40;
  private static final int MOST_CHARACTERS = 20_000;
  private static final double LEAST_SECONDS = 2;
  private static final double MOST_SECONDS = 6;
  private static final double SECONDS_A_WORD = 0.25;

  /// So many things need a view from afar.
  private static final int MANY = 4;

  private static final Pattern CLOSE = Pattern.compile("(?i)\\bclose[- ]?ups?\\b|\\bclose shot\\b");
  private static final Pattern WIDE =
      Pattern.compile("(?i)\\b(wide|long|establishing) shot\\b|\\bfrom afar\\b|\\bpanorama\\b");
  private static final Pattern SAYS = Pattern.compile("^\\S.* says: \".*\"$");
  private static final Pattern HEADING =
      Pattern.compile("(?i)^\\.?(?:(?:int|ext|est|i/e)[./ ]+)*(.*?)(?:\\s+-\\s+[^-]*)?$");

  private final BuiltinPlanner layouts;
  private final Vocabulary vocabulary;

  public BuiltinStoryboards() {
    this(Vocabulary.english());
  }

  public BuiltinStoryboards(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.layouts = new BuiltinPlanner(vocabulary);
  }

  @Override
  public String name() {
    return layouts.name();
  }

  /// A sentence with the place in which it happens.
  private record Beat(Sentence sentence, String place) {}

  @Override
  public Storyboard plan(StoryboardRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    String text = request.text().strip();
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw PlannerException.badInput((text.isEmpty() ? Words.EMPTY_TEXT : Words.LONG_TEXT).with());
    }
    List<String> notes = new ArrayList<>();
    List<Beat> beats = beats(text, notes);
    if (beats.isEmpty()) {
      throw PlannerException.badInput(Words.NOTHING_TO_DRAW.with());
    }
    Map<String, CastMember> cast = new LinkedHashMap<>();
    List<BoardedShot> shots = new ArrayList<>();
    for (Beat beat : beats) {
      if (cancel.isCancelled()) {
        throw new CancellationException("Planning was cancelled.");
      }
      shots.add(shot(beat, request, cast, notes, cancel));
    }
    return new Storyboard(seenAgain(cast, shots), shots, name(), notes, List.of());
  }

  private BoardedShot shot(
      Beat beat,
      StoryboardRequest request,
      Map<String, CastMember> cast,
      List<String> notes,
      CancelToken cancel)
      throws PlannerException {
    String prompt = beat.sentence().prompt();
    Plan plan =
        layouts.plan(
            new PlanRequest(
                prompt,
                Math.clamp(
                    Math.round(seconds(prompt) * request.framesPerSecond()),
                    1,
                    request.mostFrames()),
                request.framesPerSecond(),
                request.seed()),
            PlanListener.NONE,
            cancel);
    plan.notes().forEach(note -> notes.add(prompt + ": " + note));
    Shot shot = plan.shot().withBackground(beat.place());
    for (Track track : shot.tracks()) {
      cast.putIfAbsent(track.phrase(), new CastMember(track.phrase(), height(track)));
    }
    Distance distance = distance(prompt, beat.sentence());
    String camera = plan.reading().map(reading -> reading.camera()).orElse("");
    return new BoardedShot(
        distance, camera, Continuity.applied(shot, List.copyOf(cast.values()), distance));
  }

  private List<Beat> beats(String text, List<String> notes) {
    List<FountainScene> scenes =
        FountainScene.isScript(text)
            ? FountainScene.scenes(text)
            : List.of(new FountainScene("", text));
    List<Beat> beats = new ArrayList<>();
    Set<String> cast = new LinkedHashSet<>();
    int left = 0;
    for (FountainScene scene : scenes) {
      String place = place(scene.heading());
      List<Sentence> before = new ArrayList<>();
      for (String part : sentences(scene.text())) {
        Sentence sentence = Sentence.read(part, before, cast, vocabulary);
        String named = sentence.scene().background();
        boolean isGuessed = sentence.scene().reading().isBackgroundGuessed();
        // A place that only suits the things gives way to the one that the story is in.
        place = named.isEmpty() || (isGuessed && !place.isEmpty()) ? place : named;
        if (!sentence.isDrawable() || beats.size() == MOST_SHOTS) {
          left++;
          continue;
        }
        before.add(sentence);
        cast.addAll(sentence.phrases());
        beats.add(new Beat(sentence, place));
      }
    }
    if (left > 0) {
      notes.add(
          left == 1
              ? "One sentence names nothing that could be drawn; it made no shot."
              : left
                  + " sentences made no shot: they name nothing that could be drawn, or come"
                  + " behind shot "
                  + MOST_SHOTS
                  + ".");
    }
    return beats;
  }

  /// What happens, sentence by sentence; what is said is left out.
  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (String paragraph : text.split("\\n\\s*\\n|\\n(?=\\S)", -1)) {
      String line = paragraph.replaceAll("\\s+", " ").strip();
      if (line.isEmpty() || SAYS.matcher(line).matches()) {
        continue;
      }
      BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      ends.setText(line);
      int start = ends.first();
      for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
        String sentence = line.substring(start, end).strip().replaceAll("[.;]+$", "");
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences;
  }

  /// "EXT. FOREST - DAY" is in a forest.
  private static String place(String heading) {
    Matcher matcher = HEADING.matcher(heading.strip());
    return matcher.matches() ? matcher.group(1).strip().toLowerCase(Locale.ROOT) : "";
  }

  private static double seconds(String prompt) {
    return Math.clamp(
        SECONDS_A_WORD * prompt.split("\\s+", -1).length, LEAST_SECONDS, MOST_SECONDS);
  }

  private static Distance distance(String prompt, Sentence sentence) {
    if (CLOSE.matcher(prompt).find()) {
      return Distance.CLOSE;
    }
    boolean isWide = WIDE.matcher(prompt).find() || sentence.scene().actors().size() >= MANY;
    return isWide ? Distance.WIDE : Distance.MEDIUM;
  }

  private static double height(Track track) {
    double[] heights = track.keys().stream().mapToDouble(k -> k.box().height()).sorted().toArray();
    return Math.clamp(heights[heights.length / 2], 0.02, 1);
  }

  private static List<CastMember> seenAgain(Map<String, CastMember> cast, List<BoardedShot> shots) {
    return cast.values().stream()
        .filter(
            member ->
                shots.stream()
                        .filter(
                            shot ->
                                shot.shot().tracks().stream()
                                    .anyMatch(track -> track.phrase().equals(member.phrase())))
                        .count()
                    > 1)
        .toList();
  }
}
