package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Tells whether the UNet reads its conditions: its loss on one set of scenes and one noise with
/// the right ones, with the boxes of another scene, and with the captions of another scene. A
/// loss that does not rise without the right boxes is the loss of a model that ignores boxes,
/// however low it is.
final class ConditionProbe {
  private static final int SCENES = 32;
  private static final int[] TIMESTEPS = {500, 700, 850, 960};
  private static final long SEED = 4711;

  private final Unet3d unet;
  private final Conditions conditions;
  private final TorchOps ops;
  private final List<Example> examples = new ArrayList<>();

  ConditionProbe(Unet3d unet, Conditions conditions, TorchOps ops) {
    this.unet = unet;
    this.conditions = conditions;
    this.ops = ops;
  }

  /// One line: per timestep the loss, its rise with wrong boxes, and its rise with wrong words.
  String measure(NDManager manager, ExampleSource source, int frames) throws InterruptedException {
    while (examples.size() < Math.max(2, SCENES / frames)) {
      for (Example example : source.draw(1)) {
        if (example.phrases().size() == 1) {
          examples.add(example);
        }
      }
    }
    List<Example> otherBoxes = new ArrayList<>();
    List<Example> otherWords = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Example own = examples.get(i);
      Example other = examples.get((i + 1) % examples.size());
      otherBoxes.add(
          new Example(own.latents(), own.prompt(), own.phrases(), other.boxes(), other.present()));
      otherWords.add(
          new Example(own.latents(), other.prompt(), other.phrases(), own.boxes(), own.present()));
    }
    List<String> parts = new ArrayList<>();
    for (int t : TIMESTEPS) {
      double right = loss(manager, examples, frames, t);
      parts.add(
          String.format(
              Locale.ROOT,
              "t=%d %.4f boxes%+.4f words%+.4f",
              t,
              right,
              loss(manager, otherBoxes, frames, t) - right,
              loss(manager, otherWords, frames, t) - right));
    }
    return String.join(" | ", parts);
  }

  private double loss(NDManager manager, List<Example> given, int frames, int timestep) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    try (NDManager scratch = manager.newSubManager();
        var _ = TensorScope.borrowing();
        // Tracked weights can't be used in libtorch's inference mode.
        var _ = Autograd.record(ops)) {
      double[] timesteps = new double[given.size()];
      Arrays.fill(timesteps, timestep);
      NoisedBatch noised = new NoisedBatch.Maker(random).at(scratch, given, frames, timesteps);
      Conditions.Batch batch =
          conditions.of(scratch, given, frames, () -> Conditions.Shown.EVERYTHING);
      NDArray objects = unet.groundingTokens(scratch, batch.grounding());
      NDArray predicted =
          frames == 1
              ? unet.forwardSpatially(noised.sample(), timesteps, batch.text(), objects)
              : unet.forward(noised.sample(), timesteps, batch.text(), objects);
      return ops.meanSquaredError(predicted, noised.velocity()).getFloat();
    }
  }
}
