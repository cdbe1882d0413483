package boxreel.ui.shell;

import boxreel.ui.fx.SettingsFile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// The keys of the actions: the table's, or what the user chose instead, kept in the settings.
final class Shortcuts {
  private static final String PREFIX = "key.";
  private static final String NO_KEYS = "none";

  private final SettingsFile settings;
  private final Map<StudioAction, Optional<KeyCombination>> chosen =
      new EnumMap<>(StudioAction.class);
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

  Shortcuts(SettingsFile settings) {
    this.settings = settings;
    for (StudioAction action : StudioAction.values()) {
      settings.get(PREFIX + action.name()).ifPresent(text -> read(action, text));
    }
  }

  private void read(StudioAction action, String text) {
    if (text.equals(NO_KEYS)) {
      chosen.put(action, Optional.empty());
      return;
    }
    try {
      chosen.put(action, Optional.of(KeyCombination.valueOf(text)));
    } catch (IllegalArgumentException e) {
      // Written by hand or by a newer version: the default counts.
      chosen.remove(action);
    }
  }

  /// Changes with every change of a key.
  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  @Nullable KeyCombination keys(StudioAction action) {
    Optional<KeyCombination> own = chosen.get(action);
    return own == null ? action.keys() : own.orElse(null);
  }

  /// The keys of an action as they change.
  ObservableValue<KeyCombination> observe(StudioAction action) {
    return changes.map(_ -> keys(action));
  }

  boolean isDefault(StudioAction action) {
    return !chosen.containsKey(action);
  }

  /// The action that has these keys already, another one than `action`.
  Optional<StudioAction> taken(StudioAction action, KeyCombination keys) {
    for (StudioAction other : StudioAction.values()) {
      KeyCombination its = keys(other);
      if (other != action && its != null && KeyNames.isSame(its, keys)) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /// Gives an action keys; another action that had them has none then.
  void set(StudioAction action, KeyCombination keys) {
    taken(action, keys).ifPresent(other -> store(other, Optional.empty()));
    store(action, Optional.of(keys));
    changes.set(changes.get() + 1);
  }

  /// Takes an action's keys away.
  void clear(StudioAction action) {
    store(action, Optional.empty());
    changes.set(changes.get() + 1);
  }

  /// Gives an action the table's keys again. Another one that has them meanwhile loses them.
  void reset(StudioAction action) {
    KeyCombination keys = action.keys();
    if (keys != null) {
      taken(action, keys).ifPresent(other -> store(other, Optional.empty()));
    }
    chosen.remove(action);
    settings.remove(PREFIX + action.name());
    changes.set(changes.get() + 1);
  }

  void resetAll() {
    chosen.clear();
    settings.removeAll(name -> name.startsWith(PREFIX));
    changes.set(changes.get() + 1);
  }

  private void store(StudioAction action, Optional<KeyCombination> keys) {
    KeyCombination standard = action.keys();
    boolean isDefault =
        keys.isPresent()
            ? standard != null && KeyNames.isSame(standard, keys.get())
            : standard == null;
    if (isDefault) {
      chosen.remove(action);
      settings.remove(PREFIX + action.name());
    } else {
      chosen.put(action, keys);
      settings.put(PREFIX + action.name(), keys.map(KeyCombination::getName).orElse(NO_KEYS));
    }
  }

  /// The keys of an action for people; empty if it has none.
  String shown(StudioAction action) {
    KeyCombination keys = keys(action);
    return keys == null ? "" : KeyNames.shown(keys);
  }
}
