package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import boxreel.base.text.Sentence;
import boxreel.project.Project;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hears how saving goes and lets a test wait for it.
final class Heard implements ProjectSession.Listener {
  private static final int PATIENCE_SECONDS = 60;

  private final BlockingQueue<Project> saved = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> failed = new LinkedBlockingQueue<>();

  @Override
  public void saved(Project project) {
    saved.add(project);
  }

  @Override
  public void failed(Sentence sentence) {
    failed.add(sentence.english());
  }

  Project nextSaved() throws InterruptedException {
    return next(saved);
  }

  String nextFailure() throws InterruptedException {
    return next(failed);
  }

  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was heard");
    return next;
  }
}
