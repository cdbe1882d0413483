/// Noise schedules and samplers as plain numbers: which timesteps to visit, and for each step
/// the scalars that turn sample and model output into the next sample. Whoever owns the tensors
/// applies them; nothing here knows one.
///
/// Letters: `abar` the cumulated alpha of a timestep, `a = sqrt(abar)` and `b = sqrt(1 - abar)`
/// the shares of signal and noise, `sigma = b / a`.
@NullMarked
package boxreel.render.sampler;

import org.jspecify.annotations.NullMarked;
