package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.toybox.train.ToyboxTraining.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToyboxTrainingTest {
  /// Over as soon as the first step is done.
  private static final Duration ONE_STEP = Duration.ofMillis(1);

  @TempDir private Path folder;

  private void train(Part part) throws ModelException, InterruptedException {
    new ToyboxTraining(folder).run(part, ONE_STEP, _ -> {}, new CancelToken());
  }

  private byte[] weights(String part) throws Exception {
    return Files.readAllBytes(folder.resolve("toybox").resolve(part));
  }

  @Test
  void everyPartTakesItsStepAndTheModelLoads() throws Exception {
    for (Part part :
        List.of(Part.VOCABULARY, Part.AUTOENCODER, Part.BOXES, Part.STILLS, Part.CLIPS)) {
      train(part);
    }
    byte[] unet = weights(ToyboxFolder.UNET_WEIGHTS);
    byte[] text = weights(ToyboxFolder.TEXT_WEIGHTS);
    byte[] vae = weights(ToyboxFolder.VAE_WEIGHTS);
    train(Part.JOINT);
    assertFalse(Arrays.equals(unet, weights(ToyboxFolder.UNET_WEIGHTS)));
    assertFalse(Arrays.equals(text, weights(ToyboxFolder.TEXT_WEIGHTS)));
    assertArrayEquals(vae, weights(ToyboxFolder.VAE_WEIGHTS));
    train(Part.DECODER);
    assertFalse(Arrays.equals(vae, weights(ToyboxFolder.VAE_WEIGHTS)));

    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        VideoModel model =
            VideoModel.load(
                runtime, ModelFolder.open(folder.resolve("toybox")), Precision.FLOAT32)) {
      assertNotNull(model.previewMap());
    }
  }

  @Test
  void goesOnWhereItStoppedAndStopsWhenItsTimeIsUp() throws Exception {
    train(Part.VOCABULARY);
    train(Part.AUTOENCODER);
    byte[] first = weights(ToyboxFolder.VAE_WEIGHTS);
    train(Part.AUTOENCODER);
    assertArrayEquals(first, weights(ToyboxFolder.VAE_WEIGHTS), "the time was spent already");
  }

  @Test
  void saysWhatIsMissing() {
    List<String> messages = new ArrayList<>();
    for (Part part : List.of(Part.DECODER, Part.STILLS)) {
      messages.add(assertThrows(ModelException.class, () -> train(part)).getMessage());
    }
    assertEquals(2, messages.size());
    assertTrue(messages.getFirst().contains("autoencoder first"), messages.getFirst());
    assertTrue(messages.getLast().contains("tokenizer"), messages.getLast());
  }
}
