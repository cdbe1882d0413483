package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.VideoClip;
import boxreel.render.parity.Reference;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.HostTensor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against diffusers' VideoToVideoSDPipeline, from frames, prompt and seed to bytes, and
/// Pillow's Lanczos filter.
class VideoToVideoParityTest {
  private static final int BYTE_TOLERANCE = 2;
  private static final String PROMPT = "A red ball and a bear, beach background";
  private static final String NEGATIVE = "dull, gray, blurry, low-quality, weird";
  private static final int STEPS = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tiny-a, some, 0.6, 3",
    "tiny-a, little, 0.35, 1",
    "tiny-a, all, 1, 5",
    "tiny-b, some, 0.6, 3",
    "tiny-b, little, 0.35, 1",
    "tiny-b, all, 1, 5"
  })
  void drawsTheReferencesFrames(String name, String label, double strength, int taken)
      throws Exception {
    try (var reference = Reference.open(name, "vid2vid");
        var runtime = TorchRuntime.open(ai.djl.Device.cpu());
        var model =
            VideoModel.load(
                runtime, ModelFolder.open(TinyModel.plain(folder, name)), Precision.FLOAT32)) {
      VideoClip source = clip(reference.host("source"));
      List<RenderEvent> events = new ArrayList<>();
      VideoClip made =
          new VideoToVideo(runtime, model)
              .run(
                  source,
                  strength,
                  new Shot(PROMPT, "", NEGATIVE, source.frames().size(), 8, List.of()),
                  settings(source.width(), source.height(), Method.BASELINE),
                  events::add,
                  new CancelToken())
              .orElseThrow();
      assertEquals(taken, events.stream().filter(RenderEvent.Step.class::isInstance).count());
      VideoClip expected = clip(reference.host(label + ".frames"));
      assertEquals(expected.frames().size(), made.frames().size());
      int worst = 0;
      for (int f = 0; f < made.frames().size(); f++) {
        byte[] a = made.frames().get(f).rgb();
        byte[] b = expected.frames().get(f).rgb();
        assertEquals(b.length, a.length);
        for (int i = 0; i < a.length; i++) {
          worst = Math.max(worst, Math.abs((a[i] & 0xff) - (b[i] & 0xff)));
        }
      }
      assertTrue(worst <= BYTE_TOLERANCE, "A pixel differs by " + worst + " of 255");
    }
  }

  @ParameterizedTest
  @CsvSource({"36,22", "20,22", "64,12", "9,7", "20,12"})
  void resizesAsPillowDoes(int width, int height) throws Exception {
    try (var reference = Reference.open("", "resample")) {
      RgbFrame source = clip(batched(reference.host("source"))).frames().getFirst();
      RgbFrame resized = Lanczos.resized(source, width, height);
      assertEquals(width, resized.width());
      assertEquals(height, resized.height());
      String name = "lanczos." + width + "x" + height;
      HostTensor expected = reference.host(reference.has(name) ? name : "source");
      assertArrayEquals(clip(batched(expected)).frames().getFirst().rgb(), resized.rgb());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() throws Exception {
    try (var reference = Reference.open("tiny-a", "vid2vid");
        var runtime = TorchRuntime.open(ai.djl.Device.cpu());
        var model =
            VideoModel.load(
                runtime, ModelFolder.open(TinyModel.plain(folder, "tiny-a")), Precision.FLOAT32)) {
      VideoClip source = clip(reference.host("source"));
      var pipeline = new VideoToVideo(runtime, model);
      int frames = source.frames().size();
      refused(pipeline, source, 0.1, frames, settings(24, 16, Method.BASELINE), "leaves none");
      refused(pipeline, source, 0.6, frames + 1, settings(24, 16, Method.BASELINE), "as many");
      refused(pipeline, source, 0.6, frames, settings(24, 16, Method.LVD), "baseline");
      refused(pipeline, source, 0.6, frames, settings(25, 16, Method.BASELINE), "multiples");
    }
  }

  @Test
  void aCancelledRenderGivesNothing() throws Exception {
    try (var reference = Reference.open("tiny-a", "vid2vid");
        var runtime = TorchRuntime.open(ai.djl.Device.cpu());
        var model =
            VideoModel.load(
                runtime, ModelFolder.open(TinyModel.plain(folder, "tiny-a")), Precision.FLOAT32)) {
      VideoClip source = clip(reference.host("source"));
      var cancel = new CancelToken();
      cancel.cancel();
      assertEquals(
          Optional.empty(),
          new VideoToVideo(runtime, model)
              .run(
                  source,
                  0.6,
                  new Shot(PROMPT, "", NEGATIVE, source.frames().size(), 8, List.of()),
                  settings(24, 16, Method.BASELINE),
                  _ -> {},
                  cancel));
    }
  }

  private static void refused(
      VideoToVideo pipeline,
      VideoClip source,
      double strength,
      int frames,
      RenderSettings settings,
      String because) {
    RenderException refused =
        assertThrows(
            RenderException.class,
            () ->
                pipeline.run(
                    source,
                    strength,
                    new Shot(PROMPT, "", NEGATIVE, frames, 8, List.of()),
                    settings,
                    _ -> {},
                    new CancelToken()));
    assertTrue(refused.getMessage().contains(because), refused.getMessage());
    assertTrue(refused.isBadInput());
  }

  private static RenderSettings settings(int width, int height, Method method) {
    return new RenderSettings(method, 7, STEPS, 2, width, height, 0, Device.CPU)
        .withSampler(SamplerChoice.DPM_SOLVER);
  }

  private static HostTensor batched(HostTensor picture) {
    return new HostTensor(
        new long[] {1, picture.shape()[0], picture.shape()[1], 3}, picture.data());
  }

  /// Of bytes [F,H,W,3].
  private static VideoClip clip(HostTensor tensor) {
    int frames = (int) tensor.shape()[0];
    int size = tensor.data().length / frames;
    List<RgbFrame> made = new ArrayList<>();
    for (int f = 0; f < frames; f++) {
      byte[] rgb = new byte[size];
      for (int i = 0; i < size; i++) {
        rgb[i] = (byte) (int) tensor.data()[f * size + i];
      }
      made.add(new RgbFrame((int) tensor.shape()[2], (int) tensor.shape()[1], rgb));
    }
    return new VideoClip(8, made);
  }
}
