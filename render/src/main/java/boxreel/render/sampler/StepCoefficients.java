package boxreel.render.sampler;

/// One denoising step as scalars. With the sample `x`, the model's output `out` at `timestep` and
/// the clean sample of the step before, `previousX0`:
///
/// ```
/// x0 = x0FromSample * x + x0FromOutput * out      limited to [-x0Limit, x0Limit]
/// x' = nextFromSample * x + nextFromOutput * out
///      + nextFromX0 * x0 + nextFromPreviousX0 * previousX0
/// ```
///
/// Coefficients that don't apply are exactly 0, so that their tensors need not exist; the first
/// step of a plan never looks back.
///
/// @param timestep what the model is told, 0 up to the trained timesteps; with some samplers
///     between two of them
/// @param alphaBar the share of signal in `x`, squared
/// @param x0Limit infinite where the clean sample is not limited
/// @param nextFromOutput 0 unless the clean sample is limited
public record StepCoefficients(
    double timestep,
    double alphaBar,
    double x0FromSample,
    double x0FromOutput,
    double x0Limit,
    double nextFromSample,
    double nextFromOutput,
    double nextFromX0,
    double nextFromPreviousX0) {
  /// The share of the clean sample in `x`: to noise a clean sample up to this step, take
  /// `signalScale * clean + noiseScale * noise`.
  public double signalScale() {
    return Math.sqrt(alphaBar);
  }

  /// The share of standard normal noise in `x`.
  public double noiseScale() {
    return Math.sqrt(1 - alphaBar);
  }

  public boolean limitsX0() {
    return x0Limit != Double.POSITIVE_INFINITY;
  }

  /// The clean sample of a single number.
  public double x0(double sample, double output) {
    double x0 = x0FromSample * sample + x0FromOutput * output;
    return Math.clamp(x0, -x0Limit, x0Limit);
  }

  /// The next sample of a single number.
  ///
  /// @param x0 as [#x0(double, double)] gives it
  /// @param previousX0 the last step's, anything on the first step
  public double next(double sample, double output, double x0, double previousX0) {
    return nextFromSample * sample
        + nextFromOutput * output
        + nextFromX0 * x0
        + nextFromPreviousX0 * previousX0;
  }
}
