package boxreel.render.sampler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.WeightIndex;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerGoldenTest {
  private static final SchedulerConfig USUAL = SchedulerConfig.latentDiffusion();

  @TempDir Path folder;

  private static SchedulerConfig with(Prediction prediction, Optional<Spacing> spacing) {
    return new SchedulerConfig(
        USUAL.trainSteps(),
        USUAL.betaStart(),
        USUAL.betaEnd(),
        USUAL.betaSchedule(),
        prediction,
        spacing,
        USUAL.stepsOffset(),
        USUAL.setAlphaToOne(),
        USUAL.clipSample(),
        USUAL.clipSampleRange(),
        USUAL.endsOnZero(),
        false,
        "");
  }

  private static int[] timesteps(Sampler sampler, int steps) throws RenderException {
    return sampler.plan(steps).stream().mapToInt(step -> (int) step.timestep()).toArray();
  }

  /// Runs a model of single numbers.
  private static double sampled(
      List<StepCoefficients> plan, double start, DoubleBinaryOperator model) {
    double x = start;
    double previousX0 = Double.NaN;
    for (StepCoefficients step : plan) {
      double out = model.applyAsDouble(x, step.timestep());
      double x0 = step.x0(x, out);
      x = step.next(x, out, x0, step.nextFromPreviousX0() == 0 ? 0 : previousX0);
      previousX0 = x0;
    }
    return x;
  }

  @ParameterizedTest
  @CsvSource({
    "0,.99915,.029167",
    "24,.977556,",
    "25,,.154771",
    "499,.277670,1.612886",
    "999,.0046601,14.614641"
  })
  void schedulesNoiseAsThePublishedModels(int t, Double alphaBar, Double sigma) {
    NoiseSchedule schedule = new NoiseSchedule(USUAL);
    if (alphaBar != null) {
      assertEquals(alphaBar, schedule.alphaBar(t), 1e-6);
    }
    if (sigma != null) {
      assertEquals(sigma, schedule.sigma(t), 1e-6);
    }
  }

  @ParameterizedTest
  @EnumSource(BetaSchedule.class)
  void everyScheduleFallsFromSignalToNoise(BetaSchedule beta) {
    SchedulerConfig config =
        new SchedulerConfig(
            1000,
            1e-4,
            0.02,
            beta,
            Prediction.EPSILON,
            Optional.empty(),
            0,
            true,
            false,
            1,
            true,
            false,
            "");
    NoiseSchedule schedule = new NoiseSchedule(config);
    assertTrue(schedule.alphaBar(0) > 0.99);
    for (int t = 1; t < 1000; t++) {
      assertTrue(schedule.alphaBar(t) < schedule.alphaBar(t - 1));
    }
    assertTrue(schedule.alphaBar(999) > 0 && schedule.alphaBar(999) < 0.05);
  }

  @ParameterizedTest
  @CsvSource({"10,1.64171449", "25,1.68969718", "40,1.69794747"})
  void dpmSolverReachesTheReferencesScalar(int steps, double expected) throws Exception {
    Sampler sampler = new DpmSolverPlusPlus2M(USUAL);
    double x =
        sampled(sampler.plan(steps), 1, (s, t) -> 0.8 * s * sampler.schedule().noiseScale((int) t));
    assertEquals(expected, x, 1e-7);
  }

  @ParameterizedTest
  @CsvSource({"25,1.61446158", "40,1.65137585", "50,1.66382004"})
  void ddimReachesTheReferencesScalar(int steps, double expected) throws Exception {
    Sampler sampler = new DdimSampler(USUAL);
    double x =
        sampled(sampler.plan(steps), 1, (s, t) -> 0.8 * s * sampler.schedule().noiseScale((int) t));
    assertEquals(expected, x, 1e-7);
  }

  @Test
  void dpmSolverVisitsLinspaceTimestepsByDefault() throws Exception {
    Sampler sampler = new DpmSolverPlusPlus2M(USUAL);
    int[] forty = timesteps(sampler, 40);
    assertArrayEquals(new int[] {999, 974, 949}, Arrays.copyOf(forty, 3));
    assertEquals(524, forty[19]);
    assertEquals(500, forty[20]);
    assertEquals(475, forty[21]);
    assertEquals(25, forty[39]);
    int[] fifty = timesteps(sampler, 50);
    assertEquals(519, fifty[24]);
    assertEquals(500, fifty[25]);
    assertEquals(480, timesteps(sampler, 25)[13]);
  }

  @Test
  void dpmSolverVisitsLeadingTimestepsWhereTheFileSaysSo() throws Exception {
    Sampler sampler =
        new DpmSolverPlusPlus2M(with(Prediction.EPSILON, Optional.of(Spacing.LEADING)));
    int[] forty = timesteps(sampler, 40);
    assertEquals(961, forty[0]);
    assertEquals(937, forty[1]);
    assertEquals(25, forty[39]);
    assertEquals(951, timesteps(sampler, 50)[0]);
  }

  @Test
  void dpmSolverHasThePublishedCoefficients() throws Exception {
    Sampler sampler = new DpmSolverPlusPlus2M(USUAL);
    List<StepCoefficients> plan = sampler.plan(40);
    assertEquals(.068265, plan.get(0).signalScale(), 1e-6);
    assertEquals(.997667, plan.get(0).noiseScale(), 1e-6);
    assertEquals(.079174, plan.get(1).signalScale(), 1e-6);
    assertEquals(.988234, plan.get(39).signalScale(), 1e-6);
    assertEquals(0, plan.get(0).nextFromPreviousX0());
    assertTrue(plan.get(1).nextFromPreviousX0() < 0);
    StepCoefficients last = plan.get(39);
    assertEquals(0, last.nextFromSample());
    assertEquals(1, last.nextFromX0());
    assertEquals(0, last.nextFromPreviousX0());
  }

  @Test
  void aSkippedStartDoesNotLookBack() throws Exception {
    Sampler sampler = new DpmSolverPlusPlus2M(USUAL);
    List<StepCoefficients> all = sampler.plan(40);
    List<StepCoefficients> rest = sampler.plan(40, 12);
    assertEquals(28, rest.size());
    assertEquals(all.get(12).timestep(), rest.get(0).timestep());
    assertEquals(0, rest.get(0).nextFromPreviousX0());
    assertEquals(all.get(13), rest.get(1));
  }

  @ParameterizedTest
  @EnumSource(Prediction.class)
  void aPerfectModelGivesTheCleanSampleInAnyNumberOfSteps(Prediction prediction) throws Exception {
    SchedulerConfig config = with(prediction, Optional.empty());
    double clean = 0.7;
    for (Sampler sampler : List.of(new DdimSampler(config), new DpmSolverPlusPlus2M(config))) {
      NoiseSchedule schedule = sampler.schedule();
      for (int steps : new int[] {1, 2, 7, 40, 333}) {
        List<StepCoefficients> plan = sampler.plan(steps);
        double noise = -1.3;
        double start = plan.getFirst().signalScale() * clean + plan.getFirst().noiseScale() * noise;
        double x =
            sampled(
                plan,
                start,
                (s, t) -> {
                  double a = schedule.signalScale((int) t);
                  double b = schedule.noiseScale((int) t);
                  return switch (prediction) {
                    case EPSILON -> (s - a * clean) / b;
                    case SAMPLE -> clean;
                    case V_PREDICTION -> a * (s - a * clean) / b - b * clean;
                  };
                });
        boolean endsClean = sampler instanceof DpmSolverPlusPlus2M;
        double left = endsClean ? 0 : schedule.noiseScale(0) * noise;
        double signal = endsClean ? 1 : schedule.signalScale(0);
        assertEquals(signal * clean + left, x, 1e-9, sampler + " " + steps);
      }
    }
  }

  @Test
  void ddimLimitsTheCleanSampleButNotTheNoise() throws Exception {
    SchedulerConfig config =
        new SchedulerConfig(
            1000,
            .00085,
            .012,
            BetaSchedule.SCALED_LINEAR,
            Prediction.EPSILON,
            Optional.empty(),
            1,
            true,
            true,
            1,
            true,
            false,
            "");
    StepCoefficients step = new DdimSampler(config).plan(10).getFirst();
    double x0 = step.x0(30, 0.5);
    assertEquals(1, x0);
    NoiseSchedule schedule = new NoiseSchedule(config);
    double expected = schedule.signalScale(801) + schedule.noiseScale(801) * 0.5;
    assertEquals(901, step.timestep());
    assertEquals(expected, step.next(30, 0.5, x0, 0), 1e-12);
  }

  @Test
  void refusesMoreStepsThanTimesteps() {
    List<Sampler> samplers = List.of(new DdimSampler(USUAL), new DpmSolverPlusPlus2M(USUAL));
    for (Sampler sampler : samplers) {
      RenderException refused = assertThrows(RenderException.class, () -> sampler.plan(1001));
      assertTrue(refused.getMessage().contains("1001"), refused.getMessage());
    }
  }

  private static Path resource(String name) throws Exception {
    URL url = Objects.requireNonNull(SamplerGoldenTest.class.getResource("/reference/" + name));
    return Path.of(url.toURI());
  }

  private static Sampler sampler(String label, SchedulerConfig config) {
    return label.equals("ddim") ? new DdimSampler(config) : new DpmSolverPlusPlus2M(config);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void followsTheReferenceThroughAModelsOwnFile(String model) throws Exception {
    SchedulerConfig config =
        SchedulerConfig.read(resource(model).resolve("scheduler/scheduler_config.json"));
    try (WeightIndex expected = WeightIndex.open(resource(model + "/io-scheduler.safetensors"))) {
      float[] alphas = expected.toHost("alphas_cumprod").data();
      NoiseSchedule schedule = new NoiseSchedule(config);
      for (int t = 0; t < alphas.length; t++) {
        assertEquals(alphas[t], schedule.alphaBar(t), 2e-6);
      }
      for (String label : List.of("ddim", "dpm")) {
        Sampler sampler = sampler(label, config);
        for (int steps : new int[] {1, 2, 5, 10, 20, 25, 40, 50}) {
          float[] wanted = expected.toHost(label + "." + steps + ".timesteps").data();
          int[] found = timesteps(sampler, steps);
          assertEquals(wanted.length, found.length);
          for (int i = 0; i < wanted.length; i++) {
            assertEquals((int) wanted[i], found[i], label + " " + steps);
          }
        }
        assertFollows(sampler.plan(10), expected.toHost(label + ".trajectory"));
      }
    }
  }

  @Test
  void followsTheReferenceInEverySpacingAndPrediction() throws Exception {
    try (WeightIndex expected = WeightIndex.open(resource("io-sampler.safetensors"))) {
      for (Prediction prediction : List.of(Prediction.EPSILON, Prediction.V_PREDICTION)) {
        for (Spacing spacing : Spacing.values()) {
          for (String label : List.of("ddim", "dpm")) {
            String name = (label + "." + spacing + "." + prediction).toLowerCase(Locale.ROOT);
            Sampler sampler = sampler(label, with(prediction, Optional.of(spacing)));
            assertFollows(sampler.plan(10), expected.toHost(name + ".trajectory"));
          }
        }
      }
      assertFollows(
          new DpmSolverPlusPlus2M(USUAL).plan(25),
          expected.toHost("dpm.linspace.epsilon.25steps.trajectory"));
    }
  }

  /// The fixtures' model is linear; states are compared after each step.
  private static void assertFollows(List<StepCoefficients> plan, HostTensor trajectory)
      throws Exception {
    try (WeightIndex shared = WeightIndex.open(resource("io-sampler.safetensors"))) {
      float[] start = shared.toHost("start").data();
      float[] bias = shared.toHost("bias").data();
      assertEquals(plan.size(), trajectory.shape()[0]);
      for (int e = 0; e < start.length; e++) {
        double x = start[e];
        double previousX0 = 0;
        for (int i = 0; i < plan.size(); i++) {
          StepCoefficients step = plan.get(i);
          double out = (0.2 + 0.6 * step.timestep() / 1000) * x + bias[e];
          double x0 = step.x0(x, out);
          x = step.next(x, out, x0, previousX0);
          previousX0 = x0;
          assertEquals(trajectory.data()[i * start.length + e], x, 2e-5, "step " + i);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"beta_schedule\": \"sigmoid\"};beta_schedule",
        "{\"prediction_type\": \"flow\"};prediction_type",
        "{\"timestep_spacing\": \"odd\"};timestep_spacing",
        "{\"trained_betas\": [0.1]};trained_betas",
        "{\"thresholding\": true};thresholding",
        "{\"num_train_timesteps\": 0};num_train_timesteps",
        "{\"num_train_timesteps\": 2000000000};num_train_timesteps",
        "{\"beta_end\": 5};beta_start",
        "{\"steps_offset\": -1};steps_offset",
        "{\"clip_sample\": \"no\"};clip_sample",
        "{\"algorithm_type\": \"sde-dpmsolver++\"};algorithm_type",
        "{\"solver_type\": \"heun\"};solver_type",
        "{\"solver_order\": 3};solver_order",
        "{\"lower_order_final\": false};lower_order_final",
        "{\"euler_at_final\": true};euler_at_final",
        "{\"use_lu_lambdas\": true};use_lu_lambdas",
        "{\"use_exponential_sigmas\": true};use_exponential_sigmas",
        "{\"lambda_min_clipped\": -5.1};lambda_min_clipped",
        "{\"variance_type\": \"learned\"};variance_type",
        "{\"rescale_betas_zero_snr\": true};rescale_betas_zero_snr",
        "{\"interpolation_type\": \"log_linear\"};interpolation_type",
        "{\"timestep_type\": \"continuous\"};timestep_type",
        "{\"sigma_max\": 700};sigma_max"
      })
  void saysWhatItCantSampleWith(String json, String setting) throws Exception {
    Path file = Files.writeString(folder.resolve("scheduler_config.json"), json);
    ModelException refused = assertThrows(ModelException.class, () -> SchedulerConfig.read(file));
    assertTrue(refused.getMessage().contains(setting), refused.getMessage());
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
  }

  @Test
  void readsWhatPythonWritesForNoLowerBound() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("scheduler_config.json"),
            "{\"lambda_min_clipped\": -Infinity, \"use_karras_sigmas\": true}");
    assertTrue(SchedulerConfig.read(file).karrasSigmas());
  }
}
