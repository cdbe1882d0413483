package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against diffusers' UNet3DConditionModel and, with boxes, against the LVD repository's.
class Unet3dParityTest {
  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void predictsWhatThePlainModelPredicts(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "unet")) {
      NDArray predicted = predict(model.unet("unet"), reference, model.manager(), null);
      reference.assertAgrees("output", predicted, Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void predictsASingleFrame(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "unet")) {
      NDManager manager = model.manager();
      NDArray sample = reference.floats(manager, "sample").get(":1,:,:1");
      NDArray text = reference.floats(manager, "encoder_hidden_states").get(":1");
      NDArray predicted = model.unet("unet").forward(sample, new double[] {3}, text, null);
      reference.assertAgrees("single_frame.output", predicted, Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void makesTheSameObjectTokens(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "unet-gated")) {
      NDArray tokens =
          model
              .unet("unet-gated")
              .groundingTokens(model.manager(), grounding(reference, model.manager()));
      reference.assertAgrees("position_net.output", tokens, Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void predictsWithBoxesAndANullHalf(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "unet-gated")) {
      Unet3d unet = model.unet("unet-gated");
      NDArray tokens = unet.groundingTokens(model.manager(), grounding(reference, model.manager()));
      NDArray predicted = predict(unet, reference, model.manager(), tokens);
      reference.assertAgrees("output", predicted, Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void bypassesTheFusers(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "unet-gated")) {
      NDArray predicted = predict(model.unet("unet-gated"), reference, model.manager(), null);
      reference.assertAgrees("fusers_off.output", predicted, Reference.MODULE);
      reference.assertAgrees("ungrounded.output", predicted, Reference.MODULE);
    }
  }

  private static Grounding grounding(Reference reference, NDManager manager) {
    return new Grounding(
        reference.floats(manager, "gligen.boxes"),
        reference.floats(manager, "gligen.positive_embeddings"),
        reference.floats(manager, "gligen.masks"));
  }

  private static NDArray predict(
      Unet3d unet, Reference reference, NDManager manager, @Nullable NDArray objects) {
    double timestep = reference.host("timestep").data()[0];
    return unet.forward(
        reference.floats(manager, "sample"),
        new double[] {timestep, timestep},
        reference.floats(manager, "encoder_hidden_states"),
        objects);
  }
}
