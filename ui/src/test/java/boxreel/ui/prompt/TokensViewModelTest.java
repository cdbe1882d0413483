package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.planner.BuiltinPlanner;
import boxreel.render.api.PromptTokens;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ShotDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensViewModelTest {
  private final ShotDocument document = new ShotDocument(Shot.of(""));
  private final Deque<Runnable> jobs = new ArrayDeque<>();
  private final List<String> counted = new ArrayList<>();
  private final PromptViewModel prompt =
      new PromptViewModel(
          document,
          new FakePlanners(new BuiltinPlanner())::asking,
          () -> 16,
          new FakeFilePicker(),
          jobs::add,
          new DirectUi());

  @Test
  void whatIsEncodedIsCountedWithBackgroundAndObjects() {
    prompt.tokens().countWith(this::count);
    prompt.promptProperty().set("A cat sits.");
    prompt.backgroundProperty().set("garden");
    Track owl =
        Track.throughout("0", "owl", 4, List.of(Key.byPlanner(0, new Box(0.1, 0.1, 0.2, 0.2))));
    document.commit("Add", document.shot().stretchedTo(4).withTracks(List.of(owl)));
    runAll();
    assertEquals("A cat sits, garden background| owl", counted.getLast());
    assertEquals("8 / 10 tokens", words());
    document.commit(
        "Move",
        document.shot().withTracks(List.of(owl.withKeys(List.of(Key.byPlanner(0, owlBox()))))));
    assertTrue(jobs.isEmpty(), "a box is no word");
  }

  @Test
  void oneCountIsUnderWayAndTheLastTextCounts() {
    prompt.tokens().countWith(this::count);
    prompt.promptProperty().set("a");
    prompt.promptProperty().set("a cat");
    prompt.promptProperty().set("a cat sits");
    assertEquals(1, jobs.size());
    runAll();
    assertEquals(List.of("a", "a cat sits"), counted);
    assertEquals("5 / 10 tokens", words());
    prompt.promptProperty().set("");
    assertEquals("", words());
  }

  @Test
  void whatIsCutIsNamed() {
    prompt.tokens().countWith(this::count);
    prompt.promptProperty().set("one two three four five six seven eight nine ten");
    runAll();
    PromptTokens tokens = prompt.tokens().tokensProperty().get().orElseThrow();
    assertTrue(tokens.isCut());
    assertTrue(TokensViewModel.meaning(tokens).contains("“nine ten”"));
  }

  @Test
  void anotherModelCountsAnewAndOneThatCantSaysNothing() {
    prompt.tokens().countWith(this::count);
    prompt.promptProperty().set("a cat");
    runAll();
    prompt
        .tokens()
        .countWith(
            _ -> {
              throw ModelException.badInput("There is no such model.");
            });
    runAll();
    assertEquals("", words());
  }

  private static Box owlBox() {
    return new Box(0.3, 0.1, 0.2, 0.2);
  }

  private String words() {
    return TokensViewModel.words(prompt.tokens().tokensProperty().get());
  }

  private PromptTokens count(String text) {
    counted.add(text);
    List<String> words = List.of(text.split(" ", -1));
    return new PromptTokens(
        words.size() + 2,
        10,
        String.join(" ", words.subList(Math.min(8, words.size()), words.size())));
  }

  private void runAll() {
    while (!jobs.isEmpty()) {
      jobs.remove().run();
    }
  }
}
