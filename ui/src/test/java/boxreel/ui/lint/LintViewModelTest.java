package boxreel.ui.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.TrackEdits;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.Rule;
import boxreel.render.api.PromptTokens;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.render.SettingsViewModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class LintViewModelTest {
  private static final Shot SHOT =
      Shot.of("a cat and an owl")
          .withTracks(
              List.of(
                  track("cat", new Box(0.5, 0.5, 0.02, 0.02)),
                  track("owl", new Box(0.2, 0.2, 0.3, 0.4))));

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ShotDocument document = new ShotDocument(SHOT);
  private final SettingsViewModel settings = new SettingsViewModel(List.of(), () -> 1);
  private final ObjectProperty<Optional<PromptTokens>> tokens =
      new SimpleObjectProperty<>(Optional.empty());
  private final LintViewModel model =
      new LintViewModel(document, settings, tokens, waiting::add, new Direct(), new Notices());

  @Test
  void findingsFollowTheShotTheModelAndTheSize() {
    work();
    assertEquals(List.of(Rule.SMALL_BOX), rules());
    document.edit("Delete", shot -> TrackEdits.delete(shot, java.util.Set.of("cat")));
    work();
    assertEquals(List.of(Rule.NO_BOX), rules(), "the prompt still names a cat");
    settings.widthProperty().set(570);
    tokens.set(Optional.of(new PromptTokens(90, 77, "owl")));
    work();
    assertTrue(rules().containsAll(List.of(Rule.SIZE, Rule.PROMPT_LENGTH)), rules().toString());
  }

  @Test
  void aFixIsOneStepAndUndoTakesItBack() {
    work();
    model.fix(model.findings().getFirst());
    work();
    assertEquals(List.of(), rules());
    assertEquals(List.of("Grow to one cell"), document.undoLabels());
    document.undo();
    work();
    assertEquals(SHOT, document.shot());
    assertEquals(List.of(Rule.SMALL_BOX), rules());
  }

  @Test
  void fixAllIsOneStepAndSetsTheSizeToo() {
    document.edit(
        "Grow", shot -> TrackEdits.setPhrase(TrackEdits.setLength(shot, 40), "owl", "kite"));
    settings.widthProperty().set(570);
    work();
    assertTrue(model.canFixAll());
    model.fixAll();
    work();
    assertEquals(List.of(), model.grave().stream().map(Finding::rule).toList());
    assertEquals(568, settings.widthProperty().get());
    assertEquals(2, document.undoLabels().size());
  }

  @Test
  void nothingIsLookedForDuringAGesture() {
    work();
    document.preview(TrackEdits.delete(SHOT, java.util.Set.of("cat")));
    assertTrue(waiting.isEmpty());
    assertEquals(List.of(Rule.SMALL_BOX), rules());
    document.revert();
    assertFalse(waiting.isEmpty());
  }

  @Test
  void anEditMeanwhileWinsOverAFix() {
    work();
    model.fix(model.findings().getFirst());
    document.edit("Speed", shot -> shot.withFramesPerSecond(12));
    work();
    assertEquals(List.of("Speed"), document.undoLabels());
  }

  @Test
  void findingsAreShownOneAfterTheOther() {
    work();
    document.seek(3);
    model.showNext();
    assertEquals("cat", document.selection().trackId());
    assertEquals(3, document.frame(), "it is there in all frames");
    assertEquals(1, model.grave("cat").size());
    assertEquals(0, model.grave("owl").size());
  }

  private List<Rule> rules() {
    return model.findings().stream().map(Finding::rule).toList();
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  private static Track track(String phrase, Box box) {
    return Track.throughout(phrase, phrase, 24, List.of(Key.byUser(0, box)));
  }

  private static final class Direct implements UiThread {
    @Override
    public void execute(Runnable action) {
      action.run();
    }

    @Override
    public void latest(Object key, Runnable action) {
      action.run();
    }
  }
}
