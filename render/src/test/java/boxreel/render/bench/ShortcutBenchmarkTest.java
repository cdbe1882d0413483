package boxreel.render.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
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
import boxreel.render.api.Shortcuts;
import boxreel.render.api.VideoClip;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortcutBenchmarkTest {
  private static final int FRAMES = 2;

  /// Takes 100 ms with everything and 50 ms with a shortcut, which makes it lighter by 10.
  private static final class FakeRenderer implements Renderer {
    @Override
    public List<ModelInfo> models() {
      return List.of(model("fake"));
    }

    @Override
    public ModelInfo model(String name) {
      var settings = new RenderSettings(Method.LVD_GLIGEN, 0, 20, 3, 16, 8, 1, Device.CPU);
      return new ModelInfo(name, Optional.of(Path.of(name)), "", true, 1, FRAMES, settings);
    }

    @Override
    public PromptTokens tokens(String model, String text) {
      throw new UnsupportedOperationException();
    }

    @Override
    public RenderOutcome render(
        RenderRequest request, RenderListener listener, CancelToken cancel) {
      boolean isExact = request.settings().shortcuts().areNone();
      int steps = request.settings().steps();
      listener.on(new RenderEvent.Step(steps, steps, Duration.ofMillis(isExact ? 100 : 50)));
      byte[] rgb = new byte[3 * 16 * 8];
      Arrays.fill(rgb, (byte) (isExact ? 100 : 110));
      var frames = Collections.nCopies(FRAMES, new RgbFrame(16, 8, rgb));
      return new RenderOutcome.Done(new VideoClip(8, frames), request.trace("1"));
    }

    @Override
    public void close() {}
  }

  @Test
  void comparesTimesAndPicturesWithTheExactRender() throws Exception {
    var half = new Shortcuts(2, 0, 1);
    List<ShortcutBenchmark.Result> results =
        new ShortcutBenchmark(new FakeRenderer(), "fake").run(3, 20, List.of(half), _ -> {});
    assertEquals(2, results.size());
    ShortcutBenchmark.Result exact = results.getFirst();
    assertEquals(Shortcuts.NONE, exact.shortcuts());
    assertEquals(1, exact.time(), 1e-9);
    assertEquals(0, exact.difference(), 0);
    assertTrue(Double.isInfinite(exact.psnr()));
    ShortcutBenchmark.Result near = results.get(1);
    assertEquals(half, near.shortcuts());
    assertEquals(0.5, near.time(), 1e-9);
    assertEquals(10, near.difference(), 1e-9);
    assertEquals(20 * Math.log10(25.5), near.psnr(), 1e-9);
  }
}
