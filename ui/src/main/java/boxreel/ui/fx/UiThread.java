package boxreel.ui.fx;

import java.util.concurrent.Executor;

/// The way from other threads to the one that owns the view models.
public interface UiThread extends Executor {
  /// Runs an action soon, in order with the others.
  @Override
  void execute(Runnable action);

  /// Runs only the latest action of this key: one that has not run yet is replaced, so that a fast
  /// worker never floods the window.
  void latest(Object key, Runnable action);
}
