package boxreel.render.sampler;

import boxreel.base.RenderException;
import boxreel.render.api.Method;
import boxreel.render.api.SamplerChoice;

/// Which sampler a render takes.
public final class Samplers {
  private Samplers() {}

  /// @param choice what the render asks for
  /// @param method of the render, which counts where the choice is left to the folder
  /// @throws RenderException if the choice is left to a folder that stores a sampler that is not
  ///     here
  public static Sampler of(SchedulerConfig config, SamplerChoice choice, Method method)
      throws RenderException {
    return switch (choice) {
      case DPM_SOLVER -> new DpmSolverPlusPlus2M(config);
      case DDIM -> new DdimSampler(config);
      case EULER -> new EulerSampler(config);
      case AUTO -> stored(config, method);
    };
  }

  private static Sampler stored(SchedulerConfig config, Method method) throws RenderException {
    return switch (config.storedClass()) {
      // LVD makes DPM-Solver++ of the DDIM settings that the published folders store.
      case "DDIMScheduler" ->
          method == Method.BASELINE ? new DdimSampler(config) : new DpmSolverPlusPlus2M(config);
      case "EulerDiscreteScheduler" -> new EulerSampler(config);
      case "DPMSolverMultistepScheduler", "" -> new DpmSolverPlusPlus2M(config);
      default -> throw RenderException.badInput(Words.NO_SAMPLER.with(config.storedClass()));
    };
  }
}
