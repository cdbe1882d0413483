package boxreel.render;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.render.api.Device;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.TextToVideo;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders on one thread of its own, which owns every tensor, and keeps the last model loaded.
public final class DjlRenderer implements Renderer {
  private static final Logger log = LoggerFactory.getLogger(DjlRenderer.class);

  private final ModelCatalog catalog;
  private final String version;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("render-0").factory());
  private @Nullable TorchRuntime runtime;
  private @Nullable VideoModel model;
  private @Nullable String modelName;

  /// @param cache folder for the unpacked bundled model
  /// @param version the program's version, for traces
  public DjlRenderer(Path cache, String version) {
    this.catalog = new ModelCatalog(cache);
    this.version = version;
  }

  @Override
  public List<ModelInfo> models() {
    return catalog.bundled();
  }

  @Override
  public ModelInfo model(String nameOrFolder) throws ModelException {
    return catalog.info(nameOrFolder);
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
      RenderRequest request, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException {
    TorchRuntime torch = runtimeFor(request.settings().device());
    VideoModel loaded = modelNamed(torch, request.model(), listener);
    Optional<VideoClip> clip =
        new TextToVideo(torch, loaded).run(request.shot(), request.settings(), listener, cancel);
    return clip.<RenderOutcome>map(
            frames ->
                new RenderOutcome.Done(
                    frames,
                    new RenderTrace(request.shot(), request.model(), request.settings(), version)))
        .orElseGet(RenderOutcome.Cancelled::new);
  }

  private TorchRuntime runtimeFor(Device device) throws RenderException {
    if (device == Device.CUDA || device == Device.MPS) {
      throw RenderException.badInput(
          "The device "
              + device.name().toLowerCase(Locale.ROOT)
              + " is not supported yet; use --device cpu or auto.");
    }
    if (runtime == null) {
      runtime = TorchRuntime.open(ai.djl.Device.cpu());
    }
    return runtime;
  }

  private VideoModel modelNamed(TorchRuntime torch, String name, RenderListener listener)
      throws ModelException {
    if (model != null && name.equals(modelName)) {
      return model;
    }
    unload();
    listener.on(new RenderEvent.Loading(name));
    VideoModel loaded = VideoModel.load(torch, catalog.folder(name));
    model = loaded;
    modelName = name;
    log.info("Loaded model {}", name);
    return loaded;
  }

  private void unload() {
    if (model != null) {
      model.close();
      model = null;
      modelName = null;
    }
  }

  private static RenderException outOfMemory(Throwable cause) {
    return RenderException.failed(
        "There is not enough memory for this render; use fewer frames or a smaller size.", cause);
  }

  private static RenderException unexpected(ExecutionException cause) {
    log.error("Render failed", cause);
    String message = String.valueOf(cause.getMessage());
    if (message.contains("not enough memory") || message.contains("can't allocate memory")) {
      return outOfMemory(cause);
    }
    return RenderException.failed(
        "The render failed inside the tensor engine; the log has the details.", cause);
  }

  @Override
  public void close() {
    try {
      thread
          .submit(
              () -> {
                unload();
                if (runtime != null) {
                  runtime.close();
                  runtime = null;
                }
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
