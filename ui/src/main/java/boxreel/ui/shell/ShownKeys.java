package boxreel.ui.shell;

import boxreel.ui.fx.Platforms;
import boxreel.ui.theme.PopupWatch;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCodeCombination;
import org.jspecify.annotations.Nullable;

/// Keeps what the window says about keys true. Texts name the default keys as Windows and Linux
/// write them, at the end and in brackets, `Snapping (S)`, or alone on a key cap; here they become
/// the keys that count, as this system writes them.
final class ShownKeys {
  private static final Pattern AT_END = Pattern.compile("^(.*) \\(([^()]+)\\)$", Pattern.DOTALL);
  private static final String WORDS = "boxreel.words";
  private static final String WRITTEN = "boxreel.written";

  private final Scene scene;
  private final Shortcuts shortcuts;
  private final Map<String, StudioAction> byDefault = new HashMap<>();

  ShownKeys(Scene scene, Shortcuts shortcuts) {
    this.scene = scene;
    this.shortcuts = shortcuts;
    for (StudioAction action : StudioAction.values()) {
      if (action.keys() instanceof KeyCodeCombination keys) {
        byDefault.putIfAbsent(KeyNames.shown(keys, false), action);
      }
    }
  }

  void install() {
    // Tooltips change their words all the time: theirs are written when they are shown.
    PopupWatch.install(
        scene,
        popup -> {
          if (popup instanceof Tooltip tip) {
            rewrite(tip.getProperties(), tip.getText(), tip::setText, this::atEnd);
          }
        });
    shortcuts
        .changesProperty()
        .subscribe(
            changes -> {
              if (changes.longValue() > 0 || Platforms.isMac() || hasOwn()) {
                write(scene.getRoot());
              }
            });
  }

  private boolean hasOwn() {
    return byDefault.values().stream().anyMatch(action -> !shortcuts.isDefault(action));
  }

  private void write(Node node) {
    if (node instanceof Label label && label.getStyleClass().contains("key-cap")) {
      rewrite(label.getProperties(), label.getText(), label::setText, this::onCap);
    } else if (node.getAccessibleText() != null) {
      rewrite(node.getProperties(), node.getAccessibleText(), node::setAccessibleText, this::atEnd);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::write);
    }
  }

  /// Remembers the words with the default keys; words that have changed since are new ones.
  private static void rewrite(
      ObservableMap<Object, Object> memory,
      @Nullable String text,
      java.util.function.Consumer<String> set,
      UnaryOperator<String> change) {
    if (text == null) {
      return;
    }
    Object kept = memory.get(WORDS);
    boolean isOurs = Objects.equals(memory.get(WRITTEN), text);
    String words = isOurs && kept instanceof String original ? original : text;
    String written = change.apply(words);
    memory.put(WORDS, words);
    memory.put(WRITTEN, written);
    if (!written.equals(text)) {
      set.accept(written);
    }
  }

  /// `Snapping (S)` with the keys that count, or without any.
  String atEnd(String text) {
    Matcher matcher = AT_END.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    StudioAction action = byDefault.get(matcher.group(2));
    if (action == null) {
      return text;
    }
    String keys = shortcuts.shown(action);
    return keys.isEmpty() ? matcher.group(1) : matcher.group(1) + " (" + keys + ")";
  }

  /// `Ctrl D` with the keys that count.
  private String onCap(String text) {
    StudioAction action = byDefault.get(text.replace(' ', '+'));
    if (action == null) {
      return text;
    }
    String keys = shortcuts.shown(action);
    return keys.isEmpty() ? "–" : keys.replace('+', ' ').strip();
  }
}
