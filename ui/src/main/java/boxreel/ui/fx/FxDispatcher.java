package boxreel.ui.fx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;

/// Brings work to JavaFX's thread; the only class that calls `Platform.runLater`.
///
/// Actions run in the order in which they came, whether given to [#execute] or [#latest].
public final class FxDispatcher implements UiThread {
  private final Object lock = new Object();
  private Map<Object, Runnable> waiting = new LinkedHashMap<>();
  private boolean scheduled;

  @Override
  public void execute(Runnable action) {
    add(new Object(), action);
  }

  @Override
  public void latest(Object key, Runnable action) {
    add(key, action);
  }

  private void add(Object key, Runnable action) {
    synchronized (lock) {
      waiting.put(key, action);
      if (scheduled) {
        return;
      }
      scheduled = true;
    }
    Platform.runLater(this::flush);
  }

  private void flush() {
    List<Runnable> batch;
    synchronized (lock) {
      batch = new ArrayList<>(waiting.values());
      waiting = new LinkedHashMap<>();
      scheduled = false;
    }
    batch.forEach(Runnable::run);
  }
}
