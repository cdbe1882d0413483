package boxreel.render.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.TextToVideo;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TorchRuntime;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole renders against the reference's pipelines: from prompt, boxes and seed to bytes, as a
/// user would compare them. `baseline` is diffusers' TextToVideoSDPipeline; the method
/// `lvd-gligen` is the LVD repository's.
class TextToVideoParityTest {
  /// Of 255, at every pixel.
  private static final int BYTE_TOLERANCE = 2;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "tiny-a, baseline, dpm++, unet, pipeline, baseline.dpm.frames",
    "tiny-b, baseline, dpm++, unet, pipeline, baseline.dpm.frames",
    "tiny-a, baseline, auto, unet, pipeline, baseline.ddim.frames",
    "tiny-b, baseline, auto, unet, pipeline, baseline.ddim.frames",
    "tiny-a, baseline, euler, unet, euler, euler.linspace.frames",
    "tiny-b, baseline, euler, unet, euler, euler.leading.frames",
    "tiny-a, lvd-gligen, auto, unet-gated, pipeline, gligen.frames",
    "tiny-b, lvd-gligen, auto, unet-gated, pipeline, gligen.frames"
  })
  void rendersTheReferencesFrames(
      String name, String method, String sampler, String unet, String file, String expected)
      throws Exception {
    JsonNode given =
        new ObjectMapper().readTree(Reference.folder(name).resolve("io-pipeline.json").toFile());
    copyWithUnet(Reference.folder(name), unet);
    try (var reference = Reference.open(name, file);
        var runtime = TorchRuntime.open(ai.djl.Device.cpu());
        var model = VideoModel.load(runtime, ModelFolder.open(folder), Precision.FLOAT32)) {
      VideoClip clip =
          new TextToVideo(runtime, model)
              .run(shot(given), settings(given, method, sampler), event -> {}, new CancelToken())
              .orElseThrow();
      assertSameFrames(reference.host(expected).data(), clip, given);
    }
  }

  private static RenderSettings settings(JsonNode given, String method, String sampler) {
    return new RenderSettings(
            Method.named(method).orElseThrow(),
            given.get("seed").longValue(),
            given.get("num_inference_steps").intValue(),
            given.get("guidance_scale").doubleValue(),
            given.get("width").intValue(),
            given.get("height").intValue(),
            given.get("beta").doubleValue(),
            Device.CPU)
        .withSampler(SamplerChoice.named(sampler).orElseThrow());
  }

  private static Shot shot(JsonNode given) {
    List<Track> tracks = new ArrayList<>();
    for (JsonNode boxes : given.get("boxes")) {
      List<Key> keys = new ArrayList<>();
      List<FrameSpan> presence = new ArrayList<>();
      for (int f = 0; f < boxes.size(); f++) {
        JsonNode b = boxes.get(f);
        if (b.get(2).doubleValue() > 0) { // all zero: absent
          keys.add(
              Key.byUser(
                  f,
                  Box.ofCorners(
                      b.get(0).doubleValue(),
                      b.get(1).doubleValue(),
                      b.get(2).doubleValue(),
                      b.get(3).doubleValue())));
          presence.add(new FrameSpan(f, f + 1));
        }
      }
      int id = tracks.size();
      tracks.add(
          new Track(String.valueOf(id), given.get("phrases").get(id).textValue(), presence, keys));
    }
    return new Shot(
        given.get("prompt").textValue(),
        "",
        given.get("negative_prompt").textValue(),
        given.get("num_frames").intValue(),
        8,
        tracks);
  }

  private static void assertSameFrames(float[] expected, VideoClip clip, JsonNode given) {
    assertEquals(given.get("num_frames").intValue(), clip.frames().size());
    int at = 0;
    int worst = 0;
    for (RgbFrame frame : clip.frames()) {
      for (byte value : frame.rgb()) {
        worst = Math.max(worst, Math.abs((value & 0xFF) - (int) expected[at++]));
      }
    }
    assertEquals(expected.length, at);
    assertTrue(worst <= BYTE_TOLERANCE, "A pixel differs by " + worst + " of 255");
  }

  /// The fixture's folder with one of its two UNets in the place of `unet`.
  private void copyWithUnet(Path source, String unet) throws IOException {
    for (String part : List.of("text_encoder", "tokenizer", "vae", "scheduler")) {
      copy(source.resolve(part), folder.resolve(part));
    }
    copy(source.resolve(unet), folder.resolve("unet"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
