package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.base.ModelException;
import boxreel.base.PlannerException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.ShotDifference;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.ShotReviser;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.reading.Reading;
import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.CastMember;
import boxreel.planner.storyboard.Distance;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.storyboard.StoryboardPlanner;
import boxreel.planner.storyboard.StoryboardRequest;
import boxreel.render.api.Device;
import boxreel.render.api.FrameReader;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.ModelLibrary;
import boxreel.render.api.ModelReport;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Renderer;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Services that remember what they were asked and answer at once.
final class FakeServices implements Services {
  static final ModelInfo MODEL =
      new ModelInfo(
          "toybox",
          Optional.empty(),
          "A cartoon world.",
          true,
          32,
          16,
          new RenderSettings(Method.LVD_GLIGEN, 0, 20, 3, 160, 96, 1, Device.AUTO));

  static final ModelInfo PLAIN =
      new ModelInfo(
          "plain",
          Optional.empty(),
          "No boxes.",
          false,
          8,
          24,
          new RenderSettings(Method.BASELINE, 0, 10, 3, 64, 64, 1, Device.AUTO));

  static final ModelInfo BETWEEN =
      new ModelInfo(
          "between",
          Optional.empty(),
          "Frames in between.",
          false,
          8,
          61,
          new RenderSettings(Method.BASELINE, 0, 50, 4, 512, 512, 0, Device.AUTO),
          "LaVie interpolation",
          900_000_000L,
          64,
          ModelInfo.USUAL_SLOTS,
          ModelInfo.Task.INTERPOLATION);

  final List<RenderRequest> renders = new ArrayList<>();
  final List<String> removed = new ArrayList<>();
  final List<VideoClip> written = new ArrayList<>();
  final List<PlanRequest> plans = Collections.synchronizedList(new ArrayList<>());
  final List<RevisionRequest> revisions = new ArrayList<>();
  final List<StoryboardRequest> stories = new ArrayList<>();
  Path config = Path.of("target", "config");
  boolean cancelsRender;
  boolean cancelsPlan;

  Optional<Reading> reading = Optional.empty();
  boolean windowOpened;
  boolean usedCache;
  final Map<String, String> keys = new HashMap<>();
  Optional<Path> localModel = Optional.empty();
  boolean rendersHere;
  @Nullable String noWindow;
  @Nullable RuntimeException crash;
  @Nullable RenderException renderFailure;
  @Nullable RenderException refineFailure;
  Optional<RenderTrace> inspected = Optional.empty();

  @Override
  public Renderer renderer() {
    return new FakeRenderer();
  }

  @Override
  public Renderer rendererHere() {
    rendersHere = true;
    return new FakeRenderer();
  }

  @Override
  public VideoFiles videoFiles() {
    return new FakeVideoFiles();
  }

  @Override
  public ModelLibrary modelLibrary() {
    return new FakeLibrary();
  }

  @Override
  public Planners planners(
      ConsentQuestion question, boolean mayUseCache, Optional<Path> modelFile) {
    localModel = modelFile;
    usedCache = mayUseCache;
    return new FakePlanners(question);
  }

  @Override
  public void openStudio() throws WindowUnavailableException {
    if (noWindow != null) {
      throw new WindowUnavailableException(noWindow, null);
    }
    windowOpened = true;
  }

  @Override
  public void rehearse() {}

  @Override
  public String version() {
    return "1.2.3";
  }

  @Override
  public Path configFolder() {
    return config;
  }

  @Override
  public Path logFolder() {
    return Path.of("logs");
  }

  private final class FakeRenderer implements Renderer {
    @Override
    public List<ModelInfo> models() {
      return List.of(MODEL, PLAIN);
    }

    @Override
    public PromptTokens tokens(String model, String text) {
      return new PromptTokens(text.split(" +", -1).length + 2, 77, "");
    }

    @Override
    public ModelInfo model(String nameOrFolder) throws ModelException {
      return Stream.of(MODEL, PLAIN, BETWEEN)
          .filter(m -> m.name().equals(nameOrFolder))
          .findFirst()
          .orElseThrow(() -> ModelException.badInput("There is no model " + nameOrFolder + "."));
    }

