package boxreel.render.model.unet3d;

import boxreel.render.nn.TimeEmbedding;
import boxreel.render.parity.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against diffusers' Timesteps and the LVD repository's FourierEmbedder.
class EmbeddingParityTest {
  @ParameterizedTest
  @ValueSource(strings = {"time_proj", "time_proj_320"})
  void embedsTimesteps(String expected) throws Exception {
    for (String name : new String[] {"tiny-a", "tiny-b"}) {
      try (var reference = Reference.open(name, "embeddings")) {
        int width = (int) reference.host(expected).shape()[1];
        float[] timesteps = reference.host("timesteps").data();
        float[] actual = new float[timesteps.length * width];
        for (int i = 0; i < timesteps.length; i++) {
          System.arraycopy(
              TimeEmbedding.sinusoid(timesteps[i], width), 0, actual, i * width, width);
        }
        reference.assertAgrees(expected, actual, Reference.MODULE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void turnsBoxesIntoFourierFeatures(String name) throws Exception {
    try (var reference = Reference.open(name, "embeddings")) {
      float[] corners = reference.host("boxes").data();
      float[] actual = new float[corners.length / 4 * PositionNet.FOURIER_WIDTH];
      for (int row = 0; row < corners.length / 4; row++) {
        PositionNet.fourier(corners, 4 * row, actual, PositionNet.FOURIER_WIDTH * row);
      }
      reference.assertAgrees("fourier", actual, Reference.MODULE);
    }
  }
}
