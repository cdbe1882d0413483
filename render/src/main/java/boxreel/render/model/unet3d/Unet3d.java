package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.Conv2d;
import boxreel.render.nn.GroupNorm;
import boxreel.render.nn.TimeEmbedding;
import boxreel.render.nn.Weights;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// UNet3DConditionModel: noisy latents, timestep, text and boxes in; the predicted noise (or
/// velocity, as the scheduler's `prediction_type` says) out.
///
/// conv_in, a temporal transformer, down blocks, mid block, up blocks with skips, conv_out. Any
/// latent size is accepted; sides that don't halve evenly are rounded up on the way down.
public final class Unet3d {
  private final Unet3dConfig config;
  private final Conv2d convIn;
  private final TimeEmbedding timeEmbedding;
  private final TemporalTransformer transformerIn;
  private final @Nullable PositionNet positionNet;
  private final List<UnetSegment> segments = new ArrayList<>();
  private final List<DownBlock> downBlocks = new ArrayList<>();
  private final List<UpBlock> upBlocks = new ArrayList<>();
  private final GroupNorm convNormOut;
  private final Conv2d convOut;

  public Unet3d(Weights weights, Unet3dConfig config) {
    this.config = config;
    List<Integer> channels = config.blockOutChannels();
    int finest = channels.getFirst();
    int levels = config.levels();
    this.convIn = Conv2d.same(weights.at("conv_in"), config.inChannels(), finest);
    this.timeEmbedding =
        new TimeEmbedding(weights.at("time_embedding"), finest, config.timeWidth());
    this.transformerIn =
        new TemporalTransformer(
            weights.at("transformer_in"), finest, Unet3dConfig.TRANSFORMER_IN_HEADS, config);
    this.positionNet =
        config.gated()
            ? new PositionNet(weights.at("position_net"), config.crossAttentionDim())
            : null;

    segments.add(new UnetSegment("", 0, this::stem));
    Deque<Integer> skips = new ArrayDeque<>();
    skips.push(finest);
    int in = finest;
    for (int i = 0; i < levels; i++) {
      int out = channels.get(i);
      boolean isLast = i == levels - 1;
      Weights place = weights.at("down_blocks", i);
      var block = new DownBlock(place, in, out, config.downHasAttention().get(i), isLast, config);
      downBlocks.add(block);
      segments.add(new UnetSegment(place.path(), 0, block::forward));
      for (int j = 0; j < config.layersPerBlock() + (isLast ? 0 : 1); j++) {
        skips.push(out);
      }
      in = out;
    }
    var midBlock = new MidBlock(weights.at("mid_block"), in, config);
    segments.add(new UnetSegment("mid_block", 0, (x, state, _) -> midBlock.forward(x, state)));
    for (int i = 0; i < levels; i++) {
      int out = channels.get(levels - 1 - i);
      List<Integer> taken = new ArrayList<>();
      for (int j = 0; j <= config.layersPerBlock(); j++) {
        taken.add(skips.pop());
      }
      Weights place = weights.at("up_blocks", i);
      var block =
          new UpBlock(
              place, in, out, taken, config.upHasAttention().get(i), i == levels - 1, config);
      upBlocks.add(block);
      segments.add(new UnetSegment(place.path(), taken.size(), block::forward));
      in = out;
    }
    this.convNormOut =
        new GroupNorm(
            weights.at("conv_norm_out"), config.normNumGroups(), finest, config.normEps());
    this.convOut = Conv2d.same(weights.at("conv_out"), finest, config.outChannels());
  }

  public Unet3dConfig config() {
    return config;
  }

  /// Object tokens, which stay the same over all steps of a sample.
  ///
  /// @return [B*F,K,E], owned by `manager`
  /// @throws IllegalStateException if the model has no position net
  public NDArray groundingTokens(NDManager manager, Grounding grounding) {
    if (positionNet == null) {
      throw new IllegalStateException("This UNet has no position net");
    }
    try (var scope = TensorScope.borrowing()) {
      return scope.keep(positionNet.forward(manager, grounding));
    }
  }

  /// One evaluation.
  ///
  /// @param sample noisy latents [B,C,F,h,w]
  /// @param timesteps one per video: length B
  /// @param text text states [B,L,E]
  /// @param objects what [#groundingTokens] gave, [B*F,K,E], or null to bypass all fusers
  /// @return [B,C,F,h,w], of `sample`'s manager
  public NDArray forward(
      NDArray sample, double[] timesteps, NDArray text, @Nullable NDArray objects) {
    return forward(sample, timesteps, text, objects, true);
  }

  /// One evaluation of several with the same text and boxes. Parameters as for
  /// [#forward(NDArray, double[], NDArray, NDArray)].
  public NDArray forward(
      NDArray sample, double[] timesteps, AttendedTokens text, @Nullable AttendedTokens objects) {
    return forward(sample, timesteps, text, objects, true, null);
  }

  /// One evaluation, full or with the inner blocks' features of an earlier one. Parameters as
  /// for [#forward(NDArray, double[], NDArray, NDArray)].
  ///
  /// @param cache says which, and keeps the features of a full one; its layers are at most
  ///     `layersPerBlock`
  public NDArray forward(
      NDArray sample,
      double[] timesteps,
      AttendedTokens text,
      @Nullable AttendedTokens objects,
      DeepCache cache) {
    if (cache.layers() > config.layersPerBlock()) {
      throw new IllegalArgumentException("No cache before " + cache.layers() + " layers");
    }
    return forward(sample, timesteps, text, objects, true, cache);
  }