    @Override
    public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
        throws RenderException {
      renders.add(request);
      if (crash != null) {
        throw crash;
      }
      if (refineFailure != null && request.source().isPresent()) {
        throw refineFailure;
      }
      if (renderFailure != null) {
        throw renderFailure;
      }
      listener.on(new RenderEvent.Loading(request.model()));
      listener.on(new RenderEvent.Note(Sentence.english("Words were cut.")));
      listener.on(new RenderEvent.Step(1, 2, Duration.ofSeconds(3)));
      if (cancelsRender) {
        return new RenderOutcome.Cancelled();
      }
      listener.on(new RenderEvent.Step(2, 2, Duration.ofSeconds(6)));
      listener.on(new RenderEvent.Decoding(1, 1));
      RenderSettings settings = request.settings();
      RgbFrame frame =
          new RgbFrame(
              settings.width(),
              settings.height(),
              new byte[settings.width() * settings.height() * 3]);
      VideoClip clip =
          new VideoClip(
              request.shot().framesPerSecond(),
              Collections.nCopies(request.shot().frames(), frame));
      return new RenderOutcome.Done(clip, request.trace(version()));
    }

    @Override
    public void close() {}
  }

  private final class FakeLibrary implements ModelLibrary {
    @Override
    public ModelReport add(
        Path path, Optional<String> name, boolean halved, Consumer<String> progress)
        throws ModelException {
      if (name.equals(Optional.of("taken"))) {
        throw ModelException.badInput("The name taken stands for another model.");
      }
      progress.accept(halved ? "Writing" : "Checking");
      ModelInfo info =
          new ModelInfo(
              name.orElse("mine"),
              Optional.of(path),
              "Text-to-video model in " + path,
              true,
              8,
              24,
              MODEL.defaults(),
              "ModelScope with GLIGEN",
              1_623_793_636L,
              32,
              ModelInfo.USUAL_SLOTS,
              ModelInfo.Task.VIDEO);
      return new ModelReport(
          info, List.of(new ModelReport.Part("unet", 1760, 1_623_793_636L, "F16")));
    }

    @Override
    public List<String> problems() {
      return List.of("The model folder lost is gone.");
    }

    @Override
    public void remove(String name) {
      removed.add(name);
    }
  }

  private final class FakeVideoFiles implements VideoFiles {
    @Override
    public void write(VideoClip clip, RenderTrace trace, Path target, IntConsumer progress)
        throws ExportException {
      written.add(clip);
      progress.accept(clip.frames().size());
      try {
        Files.writeString(target, "video");
      } catch (IOException e) {
        throw ExportException.failed("Disk full.", e);
      }
    }

    @Override
    public void write(VideoClip clip, Path target, IntConsumer progress) throws ExportException {
      written.add(clip);
      for (int i = 0; i < clip.frames().size(); i++) {
        RgbFrame _ = clip.frames().get(i);
        progress.accept(i + 1);
      }
      try {
        Files.writeString(target, "video");
      } catch (IOException e) {
        throw ExportException.failed("Disk full.", e);
      }
    }

    @Override
    public FrameReader open(Path file, int side) throws ExportException {
      throw ExportException.badInput("No command looks at frames.");
    }

    @Override
    public Inspection inspect(Path file) {
      return new Inspection("mp4", "h264", 160, 96, 16, 8, inspected);
    }
  }

  /// The built-in one plans; Anthropic's is far away; OpenAI's lacks a key.
  private final class FakePlanners implements Planners {
    private static final Destination FAR = new Destination("anthropic", "far.example", false);
    private final ConsentQuestion question;

    FakePlanners(ConsentQuestion question) {
      this.question = question;
    }

    @Override
    public List<String> kinds() {
      return setups().stream().map(PlannerSetup::kind).toList();
    }

    @Override
    public LayoutPlanner layouts(String kind) throws PlannerException {
      check(kind);
      return new FakePlanner();
    }

