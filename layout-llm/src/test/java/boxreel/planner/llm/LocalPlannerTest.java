package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.StreamedBox;
import boxreel.planner.LocalModelFile;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.PlannerSetup;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.local.KeptModelFile;
import boxreel.planner.local.LocalModels;
import boxreel.planner.local.TinyGguf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model of random weights behind the planner that asks language models.
class LocalPlannerTest {
  private final LocalModels models = new LocalModels(Path.of("target", "natives"), 1);
  private final CancelToken cancel = new CancelToken();
  private final List<StreamedBox> boxes = new ArrayList<>();

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void writeTheModel() throws IOException {
    file = TinyGguf.write(folder.resolve("tiny random.gguf"), 1);
  }

  @AfterEach
  void closeTheModel() {
    models.close();
  }

  @Test
  void anAnswerOfRandomWeightsIsALayoutToTheStrictReader() throws Exception {
    Plan plan = planners().layouts("local").plan(request(), listener(false), cancel);
    assertEquals("local tiny random", plan.plannerName());
    String answer = plan.exchanges().getFirst().answer();
    LvdLayout layout = LvdReader.readStrict(answer, "x");
    assertEquals(LvdLayout.FRAMES, layout.frames().size());
    assertTrue(boxes.size() >= layout.frames().stream().mapToInt(List::size).sum(), answer);
    assertFalse(boxes.isEmpty());
    assertEquals("this machine", plan.exchanges().getFirst().host());
  }

  @Test
  void aCancelEndsTheWait() {
    assertThrows(
        CancellationException.class,
        () -> planners().layouts("local").plan(request(), listener(true), cancel));
  }

  @Test
  void itIsUsedUnaskedWhenItIsSetUp() throws Exception {
    assertEquals("local tiny random", planners().layouts("").name());
    PlannerSetup setup = planners().setups().getLast();
    assertTrue(setup.isUsable() && setup.isOpen(), setup.problem());
    assertTrue(setup.destination().orElseThrow().isThisMachine());
    assertEquals(List.of("tiny random"), planners().models("local", cancel));
  }

  @Test
  void aFileThatWasChosenIsAskedOnlyByName() throws Exception {
    LocalModelFile chosen = new KeptModelFile(folder.resolve("settings/local-model"));
    LlmPlanners planners =
        new LlmPlanners(
            Map.of(), Setups.closedGate(), Optional.empty(), models, KeySafe.NONE, chosen);
    assertThrows(PlannerException.class, () -> planners.layouts("local"));
    planners.localModel().choose(file);
    assertEquals("local tiny random", planners.layouts("local").name());
    assertEquals("built-in planner", planners.layouts("").name(), "not unasked");
    Path other = TinyGguf.write(folder.resolve("other.gguf"), 1);
    LlmPlanners named =
        new LlmPlanners(
            Map.of("BOXREEL_LOCAL_MODEL", other.toString()),
            Setups.closedGate(),
            Optional.empty(),
            models,
            KeySafe.NONE,
            chosen);
    assertEquals("local other", named.layouts("local").name(), "the environment counts more");
  }

  @Test
  void badSettingsAreNamed() {
    fails("BOXREEL_LOCAL_MODEL", Map.of("BOXREEL_LOCAL_MODEL", folder.resolve("none").toString()));
    fails(
        "BOXREEL_LOCAL_CONTEXT",
        Map.of("BOXREEL_LOCAL_MODEL", file.toString(), "BOXREEL_LOCAL_CONTEXT", "many"));
  }

  @Test
  void aFileThatIsNoModelIsToldWhenItIsAsked() throws Exception {
    Path other = TinyGguf.write(folder.resolve("whale.gguf"), 1, "whale");
    fails("architecture \"whale\"", Map.of("BOXREEL_LOCAL_MODEL", other.toString()));
  }

  private void fails(String words, Map<String, String> env) {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () -> planners(env).layouts("local").plan(request(), PlanListener.NONE, cancel));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  private LlmPlanners planners() {
    return planners(
        Map.of("BOXREEL_LOCAL_MODEL", file.toString(), "BOXREEL_LOCAL_CONTEXT", "32768"));
  }

  private LlmPlanners planners(Map<String, String> env) {
    return new LlmPlanners(
        env, Setups.closedGate(), Optional.empty(), models, KeySafe.NONE, LocalModelFile.NONE);
  }

  private PlanListener listener(boolean cancels) {
    return new PlanListener() {
      @Override
      public void onPartial(String textSoFar) {
        if (cancels && !textSoFar.isEmpty()) {
          cancel.cancel();
        }
      }

      @Override
      public void onBox(StreamedBox box) {
        boxes.add(box);
      }
    };
  }

  private static PlanRequest request() {
    return PlanRequest.of("A bear walks from the left to the right.");
  }
}
