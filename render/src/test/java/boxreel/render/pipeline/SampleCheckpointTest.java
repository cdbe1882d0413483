package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.VideoClip;
import boxreel.render.tensor.TorchRuntime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class SampleCheckpointTest {
  private static final int FRAMES = 2;
  private static final int STEPS = 5;

  private final List<RenderEvent> events = new ArrayList<>();
  private TorchRuntime runtime;
  private VideoModel model;
  private Path file;

  @BeforeAll
  void load(@TempDir Path folder) throws Exception {
    runtime = TorchRuntime.open(Device.cpu());
    model =
        VideoModel.load(
            runtime, ModelFolder.open(TinyModel.gated(folder.resolve("model"))), Precision.FLOAT32);
  }

  @AfterAll
  void close() {
    model.close();
    runtime.close();
  }

  @BeforeEach
  void choose(@TempDir Path folder) {
    file = folder.resolve("unfinished").resolve("sample.safetensors");
    events.clear();
  }

  private static Shot shot() {
    Track ball =
        Track.throughout(
            "1", "a red ball", FRAMES, List.of(Key.byUser(0, Box.centred(0.3, 0.5, 0.4, 0.4))));
    return new Shot("a red ball", "", "", FRAMES, 8, List.of(ball));
  }

  private RenderSettings settings(Method method, SamplerChoice sampler) {
    int side = 4 * model.autoencoder().config().scale();
    return new RenderSettings(method, 5, STEPS, 3, side, side, 1, boxreel.render.api.Device.CPU)
        .withSampler(sampler);
  }

  private SampleCheckpoint checkpoint() {
    return SampleCheckpoint.at(file, Duration.ZERO);
  }

  /// @param last step after which the render is cancelled; 0 for never
  private Optional<VideoClip> render(RenderSettings settings, SampleCheckpoint checkpoint, int last)
      throws RenderException {
    var cancel = new CancelToken();
    return new TextToVideo(runtime, model, new Execution(false, checkpoint))
        .run(shot(), settings, event -> watch(event, last, cancel), cancel);
  }

  private void watch(RenderEvent event, int last, CancelToken cancel) {
    events.add(event);
    if (event instanceof RenderEvent.Step step && step.step() == last) {
      cancel.cancel();
    }
  }

  private static byte[] bytes(VideoClip clip) throws IOException {
    var all = new ByteArrayOutputStream();
    for (RgbFrame frame : clip.frames()) {
      all.write(frame.rgb());
    }
    return all.toByteArray();
  }

  private int firstStep() {
    return events.stream()
        .flatMap(
            event -> event instanceof RenderEvent.Step step ? Optional.of(step).stream() : null)
        .findFirst()
        .orElseThrow()
        .step();
  }

  @ParameterizedTest
  @CsvSource({
    "lvd-gligen, DPM_SOLVER",
    "lvd-gligen, EULER",
    "lvd, DPM_SOLVER",
    "lvd-plus, DDIM",
    "baseline, DPM_SOLVER"
  })
  void aRenderThatWasCutOffEndsWithTheSameBytes(String method, SamplerChoice sampler)
      throws Exception {
    RenderSettings settings = settings(Method.named(method).orElseThrow(), sampler);
    byte[] whole = bytes(render(settings, SampleCheckpoint.none(), 0).orElseThrow());
    assertEquals(Optional.empty(), render(settings, checkpoint(), 3));
    assertTrue(Files.exists(file));
    events.clear();
    assertArrayEquals(whole, bytes(render(settings, checkpoint(), 0).orElseThrow()));
    assertEquals(4, firstStep());
    assertTrue(
        events
            .toString()
            .contains(
                "An earlier try at this render got to step 3 of 5; this one goes on from there."),
        events.toString());
  }

  @Test
  void timeGoesOnToo() throws Exception {
    RenderSettings settings = settings(Method.BASELINE, SamplerChoice.DPM_SOLVER);
    render(settings, checkpoint(), 3);
    Duration before = ((RenderEvent.Step) step(3)).elapsed();
    events.clear();
    render(settings, checkpoint(), 0);
    assertTrue(((RenderEvent.Step) step(4)).elapsed().compareTo(before) > 0);
  }

  private RenderEvent step(int number) {
    return events.stream()
        .filter(event -> event instanceof RenderEvent.Step step && step.step() == number)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aClipDrawnAnewGoesOnToo() throws Exception {
    RenderSettings settings = settings(Method.BASELINE, SamplerChoice.DPM_SOLVER);
    var clip = render(settings, SampleCheckpoint.none(), 0).orElseThrow();
    byte[] whole = bytes(again(clip, settings, SampleCheckpoint.none(), 0).orElseThrow());
    assertEquals(Optional.empty(), again(clip, settings, checkpoint(), 2));
    assertArrayEquals(whole, bytes(again(clip, settings, checkpoint(), 0).orElseThrow()));
  }

  private Optional<VideoClip> again(
      VideoClip source, RenderSettings settings, SampleCheckpoint checkpoint, int last)
      throws RenderException {
    var cancel = new CancelToken();
    return new VideoToVideo(runtime, model, new Execution(false, checkpoint))
        .run(source, 0.8, shot(), settings, event -> watch(event, last, cancel), cancel);
  }

  @Test
  void writesNothingBeforeItIsTimeAndRemovesWhatIsFinished() throws Exception {
    RenderSettings settings = settings(Method.BASELINE, SamplerChoice.DPM_SOLVER);
    render(settings, SampleCheckpoint.at(file, Duration.ofHours(1)), 0);
    assertFalse(Files.exists(file));
    SampleCheckpoint checkpoint = checkpoint();
    render(settings, checkpoint, 0);
    assertTrue(Files.exists(file), "decoding may still fail");
    checkpoint.finished();
    assertFalse(Files.exists(file));
  }

  @Test
  void whatDoesNotFitIsNotUsed() throws Exception {
    RenderSettings settings = settings(Method.BASELINE, SamplerChoice.DPM_SOLVER);
    render(settings, checkpoint(), 3);
    for (RenderSettings other :
        List.of(settings.withSteps(4), settings(Method.BASELINE, SamplerChoice.DPM_SOLVER, 5))) {
      events.clear();
      render(other, SampleCheckpoint.at(file, Duration.ofHours(1)), 0);
      assertEquals(1, firstStep(), other.toString());
    }
  }

  private RenderSettings settings(Method method, SamplerChoice sampler, int cells) {
    int side = cells * model.autoencoder().config().scale();
    return new RenderSettings(method, 5, STEPS, 3, side, side, 1, boxreel.render.api.Device.CPU)
        .withSampler(sampler);
  }

  @Test
  void aDamagedFileCostsTheCheckpointAndNotTheRender() throws Exception {
    RenderSettings settings = settings(Method.BASELINE, SamplerChoice.DPM_SOLVER);
    byte[] whole = bytes(render(settings, SampleCheckpoint.none(), 0).orElseThrow());
    render(settings, checkpoint(), 3);
    byte[] good = Files.readAllBytes(file);
    for (int length : new int[] {0, 7, good.length / 2, good.length - 1}) {
      Files.write(file, Arrays.copyOf(good, length));
      events.clear();
      var never = SampleCheckpoint.at(file, Duration.ofHours(1));
      assertArrayEquals(whole, bytes(render(settings, never, 0).orElseThrow()));
      assertEquals(1, firstStep());
    }
    Path aFile = Files.writeString(file.resolveSibling("no-folder"), "");
    var nowhere = SampleCheckpoint.at(aFile.resolve("x.safetensors"), Duration.ZERO);
    assertArrayEquals(whole, bytes(render(settings, nowhere, 0).orElseThrow()));
  }
}
