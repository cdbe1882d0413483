package boxreel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
  /// Keys that some keyboard layouts have nowhere, or only with AltGr.
  private static final Set<KeyCode> UNREACHABLE =
      Set.of(
          KeyCode.OPEN_BRACKET,
          KeyCode.CLOSE_BRACKET,
          KeyCode.BACK_QUOTE,
          KeyCode.BACK_SLASH,
          KeyCode.SLASH);

  @Test
  void check13NoDefaultShortcutCollides() {
    Map<String, StudioAction> taken = new HashMap<>();
    List<String> collisions = new ArrayList<>();
    for (StudioAction action : StudioAction.values()) {
      if (action.keys() instanceof KeyCodeCombination keys) {
        for (String modifier : List.of("Ctrl", "Cmd")) {
          StudioAction other = taken.put(modifier + " " + keys.getName(), action);
          if (other != null) {
            collisions.add(other + " and " + action);
          }
        }
      }
    }
    assertEquals(List.of(), collisions);
    assertTrue(taken.size() > 80, "keys: " + taken.size());
  }

  @Test
  void check13EveryShortcutCanBePressedOnEveryKeyboardAndIsFreeOnEverySystem() {
    List<String> bad = new ArrayList<>();
    for (StudioAction action : StudioAction.values()) {
      if (action.keys() instanceof KeyCodeCombination keys) {
        boolean alt = keys.getAlt() == ModifierValue.DOWN;
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean altGr = alt && shortcut;
        boolean close = alt && keys.getCode() == KeyCode.F4;
        boolean mac =
            shortcut
                && Set.of(KeyCode.H, KeyCode.M, KeyCode.Q, KeyCode.SPACE, KeyCode.TAB)
                    .contains(keys.getCode());
        boolean plain = !alt && !shortcut && keys.getControl() != ModifierValue.DOWN;
        if (altGr || close || mac || (plain && UNREACHABLE.contains(keys.getCode()))) {
          bad.add(action + " " + keys.getName());
        }
      }
    }
    assertEquals(List.of(), bad);
  }
}
