package boxreel.ui.prompt;

import boxreel.layout.edit.KeyChange;
import boxreel.layout.edit.ObjectChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What becomes of an object, in words; frames are counted from 1.
final class ChangeWords {
  private ChangeWords() {}

  static String of(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Added _ -> "New";
      case ObjectChange.Removed _ -> "Goes away";
      case ObjectChange.Changed changed -> of(changed);
    };
  }

  private static String of(ObjectChange.Changed changed) {
    List<String> parts = new ArrayList<>();
    if (changed.changesPhrase()) {
      parts.add("called “" + changed.after().phrase() + "”");
    }
    if (changed.changesPresence()) {
      parts.add("seen in other frames");
    }
    frames(changed, KeyChange.Changed.class, "moved", parts);
    frames(changed, KeyChange.Added.class, "new", parts);
    frames(changed, KeyChange.Removed.class, "gone", parts);
    String text = String.join("; ", parts);
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void frames(
      ObjectChange.Changed changed,
      Class<? extends KeyChange> kind,
      String verb,
      List<String> parts) {
    List<KeyChange> keys = changed.keys().stream().filter(kind::isInstance).toList();
    if (!keys.isEmpty()) {
      String times =
          keys.stream()
              .map(key -> Long.toString(Math.round(key.time()) + 1))
              .distinct()
              .collect(Collectors.joining(", "));
      parts.add((keys.size() == 1 ? "key " : "keys ") + verb + " at " + times);
    }
  }
}