    @Override
    public ShotReviser reviser(String kind) throws PlannerException {
      check(kind);
      return new FakeReviser();
    }

    @Override
    public ProviderKeys keys() {
      return new FakeKeys();
    }

    @Override
    public StoryboardPlanner storyboards(String kind) throws PlannerException {
      check(kind);
      return new FakeStoryboards();
    }

    @Override
    public List<PlannerSetup> setups() {
      return List.of(
          new PlannerSetup("builtin", "test planner", "", Optional.empty(), true, ""),
          new PlannerSetup("anthropic", "anthropic tiny-1", "tiny-1", Optional.of(FAR), false, ""),
          new PlannerSetup("openai", "", "", Optional.empty(), false, "Set OPENAI_API_KEY."));
    }

    @Override
    public List<String> models(String kind, CancelToken cancel) throws PlannerException {
      check(kind);
      return List.of("other", "tiny-1");
    }

    private void check(String kind) throws PlannerException {
      if (kind.equals("openai")) {
        throw PlannerException.badInput("There is no key for OpenAI; set OPENAI_API_KEY.");
      }
      if (kind.equals("anthropic") && !question.mayGoTo(FAR)) {
        throw PlannerException.badInput("Nothing was sent.");
      }
    }
  }

  /// Moves the first object, removes the second, adds an owl.
  private final class FakeReviser implements ShotReviser {
    @Override
    public String name() {
      return "test reviser";
    }

    @Override
    public Revision revise(RevisionRequest request, PlanListener listener, CancelToken cancel) {
      revisions.add(request);
      Shot before = request.shot();
      Track first = before.tracks().getFirst();
      Box box = new Box(0.7, 0.7, 0.1, 0.1);
      Shot proposed =
          before.withTracks(
              List.of(
                  first.withKeys(List.of(first.keys().getFirst(), Key.byPlanner(5, box))),
                  Track.throughout(
                      "9", "an owl", before.frames(), List.of(Key.byPlanner(0, box)))));
      Shot held = request.locks().held(before, proposed);
      return new Revision(
          held, ShotDifference.between(before, held), name(), List.of("A note."), List.of());
    }
  }

  /// Two shots, whatever the text.
  private final class FakeStoryboards implements StoryboardPlanner {
    @Override
    public String name() {
      return "test storyboards";
    }

    @Override
    public Storyboard plan(StoryboardRequest request, PlanListener listener, CancelToken cancel) {
      stories.add(request);
      return new Storyboard(
          List.of(new CastMember("brown bear", 0.4)),
          List.of(
              new BoardedShot(Distance.WIDE, "", Shot.of("A bear")),
              new BoardedShot(Distance.CLOSE, "moves in", Shot.of("A ball"))),
          name(),
          List.of("A note."),
          List.of());
    }
  }

  private final class FakePlanner implements LayoutPlanner {
    @Override
    public String name() {
      return "test planner";
    }

    @Override
    public Plan plan(PlanRequest request, PlanListener listener, CancelToken cancel) {
      plans.add(request);
      if (cancelsPlan) {
        throw new CancellationException();
      }
      listener.onPartial("Frame 1:");
      Track bear =
          Track.throughout(
              "0",
              "a bear",
              request.frames(),
              List.of(Key.byPlanner(0, new Box(0.1 + 0.01 * request.seed(), 0.2, 0.3, 0.4))));
      Shot shot =
          new Shot(
              request.prompt(),
              "a meadow",
              "",
              request.frames(),
              request.framesPerSecond(),
              List.of(bear));
      return new Plan(shot, name(), List.of("One word was not understood."), List.of(), reading);
    }
  }

  private final class FakeKeys implements ProviderKeys {
    @Override
    public Place place(String kind) {
      return keys.containsKey(kind) ? Place.STORE : Place.MISSING;
    }

    @Override
    public void save(String kind, String key) throws PlannerException {
      if (key.isEmpty()) {
        throw PlannerException.badInput("That is no key.");
      }
      keys.put(kind, key);
    }

    @Override
    public void forget(String kind) {
      keys.remove(kind);
    }
  }
}
