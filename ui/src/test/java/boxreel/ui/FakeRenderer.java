package boxreel.ui;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Paints a sky, a meadow and a blob of colour in each box: the same pixels for the same
/// request.
///
/// Steps wait for [#allowSteps], so that a test decides how far a render gets.
final class FakeRenderer implements Renderer {
  private static final int[][] COLOURS = {
    {150, 95, 50}, {200, 60, 50}, {60, 130, 75}, {240, 210, 80}, {70, 120, 200}
  };

  private final Semaphore permits = new Semaphore(0);
  private final AtomicInteger renders = new AtomicInteger();
  private final AtomicInteger steps = new AtomicInteger();
  private final AtomicInteger running = new AtomicInteger();
  private volatile double haze;
  private @Nullable RenderException failure;
  private @Nullable RenderException laterFailure;

  /// Takes back steps that were allowed and not used.
  void drainSteps() {
    permits.drainPermits();
  }

  /// Lets this many more steps pass.
  void allowSteps(int count) {
    permits.release(count);
  }

  void failWith(RenderException exception) {
    failure = exception;
  }

  /// Fails every stage that starts from another one's clip.
  void failLaterStagesWith(RenderException exception) {
    laterFailure = exception;
  }

  /// Draws a little otherwise from now on, as after a change of its libraries.
  void differ() {
    haze = 0.02;
  }

  int rendersStarted() {
    return renders.get();
  }

  boolean isIdle() {
    return running.get() == 0;
  }

  int stepsDone() {
    return steps.get();
  }

  @Override
  public List<ModelInfo> models() {
    return List.of(
        new ModelInfo(
            "toybox",
            Optional.empty(),
            "Small and built in, for quick drafts. Runs on the processor too.",
            true,
            8,
            16,
            new RenderSettings(Method.LVD_GLIGEN, 7, 20, 7.5, 160, 96, 0.4, Device.AUTO),
            "",
            0,
            16,
            8,
            ModelInfo.Task.VIDEO));
  }

  @Override
  public PromptTokens tokens(String model, String text) {
    return new PromptTokens(text.split(" +", -1).length + 2, 77, "");
  }

  @Override
  public ModelInfo model(String nameOrFolder) throws ModelException {
    return models().getFirst();
  }

  @Override
  public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
      throws RenderException {
    renders.incrementAndGet();
    running.incrementAndGet();
    try {
      return renderAll(request, listener, cancel);
    } finally {
      running.decrementAndGet();
    }
  }

  private RenderOutcome renderAll(
      RenderRequest request, RenderListener listener, CancelToken cancel) throws RenderException {
    listener.on(new RenderEvent.Loading(request.model()));
    RenderException planned = request.source().isPresent() ? laterFailure : failure;
    if (planned != null) {
      throw planned;
    }
    int all = request.settings().steps();
    for (int step = 1; step <= all; step++) {
      if (!awaitPermit(cancel)) {
        return new RenderOutcome.Cancelled();
      }
      steps.incrementAndGet();
      listener.on(new RenderEvent.Step(step, all, Duration.ofMillis(450L * step)));
      listener.on(new RenderEvent.Preview(step, clip(request, 40, 24, 1 - step / (double) all)));
    }
    int frames = request.shot().frames();
    listener.on(new RenderEvent.Decoding(frames, frames));
    return new RenderOutcome.Done(
        clip(request, request.settings().width(), request.settings().height(), haze),
        request.trace("test"));
  }

  @Override
  public void close() {}

  private boolean awaitPermit(CancelToken cancel) {
    while (!cancel.isCancelled()) {
      try {
        if (permits.tryAcquire(5, TimeUnit.MILLISECONDS)) {
          return !cancel.isCancelled();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  static VideoClip clip(RenderRequest request, int width, int height, double noise) {
    List<RgbFrame> frames = new ArrayList<>();
    for (int f = 0; f < request.shot().frames(); f++) {
      frames.add(frame(request.shot(), f, width, height, noise, request.settings().seed()));
    }
    return new VideoClip(request.shot().framesPerSecond(), frames);
  }

  private static RgbFrame frame(Shot shot, int f, int width, int height, double noise, long seed) {
    byte[] rgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x + 0.5) / width;
        double v = (y + 0.5) / height;
        int[] colour = colourAt(shot, f, u, v);
        long hash = (seed + 31 * (x + 911L * y + 7919L * f)) * 0x9E3779B97F4A7C15L;
        for (int c = 0; c < 3; c++) {
          double grain = ((hash >>> (8 * c + 20)) & 255) - 128;
          rgb[(y * width + x) * 3 + c] =
              (byte) Math.clamp(Math.round(colour[c] + noise * grain), 0, 255);
        }
      }
    }
    return new RgbFrame(width, height, rgb);
  }

  private static int[] colourAt(Shot shot, int f, double u, double v) {
    double hill = 0.62 + 0.06 * Math.sin(u * 7);
    int[] colour =
        v < hill
            ? new int[] {(int) (150 + 90 * v), (int) (195 + 40 * v), 235}
            : new int[] {(int) (120 + 60 * (v - hill)), 175, 95};
    int index = 0;
    for (Track track : shot.tracks()) {
      Optional<Box> box = track.boxAt(f);
      if (box.isPresent()) {
        double dx = (u - box.get().centreX()) / (box.get().width() / 2);
        double dy = (v - box.get().centreY()) / (box.get().height() / 2);
        if (dx * dx + dy * dy < 1) {
          double light = 1.12 - 0.25 * (dx + dy + 1.4) / 2;
          int[] base = COLOURS[index % COLOURS.length];
          colour =
              new int[] {
                (int) Math.clamp(base[0] * light, 0, 255),
                (int) Math.clamp(base[1] * light, 0, 255),
                (int) Math.clamp(base[2] * light, 0, 255)
              };
        }
      }
      index++;
    }
    return colour;
  }
}
