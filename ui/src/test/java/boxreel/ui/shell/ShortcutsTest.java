package boxreel.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.ui.fx.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void chosenKeysAreKeptAndTakeOthersTheirs(@TempDir Path folder) {
    Path file = folder.resolve("deep").resolve("studio");
    Shortcuts first = new Shortcuts(settings(file));
    KeyCombination wanted = KeyCombination.valueOf("Shortcut+S");
    assertEquals(Optional.of(StudioAction.SAVE), first.taken(StudioAction.RENDER, wanted));
    first.set(StudioAction.RENDER, wanted);
    first.clear(StudioAction.UNDO);
    Shortcuts second = new Shortcuts(settings(file));
    assertEquals("Ctrl+S", second.shown(StudioAction.RENDER));
    assertEquals("", second.shown(StudioAction.SAVE), "its keys were taken");
    assertEquals("", second.shown(StudioAction.UNDO));
    second.reset(StudioAction.SAVE);
    assertEquals("Ctrl+S", second.shown(StudioAction.SAVE));
    assertEquals("", second.shown(StudioAction.RENDER), "the default has it again");
    second.resetAll();
    for (StudioAction action : StudioAction.values()) {
      assertTrue(second.isDefault(action), action.toString());
      assertEquals(action.keys(), new Shortcuts(settings(file)).keys(action));
    }
  }

  @Test
  void everyDefaultCanBeWrittenAndReadAgain() {
    for (StudioAction action : StudioAction.values()) {
      if (action.keys() instanceof KeyCodeCombination keys) {
        assertTrue(KeyNames.isSame(keys, KeyCombination.valueOf(keys.getName())), keys.getName());
      }
    }
  }

  @Test
  void damagedSettingsLeaveTheDefaults(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("studio");
    Files.writeString(file, "key.RENDER=Nonsense+Ü\nkey.GONE=A\n\\u12");
    assertEquals("Ctrl+R", new Shortcuts(settings(file)).shown(StudioAction.RENDER));
  }

  @Test
  void keysAreWrittenAsTheSystemWritesThem() {
    KeyCodeCombination keys =
        new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    assertEquals("Ctrl+Shift+R", KeyNames.shown(keys, false));
    assertEquals("⇧⌘R", KeyNames.shown(keys, true));
  }

  private static SettingsFile settings(Path file) {
    return new SettingsFile(Optional.of(file), Runnable::run);
  }

  @Test
  void check13EveryShortcutCanBePressedOnEveryKeyboardAndIsFreeOnEverySystem() {
    List<String> bad = new ArrayList<>();
    for (StudioAction action : StudioAction.values()) {
      if (action.keys() instanceof KeyCodeCombination keys) {
        boolean alt = keys.getAlt() == ModifierValue.DOWN;
        boolean shortcut = keys.getShortcut() == ModifierValue.DOWN;
        boolean reserved = KeyNames.isReserved(keys, true) || KeyNames.isReserved(keys, false);
        boolean plain = !alt && !shortcut && keys.getControl() != ModifierValue.DOWN;
        if (reserved || (plain && UNREACHABLE.contains(keys.getCode()))) {
          bad.add(action + " " + keys.getName());
        }
      }
    }
    assertEquals(List.of(), bad);
  }
}
