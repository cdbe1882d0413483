package boxreel.render.pipeline;

import boxreel.render.api.RenderSettings;
import boxreel.render.guidance.GuidanceConfig;
import boxreel.render.model.lavie.InterpolationConfig;
import boxreel.render.model.unet3d.Unet3dConfig;
import boxreel.render.model.vae.VaeConfig;
import boxreel.render.nn.FeedForward;
import java.util.List;

/// How many bytes a render takes at its worst, from the architecture alone. Counts the tensors
/// that layers hold at once, in single precision; what a layer frees before it returns counts
/// while it runs. Checked against renders by a test.
///
/// @param weights of the whole model
/// @param activations of the worst moment
public record MemoryEstimate(long weights, long activations) {
  private static final int BYTES = 4;

  private static final long RECORDED_AT_ONCE = 1L << 30;

  /// In widths: what a transformer holds at its worst, in the feed-forward layer.
  private static final double TRANSFORMER = 25;

  /// In widths, of those: the inside of the feed-forward layer, which is bounded.
  private static final double INSIDE = 12;

  /// The same with a fuser.
  private static final double FUSED_TRANSFORMER = 31;

  private static final double RESNET = 6;

  /// What a layer of the UNet hands from part to part.
  private static final double HANDED_ON = 4;

  /// In widths: what backward needs of one layer's parts, spatial and temporal attention
  /// included.
  private static final double RECORDED_WITH_ATTENTION = 90;

  private static final double RECORDED = 18;

  /// @param weights bytes of all weights
  /// @param isSplit whether the halves of classifier-free guidance go one after the other
  public static MemoryEstimate of(
      Unet3dConfig unet,
      VaeConfig vae,
      long weights,
      int frames,
      RenderSettings settings,
      boolean isSplit) {
    int height = Math.ceilDiv(settings.height(), vae.scale());
    int width = Math.ceilDiv(settings.width(), vae.scale());
    double videos = settings.guidance() > 1 && !isSplit ? 2 : 1;
    boolean fused = unet.gated() && settings.method().usesGligen();
    double worst = denoising(Levels.of(unet), height, width, fused, videos * frames);
    if (settings.method().usesAttentionGuidance()) {
      Recorded recorded = recorded(unet, vae, frames, settings);
      long held =
          recordsBlockwise(unet, vae, frames, settings)
              ? recorded.blockByBlock()
              : recorded.atOnce();
      worst = Math.max(worst, (double) held / BYTES);
    }
    worst = Math.max(worst, decoding(vae, settings.height(), settings.width()));
    return new MemoryEstimate(weights, (long) (BYTES * worst));
  }

  /// Of drawing frames between frames. Encoding the key frames takes less than decoding the
  /// result, one frame at a time of the same size; so it does when a clip is drawn again.
  ///
  /// @param frames of the result
  static MemoryEstimate of(
      InterpolationConfig unet,
      VaeConfig vae,
      long weights,
      int frames,
      RenderSettings settings,
      boolean isSplit) {
    int height = Math.ceilDiv(settings.height(), vae.scale());
    int width = Math.ceilDiv(settings.width(), vae.scale());
    double videos = settings.guidance() > 1 && !isSplit ? 2 : 1;
    double worst =
        Math.max(
            denoising(Levels.of(unet), height, width, false, videos * frames),
            decoding(vae, settings.height(), settings.width()));
    return new MemoryEstimate(weights, (long) (BYTES * worst));
  }

  /// With the keys and values of texts in every attention to them, which are kept over the
  /// steps.
  ///
  /// @param texts how many, each of so many tokens
  MemoryEstimate withTexts(Unet3dConfig unet, long texts, int tokens) {
    long widths = 0;
    int levels = unet.levels();
    for (int i = 0; i < levels; i++) {
      int channels = unet.blockOutChannels().get(i);
      widths += unet.downHasAttention().get(i) ? (long) unet.layersPerBlock() * channels : 0;
      boolean attends = unet.upHasAttention().get(levels - 1 - i);
      widths += attends ? (unet.layersPerBlock() + 1L) * channels : 0;
    }
    widths += unet.blockOutChannels().getLast();
    return new MemoryEstimate(weights, activations + 2 * BYTES * texts * tokens * widths);
  }

  /// What the UNets have in common.
  ///
  /// @param channels per level, finest first
  /// @param downAttends per down block
  /// @param upAttends per up block, coarsest first
  /// @param stem inner width of the transformer before the first block, 0 for none
  private record Levels(
      List<Integer> channels,
      int layersPerBlock,
      List<Boolean> downAttends,
      List<Boolean> upAttends,
      int stem) {
    static Levels of(Unet3dConfig unet) {
      return new Levels(
          unet.blockOutChannels(),
          unet.layersPerBlock(),
          unet.downHasAttention(),
          unet.upHasAttention(),
          Unet3dConfig.TRANSFORMER_IN_HEADS * unet.headWidth());
    }

    static Levels of(InterpolationConfig unet) {
      return new Levels(
          unet.blockOutChannels(),
          unet.layersPerBlock(),
          unet.downHasAttention(),
          unet.upHasAttention(),
          0);
    }
  }

