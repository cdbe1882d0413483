package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.VideoClip;
import boxreel.render.noise.TorchNoise;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class ContinuationTest {
  private static final int BEFORE = 3;
  private static final int OVERLAP = 2;
  private static final int FRAMES = 5;
  private static final int WIDTH = 20;
  private static final int HEIGHT = 12;

  private TorchRuntime runtime;
  private VideoModel model;
  private Continuation pipeline;

  @BeforeAll
  void load(@TempDir Path folder) throws Exception {
    runtime = TorchRuntime.open(ai.djl.Device.cpu());
    model = VideoModel.load(runtime, ModelFolder.open(TinyModel.gated(folder)), Precision.FLOAT32);
    pipeline = new Continuation(runtime, model, Execution.PLAIN);
  }

  @AfterAll
  void close() {
    model.close();
    runtime.close();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void theClipStaysAndNewFramesFollow(Method method) throws Exception {
    VideoClip before = clip(BEFORE, 0);
    VideoClip longer = run(before, shot(FRAMES), settings(method)).orElseThrow();
    assertEquals(FRAMES, longer.frames().size());
    for (int f = 0; f < BEFORE; f++) {
      assertArrayEquals(before.frames().get(f).rgb(), longer.frames().get(f).rgb());
    }
    VideoClip again = run(before, shot(FRAMES), settings(method)).orElseThrow();
    for (int f = BEFORE; f < FRAMES; f++) {
      assertArrayEquals(longer.frames().get(f).rgb(), again.frames().get(f).rgb());
    }
  }

  @Test
  void newFramesDependOnWhatTheModelSeesAgainAndOnNothingBefore() throws Exception {
    RenderSettings settings = settings(Method.BASELINE);
    byte[] last = last(run(clip(BEFORE, 0), shot(FRAMES), settings));
    assertFalse(Arrays.equals(last, last(run(clip(BEFORE, 9), shot(FRAMES), settings))));
    List<RgbFrame> frames = List.of(clip(1, 50).frames().getFirst(), frame(0, 1), frame(0, 2));
    assertArrayEquals(last, last(run(new VideoClip(8, frames), shot(FRAMES), settings)));
  }

  @Test
  void newFramesFollowTheirBoxes() throws Exception {
    RenderSettings settings = settings(Method.LVD_GLIGEN);
    byte[] last = last(run(clip(BEFORE, 0), shot(FRAMES), settings));
    Shot moved = shot(FRAMES).withTracks(List.of(ball(0.1)));
    assertFalse(Arrays.equals(last, last(run(clip(BEFORE, 0), moved, settings))));
  }

  /// The first frames of a sample, at its end and on the way.
  @ParameterizedTest
  @EnumSource(
      value = SamplerChoice.class,
      names = {"DDIM", "DPM_SOLVER", "EULER"})
  void knownFramesStayWhatTheyAre(SamplerChoice sampler) throws Exception {
    try (NDManager job = runtime.newManager()) {
      var shape = new Shape(1, 4, OVERLAP, HEIGHT / 2, WIDTH / 2);
      float[] clean = new TorchNoise(3).normal((int) shape.size());
      NDArray known = job.create(clean, shape);
      NDArray end =
          new TextToVideo(runtime, model)
              .sample(
                  job,
                  shot(FRAMES),
                  settings(Method.BASELINE).withSampler(sampler),
                  known,
                  _ -> {},
                  new CancelToken())
              .orElseThrow();
      float[] kept;
      try (var _ = TensorScope.borrowing(end)) {
        kept = end.get(":, :, :" + OVERLAP).toFloatArray();
      }
      for (int i = 0; i < clean.length; i++) {
        // DDIM's last step of this model ends on timestep 0's noise, the others on none.
        assertEquals(clean[i], kept[i], sampler == SamplerChoice.DDIM ? 0.15 : 1e-4);
      }
    }
  }

  @Test
  void theWindowIsTheEndOfTheClipAndWhatFollows() {
    Shot shot = shot(FRAMES);
    Shot window = Continuation.window(BEFORE, OVERLAP, shot);
    assertEquals(4, window.frames());
    for (int f = 0; f < window.frames(); f++) {
      assertEquals(shot.tracks().getFirst().boxAt(1 + f), window.tracks().getFirst().boxAt(f));
    }
    assertEquals(FRAMES, Continuation.window(2, 8, shot).frames());
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() {
    for (int frames : new int[] {BEFORE, BEFORE - 1}) {
      RenderException refused =
          assertThrows(
              RenderException.class,
              () -> run(clip(BEFORE, 0), shot(frames), settings(Method.BASELINE)));
      assertTrue(refused.isBadInput());
      assertTrue(refused.getMessage().contains("nothing to go on with"), refused.getMessage());
    }
    var odd = new RenderSettings(Method.BASELINE, 7, 3, 2, 21, 12, 1, Device.CPU);
    assertThrows(RenderException.class, () -> run(clip(BEFORE, 0), shot(FRAMES), odd));
  }

  @Test
  void aCancelledRenderGivesNothing() throws Exception {
    var cancel = new CancelToken();
    assertEquals(
        Optional.empty(),
        pipeline.run(
            clip(BEFORE, 0),
            OVERLAP,
            shot(FRAMES),
            settings(Method.BASELINE),
            event -> {
              if (event instanceof RenderEvent.Step) {
                cancel.cancel();
              }
            },
            cancel));
  }

  private Optional<VideoClip> run(VideoClip before, Shot shot, RenderSettings settings)
      throws RenderException {
    return pipeline.run(before, OVERLAP, shot, settings, _ -> {}, new CancelToken());
  }

  private static byte[] last(Optional<VideoClip> clip) {
    return clip.orElseThrow().frames().getLast().rgb();
  }

  private static RenderSettings settings(Method method) {
    return new RenderSettings(method, 7, 3, 2, WIDTH, HEIGHT, 1, Device.CPU);
  }

  private static Shot shot(int frames) {
    return new Shot("a red ball", "", "", frames, 8, List.of(ball(0.7)));
  }

  private static Track ball(double end) {
    return Track.throughout(
        "1",
        "a red ball",
        FRAMES,
        List.of(
            Key.byUser(0, Box.centred(0.3, 0.5, 0.4, 0.4)),
            Key.byUser(FRAMES - 1, Box.centred(end, 0.5, 0.4, 0.4))));
  }

  private static VideoClip clip(int frames, int shift) {
    return new VideoClip(8, IntStream.range(0, frames).mapToObj(f -> frame(shift, f)).toList());
  }

  private static RgbFrame frame(int shift, int number) {
    byte[] rgb = new byte[3 * WIDTH * HEIGHT];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (i / 7 + 20 * number + shift);
    }
    return new RgbFrame(WIDTH, HEIGHT, rgb);
  }
}
