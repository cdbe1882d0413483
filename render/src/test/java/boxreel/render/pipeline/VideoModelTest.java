package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsWriter;
import boxreel.render.weights.WeightIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoModelTest {
  private static final String VAE = "vae/diffusion_pytorch_model.safetensors";

  @TempDir private Path temp;
  private TorchRuntime runtime;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    runtime = TorchRuntime.open(Device.cpu());
    folder = TinyModel.gated(temp.resolve("model"));
  }

  @AfterEach
  void close() {
    runtime.close();
  }

  private String refusal() {
    ModelException refused =
        assertThrows(
            ModelException.class,
            () -> VideoModel.load(runtime, ModelFolder.open(folder), Precision.FLOAT32));
    assertTrue(refused.isBadInput());
    return refused.getMessage();
  }

  private void rewriteVae(Consumer<Map<String, HostTensor>> change) throws ModelException {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    try (WeightIndex index = WeightIndex.open(folder.resolve(VAE))) {
      for (String name : index.tensors().keySet()) {
        tensors.put(name, index.toHost(name));
      }
    }
    change.accept(tensors);
    SafetensorsWriter.write(
        folder.resolve(VAE), tensors, Map.of(), SafetensorsWriter.Precision.F32);
  }

  @Test
  void namesAMissingTensor() throws ModelException {
    rewriteVae(tensors -> tensors.remove("decoder.conv_in.bias"));
    String message = refusal();
    assertTrue(message.contains("decoder.conv_in.bias is missing"), message);
  }

  @Test
  void namesATensorThatDoesNotBelong() throws ModelException {
    rewriteVae(
        tensors -> tensors.put("decoder.extra", new HostTensor(new long[] {1}, new float[1])));
    String message = refusal();
    assertTrue(message.contains("decoder.extra is not part"), message);
  }

  @Test
  void namesATensorOfAnotherShape() throws ModelException {
    rewriteVae(
        tensors ->
            tensors.put("decoder.conv_in.bias", new HostTensor(new long[] {3}, new float[3])));
    String message = refusal();
    assertTrue(message.contains("decoder.conv_in.bias has the shape [3]"), message);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void namesATensorWithANumberThatIsNone(float number) throws ModelException {
    rewriteVae(
        tensors -> {
          float[] bias = Objects.requireNonNull(tensors.get("decoder.conv_in.bias")).data();
          bias[bias.length - 1] = number;
        });
    String message = refusal();
    assertTrue(message.contains("decoder.conv_in.bias holds numbers that are not"), message);
  }

  @Test
  void saysThatAConfigIsNotJson() throws IOException {
    Files.writeString(folder.resolve("unet/config.json"), "{ \"in_channels\": 4,");
    String message = refusal();
    assertTrue(message.contains("unet"), message);
    assertTrue(message.contains("JSON"), message);
  }

  @Test
  void refusesAnArchitectureThatWouldOnlyLookRight() throws IOException {
    Path config = folder.resolve("unet/config.json");
    String good = Files.readString(config);
    Files.writeString(
        config, good.replace("\"mid_block_scale_factor\": 1", "\"mid_block_scale_factor\": 2"));
    String message = refusal();
    assertTrue(message.contains("mid_block_scale_factor"), message);
    Files.writeString(config, good.replace("\"act_fn\": \"silu\"", "\"act_fn\": \"relu\""));
    message = refusal();
    assertTrue(message.contains("act_fn"), message);
  }

  @Test
  void saysThatWeightsAreCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve(VAE));
    Files.write(folder.resolve(VAE), Arrays.copyOf(whole, whole.length / 2));
    String message = refusal();
    assertTrue(message.contains("diffusion_pytorch_model.safetensors"), message);
  }

  @Test
  void saysWhichPartIsMissing() throws IOException {
    Files.delete(folder.resolve("scheduler/scheduler_config.json"));
    Files.delete(folder.resolve("scheduler"));
    String message = refusal();
    assertTrue(message.contains("scheduler"), message);
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    folder = temp.resolve("nowhere");
    String message = refusal();
    assertTrue(message.contains("nowhere"), message);
  }
}
