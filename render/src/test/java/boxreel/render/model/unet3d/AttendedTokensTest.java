package boxreel.render.model.unet3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import boxreel.render.tensor.Autograd;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttendedTokensTest {
  private LoadedModel model;
  private Reference reference;
  private Unet3d unet;
  private NDArray sample;
  private NDArray text;

  @BeforeEach
  void open() throws Exception {
    model = new LoadedModel("tiny-a");
    reference = Reference.open("tiny-a", "unet-gated");
    unet = model.unet("unet-gated");
    sample = reference.floats(model.manager(), "sample");
    text = reference.floats(model.manager(), "encoder_hidden_states");
  }

  @AfterEach
  void close() {
    reference.close();
    model.close();
  }

  private double[] time(double timestep) {
    double[] timesteps = new double[(int) sample.getShape().get(0)];
    Arrays.fill(timesteps, timestep);
    return timesteps;
  }

  @Test
  void keptKeysGiveTheSameNumbersInEveryStep() {
    NDArray objects =
        unet.groundingTokens(
            model.manager(),
            new Grounding(
                reference.floats(model.manager(), "gligen.boxes"),
                reference.floats(model.manager(), "gligen.positive_embeddings"),
                reference.floats(model.manager(), "gligen.masks")));
    try (NDManager owner = model.manager().newSubManager()) {
      var keptText = AttendedTokens.kept(text, owner);
      var keptObjects = AttendedTokens.kept(objects, owner);
      for (double t : new double[] {900, 500, 1}) {
        assertSame(
            unet.forward(sample, time(t), text, objects).toFloatArray(),
            unet.forward(sample, time(t), keptText, keptObjects).toFloatArray());
      }
    }
  }

  @Test
  void aTextForEachFrameThatIsTheSameInAllGivesTheSameNumbers() {
    long frames = sample.getShape().get(2);
    NDArray ofFrames = text.repeat(0, frames); // [B*F,L,E]
    float[] expected = unet.forward(sample, time(500), text, null).toFloatArray();
    float[] actual = unet.forward(sample, time(500), ofFrames, null).toFloatArray();
    assertSame(expected, actual);
    NDArray other = ofFrames.duplicate();
    other.set(new ai.djl.ndarray.index.NDIndex("0"), 0f);
    float[] changed = unet.forward(sample, time(500), other, null).toFloatArray();
    assertTrue(Reference.relativeError(changed, expected) > 1e-4, "a frame of its own is seen");
  }

  @Test
  void keepsOnePairPerAttentionAndFreesItWhenForgotten() {
    try (NDManager owner = model.manager().newSubManager()) {
      var kept = AttendedTokens.kept(text, owner);
      for (int step = 0; step < 3; step++) {
        unet.forward(sample, time(7), kept, null).close();
        assertEquals(2 * unet.crossAttentions().size(), owner.getManagedArrays().size());
      }
      kept.forget();
      assertTrue(owner.getManagedArrays().isEmpty());
      unet.forward(sample, time(7), kept, null).close();
      assertEquals(2 * unet.crossAttentions().size(), owner.getManagedArrays().size());
    }
  }

  @Test
  void theGradientToThePictureIsTheSameWithKeptKeys() {
    Set<String> layers = unet.crossAttentions();
    float[] once = gradient(AttendedTokens.once(text), layers);
    try (NDManager owner = model.manager().newSubManager()) {
      var kept = AttendedTokens.kept(text, owner);
      assertSame(once, gradient(kept, layers));
      assertSame(once, gradient(kept, layers));
      // Kept from a pass without gradients, as when the denoiser ran first.
      kept.forget();
      unet.forward(sample, time(7), kept, null).close();
      assertSame(once, gradient(kept, layers));
      // And through attentions that nobody watches, which stay fused.
      Set<String> last = Set.of(List.copyOf(layers).getLast());
      assertSame(gradient(AttendedTokens.once(text), last), gradient(kept, last));
    }
  }

  private static void assertSame(float[] expected, float[] actual) {
    assertEquals(0, Reference.relativeError(actual, expected), 1e-6);
  }

  private float[] gradient(AttendedTokens tokens, Set<String> layers) {
    NDArray leaf = sample.duplicate();
    Autograd.track(leaf);
    try (var tape = Autograd.record(model.ops())) {
      NDArray total = model.manager().zeros(new Shape());
      for (CrossAttentionMap map : unet.attentionMaps(leaf, time(7), tokens, layers)) {
        total = total.add(map.probabilities().square().sum());
      }
      tape.backward(total);
    }
    return Autograd.gradients(List.of(leaf)).getFirst().toFloatArray();
  }
}
