package boxreel.ui.shell;

import boxreel.ui.fx.Platforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/// Keys as people press and read them.
final class KeyNames {
  private static final Map<KeyCode, String> NAMES =
      Map.ofEntries(
          Map.entry(KeyCode.COMMA, ","),
          Map.entry(KeyCode.PERIOD, "."),
          Map.entry(KeyCode.PLUS, "+"),
          Map.entry(KeyCode.EQUALS, "="),
          Map.entry(KeyCode.MINUS, "-"),
          Map.entry(KeyCode.ESCAPE, "Esc"),
          Map.entry(KeyCode.DELETE, "Delete"),
          Map.entry(KeyCode.BACK_SPACE, "Backspace"),
          Map.entry(KeyCode.PAGE_UP, "PageUp"),
          Map.entry(KeyCode.PAGE_DOWN, "PageDown"),
          Map.entry(KeyCode.LEFT, "←"),
          Map.entry(KeyCode.RIGHT, "→"),
          Map.entry(KeyCode.UP, "↑"),
          Map.entry(KeyCode.DOWN, "↓"));

  /// Keys that move things, or move between things, wherever the focus is.
  private static final Set<KeyCode> FIXED =
      Set.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.TAB, KeyCode.ENTER);

  private static final Set<KeyCode> OF_MAC =
      Set.of(KeyCode.H, KeyCode.M, KeyCode.Q, KeyCode.SPACE, KeyCode.TAB);

  private KeyNames() {}

  /// Whether two are the same keys, whatever they were made of.
  static boolean isSame(KeyCombination a, KeyCombination b) {
    return a.getName().equals(b.getName());
  }

  /// The keys of an event; empty while only modifiers are pressed.
  static Optional<KeyCodeCombination> of(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
      return Optional.empty();
    }
    List<Modifier> modifiers = new ArrayList<>();
    if (event.isShortcutDown()) {
      modifiers.add(KeyCombination.SHORTCUT_DOWN);
    }
    if (event.isAltDown()) {
      modifiers.add(KeyCombination.ALT_DOWN);
    }
    if (event.isShiftDown()) {
      modifiers.add(KeyCombination.SHIFT_DOWN);
    }
    return Optional.of(new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new)));
  }

  /// Whether keys belong to the system or to every control: they can't be an action's.
  static boolean isReserved(KeyCodeCombination keys) {
    return isReserved(keys, true) || isReserved(keys, false);
  }

  /// @param mac on macOS; else on Windows and Linux
  static boolean isReserved(KeyCodeCombination keys, boolean mac) {
    boolean alt = keys.getAlt() == ModifierValue.DOWN;
    boolean shift = keys.getShift() == ModifierValue.DOWN;
    boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
    KeyCode code = keys.getCode();
    if (FIXED.contains(code) && !(alt && shift)) {
      return true;
    }
    if (mac) {
      return shortcut && !shift && !alt && OF_MAC.contains(code);
    }
    // Ctrl+Alt is AltGr: it types a character on many keyboards.
    return (shortcut && alt) || (alt && (code == KeyCode.F4 || code == KeyCode.SPACE));
  }

  /// As this system writes keys: `Ctrl+Shift+R`, `⇧⌘R`.
  static String shown(KeyCombination keys) {
    return keys instanceof KeyCodeCombination code
        ? shown(code, Platforms.isMac())
        : keys.getName();
  }

  static String shown(KeyCodeCombination keys, boolean mac) {
    boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
    boolean alt = keys.getAlt() == ModifierValue.DOWN;
    boolean shift = keys.getShift() == ModifierValue.DOWN;
    String key = NAMES.getOrDefault(keys.getCode(), keys.getCode().getName());
    if (mac) {
      return (alt ? "⌥" : "") + (shift ? "⇧" : "") + (shortcut ? "⌘" : "") + key;
    }
    return (shortcut ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
  }
}