  /// Whether attention guidance would record more than a gigabyte at once, so that it is worth
  /// the time to go block by block. Depends on nothing but the render, which is to give the
  /// same bytes on every machine.
  static boolean recordsBlockwise(
      Unet3dConfig unet, VaeConfig vae, int frames, RenderSettings settings) {
    return recorded(unet, vae, frames, settings).atOnce() > RECORDED_AT_ONCE;
  }

  /// Bytes that attention guidance holds for its gradient.
  ///
  /// @param atOnce if all blocks are recorded together
  /// @param blockByBlock if each is recorded alone (activation checkpointing)
  record Recorded(long atOnce, long blockByBlock) {}

  static Recorded recorded(Unet3dConfig unet, VaeConfig vae, int frames, RenderSettings settings) {
    int height = Math.ceilDiv(settings.height(), vae.scale());
    int width = Math.ceilDiv(settings.width(), vae.scale());
    Recording recording = recording(unet, height, width);
    return new Recorded(
        (long) (BYTES * frames * recording.all), (long) (BYTES * frames * recording.most));
  }

  public long total() {
    return weights + activations;
  }

  private static double cells(int level, int height, int width) {
    int part = 1 << level;
    return (double) Math.ceilDiv(height, part) * Math.ceilDiv(width, part);
  }

  /// Numbers per frame that wait for the way up.
  private static double skips(Levels unet, int height, int width) {
    List<Integer> channels = unet.channels();
    double skips = channels.getFirst() * cells(0, height, width);
    for (int i = 0; i < channels.size(); i++) {
      skips += unet.layersPerBlock() * channels.get(i) * cells(i, height, width);
      if (i < channels.size() - 1) {
        skips += channels.get(i) * cells(i + 1, height, width);
      }
    }
    return skips;
  }

  /// Numbers of all rows, a row being a frame of one of the videos.
  private static double denoising(Levels unet, int height, int width, boolean fused, double rows) {
    List<Integer> channels = unet.channels();
    int levels = channels.size();
    double skips = skips(unet, height, width);
    double cells = rows * cells(0, height, width);
    double worst =
        transformer(cells, TRANSFORMER, unet.stem()) + cells * HANDED_ON * channels.getFirst();
    for (int i = 0; i < levels; i++) {
      int out = channels.get(i);
      int joined = out + channels.get(Math.min(i + 1, levels - 1));
      boolean attends = unet.upAttends().get(levels - 1 - i) || unet.downAttends().get(i);
      cells = rows * cells(i, height, width);
      double transformer =
          attends ? transformer(cells, fused ? FUSED_TRANSFORMER : TRANSFORMER, out) : 0;
      double layer = Math.max(transformer, cells * (2 * joined + RESNET * out));
      worst = Math.max(worst, rows * skips + cells * (joined + HANDED_ON * out) + layer);
    }
    return worst;
  }

  /// Numbers, of which the feed-forward layer holds a group of rows at a time.
  private static double transformer(double cells, double widths, int width) {
    double inside = INSIDE * width * cells;
    // What it bounds is eight widths of the twelve.
    double most = INSIDE / 8 * FeedForward.MOST_INSIDE / BYTES;
    return widths * width * cells - inside + Math.min(inside, most);
  }

  /// Numbers per frame that wait for backward, in all blocks up to the last whose map counts
  /// and in the one that has most; what blocks hand on included.
  private static Recording recording(Unet3dConfig unet, int height, int width) {
    int levels = unet.levels();
    var recording = new Recording();
    recording.add(
        TRANSFORMER
            * Unet3dConfig.TRANSFORMER_IN_HEADS
            * unet.headWidth()
            * cells(0, height, width));
    for (int i = 0; i < levels; i++) {
      recording.add(
          unet.layersPerBlock()
              * recorded(unet.downHasAttention().get(i))
              * unet.blockOutChannels().get(i)
              * cells(i, height, width));
    }
    int deepest = unet.blockOutChannels().getLast();
    recording.add(
        (RECORDED_WITH_ATTENTION + RECORDED) * deepest * cells(levels - 1, height, width));
    for (int j = 0; j <= lastGuidedUpBlock(levels); j++) {
      int level = levels - 1 - j;
      recording.add(
          (unet.layersPerBlock() + 1)
              * recorded(unet.upHasAttention().get(j))
              * unet.blockOutChannels().get(level)
              * cells(level, height, width));
    }
    recording.most += 2 * skips(Levels.of(unet), height, width);
    return recording;
  }

  private static final class Recording {
    private double all;
    private double most;

    private void add(double numbers) {
      all += numbers;
      most = Math.max(most, numbers);
    }
  }

  private static double recorded(boolean attends) {
    return attends ? RECORDED_WITH_ATTENTION : RECORDED;
  }

  private static int lastGuidedUpBlock(int levels) {
    int last = -1;
    for (int j = 0; j < levels; j++) {
      String block = "up_blocks." + j + ".";
      if (GuidanceConfig.LVD.layers().stream().anyMatch(layer -> layer.startsWith(block))) {
        last = j;
      }
    }
    return last;
  }

  /// Numbers of one frame.
  private static double decoding(VaeConfig vae, int height, int width) {
    double worst = 0;
    List<Integer> channels = vae.blockOutChannels();
    for (int i = 0; i < channels.size(); i++) {
      int in = channels.get(Math.min(i + 1, channels.size() - 1));
      worst = Math.max(worst, cells(i, height, width) * (3.0 * in + RESNET * channels.get(i)));
    }
    return worst;
  }
}
