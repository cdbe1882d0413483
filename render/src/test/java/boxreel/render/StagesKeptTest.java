package boxreel.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.Shot;
import boxreel.render.api.Cascade;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.TinyModel;
import boxreel.render.weights.DType;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsFile;
import boxreel.render.weights.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stages hand on and what is left of them, through the renderer that everyone uses.
class StagesKeptTest {
  private static final int STEPS = 3;

  @TempDir private Path temp;
  private Path model;
  private DjlRenderer renderer;
  private final List<String> told = new ArrayList<>();

  /// Cancels when this many steps were taken in all stages; 0 for never.
  private int cancelAt;

  private int steps;

  @BeforeEach
  void open() throws IOException {
    model = TinyModel.plain(temp.resolve("model"));
    renderer =
        new DjlRenderer(
            ModelPlaces.of(temp.resolve("cache"), temp.resolve("data"), Map.of(), temp), "1.2.3");
  }

  @AfterEach
  void close() {
    renderer.close();
  }

  @Test
  void aRenderThatWasCutOffInALaterStageStartsFromThere() throws Exception {
    VideoClip whole = finished(run());
    assertEquals(3 * STEPS, steps);
    assertEquals(List.of(), bundles());
    cancelAt = 2 * STEPS + 1;
    var cut = assertInstanceOf(Cascade.Outcome.Cancelled.class, run());
    assertEquals(6, cut.kept().orElseThrow().clip().frames().size());
    assertEquals(2, bundles().size());
    cancelAt = 0;
    VideoClip again = finished(run());
    // The first two stages are not taken again.
    assertEquals(STEPS, steps);
    assertEquals(2, told.stream().filter(note -> note.contains("finished this stage")).count());
    same(whole, again);
    assertEquals(List.of(), bundles());
  }

  @Test
  void aBundleHoldsFramesLatentsAndWhatMadeThem() throws Exception {
    cancelAt = STEPS + 1;
    var cut = assertInstanceOf(Cascade.Outcome.Cancelled.class, run());
    VideoClip clip = cut.kept().orElseThrow().clip();
    var folder = new BundleFolder(temp.resolve("cache").resolve("unfinished"), "1.2.3");
    String print = AutoencoderPrint.of(ModelFolder.open(model));
    HostTensor latents = folder.latents(clip, print).orElseThrow();
    assertArrayEquals(new long[] {1, 4, 4, 6, 10}, latents.shape());
    assertEquals(Optional.empty(), folder.latents(clip, print.replace(print.charAt(0), 'x')));
    try (var stored = SafetensorsFile.open(bundles().getFirst())) {
      assertEquals(DType.U8, stored.info("frames").dtype());
      assertEquals(clip.frames().getFirst().rgb()[7], stored.data("frames").get(7));
      assertEquals("8.0", stored.metadata().get("frames_per_second"));
      assertTrue(stored.metadata().getOrDefault("trace", "").contains("a red ball"));
    }
    folder.forget(cut.kept().orElseThrow().trace());
    assertEquals(List.of(), bundles());
  }

  @Test
  void aDamagedBundleCostsItsStageAlone() throws Exception {
    VideoClip whole = finished(run());
    cancelAt = STEPS + 1;
    run();
    Files.writeString(bundles().getFirst(), "nonsense");
    cancelAt = 0;
    same(whole, finished(run()));
    assertEquals(3 * STEPS, steps);
  }

  @Test
  void aBundleWithOtherPicturesThanBytesIsNoBundle() throws Exception {
    VideoClip whole = finished(run());
    cancelAt = STEPS + 1;
    run();
    Path bundle = bundles().getFirst();
    Map<String, String> notes;
    try (var stored = SafetensorsFile.open(bundle)) {
      notes = Map.copyOf(stored.metadata());
    }
    var floats = new HostTensor(new long[] {1, 1, 1, 3}, new float[] {1, 2, 3});
    SafetensorsWriter.write(
        bundle, Map.of("frames", floats), notes, SafetensorsWriter.Precision.F32);
    cancelAt = 0;
    same(whole, finished(run()));
    assertEquals(3 * STEPS, steps);
  }

  @Test
  void aPlaceThatIsNoFolderCostsNothingButWhatItWouldHaveSaved() throws Exception {
    VideoClip whole = finished(run());
    Path folder = temp.resolve("cache").resolve("unfinished");
    Files.deleteIfExists(folder);
    Files.writeString(folder, "not a folder");
    // Without the latents the last stage encodes pixels, so its frames are others.
    assertEquals(whole.frames().size(), finished(run()).frames().size());
    assertEquals("not a folder", Files.readString(folder));
  }

  @Test
  void oneColourIsAnotherClipAtAnotherSize() {
    var wide = new VideoClip(8, List.of(new RgbFrame(3, 2, new byte[18])));
    var tall = new VideoClip(8, List.of(new RgbFrame(2, 3, new byte[18])));
    assertNotEquals(RequestHash.of(wide), RequestHash.of(tall));
  }

  @Test
  void twoAutoencodersAreToldApartByTheirNumbers() throws Exception {
    Path other = TinyModel.plain(temp.resolve("other"));
    Path file = other.resolve("vae").resolve("diffusion_pytorch_model.safetensors");
    String before = AutoencoderPrint.of(ModelFolder.open(other));
    assertEquals(before, AutoencoderPrint.of(ModelFolder.open(model)));
    byte[] bytes = Files.readAllBytes(file);
    int numbers = 8 + (bytes[0] & 0xff) + ((bytes[1] & 0xff) << 8);
    bytes[numbers] ^= 1;
    Files.write(file, bytes);
    assertFalse(before.equals(AutoencoderPrint.of(ModelFolder.open(other))));
  }

  /// Four frames, six, and all of them drawn again.
  private Cascade.Outcome run() throws Exception {
    var settings = new RenderSettings(Method.BASELINE, 7, STEPS, 2, 20, 12, 0, Device.CPU);
    var request =
        new RenderRequest(
            new Shot("a red ball", "", "", 6, 8, List.of()), model.toString(), settings);
    var cascade =
        new Cascade(request, 4, 2, List.of())
            .then(new Cascade.Step(new Stage.Refinement(1), model.toString(), settings));
    var cancel = new CancelToken();
    steps = 0;
    told.clear();
    return cascade.run(renderer, new Listener(cancel), cancel);
  }

  private static VideoClip finished(Cascade.Outcome outcome) {
    return assertInstanceOf(Cascade.Outcome.Done.class, outcome).result().clip();
  }

  private static void same(VideoClip a, VideoClip b) {
    assertEquals(a.frames().size(), b.frames().size());
    for (int f = 0; f < a.frames().size(); f++) {
      assertTrue(Arrays.equals(a.frames().get(f).rgb(), b.frames().get(f).rgb()), "frame " + f);
    }
  }

  private List<Path> bundles() throws IOException {
    Path folder = temp.resolve("cache").resolve("unfinished");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(BundleFolder.ENDING)).toList();
    }
  }

  private final class Listener implements Cascade.Listener {
    private final CancelToken cancel;

    private Listener(CancelToken cancel) {
      this.cancel = cancel;
    }

    @Override
    public void begins(int number, int count, Cascade.Planned stage) {}

    @Override
    public void on(RenderEvent event) {
      if (event instanceof RenderEvent.Note(var sentence)) {
        told.add(sentence.english());
      }
      if (event instanceof RenderEvent.Step && ++steps == cancelAt) {
        cancel.cancel();
      }
    }
  }
}
