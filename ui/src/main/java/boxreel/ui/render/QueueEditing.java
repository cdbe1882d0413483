package boxreel.ui.render;

import boxreel.project.QueuedRender;
import boxreel.project.TakeSettings;
import boxreel.ui.fx.Notices;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Changes the settings of a render that waits: they stand in the form of the next render
/// meanwhile, whose own settings come back afterwards. A render that is being changed is not
/// begun.
public final class QueueEditing {
  private final RenderQueueViewModel queue;
  private final SettingsViewModel settings;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<Optional<QueuedRender>> edited =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable TakeSettings before;

  QueueEditing(RenderQueueViewModel queue, SettingsViewModel settings, Notices notices) {
    this.queue = queue;
    this.settings = settings;
    this.notices = notices;
    queue.items().subscribe(this::keepValid);
  }

  /// The render that is being changed.
  public ReadOnlyObjectProperty<Optional<QueuedRender>> editedProperty() {
    return edited.getReadOnlyProperty();
  }

  boolean isEdited(QueuedRender item) {
    return edited.get().filter(now -> now.id().equals(item.id())).isPresent();
  }

  /// Puts the settings of a render into the form; one that is being rendered stays as it is.
  public void edit(QueuedRender item) {
    if (queue.isRunning(item)) {
      return;
    }
    if (before == null) {
      before = settings.wanted();
    }
    if (!settings.take(item.settings())) {
      notices.info(Words.SOME_UNKNOWN.text());
    }
    edited.set(Optional.of(item));
  }

  /// Has the render wait with the settings of the form.
  public void save() {
    Optional<QueuedRender> item = edited.get();
    if (item.isPresent()) {
      TakeSettings changed = settings.wanted();
      end();
      queue.replaceSettings(item.get(), changed);
    }
  }

  /// Leaves the render as it was.
  public void discard() {
    end();
    queue.goOn();
  }

  private void end() {
    edited.set(Optional.empty());
    TakeSettings old = before;
    before = null;
    if (old != null) {
      settings.take(old);
    }
  }

  private void keepValid() {
    if (edited.get().filter(item -> !queue.has(item)).isPresent()) {
      end();
      notices.info(QueueWords.EDITED_GONE.text());
    }
  }
}
