package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rewrites an autoencoder so that every latent channel has mean 0 and deviation 1 over the
/// world's pictures. Pictures come out as before: what is taken from the latents in `quant_conv`
/// is given back in `post_quant_conv`, both of them linear per cell.
///
/// A channel that is weaker than the others drowns in the noise of diffusion before they do, and
/// one that is off centre wastes the UNet's effort; a single scaling factor helps against
/// neither.
final class LatentStandard {
  private final double[] mean;
  private final double[] deviation;

  private LatentStandard(double[] mean, double[] deviation) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /// The latents' mean and deviation per channel.
  static LatentStandard of(WorldLatents world) {
    int channels = world.channels();
    double[] mean = new double[channels];
    double[] deviation = new double[channels];
    int perChannel = world.latents().length / channels;
    for (int i = 0; i < world.latents().length; i++) {
      mean[channel(world, i)] += world.latents()[i] / (double) perChannel;
    }
    for (int i = 0; i < world.latents().length; i++) {
      int c = channel(world, i);
      deviation[c] += Math.pow(world.latents()[i] - mean[c], 2) / perChannel;
    }
    for (int c = 0; c < channels; c++) {
      deviation[c] = Math.sqrt(Math.max(1e-8, deviation[c]));
    }
    return new LatentStandard(mean, deviation);
  }

  private static int channel(WorldLatents world, int index) {
    return index / world.cells() % world.channels();
  }

  /// The same pictures' latents as the rewritten autoencoder gives them.
  WorldLatents applied(WorldLatents world) {
    float[] standard = new float[world.latents().length];
    for (int i = 0; i < standard.length; i++) {
      int c = channel(world, i);
      standard[i] = (float) ((world.latents()[i] - mean[c]) / deviation[c]);
    }
    return new WorldLatents(world.pixels(), standard, world.channels());
  }

  /// All weights by name, those of the two convolutions at the latents replaced.
  ///
  /// @param manager owner of the new tensors
  Map<String, NDArray> applied(NDManager manager, Map<String, NDArray> weights) {
    Map<String, NDArray> result = new LinkedHashMap<>(weights);
    result.compute("quant_conv.weight", (_, w) -> scaledRows(manager, given(w)));
    result.compute("quant_conv.bias", (_, b) -> shiftedBias(manager, given(b)));
    NDArray post = given(weights.get("post_quant_conv.weight"));
    result.put("post_quant_conv.weight", scaledColumns(manager, post));
    result.compute("post_quant_conv.bias", (_, b) -> postBias(manager, given(b), post));
    return result;
  }

  private static NDArray given(@Nullable NDArray weight) {
    if (weight == null) {
      throw new IllegalStateException("An autoencoder has convolutions at its latents");
    }
    return weight;
  }

  /// Rows of means are divided by their deviation; those of log variances stay.
  private NDArray scaledRows(NDManager manager, NDArray weight) {
    float[] values = weight.toFloatArray(); // [2C,2C,1,1]
    int in = values.length / (2 * mean.length);
    for (int i = 0; i < mean.length * in; i++) {
      values[i] /= (float) deviation[i / in];
    }
    return manager.create(values, weight.getShape());
  }

  private NDArray shiftedBias(NDManager manager, NDArray bias) {
    float[] values = bias.toFloatArray();
    int channels = mean.length;
    for (int c = 0; c < channels; c++) {
      values[c] = (float) ((values[c] - mean[c]) / deviation[c]);
      values[channels + c] -= (float) (2 * Math.log(deviation[c]));
    }
    return manager.create(values, bias.getShape());
  }

  private NDArray scaledColumns(NDManager manager, NDArray weight) {
    float[] values = weight.toFloatArray(); // [C,C,1,1]
    for (int i = 0; i < values.length; i++) {
      values[i] *= (float) deviation[i % mean.length];
    }
    return manager.create(values, weight.getShape());
  }

  private NDArray postBias(NDManager manager, NDArray bias, NDArray weight) {
    float[] values = bias.toFloatArray();
    float[] matrix = weight.toFloatArray();
    for (int i = 0; i < matrix.length; i++) {
      values[i / mean.length] += (float) (matrix[i] * mean[i % mean.length]);
    }
    return manager.create(values, bias.getShape());
  }
}
