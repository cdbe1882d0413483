package boxreel.ui.prompt;

import boxreel.ui.fx.UiThread;

/// Runs at once: the test's thread owns the view models.
final class DirectUi implements UiThread {
  @Override
  public void execute(Runnable action) {
    action.run();
  }

  @Override
  public void latest(Object key, Runnable action) {
    action.run();
  }
}
