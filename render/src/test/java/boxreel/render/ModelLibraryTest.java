package boxreel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.assets.Toybox;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.ModelReport;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SourceClip;
import boxreel.render.api.Stage;
import boxreel.render.parity.Reference;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLibraryTest {
  @TempDir private Path temp;
  private Path folder;
  private Path hub;
  private DjlRenderer renderer;
  private long free = Long.MAX_VALUE;

  @BeforeEach
  void open() throws IOException {
    hub = temp.resolve("hf").resolve("hub");
    folder = model(temp.resolve("tiny"), "unet-gated");
    renderer =
        new DjlRenderer(
            ModelPlaces.of(
                temp.resolve("cache"),
                temp.resolve("data"),
                Map.of("HF_HOME", temp.resolve("hf").toString()),
                temp),
            "1.2.3",
            _ -> free);
  }

  @AfterEach
  void close() {
    renderer.close();
  }

  private static Path model(Path target, String unet) throws IOException {
    Path source = Reference.folder("tiny-a");
    for (String part : List.of("text_encoder", "tokenizer", "vae", "scheduler")) {
      copy(source.resolve(part), target.resolve(part));
    }
    copy(source.resolve(unet), target.resolve("unet"));
    Files.copy(source.resolve("model_index.json"), target.resolve("model_index.json"));
    return target;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void laviesInterpolationIsFoundAsItIsPublished() throws Exception {
    Path folder = temp.resolve("pretrained_models");
    model(folder.resolve("stable-diffusion-v1-4"), "unet-interpolation");
    Path file = folder.resolve("lavie_interpolation.pt");
    Files.copy(Reference.folder("tiny-a").resolve("lavie_interpolation.pt"), file);
    // Stable Diffusion's own UNet is not looked at.
    Path unet = folder.resolve("stable-diffusion-v1-4").resolve("unet");
    Files.delete(unet.resolve("diffusion_pytorch_model.safetensors"));
    ModelReport report = add(file, "between", false);
    assertEquals(ModelInfo.Task.INTERPOLATION, report.info().task());
    assertEquals("LaVie interpolation in small", report.info().family());
    assertEquals(List.of(Method.BASELINE), report.info().methods());
    assertEquals(50, report.info().defaults().steps());
    assertEquals(4, report.info().defaults().guidance());
    assertEquals(Optional.of(folder), report.info().folder());
    assertEquals(report.info(), renderer.model("between"));
    ModelReport halved = add(folder, "halved", true);
    assertEquals(ModelInfo.Task.INTERPOLATION, halved.info().task());
    assertEquals(report.info().parameters(), halved.info().parameters());
  }

  @Test
  void everyStageRunsOnTheModelThatIsForIt() throws Exception {
    Path between = model(temp.resolve("between"), "unet-interpolation");
    Shot shot = new Shot("a red ball", "", "", 2, 8, List.of());
    var settings = new RenderSettings(Method.BASELINE, 7, 2, 3, 20, 12, 1, Device.CPU);
    RenderOutcome.Done base =
        done(new RenderRequest(shot, folder.toString(), settings, Optional.empty()));
    assertEquals(
        5, frames(base, new Stage.Interpolation(), between, shot.stretchedTo(5), settings));
    assertEquals(4, frames(base, new Stage.Continuation(1), folder, shot.stretchedTo(4), settings));
    assertEquals(2, frames(base, new Stage.Refinement(1), folder, shot, settings));
    refused(base, new Stage.Interpolation(), folder, "makes videos");
    refused(base, new Stage.Refinement(1), between, "--interpolate");
    refused(base, new Stage.Continuation(1), between, "--interpolate");
    RenderException alone =
        assertThrows(
            RenderException.class,
            () -> done(new RenderRequest(shot, between.toString(), settings)));
    assertTrue(alone.getMessage().contains("--interpolate"), alone.getMessage());
  }

  private int frames(
      RenderOutcome.Done before, Stage stage, Path model, Shot shot, RenderSettings settings)
      throws Exception {
    var source = new SourceClip(before.clip(), stage, Optional.of(before.trace()));
    RenderOutcome.Done done =
        done(new RenderRequest(shot, model.toString(), settings, Optional.of(source)));
    assertEquals(stage, done.trace().origin().orElseThrow().stage());
    return done.clip().frames().size();
  }

  private void refused(RenderOutcome.Done before, Stage stage, Path model, String because) {
    RenderException refused =
        assertThrows(
            RenderException.class,
            () ->
                frames(
                    before,
                    stage,
                    model,
                    before.trace().shot().stretchedTo(5),
                    before.trace().settings()));
    assertTrue(refused.isBadInput());
    assertTrue(refused.getMessage().contains(because), refused.getMessage());
  }

  private RenderOutcome.Done done(RenderRequest request) throws Exception {
    return assertInstanceOf(
        RenderOutcome.Done.class, renderer.render(request, _ -> {}, new CancelToken()));
  }

  private ModelReport add(Path path, String name, boolean halved) throws ModelException {
    return renderer.add(path, Optional.of(name), halved, _ -> {});
  }

  private List<String> names() {
    return renderer.models().stream().map(ModelInfo::name).toList();
  }

  @Test
  void theBundledModelsGridIsTheOneOfItsConfig() throws Exception {
    ModelInfo bundled = renderer.model("toybox");
    ModelInfo unpacked = renderer.model(Toybox.unpack(temp.resolve("toybox")).toString());
    assertEquals(unpacked.grid(160, 96), bundled.grid(160, 96));
    assertEquals(16, bundled.attentionCell());
  }

  @Test
  void aPromptIsCountedByTheModelsVocabulary() throws Exception {
    add(folder, "mine", false);
    PromptTokens few = renderer.tokens("mine", "a cat");
    assertEquals(few, renderer.tokens(folder.toString(), "a cat"));
    assertTrue(few.count() >= 4, few.toString());
    assertFalse(few.isCut());
    PromptTokens many = renderer.tokens("mine", "a cat ".repeat(60) + "hut");
    assertTrue(many.isCut());
    assertEquals(77, many.most());
    assertTrue(many.cut().endsWith("hut"), many.cut());
    assertThrows(ModelException.class, () -> renderer.tokens("yours", "a cat"));
  }

  @Test
  void anAddedModelIsListedAndUsedWhereItLies() throws Exception {
    ModelReport report = add(folder.resolve("model_index.json"), "mine", false);
    assertEquals(Optional.of(folder), report.info().folder());
    assertTrue(report.info().family().contains("GLIGEN"), report.info().family());
    assertEquals(
        List.of("text_encoder", "unet", "vae"),
        report.parts().stream().map(ModelReport.Part::name).toList());
    assertTrue(report.parameters() > report.info().parameters());
    assertTrue(names().contains("mine"));
    assertEquals(report.info(), renderer.model("mine"));
    renderer.remove("mine");
    assertFalse(names().contains("mine"));
    assertTrue(Files.exists(folder.resolve("unet")));
  }

  @Test
  void aHalvedCopyIsCompleteAndGoesWithItsName() throws Exception {
    ModelReport report = add(folder, "small", true);
    Path copy = report.info().folder().orElseThrow();
    assertFalse(copy.startsWith(folder));
    assertTrue(report.parts().stream().allMatch(part -> part.types().equals("F16")));
    assertEquals(renderer.model(folder.toString()).parameters(), report.info().parameters());
    renderer.remove("small");
    assertFalse(Files.exists(copy));
  }

  @Test
  void aNameStandsForOneModel() throws Exception {
    add(folder, "mine", false);
    add(folder, "mine", false);
    Path other = model(temp.resolve("other"), "unet");
    ModelException taken = assertThrows(ModelException.class, () -> add(other, "mine", false));
    assertTrue(taken.isBadInput());
    for (String bad : new String[] {"toybox", "../x", "", "a b"}) {
      assertThrows(ModelException.class, () -> add(other, bad, false), bad);
    }
    assertThrows(ModelException.class, () -> renderer.remove("nobody"));
  }

  @Test
  void aModelThatIsGoneIsSaidAndTheOthersAreListed() throws Exception {
    add(folder, "mine", false);
    Files.move(folder, temp.resolve("elsewhere"));
    assertFalse(names().contains("mine"));
    assertTrue(renderer.problems().getFirst().contains("tiny"), renderer.problems().toString());
  }

  @Test
  void aUnetForPicturesIsRefused() throws Exception {
    SafetensorsWriter.write(
        folder.resolve("unet/diffusion_pytorch_model.safetensors"),
        Map.of("conv_in.weight", new HostTensor(new long[] {1, 1, 1, 1}, new float[1])),
        Map.of(),
        SafetensorsWriter.Precision.F32);
    ModelException refused = assertThrows(ModelException.class, () -> add(folder, "sd", false));
    assertTrue(refused.getMessage().contains("single pictures"), refused.getMessage());
    assertFalse(names().contains("sd"));
  }

  @Test
  void findsWhatOtherProgramsHaveDownloaded() throws Exception {
    Path repository = hub.resolve("models--owner--video-model");
    model(repository.resolve("snapshots/old"), "unet");
    Path main = model(repository.resolve("snapshots/new"), "unet-gated");
    Files.createDirectories(repository.resolve("refs"));
    Files.writeString(repository.resolve("refs/main"), "new");
    Files.createDirectories(hub.resolve("models--owner--other/snapshots/x/unet"));
    assertTrue(names().contains("owner/video-model"), names().toString());
    assertFalse(names().contains("owner/other"));
    assertEquals(Optional.of(main), renderer.model("owner/video-model").folder());
  }

  @Test
  void refusesARenderThatCantFitBeforeItStarts() throws Exception {
    free = 1_000;
    var request =
        new RenderRequest(
            Shot.of("a red ball"),
            folder.toString(),
            renderer.model(folder.toString()).defaults().withMethod(Method.LVD));
    RenderException refused =
        assertThrows(
            RenderException.class, () -> renderer.render(request, event -> {}, new CancelToken()));
    assertTrue(refused.isBadInput());
    assertTrue(refused.getMessage().contains("0.0 GB are free"), refused.getMessage());
  }

  @Test
  void aFolderMayStateItsSettings() throws IOException, ModelException {
    Path preset = folder.resolve("boxreel.json");
    Files.writeString(
        preset,
        """
        {"steps": 12, "guidance": 2.5, "beta": 0.75, "max_frames": 8}
        """);
    ModelInfo stated = renderer.model(folder.toString());
    assertEquals(12, stated.defaults().steps());
    assertEquals(2.5, stated.defaults().guidance());
    assertEquals(0.75, stated.defaults().beta());
    assertEquals(8, stated.maxFrames());

    Files.writeString(preset, "{\"steps\": 12}");
    assertEquals(9, renderer.model(folder.toString()).defaults().guidance());

    Files.writeString(preset, "{\"beta\": 1.5}");
    ModelException refused =
        assertThrows(ModelException.class, () -> renderer.model(folder.toString()));
    assertTrue(refused.getMessage().contains("boxreel.json is out of range"), refused.getMessage());
  }
}
