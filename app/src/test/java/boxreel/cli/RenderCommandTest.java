package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import boxreel.render.api.Stage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  private Path target = Path.of("");

  @BeforeEach
  void chooseTarget() {
    target = folder.resolve("bear clip.mp4");
  }

  @Test
  void aFilesLinesAreThePromptsOfFrames() throws IOException {
    Path file = Files.writeString(folder.resolve("prompts.txt"), "a cat sits\n\na cat jumps\n");
    Path clip = folder.resolve("cued.mp4");
    CliRun run =
        CliRun.of(services, "render", "A cat", "--prompts", file.toString(), "-o", clip.toString());
    assertEquals(0, run.code(), run.err());
    Shot shot = services.renders.getFirst().shot();
    assertEquals("a cat sits", shot.promptAt(0));
    assertEquals("a cat jumps", shot.promptAt(shot.frames() - 1));
    assertEquals("A cat", shot.prompt());
    Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");
    String[] bad = {"render", "A cat", "--prompts", empty.toString(), "-o", clip.toString()};
    assertEquals(2, CliRun.of(services, bad).code());
  }

  @Test
  void aPromptIsPlannedRenderedAndWritten() {
    CliRun run = render("A bear walks");
    assertEquals(0, run.code(), run.err());
    assertEquals(target + "\n", run.out());
    assertTrue(Files.exists(target));
    assertTrue(run.err().contains("Layout by the test planner: 1 object."), run.err());
    assertTrue(run.err().contains("One word was not understood."), run.err());
    assertTrue(run.err().contains("Words were cut."), run.err());
    assertEquals(16, services.plans.getFirst().frames());
    assertEquals("a bear", services.renders.getFirst().shot().tracks().getFirst().phrase());
    assertEquals(FakeServices.MODEL.defaults(), services.renders.getFirst().settings());
  }

  @Test
  void everyOptionReachesTheRenderer() {
    CliRun run =
        render(
            "A bear",
            "--method",
            "lvd-plus",
            "--seed",
            "-7",
            "--steps",
            "9",
            "--guidance",
            "2.5",
            "--negative",
            "snow",
            "--frames",
            "12",
            "--size",
            "96x64",
            "--beta",
            "0.5",
            "--device",
            "CPU");
    assertEquals(0, run.code(), run.err());
    RenderSettings settings = services.renders.getFirst().settings();
    assertEquals(Method.LVD_PLUS, settings.method());
    assertEquals(-7, settings.seed());
    assertEquals(9, settings.steps());
    assertEquals(2.5, settings.guidance());
    assertEquals(96, settings.width());
    assertEquals(64, settings.height());
    assertEquals(0.5, settings.beta());
    assertEquals("snow", services.renders.getFirst().shot().negative());
    assertEquals(12, services.renders.getFirst().shot().frames());
  }

  @Test
  void baselineNeedsNoLayout() {
    assertEquals(0, render("A bear", "--method", "baseline").code());
    assertTrue(services.plans.isEmpty());
    assertTrue(services.renders.getFirst().shot().tracks().isEmpty());
  }

  @Test
  void aLayoutFileIsRenderedAsItIs() {
    Path layout = folder.resolve("l.json");
    assertEquals(
        0,
        CliRun.of(services, "layout", "A bear", "--frames", "10", "-o", layout.toString()).code());
    services.plans.clear();
    CliRun run =
        CliRun.of(services, "render", "--layout", layout.toString(), "-o", target.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(services.plans.isEmpty());
    Shot shot = services.renders.getFirst().shot();
    assertEquals("A bear", shot.prompt());
    assertEquals(10, shot.frames());
  }

  @Test
  void aLayoutLongerThanTheModelKeepsItsLengthUnlessFramesSaysOtherwise() {
    Path layout = folder.resolve("l.json");
    CliRun.of(services, "layout", "A bear", "--frames", "24", "-o", layout.toString());
    CliRun run =
        CliRun.of(services, "render", "--layout", layout.toString(), "-o", target.toString());
    assertTrue(run.err().contains("24 frames are drawn in parts of 16"), run.err());
    assertEquals(24, services.renders.getLast().shot().frames());
    CliRun.of(
        services,
        "render",
        "--layout",
        layout.toString(),
        "--frames",
        "16",
        "-o",
        target.toString());
    assertEquals(3, services.renders.size());
    assertEquals(16, services.renders.getLast().shot().frames());
  }

  @Test
  void lvdTextNeedsAPrompt() {
    Path layout = folder.resolve("l.txt");
    CliRun.of(services, "layout", "A bear", "-o", layout.toString());
    CliRun without =
        CliRun.of(services, "render", "--layout", layout.toString(), "-o", target.toString());
    assertEquals(2, without.code());
    assertTrue(without.err().contains("--prompt"), without.err());
    CliRun with =
        CliRun.of(
            services,
            "render",
            "--layout",
            layout.toString(),
            "--prompt",
            "A brown bear",
            "-o",
            target.toString());
    assertEquals(0, with.code(), with.err());
    assertEquals("A brown bear", services.renders.getFirst().shot().prompt());
    assertEquals(16, services.renders.getFirst().shot().frames());
  }

  @Test
  void cancellingLeavesNothingAndExitsWith130() {
    services.cancelsRender = true;
    CliRun run = render("A bear");
    assertEquals(130, run.code());
    assertFalse(Files.exists(target));
    assertTrue(run.err().contains("Cancelled"), run.err());
    CliRun json = render("A bear", "--json");
    assertEquals("{\"event\":\"cancelled\"}", json.outLines().getLast());
  }

  @Test
  void machinesGetOneJsonObjectPerLine() throws IOException {
    CliRun run = render("A bear", "--json");
    List<String> events = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode last = mapper.createObjectNode();
    for (String line : run.outLines()) {
      last = mapper.readTree(line);
      events.add(last.path("event").asText());
    }
    assertTrue(
        events.containsAll(List.of("planning", "note", "loading", "progress", "done")),
        events::toString);
    assertEquals("done", last.path("event").asText());
    assertEquals(target.toString(), last.path("output").asText());
    assertEquals(16, last.path("frames").asInt());
    assertEquals("", run.err());
  }

  @Test
  void aTerminalGetsABarWithTheTimeLeftAndAPipeDoesNot() {
    CliRun terminal = CliRun.onTerminal(services, "render", "A bear", "-o", target.toString());
    assertTrue(terminal.err().contains("Denoising [###"), terminal.err());
    assertTrue(terminal.err().contains("1/2, 3 s left"), terminal.err());
    assertEquals(target + "\n", terminal.out());
    assertFalse(render("A bear").err().contains("Denoising"));
  }

  @Test
  void badInputIsFoundBeforeAnythingIsRendered() {
    assertBad("The prompt is empty", " ");
    assertBad("--frames must be 1 to 10000, not 0", "A bear", "--frames", "0");
    assertBad("--steps must be 1 to 1000, not 0", "A bear", "--steps", "0");
    assertBad("--guidance must be 0 or more", "A bear", "--guidance", "-1");
    assertBad("--beta must be 0 to 1", "A bear", "--beta", "1.5");
    assertBad("multiples of 32 for model toybox, not 100x96", "A bear", "--size", "100x96");
    assertBad("There is no model zoo", "A bear", "--model", "zoo");
    assertBad("has no GLIGEN", "A bear", "--model", "plain", "--method", "lvd-gligen");
    assertBad("There is no layout file", "--layout", "nowhere.json");
    assertBad("either a prompt or --layout", "A bear", "--layout", "nowhere.json");
    assertBad("--prompt belongs to --layout", "A bear", "--prompt", "A cat");
    assertBad("Say what to render");
    assertTrue(services.renders.isEmpty());
  }

  @Test
  void aTargetThatCannotBeWrittenIsFoundBeforeAnythingIsRendered() throws IOException {
    target = folder.resolve("missing").resolve("a.mp4");
    assertBad("does not exist", "A bear");
    target = folder.resolve("frames.png-folder");
    assertEquals(0, render("A bear").code());
    services.renders.clear();
    services.plans.clear();
    target = folder.resolve("a.avi");
    assertBad("'.avi'", "A bear");
    target = Files.createDirectory(folder.resolve("folder.mp4"));
    assertBad("is a folder", "A bear");
    target = Files.createFile(folder.resolve("pictures"));
    assertBad("is a file", "A bear");
    target = Files.createFile(folder.resolve("file")).resolve("a.mp4");
    assertBad("is a file, not a folder", "A bear");
    assertTrue(services.renders.isEmpty());
    assertTrue(services.plans.isEmpty());
  }

  @Test
  void theOutputIsAsked() {
    CliRun run = CliRun.of(services, "render", "A bear");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("--output"), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private void assertBad(String part, String... arguments) {
    CliRun run = render(arguments);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(part), run.err());
    assertTrue(run.err().startsWith("boxreel: "), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals("", run.out());
  }

  private CliRun render(String... arguments) {
    List<String> all = new ArrayList<>(List.of("render"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("-o", target.toString()));
    return CliRun.of(services, all.toArray(String[]::new));
  }

  @Test
  void enlargesWhatIsWritten() {
    assertEquals(0, render("A bear", "--enlarge", "3").code());
    assertEquals(3 * 160, services.written.getFirst().width());
    assertEquals(3 * 96, services.written.getFirst().height());
    assertEquals(0, render("A bear", "--enlarge", "2", "--enlarge-filter", "nearest").code());
    assertEquals(2 * 160, services.written.get(1).width());
    assertBad("--enlarge must be 1 to 16, not 17", "A bear", "--enlarge", "17");
  }

  @Test
  void marksAreDrawnOntoThePictures() {
    assertEquals(0, render("A bear walks from the left to the right").code());
    assertEquals(
        0, render("A bear walks from the left to the right", "--burn-in", "Boxes,timecode").code());
    assertFalse(
        Arrays.equals(
            services.written.getFirst().frames().getFirst().rgb(),
            services.written.get(1).frames().getFirst().rgb()));
    assertBad("--burn-in knows no 'faces'", "A bear", "--burn-in", "faces");
    assertBad("A single render has no dialogue", "A bear", "--burn-in", "dialogue");
  }

  @Test
  void theSamplerReachesTheRenderer() {
    assertEquals(0, render("A bear", "--sampler", "Euler").code());
    assertEquals(SamplerChoice.EULER, services.renders.getFirst().settings().sampler());
    assertBad("is none of auto, dpm++, ddim, euler", "A bear", "--sampler", "heun");
  }

  @Test
  void thePrecisionReachesTheRenderer() {
    assertEquals(0, render("A bear").code());
    assertEquals(Precision.AUTO, services.renders.getFirst().settings().precision());
    assertEquals(0, render("A bear", "--precision", "BFloat16").code());
    assertEquals(Precision.BFLOAT16, services.renders.get(1).settings().precision());
    assertBad("is none of auto, float32, bfloat16, float16", "A bear", "--precision", "int8");
  }

  @Test
  void shortcutsReachTheRenderer() {
    assertEquals(0, render("A bear").code());
    assertEquals(Shortcuts.NONE, services.renders.getFirst().settings().shortcuts());
    int code = render("A bear", "--cache-interval", "3", "--guidance-interval", ".1-0.8").code();
    assertEquals(0, code);
    assertEquals(new Shortcuts(3, 0.1, 0.8), services.renders.get(1).settings().shortcuts());
    assertBad("--cache-interval must be 1 to 100, not 0", "A bear", "--cache-interval", "0");
    for (String range : List.of("0.8-0.1", "0.5", "0-1.5", "-1-1", "0.5-0.5")) {
      assertBad("is not a range like 0.1-0.8", "A bear", "--guidance-interval=" + range);
    }
  }

  @Test
  void moreFramesThanTheModelIsMadeForAreDrawnInParts() {
    CliRun run = render("A bear", "--frames", "200");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("The 200 frames are drawn in parts of 16"), run.err());
    // 16, then 12 new ones each time.
    assertEquals(17, services.renders.size());
    assertEquals(16, services.renders.getFirst().shot().frames());
    assertEquals(200, services.renders.getLast().shot().frames());
    assertEquals(200, services.written.getFirst().frames().size());
  }

  @Test
  void aWindowAsLongAsTheVideoDrawsItAtOnceWithAWarning() {
    CliRun run = render("A bear", "--frames", "40", "--window", "40");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("40 at once may look worse"), run.err());
    assertEquals(1, services.renders.size());
    assertEquals(0, render("A bear", "--frames", "20", "--window", "8", "--overlap", "6").code());
    assertEquals(8, services.renders.size());
    assertEquals(
        new Stage.Continuation(6), services.renders.getLast().source().orElseThrow().stage());
    assertBad("--overlap must be 1 to 7", "A bear", "--window", "8", "--overlap", "8");
    assertBad("--overlap belongs to --window", "A bear", "--overlap", "8");
    assertBad("--window must be 2 to 1000", "A bear", "--window", "1");
  }

  @Test
  void framesInBetweenAreDrawnBeforeRefining() {
    CliRun run = render("A bear", "--seed", "3", "--interpolate", "between", "--refine", "plain");
    assertEquals(0, run.code(), run.err());
    assertEquals(3, services.renders.size());
    RenderRequest between = services.renders.get(1);
    assertEquals(new Stage.Interpolation(), between.source().orElseThrow().stage());
    assertEquals(61, between.shot().frames());
    assertEquals(
        new RenderSettings(Method.BASELINE, 3, 50, 4, 160, 96, 0, Device.AUTO), between.settings());
    assertEquals(61, services.renders.get(2).shot().frames());
    assertEquals(61, services.written.getFirst().frames().size());
    assertTrue(run.err().contains("Stage 2 of 3: interpolation, to 61 frames."), run.err());
  }

  @Test
  void modelsAreTakenForWhatTheyAre() {
    assertBad("makes no videos", "A bear", "--model", "between");
    assertBad("makes no videos", "A bear", "--refine", "between");
    assertBad("not frames between frames", "A bear", "--interpolate", "plain");
    assertBad("--interpolate-steps must be", "A bear", "--interpolate-steps", "0");
    assertBad("belong to --interpolate", "A bear", "--interpolate-steps", "5");
    assertEquals(0, services.renders.size());
  }

  @Test
  void whatWasFinishedIsKeptWhenInterpolatingFails() {
    services.refineFailure = RenderException.failed("There is not enough memory.", null);
    CliRun run = render("A bear", "--interpolate", "between");
    assertEquals(1, run.code());
    assertTrue(Files.exists(folder.resolve("bear clip-uninterpolated.mp4")), run.err());
    assertFalse(Files.exists(target));
  }

  @Test
  void rendersInThisProcessWhenAsked() {
    Path target = folder.resolve("ball.mp4");
    assertEquals(0, CliRun.of(services, "render", "a red ball", "-o", target.toString()).code());
    assertFalse(services.rendersHere);
    CliRun here =
        CliRun.of(services, "render", "a red ball", "--in-process", "-o", target.toString());
    assertEquals(0, here.code(), here.err());
    assertTrue(services.rendersHere);
  }

  @Test
  void refiningStartsFromTheFirstVideo() {
    CliRun run = render("A bear", "--refine", "plain", "--refine-strength", "0.5", "--seed", "3");
    assertEquals(0, run.code(), run.err());
    assertEquals(2, services.renders.size());
    RenderRequest second = services.renders.getLast();
    assertEquals("plain", second.model());
    assertEquals(new Stage.Refinement(0.5), second.source().orElseThrow().stage());
    assertEquals(160, second.source().orElseThrow().clip().width());
    assertEquals("toybox", second.source().orElseThrow().trace().orElseThrow().model());
    assertEquals(
        new RenderSettings(Method.BASELINE, 3, 50, 15, 256, 192, 0, Device.AUTO),
        second.settings());
    assertEquals(256, services.written.getFirst().width());
    assertEquals(1, services.written.size());
  }

  @Test
  void refinedSizesAreThoseOfThePublishedUpscaler() {
    render("A bear", "--refine", "plain", "--size", "576x320");
    assertEquals(1024, services.renders.getLast().settings().width());
    assertEquals(576, services.renders.getLast().settings().height());
    render("A bear", "--refine", "plain", "--refine-size", "320x192");
    assertEquals(320, services.renders.getLast().settings().width());
  }

  @Test
  void shortcutsAreTakenInBothRenders() {
    render("A bear", "--refine", "plain", "--cache-interval", "2");
    assertEquals(2, services.renders.size());
    assertEquals(new Shortcuts(2, 0, 1), services.renders.getLast().settings().shortcuts());
  }

  @Test
  void whatWasFinishedIsKeptWhenRefiningFails() {
    services.refineFailure = RenderException.failed("There is not enough memory.", null);
    CliRun run = render("A bear", "--refine", "plain");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("There is not enough memory."), run.err());
    Path kept = folder.resolve("bear clip-unrefined.mp4");
    assertTrue(run.err().contains(kept.toString()), run.err());
    assertTrue(Files.exists(kept));
    assertFalse(Files.exists(target));
    assertEquals(160, services.written.getFirst().width());
  }

  @Test
  void aRefiningModelThatIsNotThereIsToldBeforeRendering() {
    CliRun run = render("A bear", "--refine", "nowhere");
    assertEquals(2, run.code());
    assertEquals(0, services.renders.size());
    assertEquals(2, render("A bear", "--refine", "plain", "--refine-strength", "0").code());
    assertEquals(2, render("A bear", "--refine-size", "320x192").code());
    assertEquals(0, services.renders.size());
  }
}
