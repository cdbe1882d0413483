package boxreel.render.worker;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.StudioException;
import boxreel.base.text.Sentence;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Renderer;
import boxreel.render.api.SourceClip;
import boxreel.render.api.VideoClip;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The worker's side: takes orders until they end, renders one at a time, reports.
public final class Worker {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  private final Renderer renderer;
  private final PrintStream reports;

  /// Held while the parent may be reading the shared file.
  private final Semaphore file = new Semaphore(1);

  private @Nullable Job job;

  private record Job(Thread thread, CancelToken cancel) {}

  /// @param renderer does the work; the caller closes it
  /// @param reports the parent reads them; nothing else may be printed there
  public Worker(Renderer renderer, PrintStream reports) {
    this.renderer = renderer;
    this.reports = reports;
  }

  /// Serves until the orders end, as they do with the parent's life; a render in progress is
  /// then given up.
  ///
  /// @param orders lines in UTF-8
  public void serve(InputStream orders) throws IOException, InterruptedException {
    var lines = new BufferedReader(new InputStreamReader(orders, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      switch (WorkerJson.order(line)) {
        case WorkerMessage.Render order -> start(order);
        case WorkerMessage.Prepare() -> renderer.prepare();
        case WorkerMessage.Cancel() -> cancel();
        case WorkerMessage.Copied() -> file.release();
      }
    }
    cancel();
    file.release(); // Nobody reads any more.
    if (job != null) {
      job.thread.join();
    }
  }

  private void cancel() {
    if (job != null) {
      job.cancel.cancel();
    }
  }

  private void start(WorkerMessage.Render order) throws InterruptedException {
    if (job != null) {
      // Its last report is out, so this is but a moment.
      job.thread.join();
    }
    file.drainPermits();
    file.release();
    var cancel = new CancelToken();
    Thread thread =
        Thread.ofPlatform().name("worker-render").unstarted(() -> render(order, cancel));
    job = new Job(thread, cancel);
    thread.start();
  }

  private void render(WorkerMessage.Render order, CancelToken cancel) {
    RenderTrace trace = order.trace();
    try {
      RenderOutcome outcome =
          renderer.render(
              new RenderRequest(
                  trace.shot(), trace.model(), trace.settings(), source(order), order.isHandedOn()),
              event -> tell(event, order.frames()),
              cancel);
      switch (outcome) {
        case RenderOutcome.Cancelled() -> report(new WorkerMessage.Cancelled());
        case RenderOutcome.Done(VideoClip clip, RenderTrace made) -> {
          file.acquire();
          write(order.frames(), clip);
          report(new WorkerMessage.Done(SharedFrames.Form.of(clip), made.settings().precision()));
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a worker's render", e);
    } catch (StudioException e) {
      log.warn("Render failed", e);
      report(new WorkerMessage.Failed(e instanceof ModelException, e.isBadInput(), e.sentence()));
    } catch (RuntimeException | Error e) {
      // Silence would leave the parent waiting.
      log.error("Render failed unexpectedly", e);
      report(new WorkerMessage.Failed(false, false, Words.UNEXPECTED.with()));
    }
  }

  private static Optional<SourceClip> source(WorkerMessage.Render order) throws RenderException {
    Optional<RenderTrace.Origin> origin = order.trace().origin();
    if (origin.isEmpty() || order.source().isEmpty()) {
      return Optional.empty();
    }
    try {
      VideoClip clip = SharedFrames.read(order.frames(), order.source().get());
      return Optional.of(new SourceClip(clip, origin.get().stage(), origin.get().trace()));
    } catch (IOException e) {
      throw RenderException.failed(Words.NO_SOURCE.with(), e);
    }
  }

  private void tell(RenderEvent event, Path frames) {
    switch (event) {
      case RenderEvent.Loading(String model) -> report(new WorkerMessage.Loading(model));
      case RenderEvent.Note(Sentence sentence) -> report(new WorkerMessage.Note(sentence));
      case RenderEvent.Step step ->
          report(new WorkerMessage.Step(step.step(), step.steps(), step.elapsed()));
      case RenderEvent.Decoding(int frame, int count) ->
          report(new WorkerMessage.Decoding(frame, count));
      case RenderEvent.Preview(int step, VideoClip clip) -> preview(step, clip, frames);
    }
  }

  private void preview(int step, VideoClip clip, Path frames) {
    if (!file.tryAcquire()) {
      return; // The parent is behind, and the next preview shows more.
    }
    try {
      SharedFrames.write(frames, clip);
      report(new WorkerMessage.Preview(step, SharedFrames.Form.of(clip)));
    } catch (IOException e) {
      log.warn("A preview can't be handed over", e);
      file.release();
    }
  }

  private static void write(Path frames, VideoClip clip) throws RenderException {
    try {
      SharedFrames.write(frames, clip);
    } catch (IOException e) {
      throw RenderException.failed(Words.NOT_WRITTEN.with(), e);
    }
  }

  /// A line at once, whole.
  private void report(WorkerMessage.Report report) {
    synchronized (reports) {
      byte[] line = (WorkerJson.line(report) + "\n").getBytes(StandardCharsets.UTF_8);
      reports.write(line, 0, line.length);
      reports.flush();
    }
  }
}
