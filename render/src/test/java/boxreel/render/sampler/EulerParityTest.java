package boxreel.render.sampler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.base.StudioException;
import boxreel.render.parity.Reference;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against diffusers' EulerDiscreteScheduler, and Karras' noise levels in DPM-Solver++ too, with
/// the linear model `(0.2 + 0.6 t / 1000) x + bias`.
class EulerParityTest {
  private static final int STEPS = 10;

  private static SchedulerConfig config(Spacing spacing, Prediction prediction, boolean karras) {
    SchedulerConfig usual = SchedulerConfig.latentDiffusion();
    return new SchedulerConfig(
        usual.trainSteps(),
        usual.betaStart(),
        usual.betaEnd(),
        usual.betaSchedule(),
        prediction,
        Optional.of(spacing),
        usual.stepsOffset(),
        usual.setAlphaToOne(),
        usual.clipSample(),
        usual.clipSampleRange(),
        usual.endsOnZero(),
        karras,
        "EulerDiscreteScheduler");
  }

  @ParameterizedTest
  @CsvSource({
    "leading, epsilon, false",
    "linspace, epsilon, false",
    "trailing, epsilon, false",
    "leading, v_prediction, false",
    "linspace, v_prediction, false",
    "trailing, v_prediction, false",
    "leading, epsilon, true",
    "linspace, epsilon, true",
    "trailing, epsilon, true",
    "leading, v_prediction, true",
    "linspace, v_prediction, true",
    "trailing, v_prediction, true"
  })
  void eulerFollowsTheReference(String spacing, String prediction, boolean karras)
      throws Exception {
    var sampler =
        new EulerSampler(
            config(
                Spacing.named(spacing).orElseThrow(),
                Prediction.named(prediction).orElseThrow(),
                karras));
    assertFollows(
        sampler, "euler." + spacing + "." + prediction + (karras ? ".karras" : ""), STEPS, true);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 25})
  void dpmSolverFollowsTheReferenceOnKarrasNoiseLevels(int steps) throws Exception {
    var sampler = new DpmSolverPlusPlus2M(config(Spacing.LINSPACE, Prediction.EPSILON, true));
    assertFollows(sampler, "dpm.karras." + steps + "steps", steps, false);
  }

  @Test
  void aPerfectModelIsLeftAloneByEuler() throws Exception {
    var sampler = new EulerSampler(config(Spacing.TRAILING, Prediction.SAMPLE, false));
    double x = 3;
    for (StepCoefficients step : sampler.plan(7)) {
      x = step.next(x, 0.4, step.x0(x, 0.4), 0);
    }
    assertEquals(0.4, x, 1e-12);
  }

  /// @param isScaled whether the reference's states are of signal 1 and noise sigma
  private static void assertFollows(Sampler sampler, String name, int steps, boolean isScaled)
      throws StudioException {
    List<StepCoefficients> plan = sampler.plan(steps);
    try (var shared = Reference.open("", "sampler");
        var reference = Reference.open("", "euler")) {
      float[] times = new float[steps];
      for (int i = 0; i < steps; i++) {
        times[i] = (float) plan.get(i).timestep();
      }
      reference.assertAgrees(name + ".timesteps", times, 1e-5);
      float[] start = shared.host("start").data();
      float[] bias = shared.host("bias").data();
      float[] actual = new float[steps * start.length];
      for (int e = 0; e < start.length; e++) {
        double x = start[e] * sampler.startScale(steps);
        double previous = 0;
        for (int i = 0; i < steps; i++) {
          StepCoefficients at = plan.get(i);
          double output = (0.2 + 0.6 * at.timestep() / 1000) * x + bias[e];
          double x0 = at.x0(x, output);
          x = at.next(x, output, x0, previous);
          previous = x0;
          double signal = isScaled && i + 1 < steps ? plan.get(i + 1).signalScale() : 1;
          actual[i * start.length + e] = (float) (x / signal);
        }
      }
      reference.assertAgrees(name + ".trajectory", actual, Reference.MODULE);
    }
  }
}
