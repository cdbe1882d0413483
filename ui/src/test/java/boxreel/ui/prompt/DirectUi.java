package boxreel.ui.prompt;

import boxreel.ui.fx.UiThread;
import java.util.concurrent.locks.ReentrantLock;

/// Runs at once on the caller's thread; several threads take turns, as they do on the window's.
final class DirectUi implements UiThread {
  private final ReentrantLock lock = new ReentrantLock();

  @Override
  public void execute(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void latest(Object key, Runnable action) {
    execute(action);
  }
}
