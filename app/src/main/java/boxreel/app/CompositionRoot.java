package boxreel.app;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.cli.Services;
import boxreel.cli.WindowUnavailableException;
import boxreel.planner.PlanListener;
import boxreel.planner.PlanRequest;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentFile;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.keys.SystemKeys;
import boxreel.planner.llm.LlmPlanners;
import boxreel.planner.local.KeptModelFile;
import boxreel.planner.local.LocalModels;
import boxreel.render.DjlRenderer;
import boxreel.render.ModelPlaces;
import boxreel.render.api.ModelLibrary;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoFiles;
import boxreel.render.video.FfmpegVideoFiles;
import boxreel.render.worker.WorkerRenderer;
import boxreel.ui.StudioServices;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the parts together: the only class that knows which implementation stands behind an
/// interface. For one thread; owns the renderers and
/// the local language model.
final class CompositionRoot implements Services, AutoCloseable {
  private final Directories directories;
  private final Map<String, String> environment;
  private final Path home;
  private final LocalModels localModels;
  private final KeySafe keys = new SystemKeys();
  private @Nullable DjlRenderer rendererHere;
  private @Nullable WorkerRenderer renderer;
  private @Nullable VideoFiles videoFiles;

  /// @param environment the variables that set up planners and say where downloaded models are
  /// @param home the user's folder
  CompositionRoot(Directories directories, Map<String, String> environment, Path home) {
    this.directories = directories;
    this.environment = environment;
    this.home = home;
    // llama.cpp gains nothing from the second thread of a core.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    this.localModels = new LocalModels(directories.cache().resolve("natives"), threads);
  }

  /// The parts as this process's environment sets them up.
  static CompositionRoot ofProcess() {
    Path home = Path.of(System.getProperty("user.home", ""));
    return new CompositionRoot(
        Directories.of(System.getProperty("os.name", ""), System.getenv(), home),
        System.getenv(),
        home);
  }

  /// What the window works with.
  StudioServices studioServices() {
    return new StudioServices(
        renderer(),
        videoFiles(),
        question -> planners(question, true, Optional.empty()),
        directories.data().resolve("projects"),
        directories.config());
  }

  @Override
  public Renderer renderer() {
    if (renderer == null) {
      renderer = new WorkerRenderer(djlRenderer(), WorkerLaunch.command(), version());
    }
    return renderer;
  }

  @Override
  public Renderer rendererHere() {
    return djlRenderer();
  }

  @Override
  public ModelLibrary modelLibrary() {
    return djlRenderer();
  }

  private DjlRenderer djlRenderer() {
    if (rendererHere == null) {
      rendererHere =
          new DjlRenderer(
              ModelPlaces.of(directories.cache(), directories.data(), environment, home),
              version());
    }
    return rendererHere;
  }

  @Override
  public VideoFiles videoFiles() {
    if (videoFiles == null) {
      videoFiles = new FfmpegVideoFiles();
    }
    return videoFiles;
  }

  @Override
  public Planners planners(ConsentQuestion question, boolean usesCache, Optional<Path> localModel) {
    Map<String, String> settings = new HashMap<>(environment);
    localModel.ifPresent(file -> settings.put("BOXREEL_LOCAL_MODEL", file.toString()));
    ConsentFile consents = new ConsentFile(directories.config().resolve("consents"));
    Planners planners =
        new LlmPlanners(
            settings,
            new ConsentGate(consents, question),
            usesCache ? Optional.of(directories.cache().resolve("answers")) : Optional.empty(),
            localModels,
            keys,
            new KeptModelFile(directories.config().resolve("local-model")));
    return new PlannersWithNouns(
        planners,
        environment.getOrDefault("BOXREEL_NOUNS", ""),
        directories.config().resolve("nouns.txt"));
  }

  @Override
  public void openStudio() throws WindowUnavailableException {
    StudioWindow.open(environment);
  }

  /// As [#studioServices], but everything stays in this process.
  StudioServices rehearsalServices() {
    return new StudioServices(
        rendererHere(), videoFiles(), question -> planners(question, false, Optional.empty()));
  }

  @Override
  public void rehearse() throws StudioException, WindowUnavailableException {
    PlanRequest request = PlanRequest.of("A red ball bounces across a beach");
    planners(ConsentQuestion.NOBODY, false, Optional.empty())
        .layouts("builtin")
        .plan(request, PlanListener.NONE, new CancelToken());
    StudioWindow.rehearse();
  }

  @Override
  public String version() {
    String version = CompositionRoot.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public Path configFolder() {
    return directories.config();
  }

  @Override
  public Path logFolder() {
    return directories.logs();
  }

  @Override
  public void close() {
    if (renderer != null) {
      renderer.close();
      renderer = null;
    }
    if (rendererHere != null) {
      rendererHere.close();
      rendererHere = null;
    }
    localModels.close();
  }
}
