package boxreel.render;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.ModelLibrary;
import boxreel.render.api.ModelReport;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.Execution;
import boxreel.render.pipeline.LoadedModel;
import boxreel.render.pipeline.ModelCheck;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.SampleCheckpoint;
import boxreel.render.tensor.TorchRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders on one thread of its own, which owns every tensor, and keeps the last model loaded.
public final class DjlRenderer implements Renderer, ModelLibrary {
  private static final Logger log = LoggerFactory.getLogger(DjlRenderer.class);

  private final ModelCatalog catalog;
  private final ModelRegistry registry;
  private final PromptCounter counter;
  private final Path copies;
  private final String version;
  private final MemoryLadder memory;
  private final CheckpointFolder checkpoints;
  private final BundleFolder bundles;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("render-0").factory());
  private final TorchDevices devices = new TorchDevices(System.getenv());
  private final ModelShelf shelf = new ModelShelf();

  /// @param places where models are
  /// @param version the program's version, for traces
  public DjlRenderer(ModelPlaces places, String version) {
    this(places, version, FreeMemory::on);
  }

  /// @param freeMemory asked before each render, in bytes on a device
  DjlRenderer(ModelPlaces places, String version, ToLongFunction<ai.djl.Device> freeMemory) {
    this.memory = new MemoryLadder(freeMemory);
    Path unfinished = places.cache().resolve("unfinished");
    this.checkpoints = new CheckpointFolder(unfinished, version);
    this.bundles = new BundleFolder(unfinished, version);
    this.registry = new ModelRegistry(places.registry());
    this.copies = places.copies();
    this.catalog =
        new ModelCatalog(places.cache(), registry, new HuggingFaceCache(places.downloads()));
    this.counter = new PromptCounter(catalog);
    this.version = version;
  }

  @Override
  public List<ModelInfo> models() {
    return catalog.all(problem -> log.warn("A model can't be used", problem));
  }

  @Override
  public List<String> problems() {
    List<String> sentences = new ArrayList<>();
    catalog.all(problem -> sentences.add(String.valueOf(problem.getMessage())));
    return List.copyOf(sentences);
  }

  @Override
  public ModelReport add(
      Path path, Optional<String> name, boolean halved, Consumer<String> progress)
      throws ModelException {
    Path source = ModelFolder.around(path);
    ModelFolder folder = ModelFolder.open(absolute(source));
    String wanted = name.orElseGet(() -> String.valueOf(folder.path().getFileName()));
    Path copy = copies.resolve(wanted);
    registry.requireFree(wanted, halved ? copy : folder.path());
    progress.accept("Checking " + folder.path());
    List<ModelReport.Part> parts = checked(folder);
    ModelFolder kept = folder;
    if (halved) {
      if (Files.exists(copy)) {
        throw ModelException.badInput(
            "There is a folder " + copy + " already; remove the model " + wanted + " first.");
      }
      HalvedCopy.write(folder, copy, progress);
      kept = ModelFolder.open(copy);
      parts = checked(kept);
    }
    registry.put(wanted, kept.path());
    return new ModelReport(catalog.info(wanted, kept), parts);
  }

  @Override
  public void remove(String name) throws ModelException {
    Optional<Path> folder = registry.folder(name);
    registry.remove(name);
    if (folder.equals(Optional.of(copies.resolve(name)))) {
      try {
        HalvedCopy.delete(folder.get());
      } catch (IOException e) {
        throw ModelException.failed(
            "The model's copy in " + folder.get() + " can't be deleted; delete it by hand.", e);
      }
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private List<ModelReport.Part> checked(ModelFolder folder) throws ModelException {
    try {
      return thread.submit(() -> ModelCheck.parts(devices.any(), folder)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ModelException.failed("The check of the model was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException failure) {
        throw failure;
      }
      throw ModelException.failed(
          "The check of the model failed inside the tensor engine; the log has the details.", e);
    }
  }

  @Override
  public ModelInfo model(String nameOrFolder) throws ModelException {
    return catalog.info(nameOrFolder);
  }

  @Override
  public PromptTokens tokens(String model, String text) throws ModelException {
    return counter.count(model, text);
  }

  @Override
  public void prepare() {
    var _ = thread.submit(devices::any);
  }

  @Override
  public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException {
    Future<RenderOutcome> work = thread.submit(() -> renderHere(request, listener, cancel));
    try {
      return work.get();
    } catch (InterruptedException e) {
      cancel.cancel();
      Thread.currentThread().interrupt();
      return new RenderOutcome.Cancelled();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case ModelException failure -> throw failure;
        case RenderException failure -> throw failure;
        case OutOfMemoryError failure -> throw outOfMemory(failure);
        case null, default -> throw unexpected(e);
      }
    }
  }

  private RenderOutcome renderHere(
      RenderRequest wanted, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException {
    Consumer<Sentence> notes = note -> listener.on(new RenderEvent.Note(note));
    TorchRuntime torch = devices.on(wanted.settings().device(), shelf::clear, notes);
    RenderSettings settings =
        wanted
            .settings()
            .withPrecision(TorchDevices.precision(wanted.settings().precision(), torch, notes));
    RenderRequest request = wanted.withSettings(settings);
    ModelFolder folder = catalog.folder(request.model());
    Optional<VideoClip> earlier =
        request.isHandedOn() ? bundles.finished(request, folder) : Optional.empty();
    if (earlier.isPresent()) {
      notes.accept(Words.EARLIER_STAGE.with());
      return new RenderOutcome.Done(earlier.get(), request.trace(version));
    }
    boolean isLoaded = shelf.holds(request.model(), settings.precision());
    boolean isSplit = memory.mustSplit(folder, request, torch.device(), isLoaded);
    LoadedModel loaded = shelf.take(torch, request.model(), folder, settings.precision(), listener);
    SampleCheckpoint checkpoint = checkpoints.of(request, folder);
    Handover handover = new Handover(bundles, request, folder);
    Optional<VideoClip> clip =
        MemoryLadder.climb(
            settings,
            isSplit,
            split -> {
              var execution = new Execution(split, checkpoint, handover.source(), handover::give);
              return StagePipelines.run(torch, loaded, request, execution, listener, cancel);
            },
            notes);
    if (clip.isPresent()) {
      handover.finish(clip.get());
      checkpoint.finished();
    }
    return clip.<RenderOutcome>map(frames -> new RenderOutcome.Done(frames, request.trace(version)))
        .orElseGet(RenderOutcome.Cancelled::new);
  }

  private static RenderException outOfMemory(Throwable cause) {
    return RenderException.failed(Words.NO_MEMORY.with(), cause);
  }

  private static RenderException unexpected(ExecutionException cause) {
    log.error("Render failed", cause);
    if (MemoryLadder.isOutOfMemory(cause)) {
      return outOfMemory(cause);
    }
    return RenderException.failed(Words.ENGINE_FAILED.with(), cause);
  }

  @Override
  public void close() {
    try {
      thread
          .submit(
              () -> {
                shelf.clear();
                devices.close();
              })
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      log.warn("The tensor engine did not close cleanly", e);
    }
    thread.shutdown();
  }
}
