package boxreel.layout.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.layout.lint.LintContext.PromptLength;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.reading.NamedThings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutLinterTest {
  private static final LintContext CONTEXT = LintContext.of(ModelGrid.ZEROSCOPE);
  private static final Box USUAL = new Box(0.4, 0.4, 0.2, 0.3);

  @Test
  void aCalmLayoutHasNoFindings() {
    assertEquals(
        List.of(), LayoutLinter.lint(shot("a cat on a mat", still("cat", USUAL)), CONTEXT));
  }

  @Test
  void aBoxUnderACoarseCellIsFoundWhereItIsSoAndGrowsToOne() {
    // A coarse cell is 32 px of 576 x 320: 5.6 % wide and 10 % high.
    Shot shot =
        shot(
            "a ball",
            track(
                "ball",
                Key.byUser(0, new Box(0.4, 0.4, 0.1, 0.2)),
                Key.byUser(10, new Box(0.5, 0.4, 0.02, 0.04))));
    Finding finding = only(Rule.SMALL_BOX, shot);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(List.of(new FrameSpan(6, 24)), finding.frames());
    assertEquals("frames 7 to 24", finding.when());
    assertTrue(finding.sentence().english().contains("12 × 13 px"), finding.sentence().english());
    Shot mended = fixed(shot, finding);
    assertEquals(List.of(), of(Rule.SMALL_BOX, mended));
    assertEquals(0.51, box(mended, 10).centreX(), 1e-9, "about its middle");
    assertEquals(32 / 576.0, box(mended, 10).width(), 1e-9);
    assertEquals(shot.tracks().getFirst().keys().getFirst(), key(mended, 0), "others are left");
  }

  @Test
  void aBoxUnderALatentCellIsAnErrorAndCoarserModelsFindMore() {
    assertEquals(
        Severity.ERROR,
        only(Rule.SMALL_BOX, shot("a fly", still("fly", new Box(0.5, 0.5, 0.01, 0.02))))
            .severity());
    Shot shot = shot("a cat", still("cat", new Box(0.4, 0.4, 0.1, 0.2)));
    assertEquals(List.of(), of(Rule.SMALL_BOX, shot));
    LintContext coarse = LintContext.of(new ModelGrid(256, 256, 8, 64, 30, 32));
    assertEquals(1, of(Rule.SMALL_BOX, shot, coarse).size());
  }

  @Test
  void overlapIsAWarningAHintWhileTwoPassAndNothingBelowTheLimit() {
    Track wall = still("wall", new Box(0.3, 0.2, 0.3, 0.6));
    Shot shot = shot("a cat and a wall", still("cat", new Box(0.35, 0.4, 0.2, 0.3)), wall);
    Finding finding = only(Rule.OVERLAP, shot);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(List.of("cat", "wall"), finding.trackIds());
    assertTrue(finding.sentence().english().contains("100 %"), finding.sentence().english());
    Shot mended = fixed(shot, finding);
    assertEquals(List.of(), of(Rule.OVERLAP, mended));
    assertEquals(wall, mended.track("wall").orElseThrow(), "the smaller one moves");
    assertEquals(List.of(), of(Rule.OUTSIDE, mended));
    Track runner =
        track(
            "cat",
            Key.byUser(0, new Box(0, 0.4, 0.1, 0.3)),
            Key.byUser(23, new Box(0.9, 0.4, 0.1, 0.3)));
    Finding passing =
        only(
            Rule.OVERLAP,
            shot("a cat and a wall", runner, still("wall", new Box(0.45, 0.2, 0.1, 0.6))));
    assertEquals(Severity.HINT, passing.severity());
    assertEquals(
        List.of(),
        of(
            Rule.OVERLAP,
            shot("a cat and a wall", still("cat", new Box(0.5, 0.4, 0.2, 0.3)), wall)));
  }

  @Test
  void speedIsMendedByTheGentlestWayThatHelps() {
    Key start = new Key(0, new Box(0.05, 0.4, 0.1, 0.2), Easing.HOLD, Key.Origin.USER);
    Shot jump = shot("a cat", track("cat", start, Key.byUser(12, new Box(0.85, 0.4, 0.1, 0.2))));
    Finding finding = only(Rule.SPEED, jump);
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(List.of(new FrameSpan(12, 13)), finding.frames());
    Shot mended = fixed(jump, finding);
    assertEquals(List.of(), of(Rule.SPEED, mended));
    assertEquals(0.85, box(mended, 12).x(), 1e-9, "the way is as long as it was");
    Shot dash =
        shot(
            "a cat",
            track(
                "cat",
                Key.byUser(0, new Box(0.05, 0.4, 0.1, 0.2)),
                Key.byUser(1, new Box(0.85, 0.4, 0.1, 0.2)),
                Key.byUser(2, new Box(0.05, 0.4, 0.1, 0.2))));
    assertEquals(List.of(), warnings(Rule.SPEED, fixed(dash, only(Rule.SPEED, dash))));
  }

  @Test
  void presenceIsLengthenedEndedOrBegun() {
    Track brief = still("cat", USUAL).withPresence(List.of(new FrameSpan(23, 24)));
    Shot shot = shot("a cat", brief);
    Shot mended = fixed(shot, only(Rule.SHORT_PRESENCE, shot));
    assertEquals(List.of(new FrameSpan(22, 24)), mended.tracks().getFirst().presence());
    Shot never = shot("a cat", still("cat", USUAL).withPresence(List.of()));
    assertEquals(
        List.of(new FrameSpan(0, 24)),
        fixed(never, only(Rule.NEVER_THERE, never)).tracks().getFirst().presence());
    Shot leaving =
        shot(
            "a cat",
            track(
                "cat",
                Key.byUser(0, new Box(0.8, 0.4, 0.2, 0.3)),
                Key.byUser(20, new Box(1.2, 0.4, 0.2, 0.3))));
    Finding outside = only(Rule.OUTSIDE, leaving);
    assertEquals(Severity.WARNING, outside.severity());
    assertEquals(10, fixed(leaving, outside).tracks().getFirst().presence().getFirst().end());
  }

  @Test
  void aPartOutsideIsAHintThatMendingLeavesAlone() {
    Shot shot = shot("a cat", still("cat", new Box(-0.1, 0.4, 0.2, 0.3)));
    Finding finding = only(Rule.OUTSIDE, shot);
    assertEquals(Severity.HINT, finding.severity());
    assertEquals("Up to 50 % of the cat is outside the frame.", finding.sentence().english());
    assertEquals(0, box(fixed(shot, finding), 0).x());
    assertEquals(shot, LayoutLinter.mend(shot, CONTEXT).shot());
  }

  @Test
  void aPhraseThatThePromptLacksIsAddedToIt() {
    Shot shot = shot("A cat sleeps.", still("cat", USUAL), still("red ball", USUAL.movedBy(.3, 0)));
    Finding finding = only(Rule.PHRASE_MISSING, shot);
    assertEquals(List.of("red ball"), finding.trackIds());
    assertEquals("A cat sleeps, red ball", fixed(shot, finding).prompt());
    assertEquals(List.of(), of(Rule.PHRASE_MISSING, shot("Two cats sleep", still("a cat", USUAL))));
  }

  @Test
  void promptSizeFramesAndNumberOfObjectsAreChecked() {
    List<Track> crowd = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      crowd.add(still("cat" + i, USUAL));
    }
    Shot shot = shot("cats", crowd.toArray(Track[]::new));
    Finding many = only(Rule.TOO_MANY_OBJECTS, shot);
    assertEquals(Severity.ERROR, many.severity());
    assertEquals(30, fixed(shot, many).tracks().size());
    Shot slow = shot("a cat", still("cat", USUAL)).stretchedTo(48);
    assertEquals(32, fixed(slow, only(Rule.FRAMES, slow)).frames());
    Shot calm = shot("a cat", still("cat", USUAL));
    LintContext odd = LintContext.of(ModelGrid.ZEROSCOPE.withSize(570, 322));
    assertEquals(
        new Fix.Resize(Words.SET_SIZE.with(568, 320), 568, 320),
        of(Rule.SIZE, calm, odd).getFirst().fix().orElseThrow());
    LintContext wordy =
        new LintContext(
            ModelGrid.ZEROSCOPE, Optional.of(new PromptLength(80, 77, "on a mat")), List.of());
    assertTrue(
        of(Rule.PROMPT_LENGTH, calm, wordy).getFirst().sentence().english().contains("“on a mat”"));
    assertEquals(1, of(Rule.PROMPT_EMPTY, calm.withPrompt(" ")).size());
    assertEquals(1, of(Rule.UNNAMED, shot("a cat", still("new object", USUAL))).size());
  }

  @Test
  void thingsThatThePromptNamesAndNoBoxHoldsAreHints() {
    Shot shot = shot("A bear chases two red balls", still("bear", USUAL));
    LintContext context =
        new LintContext(ModelGrid.ZEROSCOPE, Optional.empty(), NamedThings.of(shot.prompt()));
    Finding finding = of(Rule.NO_BOX, shot, context).getFirst();
    assertEquals(Severity.HINT, finding.severity());
    Shot once = fixed(shot, finding);
    assertEquals("red ball", once.tracks().getLast().phrase());
    assertEquals(1, of(Rule.NO_BOX, once, context).size(), "one of two");
    Shot twice = fixed(once, of(Rule.NO_BOX, once, context).getFirst());
    assertEquals(List.of(), of(Rule.NO_BOX, twice, context));
    assertEquals(1, of(Rule.SAME_PHRASE, twice).size());
  }

  @Test
  void lockedTracksAreNotMended() {
    Track locked =
        still("fly", new Box(0.5, 0.5, 0.01, 0.02)).withMarks(TrackMarks.NONE.withLocked(true));
    Shot shot = shot("a fly", locked);
    assertEquals(Optional.empty(), only(Rule.SMALL_BOX, shot).fix());
    assertEquals(shot, LayoutLinter.mend(shot, CONTEXT).shot());
  }

  @Test
  void mendingLeavesNoWarningThatHasAWay() {
    Shot shot =
        shot(
                "A bear",
                still("fly", new Box(0.5, 0.5, 0.01, 0.02)),
                still("bear", USUAL),
                still("cub", new Box(0.41, 0.42, 0.1, 0.2)),
                still("owl", USUAL).withPresence(List.of(new FrameSpan(3, 4))))
            .stretchedTo(40);
    LayoutLinter.Mended mended =
        LayoutLinter.mend(shot, LintContext.of(ModelGrid.ZEROSCOPE.withSize(570, 320)));
    assertTrue(mended.done().size() >= 5, mended.done().toString());
    assertEquals(568, mended.grid().width());
    List<Finding> left = LayoutLinter.lint(mended.shot(), LintContext.of(mended.grid()));
    assertEquals(
        List.of(), left.stream().filter(f -> !f.severity().isHint()).map(Finding::rule).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A bear walks from the left to the right",
        "A red ball bounces across a beach under a yellow sun",
        "Two dogs chase a cat across a meadow",
        "A kite sways above a house"
      })
  void theBuiltInPlannersLayoutsHaveNoErrorsAndNoWarnings(String prompt) throws Exception {
    Shot shot =
        new BuiltinPlanner()
            .plan(PlanRequest.of(prompt), PlanListener.NONE, new CancelToken())
            .shot();
    LintContext context =
        new LintContext(ModelGrid.ZEROSCOPE, Optional.empty(), NamedThings.of(prompt));
    List<Sentence> grave =
        LayoutLinter.lint(shot, context).stream()
            .filter(finding -> !finding.severity().isHint())
            .map(Finding::sentence)
            .toList();
    assertEquals(List.of(), grave);
    assertFalse(LayoutLinter.lint(shot, context).stream().anyMatch(f -> f.rule() == Rule.NO_BOX));
  }

  private static Shot shot(String prompt, Track... tracks) {
    return Shot.of(prompt).withTracks(List.of(tracks));
  }

  private static Track still(String phrase, Box box) {
    return track(phrase, Key.byUser(0, box));
  }

  private static Track track(String phrase, Key... keys) {
    return Track.throughout(phrase, phrase, 24, List.of(keys));
  }

  private static Finding only(Rule rule, Shot shot) {
    List<Finding> found = of(rule, shot);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  private static List<Finding> of(Rule rule, Shot shot) {
    return of(rule, shot, CONTEXT);
  }

  private static List<Finding> of(Rule rule, Shot shot, LintContext context) {
    return LayoutLinter.lint(shot, context).stream().filter(f -> f.rule() == rule).toList();
  }

  private static List<Finding> warnings(Rule rule, Shot shot) {
    return of(rule, shot).stream().filter(f -> !f.severity().isHint()).toList();
  }

  private static Shot fixed(Shot shot, Finding finding) {
    return switch (finding.fix().orElseThrow()) {
      case Fix.Edit edit -> edit.change().apply(shot);
      case Fix.Resize _ -> shot;
    };
  }

  private static Key key(Shot shot, int index) {
    return shot.tracks().getFirst().keys().get(index);
  }

  private static Box box(Shot shot, int frame) {
    return shot.tracks().getFirst().positionAt(frame);
  }
}
