package boxreel.render.sampler;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model's `scheduler_config.json`, as far as samplers depend on it.
///
/// @param trainSteps timesteps that the model was trained on
/// @param betaStart noise of the first one
/// @param betaEnd noise of the last one
/// @param spacing absent where the file does not say; each sampler then has its own default
/// @param stepsOffset added to timesteps by the leading spacing
/// @param setAlphaToOne whether DDIM's last step ends without noise instead of on timestep 0
/// @param clipSample whether DDIM limits the clean sample
/// @param clipSampleRange that limit, both sides of 0
/// @param endsOnZero whether DPM-Solver++ ends without noise instead of on timestep 0
/// @param karrasSigmas whether DPM-Solver++ and Euler space their noise as Karras et al. do
/// @param storedClass the `_class_name` of the sampler that the file is for; empty if none
public record SchedulerConfig(
    int trainSteps,
    double betaStart,
    double betaEnd,
    BetaSchedule betaSchedule,
    Prediction prediction,
    Optional<Spacing> spacing,
    int stepsOffset,
    boolean setAlphaToOne,
    boolean clipSample,
    double clipSampleRange,
    boolean endsOnZero,
    boolean karrasSigmas,
    String storedClass) {
  private static final int MOST_TRAIN_STEPS = 100_000;

  private static final List<String> SWITCHED_OFF =
      List.of(
          "thresholding",
          "rescale_betas_zero_snr",
          "use_lu_lambdas",
          "use_exponential_sigmas",
          "use_beta_sigmas",
          "use_flow_sigmas",
          "use_dynamic_shifting",
          "euler_at_final");

  /// Settings that have no value unless they change something.
  private static final List<String> ABSENT =
      List.of("trained_betas", "variance_type", "sigma_min", "sigma_max");

  private static final Map<String, String> ONLY =
      Map.of(
          "algorithm_type", "dpmsolver++",
          "solver_type", "midpoint",
          "interpolation_type", "linear",
          "timestep_type", "discrete");

  /// Latent diffusion's usual schedule, as the published video models have it.
  public static SchedulerConfig latentDiffusion() {
    return new SchedulerConfig(
        1000,
        0.00085,
        0.012,
        BetaSchedule.SCALED_LINEAR,
        Prediction.EPSILON,
        Optional.empty(),
        1,
        false,
        false,
        1,
        true,
        false,
        "");
  }

  /// That of LaVie's interpolation (`create_diffusion` of its repository).
  public static SchedulerConfig lavie() {
    return new SchedulerConfig(
        1000,
        0.0001,
        0.02,
        BetaSchedule.LINEAR,
        Prediction.EPSILON,
        Optional.of(Spacing.LINSPACE),
        0,
        true,
        false,
        1,
        true,
        false,
        "DDIMScheduler");
  }

  /// Reads a file; what it does not say is as the reference's DDIM class has it by default.
  ///
  /// @throws ModelException if it is missing, damaged, or asks for what is not supported
  public static SchedulerConfig read(Path file) throws ModelException {
    JsonConfig json = JsonConfig.read(file);
    requireImplemented(json);
    String beta = json.stringAt("beta_schedule", "linear");
    String prediction = json.stringAt("prediction_type", "epsilon");
    Optional<Spacing> spacing = Optional.empty();
    if (json.has("timestep_spacing")) {
      String name = json.stringAt("timestep_spacing", "");
      spacing = Spacing.named(name);
      if (spacing.isEmpty()) {
        throw unsupported(file, "timestep_spacing", name);
      }
    }
    String finalSigmas = json.stringAt("final_sigmas_type", "zero");
    if (!finalSigmas.equals("zero") && !finalSigmas.equals("sigma_min")) {
      throw unsupported(file, "final_sigmas_type", finalSigmas);
    }
    SchedulerConfig config =
        new SchedulerConfig(
            json.intAt("num_train_timesteps", 1000),
            json.doubleAt("beta_start", 0.0001),
            json.doubleAt("beta_end", 0.02),
            BetaSchedule.named(beta).orElseThrow(() -> unsupported(file, "beta_schedule", beta)),
            Prediction.named(prediction)
                .orElseThrow(() -> unsupported(file, "prediction_type", prediction)),
            spacing,
            json.intAt("steps_offset", 0),
            json.booleanAt("set_alpha_to_one", true),
            json.booleanAt("clip_sample", true),
            json.doubleAt("clip_sample_range", 1),
            finalSigmas.equals("zero"),
            json.booleanAt("use_karras_sigmas", false),
            json.stringAt("_class_name", ""));
    config.requireSensible(file);
    return config;
  }

  /// Refuses what changes the result and is not here; the rest of a file's settings either is
  /// read or does not matter.
  private static void requireImplemented(JsonConfig json) throws ModelException {
    Path file = json.file();
    for (String name : SWITCHED_OFF) {
      if (json.booleanAt(name, false)) {
        throw unsupported(file, name, "true");
      }
    }
    for (String name : ABSENT) {
      if (json.has(name)) {
        throw unsupported(file, name, "set");
      }
    }
    for (Map.Entry<String, String> only : ONLY.entrySet()) {
      String found = json.stringAt(only.getKey(), only.getValue());
      if (!found.equals(only.getValue())) {
        throw unsupported(file, only.getKey(), found);
      }
    }
    if (json.intAt("solver_order", 2) != 2) {
      throw unsupported(file, "solver_order", String.valueOf(json.intAt("solver_order", 2)));
    }
    if (!json.booleanAt("lower_order_final", true)) {
      throw unsupported(file, "lower_order_final", "false");
    }
    if (!json.isNegativeInfinity("lambda_min_clipped")) {
      throw unsupported(file, "lambda_min_clipped", "set");
    }
  }

  private void requireSensible(Path file) throws ModelException {
    if (trainSteps < 2 || trainSteps > MOST_TRAIN_STEPS) {
      throw unsupported(file, "num_train_timesteps", String.valueOf(trainSteps));
    }
    if (!(betaStart > 0) || !(betaEnd >= betaStart) || !(betaEnd < 1)) {
      throw unsupported(file, "beta_start to beta_end", betaStart + " to " + betaEnd);
    }
    if (stepsOffset < 0 || stepsOffset >= trainSteps) {
      throw unsupported(file, "steps_offset", String.valueOf(stepsOffset));
    }
    if (!(clipSampleRange > 0)) {
      throw unsupported(file, "clip_sample_range", String.valueOf(clipSampleRange));
    }
  }

  private static ModelException unsupported(Path file, String name, String value) {
    return ModelException.badInput(
        "In "
            + file
            + " the setting \""
            + name
            + "\" is "
            + value
            + ", which Boxreel can't sample with; change it or take another model.");
  }
}
