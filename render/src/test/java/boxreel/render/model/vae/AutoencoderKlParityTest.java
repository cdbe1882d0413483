package boxreel.render.model.vae;

import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against diffusers' AutoencoderKL.
class AutoencoderKlParityTest {
  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void encodesPicturesOfOddSize(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "vae")) {
      AutoencoderKl vae = model.vae();
      reference.assertAgrees(
          "moments", vae.moments(reference.floats(model.manager(), "image")), Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void decodesScaledLatents(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "vae")) {
      AutoencoderKl vae = model.vae();
      reference.assertAgrees(
          "decoded", vae.decode(reference.floats(model.manager(), "latents")), Reference.MODULE);
    }
  }
}
