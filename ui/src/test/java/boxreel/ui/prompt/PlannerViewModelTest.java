package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlannerSetup;
import boxreel.planner.consent.Destination;
import boxreel.planner.keys.ProviderKeys;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.FakePlanners;
import boxreel.ui.document.ShotDocument;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerViewModelTest {
  private final ShotDocument document = new ShotDocument(Shot.of(""));
  private final FakePlanners planners = new FakePlanners(new BuiltinPlanner());
  private final FakeFilePicker files = new FakeFilePicker();
  private final PromptViewModel prompt =
      new PromptViewModel(
          document, planners::asking, () -> 16, files, Runnable::run, new DirectUi());
  private final PlannerViewModel model = prompt.planner();
  private final List<Destination> asked = new ArrayList<>();
  private boolean agrees;
  private boolean isWatching;

  @Test
  void aKeyGoesToTheStoreAndComesOutOfIt() {
    model.refresh();
    assertEquals(ProviderKeys.Place.MISSING, model.keyPlacesProperty().get().get("gemini"));
    model.saveKey("gemini", "no key");
    assertTrue(planners.storedKeys().isEmpty());
    assertEquals(
        "That is no key: copy it again.", model.checkProperty().get().orElseThrow().sentence());
    model.saveKey("gemini", "k-1");
    assertEquals(java.util.Map.of("gemini", "k-1"), planners.storedKeys());
    assertEquals(ProviderKeys.Place.STORE, model.keyPlacesProperty().get().get("gemini"));
    assertTrue(model.checkProperty().get().orElseThrow().ok());
    model.forgetKey("gemini");
    assertTrue(planners.storedKeys().isEmpty());
    assertEquals(ProviderKeys.Place.MISSING, model.keyPlacesProperty().get().get("gemini"));
  }

  @Test
  void aModelFileIsChosenAskedAndForgotten() {
    model.refresh();
    model.chooseModelFile();
    assertEquals(Optional.empty(), model.modelFileProperty().get(), "nobody chose a file");
    files.answerWith(Path.of("text.txt"));
    model.chooseModelFile();
    assertFalse(model.checkProperty().get().orElseThrow().ok());
    assertEquals("builtin", model.chosenProperty().get().orElseThrow().kind());
    files.answerWith(Path.of("big.gguf"));
    model.chooseModelFile();
    assertEquals(Optional.of(Path.of("big.gguf")), model.modelFileProperty().get());
    assertEquals(
        "big.gguf is asked from now on, inside Boxreel.",
        model.checkProperty().get().orElseThrow().sentence());
    assertEquals("local", model.chosenProperty().get().orElseThrow().kind());
    model.forgetModelFile();
    assertEquals(Optional.empty(), model.modelFileProperty().get());
    assertEquals("builtin", model.chosenProperty().get().orElseThrow().kind());
  }

  @Test
  void theBuiltInPlannerIsOfflineAndNeedsNoConsent() {
    model.refresh();
    answering(true);
    PlannerSetup chosen = model.chosenProperty().get().orElseThrow();
    assertEquals("builtin", chosen.kind());
    assertEquals(PlannerViewModel.Reach.OFFLINE, PlannerViewModel.reach(chosen));
    assertTrue(model.canRevise());
    assertFalse(model.takesAnyWords());
    assertEquals(4, prompt.countProperty().get());
    propose();
    assertEquals(List.of(), asked);
    assertFalse(document.shot().tracks().isEmpty());
  }

  @Test
  void aDistantPlannerAsksOnceAndThenSends() {
    chooseFar();
    answering(true);
    assertTrue(model.takesAnyWords());
    assertEquals(1, prompt.countProperty().get());
    propose();
    propose();
    assertEquals(1, asked.size());
    assertEquals("api.example.org", asked.getFirst().host());
    assertFalse(document.shot().tracks().isEmpty());
    assertTrue(model.setups().get(1).isOpen());
  }

  @Test
  void aRefusalSendsNothingAndSaysSoForTheWindow() {
    chooseFar();
    answering(false);
    propose();
    assertTrue(document.shot().tracks().isEmpty());
    assertTrue(
        prompt.errorProperty().get().startsWith("Nothing was sent: you did not agree"),
        prompt.errorProperty().get());
    assertEquals("a cat", document.shot().prompt());
    propose();
    assertEquals(2, asked.size());
  }

  @Test
  void aRefusalIsForAllProposalsThatWereAskedTogether() {
    chooseFar();
    answering(false);
    prompt.countProperty().set(4);
    propose();
    assertEquals(1, asked.size());
    assertTrue(prompt.errorProperty().get().startsWith("Nothing was sent"));
  }

  @Test
  void theCheckAsksAndTellsWhetherTheModelIsThere() {
    chooseFar();
    answering(false);
    model.check();
    assertFalse(model.checkProperty().get().orElseThrow().ok());
    answering(true);
    model.check();
    assertEquals(
        "openai answers and has big.", model.checkProperty().get().orElseThrow().sentence());
    assertFalse(model.checkingProperty().get());
  }

  @Test
  void whatIsNotSetUpCantBeChosen() {
    model.refresh();
    PlannerSetup missing = model.setups().get(2);
    model.choose(missing);
    assertEquals("builtin", model.chosenProperty().get().orElseThrow().kind());
    assertEquals("Set GEMINI_API_KEY to use Gemini.", PlannerViewModel.whereTo(missing));
  }

  private void chooseFar() {
    model.refresh();
    model.choose(model.setups().get(1));
  }

  /// The user answers as soon as the question is seen.
  private void answering(boolean yes) {
    agrees = yes;
    if (!isWatching) {
      isWatching = true;
      prompt.consent().askedProperty().subscribe(question -> question.ifPresent(this::answer));
    }
  }

  private void answer(Destination to) {
    asked.add(to);
    prompt.consent().answer(agrees);
  }

  private void propose() {
    prompt.promptProperty().set("a cat");
    prompt.propose();
  }
}
