package boxreel.render.guidance;

import ai.djl.ndarray.NDArray;
import boxreel.base.CancelToken;
import boxreel.base.text.Sentence;
import boxreel.render.model.unet3d.BlockwiseGradient;
import boxreel.render.model.unet3d.CrossAttentionMap;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.sampler.StepCoefficients;
import boxreel.render.tensor.Autograd;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchOps;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Moves a video's latents down the gradient of the attention energy before a denoising step
/// (LVD, `latent_backward_guidance`): `x -= sqrt(1 - abar_t) strength dE/dx`. For one render.
///
/// The UNet runs for one video, on the positive prompt, without boxes. The energy of the last
/// gradient step, from before that step, is remembered over denoising steps: once it is at the
/// threshold, the rest of the render is not guided.
public final class AttentionGuidance {
  private final TorchOps ops;
  private final Unet3d unet;
  private final GuidanceConfig config;
  private final AttentionEnergy energy;
  private final Set<String> layers;
  private final List<GuidedObject> objects;
  private final AttendedTokens text;
  private final Consumer<Sentence> notes;
  private final boolean savesMemory;
  private double meanHeads;
  private double lastEnergy = Double.POSITIVE_INFINITY;
  private boolean hasToldFailure;

  /// @param objects none to guide nothing
  /// @param text the positive prompt's states, [1,L,E], which must outlive this
  /// @param savesMemory whether to compute the gradient block by block, which takes about a third
  ///     more time and the memory of one block
  /// @param notes told, once, when a gradient can't be used
  /// @throws IllegalArgumentException if the UNet has none of the layers
  public AttentionGuidance(
      TorchOps ops,
      Unet3d unet,
      GuidanceConfig config,
      List<GuidedObject> objects,
      AttendedTokens text,
      boolean savesMemory,
      Consumer<Sentence> notes) {
    this.ops = ops;
    this.unet = unet;
    this.config = config;
    this.energy = new AttentionEnergy(ops, config);
    this.layers = layers(unet, config);
    this.objects = List.copyOf(objects);
    this.text = text;
    this.savesMemory = savesMemory;
    this.notes = notes;
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("This UNet has none of the layers " + config.layers());
    }
  }

  /// The layers of a config that a UNet has; none means that it can't be guided.
  public static Set<String> layers(Unet3d unet, GuidanceConfig config) {
    Set<String> layers = new LinkedHashSet<>(unet.crossAttentions());
    layers.retainAll(config.layers());
    return layers;
  }

  /// Guides the latents that a denoising step starts from.
  ///
  /// @param latents [1,C,F,h,w], which stay as they are
  /// @param index of the denoising step, from 0
  /// @param cancel asked before each gradient step
  /// @return the moved latents, of the same manager and knowing nothing of gradients; empty if
  ///     there was nothing to do
  public Optional<NDArray> guide(
      NDArray latents, int index, StepCoefficients step, CancelToken cancel) {
    Optional<NDArray> moved = Optional.empty();
    if (objects.isEmpty() || index >= config.guidedSteps()) {
      return moved;
    }
    for (int i = 0; i < config.iterations() && lastEnergy > config.threshold(); i++) {
      if (cancel.isCancelled()) {
        break;
      }
      Optional<NDArray> next = moved(moved.orElse(latents), index, step);
      if (next.isEmpty()) {
        break;
      }
      moved.ifPresent(NDArray::close);
      moved = next;
    }
    return moved;
  }

  /// The last energy that was measured, which decides whether there is more to do; infinite
  /// before the first.
  public double lastEnergy() {
    return lastEnergy;
  }

  /// Goes on where another one stopped.
  ///
  /// @param energy the last one that it measured
  public void resumeAt(double energy) {
    lastEnergy = energy;
  }

  /// One gradient step; empty if the gradient can't be used.
  private Optional<NDArray> moved(NDArray latents, int index, StepCoefficients step) {
    try (var scope = TensorScope.borrowing(latents)) {
      BlockwiseGradient.Result slope =
          savesMemory ? blockwise(latents, step.timestep()) : atOnce(latents, step.timestep());
      double measured = slope.total() / (meanHeads * latents.getShape().get(2));
      // A sum is finite only if all of its numbers are.
      if (!Double.isFinite(measured) || !Float.isFinite(slope.gradient().sum().getFloat())) {
        tellFailure(index);
        return Optional.empty();
      }
      lastEnergy = measured;
      double length = config.strength() * step.noiseScale();
      return Optional.of(scope.keep(latents.sub(slope.gradient().mul((float) length))));
    }
  }

  private BlockwiseGradient.Result blockwise(NDArray latents, double timestep) {
    List<Long> heads = new ArrayList<>();
    BlockwiseGradient.Result slope =
        BlockwiseGradient.of(
            ops,
            unet,
            latents,
            new double[] {timestep},
            text,
            layers,
            map -> {
              heads.add(map.probabilities().getShape().get(1));
              return energy.term(map, layers.size(), objects);
            });
    meanHeads = heads.stream().mapToLong(Long::longValue).average().orElseThrow();
    return slope;
  }

  private BlockwiseGradient.Result atOnce(NDArray latents, double timestep) {
    NDArray leaf = latents.duplicate();
    Autograd.track(leaf);
    double total;
    try (var tape = Autograd.record(ops)) {
      List<CrossAttentionMap> maps =
          unet.attentionMaps(leaf, new double[] {timestep}, text, layers);
      NDArray sum = energy.of(maps, objects);
      tape.backward(sum);
      total = sum.getFloat();
      meanHeads =
          maps.stream()
              .mapToLong(map -> map.probabilities().getShape().get(1))
              .average()
              .orElseThrow();
    }
    return new BlockwiseGradient.Result(total, Autograd.gradients(List.of(leaf)).getFirst());
  }

  private void tellFailure(int index) {
    if (!hasToldFailure) {
      notes.accept(Words.NOT_FINITE.with(index + 1));
      hasToldFailure = true;
    }
  }
}
