package boxreel.render.model.clip;

import ai.djl.ndarray.NDArray;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against transformers' CLIPTextModel.
class ClipTextEncoderParityTest {
  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void encodesPrompts(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "text_encoder")) {
      NDArray states = model.textEncoder().encode(reference.longs(model.manager(), "input_ids"));
      reference.assertAgrees("last_hidden_state", states, Reference.MODULE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void poolsPhrasesWhateverTheirPadding(String name) throws Exception {
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "text_encoder")) {
      ClipTextEncoder encoder = model.textEncoder();
      NDArray ids = reference.longs(model.manager(), "phrase_ids");
      reference.assertAgrees(
          "phrase_pooler_output", encoder.pool(ids, encoder.encode(ids)), Reference.MODULE);
    }
  }
}
