package boxreel.render.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CascadeTest {
  private static final RenderSettings SETTINGS =
      new RenderSettings(Method.LVD_GLIGEN, 5, 20, 3, 64, 32, 1, Device.CPU);
  private static final RenderSettings LATER =
      new RenderSettings(Method.BASELINE, 5, 50, 4, 64, 32, 0, Device.CPU);

  private static final RenderSettings LARGER =
      new RenderSettings(Method.BASELINE, 5, 50, 15, 128, 64, 0, Device.CPU);

  private final List<RenderRequest> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();

  /// The render of this number ends in another way; none if 0.
  private int odd;

  private boolean isCancelled;

  @Test
  void aShortShotIsOneRender() throws Exception {
    var request = new RenderRequest(shot(16), "toybox", SETTINGS);
    var outcome =
        assertInstanceOf(Cascade.Outcome.Done.class, run(Cascade.inWindows(request, 24, 6)));
    assertEquals(List.of(request), asked);
    assertEquals(request.trace("1"), outcome.result().trace());
    assertEquals(List.of("1/1 base 16"), told);
  }

  @Test
  void aLongShotGoesOnFromItsLastFrames() throws Exception {
    Shot shot = shot(40);
    var request = new RenderRequest(shot, "toybox", SETTINGS);
    run(new Cascade(request, 16, 4, List.of()));
    assertEquals(List.of("1/3 base 16", "2/3 continuation 28", "3/3 continuation 40"), told);
    for (RenderRequest part : asked) {
      assertEquals(SETTINGS, part.settings());
      for (int f = 0; f < part.shot().frames(); f++) {
        assertEquals(box(shot, f), box(part.shot(), f));
      }
    }
    assertEquals(Optional.empty(), asked.get(0).source());
    SourceClip source = asked.get(1).source().orElseThrow();
    assertEquals(new Stage.Continuation(4), source.stage());
    assertEquals(16, source.clip().frames().size());
    assertEquals(Optional.of(asked.get(0).trace("1")), source.trace());
    assertSame(shot, asked.get(2).shot());
  }

  @Test
  void aModelSaysHowMuchIsDrawnAtOnce() {
    var info = new ModelInfo("toybox", Optional.empty(), "", true, 8, 16, SETTINGS);
    Cascade cascade = Cascade.of(new RenderRequest(shot(40), "toybox", SETTINGS), info);
    assertEquals(16, cascade.window());
    assertEquals(4, cascade.overlap());
    assertEquals(3, cascade.plan().size());
    var small = new ModelInfo("small", Optional.empty(), "", true, 8, 2, SETTINGS);
    assertEquals(3, Cascade.of(new RenderRequest(shot(4), "small", SETTINGS), small).plan().size());
    var single = new ModelInfo("single", Optional.empty(), "", true, 8, 1, SETTINGS);
    assertEquals(
        1, Cascade.of(new RenderRequest(shot(3), "single", SETTINGS), single).plan().size());
  }

  @Test
  void stagesFollowInOrderAndHandOnTheirClips() throws Exception {
    var request = new RenderRequest(shot(20), "toybox", SETTINGS);
    Cascade cascade =
        new Cascade(request, 16, 4, List.of())
            .then(new Cascade.Step(new Stage.Interpolation(), "lavie", LATER))
            .then(new Cascade.Step(new Stage.Refinement(0.6), "xl", LARGER));
    var outcome = assertInstanceOf(Cascade.Outcome.Done.class, run(cascade));
    assertEquals(
        List.of("1/4 base 16", "2/4 continuation 20", "3/4 interpolation 77", "4/4 refinement 77"),
        told);
    RenderRequest between = asked.get(2);
    assertEquals("lavie", between.model());
    assertEquals(32, between.shot().framesPerSecond());
    // Every fourth frame stands for one of the clip's.
    for (int f = 0; f < 20; f++) {
      Box old = box(request.shot(), f);
      assertEquals(old.x(), box(between.shot(), 4 * f).x(), 1e-9);
    }
    assertEquals(128, outcome.result().clip().width());
    assertEquals(
        List.of("refinement", "interpolation", "continuation"), stages(outcome.result().trace()));
  }

  private static List<String> stages(RenderTrace trace) {
    List<String> labels = new ArrayList<>();
    for (Optional<RenderTrace> at = Optional.of(trace); at.isPresent(); ) {
      Optional<RenderTrace.Origin> origin = at.get().origin();
      origin.ifPresent(o -> labels.add(o.stage().label()));
      at = origin.flatMap(RenderTrace.Origin::trace);
    }
    return labels;
  }

  @Test
  void whatWasFinishedSurvivesAFailureAndACancel() throws Exception {
    var request = new RenderRequest(shot(40), "toybox", SETTINGS);
    var cascade = new Cascade(request, 16, 4, List.of());
    odd = 3;
    var failed = assertInstanceOf(Cascade.Outcome.Failed.class, run(cascade));
    assertEquals(28, failed.kept().clip().frames().size());
    assertEquals("No memory.", failed.reason().getMessage());
    assertEquals(40, failed.stage().shot().frames());
    isCancelled = true;
    var cancelled = assertInstanceOf(Cascade.Outcome.Cancelled.class, run(cascade));
    assertEquals(28, cancelled.kept().orElseThrow().clip().frames().size());
    odd = 1;
    assertEquals(new Cascade.Outcome.Cancelled(Optional.empty()), run(cascade));
    isCancelled = false;
    assertThrows(RenderException.class, () -> run(cascade));
  }

  @Test
  void aWindowNeedsFramesThatAreNew() {
    var request = new RenderRequest(shot(40), "toybox", SETTINGS);
    assertThrows(IllegalArgumentException.class, () -> new Cascade(request, 16, 16, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Cascade(request, 0, 1, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Cascade(request, 16, 0, List.of()));
  }

  private Cascade.Outcome run(Cascade cascade) throws ModelException, RenderException {
    asked.clear();
    told.clear();
    return cascade.run(new Fake(), new Listener(), new CancelToken());
  }

  private static Shot shot(int frames) {
    return new Shot(
        "a ball",
        "",
        "",
        frames,
        8,
        List.of(
            Track.throughout(
                "1",
                "a ball",
                frames,
                List.of(
                    Key.byUser(0, new Box(0, 0, 0.2, 0.2)),
                    Key.byUser(frames - 1, new Box(0.8, 0, 0.2, 0.2))))));
  }

  private static Box box(Shot shot, int frame) {
    return shot.tracks().getFirst().boxAt(frame).orElseThrow();
  }

  private final class Listener implements Cascade.Listener {
    @Override
    public void begins(int number, int count, Cascade.Planned stage) {
      told.add(
          number
              + "/"
              + count
              + " "
              + stage.stage().map(Stage::label).orElse("base")
              + " "
              + stage.shot().frames());
    }

    @Override
    public void on(RenderEvent event) {}
  }

  private final class Fake implements Renderer {
    @Override
    public List<ModelInfo> models() {
      return List.of();
    }

    @Override
    public ModelInfo model(String nameOrFolder) {
      throw new AssertionError();
    }

    @Override
    public PromptTokens tokens(String model, String text) {
      throw new AssertionError();
    }

    @Override
    public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
        throws RenderException {
      asked.add(request);
      if (asked.size() == odd) {
        if (isCancelled) {
          return new RenderOutcome.Cancelled();
        }
        throw RenderException.failed("No memory.", null);
      }
      RenderSettings settings = request.settings();
      var frame =
          new RgbFrame(
              settings.width(),
              settings.height(),
              new byte[3 * settings.width() * settings.height()]);
      var clip =
          new VideoClip(
              request.shot().framesPerSecond(),
              Collections.nCopies(request.shot().frames(), frame));
      return new RenderOutcome.Done(clip, request.trace("1"));
    }

    @Override
    public void close() {}
  }
}
