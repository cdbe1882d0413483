package boxreel.render.model.lavie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import boxreel.base.ModelException;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.WeightSource;
import boxreel.render.nn.Weights;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import boxreel.render.weights.JsonConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against the interpolation network of LaVie's repository.
class InterpolationUnetParityTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void predictsWhatLaViesNetworkPredicts(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "interpolation")) {
      NDArray predicted =
          model
              .interpolation()
              .forward(
                  reference.floats(model.manager(), "sample"),
                  437,
                  AttendedTokens.once(reference.floats(model.manager(), "text")));
      reference.assertAgrees("output", predicted, Reference.MODULE);
    }
  }

  /// As many as the published file holds.
  @Test
  void takesThePublishedNumberOfWeights() throws Exception {
    try (var model = new LoadedModel("tiny-a")) {
      NDArray nothing = model.manager().create(0f);
      var tensors = new AtomicLong();
      var numbers = new AtomicLong();
      WeightSource counted =
          (_, _, shape) -> {
            tensors.incrementAndGet();
            numbers.addAndGet(LongStream.of(shape).reduce(1, (a, b) -> a * b));
            return nothing;
          };
      var _ = new InterpolationUnet(Weights.of(counted, model.ops()), read("{}"));
      assertEquals(798, tensors.get());
      assertEquals(909_131_524L, numbers.get());
    }
  }

  @Test
  void stableDiffusionsConfigMakesTheSameNetworkAsLaViesOwn() throws Exception {
    InterpolationConfig own =
        read(
            "{\"down_block_types\":[\"CrossAttnDownBlock3D\","
                + "\"CrossAttnDownBlock3D\",\"CrossAttnDownBlock3D\",\"DownBlock3D\"]}");
    InterpolationConfig diffusion =
        read(
            "{\"in_channels\":4,\"attention_head_dim\":8,"
                + "\"down_block_types\":[\"CrossAttnDownBlock2D\",\"CrossAttnDownBlock2D\","
                + "\"CrossAttnDownBlock2D\",\"DownBlock2D\"],\"up_block_types\":[\"UpBlock2D\","
                + "\"CrossAttnUpBlock2D\",\"CrossAttnUpBlock2D\",\"CrossAttnUpBlock2D\"]}");
    assertEquals(own, diffusion);
    assertEquals(8, own.inChannels());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"use_relative_position\":true}",
        "{\"act_fn\":\"gelu\"}",
        "{\"down_block_types\":[\"AttnDownBlock2D\"]}",
        "{\"block_out_channels\":[20,640,1280,1280]}",
        "{\"out_channels\":3}"
      })
  void whatWouldGiveAnotherPictureIsRefused(String config) {
    ModelException refused = assertThrows(ModelException.class, () -> read(config));
    assertTrue(refused.isBadInput());
    assertTrue(refused.getMessage().contains("config.json"), refused.getMessage());
  }

  private InterpolationConfig read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("config.json"), text);
    return InterpolationConfig.read(JsonConfig.read(file), 8);
  }
}
