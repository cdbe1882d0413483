package boxreel.render.sampler;

import boxreel.base.RenderException;
import java.util.List;

/// A way from noise to a clean sample. Immutable.
///
/// All samplers here start from normal noise, feed the sample to the model as it is, and add no
/// noise on the way.
public sealed interface Sampler permits DdimSampler, DpmSolverPlusPlus2M, EulerSampler {
  /// All steps from pure noise.
  ///
  /// @param steps 1 or more
  /// @throws RenderException if the model's timesteps can't be divided into so many steps
  default List<StepCoefficients> plan(int steps) throws RenderException {
    return plan(steps, 0);
  }

  /// The steps that are left when the first ones are skipped, for starting from a sample that was
  /// noised up to step `skipped`. The first one that is left does not look back.
  ///
  /// @param steps all steps, 1 or more
  /// @param skipped 0 to `steps - 1`
  /// @throws RenderException if the model's timesteps can't be divided into so many steps
  List<StepCoefficients> plan(int steps, int skipped) throws RenderException;

  /// The deviation of the noise that a plan starts from.
  ///
  /// @throws RenderException if the model's timesteps can't be divided into so many steps
  default double startScale(int steps) throws RenderException {
    return 1;
  }

  /// The model's schedule.
  NoiseSchedule schedule();
}
