package boxreel.render.model.unet3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepCacheTest {
  private LoadedModel model;
  private Reference reference;
  private Unet3d unet;
  private NDArray sample;
  private AttendedTokens text;

  @BeforeEach
  void open() throws Exception {
    model = new LoadedModel("tiny-b");
    reference = Reference.open("tiny-b", "unet-gated");
    unet = model.unet("unet-gated");
    sample = reference.floats(model.manager(), "sample");
    text = AttendedTokens.once(reference.floats(model.manager(), "encoder_hidden_states"));
  }

  @AfterEach
  void close() {
    reference.close();
    model.close();
  }

  private float[] evaluate(NDArray of, double timestep, DeepCache cache) {
    return unet.forward(of, time(timestep), text, null, cache).toFloatArray();
  }

  private float[] exact(NDArray of, double timestep) {
    return unet.forward(of, time(timestep), text, null).toFloatArray();
  }

  private double[] time(double timestep) {
    double[] timesteps = new double[(int) sample.getShape().get(0)];
    Arrays.fill(timesteps, timestep);
    return timesteps;
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void theSameInputAgainGivesTheSameNumbersFromTheOuterLayersAlone(int layers) {
    try (NDManager owner = model.manager().newSubManager();
        var cache = new DeepCache(owner, 3, layers)) {
      float[] exact = exact(sample, 500);
      for (int use = 0; use < 3; use++) {
        double error = Reference.relativeError(evaluate(sample, 500, cache), exact);
        assertEquals(0, error, 1e-6, "evaluation " + use);
      }
    }
  }

  @Test
  void onlyEveryNthEvaluationIsExact() {
    try (NDManager owner = model.manager().newSubManager();
        var cache = new DeepCache(owner, 3, 1)) {
      for (int i = 0; i < 7; i++) {
        double timestep = 900 - 100 * i;
        double error =
            Reference.relativeError(evaluate(sample, timestep, cache), exact(sample, timestep));
        assertEquals(i % 3 == 0, error < 1e-6, "evaluation " + i + " is off by " + error);
      }
    }
  }

  @Test
  void anotherBatchIsComputedInFull() {
    try (NDManager owner = model.manager().newSubManager();
        var cache = new DeepCache(owner, 9, 1)) {
      evaluate(sample, 500, cache);
      NDArray shorter = sample.get(":, :, 1:");
      double error = Reference.relativeError(evaluate(shorter, 300, cache), exact(shorter, 300));
      assertEquals(0, error, 1e-6);
    }
  }

  @Test
  void keepsOneTensorAndFreesIt() {
    try (NDManager owner = model.manager().newSubManager()) {
      var cache = new DeepCache(owner, 2, 1);
      for (int i = 0; i < 5; i++) {
        evaluate(sample, 500, cache);
        assertEquals(1, owner.getManagedArrays().size());
      }
      cache.close();
      assertTrue(owner.getManagedArrays().isEmpty());
    }
  }

  @Test
  void refusesMoreLayersThanThereAre() {
    try (NDManager owner = model.manager().newSubManager();
        var cache = new DeepCache(owner, 2, 9)) {
      assertThrows(IllegalArgumentException.class, () -> evaluate(sample, 500, cache));
    }
  }
}