  /// One evaluation as if the temporal layers were not there, so that frames are independent
  /// images: how the spatial layers and GLIGEN's are trained on pictures. Parameters as for
  /// [#forward(NDArray, double[], NDArray, NDArray)].
  public NDArray forwardSpatially(
      NDArray sample, double[] timesteps, NDArray text, @Nullable NDArray objects) {
    return forward(sample, timesteps, text, objects, false);
  }

  /// The published names of all cross-attentions to the text, such as
  /// `down_blocks.1.attentions.0`, in the order in which they run.
  public Set<String> crossAttentions() {
    Set<String> names = new LinkedHashSet<>();
    int layers = config.layersPerBlock();
    addNames(names, "down_blocks", config.downHasAttention(), layers);
    names.add("mid_block.attentions.0");
    addNames(names, "up_blocks", config.upHasAttention(), layers + 1);
    return names;
  }

  private static void addNames(
      Set<String> names, String part, List<Boolean> hasAttention, int layers) {
    for (int i = 0; i < hasAttention.size(); i++) {
      for (int j = 0; hasAttention.get(i) && j < layers; j++) {
        names.add(part + "." + i + ".attentions." + j);
      }
    }
  }

  /// The maps of some cross-attentions in one evaluation without boxes, which stops behind the
  /// last of them.
  ///
  /// @param sample noisy latents [B,C,F,h,w]
  /// @param timesteps one per video: length B
  /// @param text text states [B,L,E]
  /// @param layers names out of [#crossAttentions], at least one
  /// @return in the order in which the layers run; tensors of `sample`'s manager
  public List<CrossAttentionMap> attentionMaps(
      NDArray sample, double[] timesteps, AttendedTokens text, Set<String> layers) {
    if (layers.isEmpty() || !crossAttentions().containsAll(layers)) {
      throw new IllegalArgumentException("This UNet has not all of these layers: " + layers);
    }
    try (var scope = TensorScope.borrowing(sample)) {
      var recorder = new AttentionRecorder(scope, layers, true);
      run(sample, state(sample, timesteps, text, null, true, recorder, null));
      return recorder.maps();
    }
  }

  private NDArray forward(
      NDArray sample,
      double[] timesteps,
      NDArray text,
      @Nullable NDArray objects,
      boolean seesTime) {
    return forward(
        sample,
        timesteps,
        AttendedTokens.once(text),
        objects == null ? null : AttendedTokens.once(objects),
        seesTime,
        null);
  }

  private NDArray forward(
      NDArray sample,
      double[] timesteps,
      AttendedTokens text,
      @Nullable AttendedTokens objects,
      boolean seesTime,
      @Nullable DeepCache cache) {
    try (var scope = TensorScope.borrowing(sample)) {
      UnetState state = state(sample, timesteps, text, objects, seesTime, null, cache);
      NDArray fine = cache == null ? run(sample, state) : runWith(cache, sample, state);
      NDArray x = convOut.forward(convNormOut.forwardSilu(fine)); // [B*F,C,h,w]
      return scope.keep(Rearrange.framesFromBatch(x, state));
    }
  }

  /// In the order in which they run.
  List<UnetSegment> segments() {
    return segments;
  }

  /// What all layers see of an evaluation without boxes and without anybody who watches.
  UnetState plainState(NDArray sample, double[] timesteps, AttendedTokens text) {
    return state(sample, timesteps, text, null, true, null, null);
  }

  private UnetState state(
      NDArray sample,
      double[] timesteps,
      AttendedTokens text,
      @Nullable AttendedTokens objects,
      boolean seesTime,
      @Nullable AttentionRecorder recorder,
      @Nullable DeepCache cache) {
    Shape shape = sample.getShape();
    long batch = shape.get(0);
    long frames = shape.get(2);
    boolean isFitting = text.rows() == batch || text.rows() == batch * frames;
    if (timesteps.length != batch || !isFitting) {
      throw new IllegalArgumentException(
          "A batch of "
              + batch
              + " needs as many timesteps, and as many texts or one a frame: "
              + timesteps.length
              + ", "
              + text.rows());
    }
    // A copy, so that a pass that is recorded can share it with one that is not.
    NDArray time = timeEmbedding.forward(sample.getManager(), timesteps).duplicate(); // [B,T]
    return new UnetState(batch, frames, seesTime, time, text, objects, recorder, cache);
  }

  /// All but the last norm and convolution: [B,C,F,h,w] to [B*F,C0,h,w]; less where only maps
  /// are wanted.
  private NDArray run(NDArray sample, UnetState state) {
    NDArray x = sample;
    Deque<NDArray> skips = new ArrayDeque<>();
    for (UnetSegment segment : segments) {
      if (!state.isDone()) {
        x = segment.body().run(x, state, skips);
      }
    }
    return x;
  }

  /// The same with everything that is farther in than the outermost layers taken from a cache,
  /// if it has that.
  private NDArray runWith(DeepCache cache, NDArray sample, UnetState state) {
    NDArray deep = cache.reused(state.batch() * state.frames());
    if (deep == null) {
      return run(sample, state);
    }
    Deque<NDArray> skips = new ArrayDeque<>();
    NDArray x = stem(sample, state, skips);
    downBlocks.getFirst().head(x, state, skips, cache.layers() - 1);
    // A view, so that what is made of it is the sample's manager's as ever.
    NDArray view = deep.reshape(deep.getShape());
    view.attach(sample.getManager());
    return upBlocks.getLast().tail(view, state, skips);
  }

  /// [B,C,F,h,w] to [B*F,C0,h,w], which is the first skip.
  private NDArray stem(NDArray sample, UnetState state, Deque<NDArray> skips) {
    NDArray x = convIn.forward(Rearrange.framesToBatch(sample));
    if (state.seesTime()) {
      x = transformerIn.forward(x, state);
    }
    skips.push(x);
    return x;
  }
}
