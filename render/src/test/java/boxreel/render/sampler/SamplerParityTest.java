package boxreel.render.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import boxreel.base.StudioException;
import boxreel.render.parity.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against diffusers' DDIMScheduler and DPMSolverMultistepScheduler, with the linear model
/// `(0.2 + 0.6 t / 1000) x + bias`.
class SamplerParityTest {
  private static final int STEPS = 10;

  @ParameterizedTest
  @CsvSource({
    "leading, epsilon",
    "linspace, epsilon",
    "trailing, epsilon",
    "leading, v_prediction",
    "linspace, v_prediction",
    "trailing, v_prediction"
  })
  void followsTheReferenceThroughTenSteps(String spacing, String prediction) throws Exception {
    SchedulerConfig config =
        new SchedulerConfig(
            1000,
            0.00085,
            0.012,
            BetaSchedule.SCALED_LINEAR,
            Prediction.named(prediction).orElseThrow(),
            Spacing.named(spacing),
            1,
            false,
            false,
            1,
            true,
            false,
            "");
    try (var reference = Reference.open("", "sampler")) {
      String names = "." + spacing + "." + prediction;
      assertFollows(new DdimSampler(config), reference, reference, "ddim" + names, STEPS);
      assertFollows(new DpmSolverPlusPlus2M(config), reference, reference, "dpm" + names, STEPS);
    }
  }

  @Test
  void followsTheReferenceThroughTwentyFiveSteps() throws Exception {
    try (var reference = Reference.open("", "sampler")) {
      assertFollows(
          new DpmSolverPlusPlus2M(SchedulerConfig.latentDiffusion()),
          reference,
          reference,
          "dpm.linspace.epsilon.25steps",
          25);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void makesTheSameOfASavedSchedulerFile(String name) throws Exception {
    SchedulerConfig config =
        SchedulerConfig.read(
            Reference.folder(name).resolve("scheduler").resolve("scheduler_config.json"));
    try (var shared = Reference.open("", "sampler");
        var reference = Reference.open(name, "scheduler")) {
      var schedule = new NoiseSchedule(config);
      float[] alphaBar = new float[schedule.trainSteps()];
      for (int t = 0; t < alphaBar.length; t++) {
        alphaBar[t] = (float) schedule.alphaBar(t);
      }
      reference.assertAgrees("alphas_cumprod", alphaBar, 1e-6);
      for (int steps : new int[] {1, 2, 5, 10, 20, 25, 40, 50}) {
        assertSameTimesteps(new DdimSampler(config).plan(steps), reference, "ddim." + steps);
        assertSameTimesteps(new DpmSolverPlusPlus2M(config).plan(steps), reference, "dpm." + steps);
      }
      assertFollows(new DdimSampler(config), shared, reference, "ddim", STEPS);
      assertFollows(new DpmSolverPlusPlus2M(config), shared, reference, "dpm", STEPS);
    }
  }

  private static void assertSameTimesteps(
      List<StepCoefficients> plan, Reference reference, String name) {
    assertArrayEquals(
        reference.longs(name + ".timesteps"),
        plan.stream().mapToLong(step -> (long) step.timestep()).toArray(),
        name);
  }

  /// @param inputs has the start and the model's bias
  private static void assertFollows(
      Sampler sampler, Reference inputs, Reference reference, String name, int steps)
      throws StudioException {
    List<StepCoefficients> plan = sampler.plan(steps);
    assertSameTimesteps(plan, reference, name);
    float[] start = inputs.host("start").data();
    float[] bias = inputs.host("bias").data();
    float[] actual = new float[steps * start.length];
    for (int i = 0; i < start.length; i++) {
      double x = start[i];
      double previous = 0;
      for (int step = 0; step < steps; step++) {
        StepCoefficients at = plan.get(step);
        double output = (0.2 + 0.6 * at.timestep() / 1000) * x + bias[i];
        double x0 = at.x0(x, output);
        x = at.next(x, output, x0, previous);
        previous = x0;
        actual[step * start.length + i] = (float) x;
      }
    }
    reference.assertAgrees(name + ".trajectory", actual, Reference.MODULE);
  }
}
