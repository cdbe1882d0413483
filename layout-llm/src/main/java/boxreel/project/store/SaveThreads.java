package boxreel.project.store;

import boxreel.project.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings changes to disk: one thread adds to the journal, another writes the files, so that a
/// slow save never keeps an edit out of the journal.
///
/// A save cuts the journal first and takes the newest project then, which therefore holds every
/// step before the cut; once the files are written, the segments before the cut go.
final class SaveThreads {
  private static final Logger LOG = LoggerFactory.getLogger(SaveThreads.class);
  private static final long RETRY_MILLIS = 10_000;
  private static final long CLOSE_SECONDS = 20;
  private static final long NOTHING = -1;

  private final ProjectPlace place;
  private final ProjectSession.Environment environment;
  private final ProjectWriter writer;
  private final ProjectSession.Listener listener;
  private final Journal journal;
  private final ConcurrentLinkedQueue<Step> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean autosaving = new AtomicBoolean();
  private final ExecutorService journalThread =
      Executors.newSingleThreadExecutor(named("project-journal"));
  private final ScheduledThreadPoolExecutor saveThread =
      new ScheduledThreadPoolExecutor(1, named("project-save"));
  private volatile Project latest;
  private volatile Project saved;

  private record Step(Project before, Change change) {}

  SaveThreads(
      ProjectPlace place,
      ProjectSession.Environment environment,
      ProjectWriter writer,
      Project inFiles,
      Project latest,
      ProjectSession.Listener listener) {
    this.place = place;
    this.environment = environment;
    this.writer = writer;
    this.listener = listener;
    this.saved = inFiles;
    this.latest = latest;
    journal = new Journal(place.work(), environment.disk());
    // Closing saves at once and does not wait for an autosave that is due later.
    saveThread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    if (!latest.equals(inFiles)) {
      autosave(environment.autosave().toMillis());
    }
  }

  void record(Project before, Change change) {
    latest = change.after();
    waiting.add(new Step(before, change));
    journalThread.execute(this::appendWaiting);
    autosave(environment.autosave().toMillis());
  }

  void saveSoon() {
    saveThread.execute(this::save);
  }

  /// Saves what is not saved and ends the threads.
  ///
  /// @return whether the files hold everything
  boolean close() {
    saveThread.execute(this::saveLast);
    saveThread.shutdown();
    try {
      if (!saveThread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Saving {} takes too long; the journal keeps the rest", place.path());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    journalThread.shutdown();
    return latest.equals(saved);
  }

  /// Changes are kept apart in the journal, but those that wait go to the disk together.
  private void appendWaiting() {
    List<JournalLine> lines = new ArrayList<>();
    for (Step step = waiting.poll(); step != null; step = waiting.poll()) {
      lines.add(JournalLine.of(step.before(), step.change()));
    }
    if (lines.isEmpty()) {
      return;
    }
    try {
      journal.append(lines);
    } catch (IOException e) {
      LOG.warn("The journal of {} can't be written", place.path(), e);
      listener.failed(SaveFailure.sentence(place, e));
    }
  }

  private void autosave(long millis) {
    if (autosaving.compareAndSet(false, true)) {
      try {
        var _ =
            saveThread.schedule(
                () -> {
                  autosaving.set(false);
                  save();
                },
                millis,
                TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("The project is being closed, which saves it", e);
      }
    }
  }

  private void save() {
    long cut = cut();
    Project project = latest;
    try {
      writer.write(project);
    } catch (IOException e) {
      LOG.warn("{} can't be saved", place.path(), e);
      listener.failed(SaveFailure.sentence(place, e));
      autosave(RETRY_MILLIS);
      return;
    }
    saved = project;
    drop(cut);
    listener.saved(project);
  }

  private void saveLast() {
    if (!latest.equals(saved)) {
      save();
    }
    if (latest.equals(saved)) {
      drop(cut());
    }
    onJournalThread(
        () -> {
          journal.close();
          return NOTHING;
        });
  }

  private long cut() {
    return onJournalThread(journal::rotate);
  }

  private void drop(long cut) {
    onJournalThread(
        () -> {
          journal.dropUpTo(cut);
          return cut;
        });
  }

  private interface JournalWork {
    long run() throws IOException;
  }

  private long onJournalThread(JournalWork work) {
    return CompletableFuture.supplyAsync(
            () -> {
              appendWaiting();
              try {
                return work.run();
              } catch (IOException e) {
                // What is in the journal and in the files is told apart by the recovery.
                LOG.warn("The journal of {} can't be cut", place.path(), e);
                return NOTHING;
              }
            },
            journalThread)
        .join();
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon(true).name(name).factory();
  }
}
