package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.render.parity.Reference;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against LaVie's repository: from key frames' latents, prompt and seed to frames.
class InterpolationParityTest {
  private static final String PROMPT = "A red ball and a bear, beach background.";
  private static final int STEPS = 10;
  private static final int BYTE_TOLERANCE = 2;

  @TempDir private Path folder;
  private TorchRuntime runtime;

  @BeforeEach
  void open() {
    runtime = TorchRuntime.open(ai.djl.Device.cpu());
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  private InterpolationModel model(String name) throws Exception {
    return InterpolationModel.load(
        runtime, ModelFolder.open(TinyModel.interpolation(folder, name)), Precision.FLOAT32);
  }

  @ParameterizedTest
  @CsvSource({"tiny-a,false", "tiny-a,true", "tiny-b,false", "tiny-b,true"})
  void drawsTheReferencesLatentsAndFrames(String name, boolean isSplit) throws Exception {
    try (var reference = Reference.open(name, "interpolation");
        var model = model(name);
        NDManager job = runtime.newManager()) {
      NDArray keys = reference.floats(job, "keys");
      int frames = Stage.Interpolation.frames((int) keys.getShape().get(2));
      var events = new ArrayList<RenderEvent>();
      var pipeline =
          new Interpolation(runtime, model, new Execution(isSplit, SampleCheckpoint.none()));
      NDArray clean =
          pipeline
              .sample(job, keys, shot(frames), settings(8, 8), events::add, new CancelToken())
              .orElseThrow();
      reference.assertAgrees("latents", clean, Reference.TRAJECTORY);
      assertEquals(STEPS, events.stream().filter(RenderEvent.Step.class::isInstance).count());
      VideoClip clip =
          FrameDecoder.decode(model.parts().autoencoder(), clean, 32, _ -> {}, new CancelToken())
              .orElseThrow();
      float[] expected = reference.host("frames").data();
      int at = 0;
      int worst = 0;
      for (RgbFrame frame : clip.frames()) {
        for (byte value : frame.rgb()) {
          worst = Math.max(worst, Math.abs((value & 0xff) - (int) expected[at++]));
        }
      }
      assertEquals(expected.length, at);
      assertTrue(worst <= BYTE_TOLERANCE, "A pixel differs by " + worst + " of 255");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void copiesKeyFramesAsTheReferenceDoes(String name) throws Exception {
    try (var reference = Reference.open(name, "interpolation");
        NDManager job = runtime.newManager();
        var _ = TensorScope.borrowing()) {
      reference.assertAgrees(
          "copied", Interpolation.nearest(job, reference.floats(job, "keys")), 0);
    }
  }

  @Test
  void drawsBetweenTheFramesOfAClip() throws Exception {
    try (var model = model("tiny-a")) {
      var pipeline = new Interpolation(runtime, model, Execution.PLAIN);
      VideoClip made =
          pipeline
              .run(clip(3, 20, 12), shot(9), settings(20, 12), _ -> {}, new CancelToken())
              .orElseThrow();
      assertEquals(9, made.frames().size());
      assertEquals(32, made.framesPerSecond());
      assertEquals(20, made.width());
      assertEquals(12, made.height());
      VideoClip again =
          pipeline
              .run(clip(3, 20, 12), shot(9), settings(20, 12), _ -> {}, new CancelToken())
              .orElseThrow();
      for (int f = 0; f < 9; f++) {
        assertArrayEquals(made.frames().get(f).rgb(), again.frames().get(f).rgb());
      }
    }
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() throws Exception {
    try (var model = model("tiny-a")) {
      var pipeline = new Interpolation(runtime, model, Execution.PLAIN);
      refused(pipeline, clip(1, 20, 12), shot(1), settings(20, 12), "one frame");
      refused(pipeline, clip(3, 20, 12), shot(12), settings(20, 12), "become 9, not 12");
      refused(pipeline, clip(3, 20, 12), shot(9), settings(21, 12), "multiples of 2");
    }
    ModelException noVideo =
        assertThrows(
            ModelException.class,
            () -> VideoModel.load(runtime, ModelFolder.open(folder), Precision.FLOAT32));
    assertTrue(noVideo.getMessage().contains("between frames"), noVideo.getMessage());
    Path video = TinyModel.plain(folder.resolve("video"), "tiny-a");
    ModelException video2 =
        assertThrows(
            ModelException.class,
            () -> InterpolationModel.load(runtime, ModelFolder.open(video), Precision.FLOAT32));
    assertTrue(video2.getMessage().contains("makes videos"), video2.getMessage());
  }

  @Test
  void aCancelledRenderGivesNothing() throws Exception {
    try (var model = model("tiny-a")) {
      var cancel = new CancelToken();
      cancel.cancel();
      assertEquals(
          Optional.empty(),
          new Interpolation(runtime, model, Execution.PLAIN)
              .run(clip(3, 20, 12), shot(9), settings(20, 12), _ -> {}, cancel));
    }
  }

  private static void refused(
      Interpolation pipeline,
      VideoClip source,
      Shot shot,
      RenderSettings settings,
      String because) {
    RenderException refused =
        assertThrows(
            RenderException.class,
            () -> pipeline.run(source, shot, settings, _ -> {}, new CancelToken()));
    assertTrue(refused.getMessage().contains(because), refused.getMessage());
    assertTrue(refused.isBadInput());
  }

  private static Shot shot(int frames) {
    return new Shot(PROMPT, "", "", frames, 32, List.of());
  }

  private static RenderSettings settings(int width, int height) {
    return new RenderSettings(Method.BASELINE, 11, STEPS, 4, width, height, 0, Device.CPU);
  }

  private static VideoClip clip(int frames, int width, int height) {
    return new VideoClip(
        8,
        IntStream.range(0, frames)
            .mapToObj(
                f -> {
                  byte[] rgb = new byte[3 * width * height];
                  for (int i = 0; i < rgb.length; i++) {
                    rgb[i] = (byte) (i * 3 + 40 * f);
                  }
                  return new RgbFrame(width, height, rgb);
                })
            .toList());
  }
}
