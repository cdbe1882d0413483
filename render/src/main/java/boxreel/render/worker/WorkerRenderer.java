package boxreel.render.worker;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Renderer;
import boxreel.render.api.SourceClip;
import boxreel.render.api.VideoClip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renders in a worker process, which starts with the first render and keeps its model for the
/// next. If it dies, that render fails with a sentence and the next one gets a new worker.
///
/// Listeners are called on the thread that called `render`.
public final class WorkerRenderer implements Renderer {
  private static final Logger log = LoggerFactory.getLogger(WorkerRenderer.class);

  /// How soon a cancel is passed on.
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Renderer models;
  private final List<String> command;
  private final String version;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile @Nullable WorkerProcess worker;

  /// @param models answers questions about models, here; never asked to render; its maker
  ///     closes it
  /// @param command starts a worker: this program with the argument `worker`
  /// @param version the program's version, for traces
  public WorkerRenderer(Renderer models, List<String> command, String version) {
    this.models = models;
    this.command = List.copyOf(command);
    this.version = version;
  }

  @Override
  public List<ModelInfo> models() {
    return models.models();
  }

  @Override
  public ModelInfo model(String nameOrFolder) throws ModelException {
    return models.model(nameOrFolder);
  }

  @Override
  public PromptTokens tokens(String model, String text) throws ModelException {
    return models.tokens(model, text);
  }

  /// Starts the worker, after the render that is running if there is one.
  @Override
  public void prepare() {
    Thread.ofVirtual()
        .name("worker-start")
        .start(
            () -> {
              turn.lock();
              try {
                started().order(new WorkerMessage.Prepare());
              } catch (RenderException e) {
                log.info("The worker can't be prepared", e);
              } finally {
                turn.unlock();
              }
            });
  }

  @Override
  public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException {
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new RenderOutcome.Cancelled();
    }
    try {
      Path frames = Files.createTempFile("boxreel-", ".frames");
      try {
        return render(request, frames, listener, cancel);
      } finally {
        Files.deleteIfExists(frames);
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return new RenderOutcome.Cancelled();
    } catch (IOException e) {
      kill();
      throw RenderException.failed(Words.NOT_HANDED_OVER.with(), e);
    } catch (RuntimeException e) {
      // The listener's. What the worker still says belongs to nobody.
      kill();
      throw e;
    } finally {
      turn.unlock();
    }
  }

  private RenderOutcome render(
      RenderRequest request, Path frames, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException, IOException, InterruptedException {
    RenderTrace trace = request.trace(version);
    Optional<VideoClip> source = request.source().map(SourceClip::clip);
    if (source.isPresent()) {
      SharedFrames.write(frames, source.get());
    }
    WorkerProcess process = started();
    process.order(
        new WorkerMessage.Render(
            trace, frames, source.map(SharedFrames.Form::of), request.isHandedOn()));
    boolean isToldToCancel = false;
    while (true) {
      if (cancel.isCancelled() && !isToldToCancel) {
        process.order(new WorkerMessage.Cancel());
        isToldToCancel = true;
      }
      Optional<WorkerProcess.Heard> heard = process.next(GLANCE);
      if (heard.isEmpty()) {
        continue;
      }
      switch (heard.get()) {
        case WorkerProcess.Gone() -> {
          String ending = process.ending();
          log.warn("The worker is gone: {}", ending);
          worker = null;
          // Ctrl-C on a terminal reaches both processes, and the other may have been quicker.
          if (cancel.isCancelled()) {
            return new RenderOutcome.Cancelled();
          }
          throw RenderException.failed(Words.ENDED.with(), new IOException(ending));
        }
        case WorkerProcess.Told(
                WorkerMessage.Done(SharedFrames.Form form, Precision precision)) -> {
          RenderRequest made = request.withSettings(request.settings().withPrecision(precision));
          return new RenderOutcome.Done(SharedFrames.read(frames, form), made.trace(version));
        }
        case WorkerProcess.Told(WorkerMessage.Cancelled()) -> {
          return new RenderOutcome.Cancelled();
        }
        case WorkerProcess.Told(WorkerMessage.Failed failed) -> throwAsToldThere(failed);
        case WorkerProcess.Told(WorkerMessage.Preview(int step, SharedFrames.Form form)) -> {
          RenderEvent preview = new RenderEvent.Preview(step, SharedFrames.read(frames, form));
          process.order(new WorkerMessage.Copied());
          listener.on(preview);
        }
        case WorkerProcess.Told(WorkerMessage.Loading(String model)) ->
            listener.on(new RenderEvent.Loading(model));
        case WorkerProcess.Told(WorkerMessage.Note(Sentence sentence)) ->
            listener.on(new RenderEvent.Note(sentence));
        case WorkerProcess.Told(WorkerMessage.Step(int step, int steps, Duration elapsed)) ->
            listener.on(new RenderEvent.Step(step, steps, elapsed));
        case WorkerProcess.Told(WorkerMessage.Decoding(int frame, int count)) ->
            listener.on(new RenderEvent.Decoding(frame, count));
      }
    }
  }

  private WorkerProcess started() throws RenderException {
    WorkerProcess running = worker;
    if (running == null || !running.isAlive()) {
      try {
        running = WorkerProcess.start(command);
      } catch (IOException e) {
        throw RenderException.failed(Words.NOT_STARTED.with(), e);
      }
      worker = running;
    }
    return running;
  }

  private static void throwAsToldThere(WorkerMessage.Failed failed)
      throws ModelException, RenderException {
    // The cause is in the worker's log.
    if (failed.isModel()) {
      throw failed.isBadInput()
          ? ModelException.badInput(failed.sentence())
          : ModelException.failed(failed.sentence(), null);
    }
    throw failed.isBadInput()
        ? RenderException.badInput(failed.sentence())
        : RenderException.failed(failed.sentence(), null);
  }

  private void kill() {
    WorkerProcess running = worker;
    if (running != null) {
      running.kill();
      worker = null;
    }
  }

  /// Ends the worker. A render in progress on another thread fails.
  @Override
  public void close() {
    WorkerProcess running = worker;
    if (running != null) {
      running.close();
    }
  }
}
