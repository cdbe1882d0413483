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
      case ObjectChange.Added _ -> Words.NEW.text();
      case ObjectChange.Removed _ -> Words.GOES_AWAY.text();
      case ObjectChange.Changed changed -> of(changed);
    };
  }

  private static String of(ObjectChange.Changed changed) {
    List<String> parts = new ArrayList<>();
    if (changed.changesPhrase()) {
      parts.add(Words.CALLED.text(changed.after().phrase()));
    }
    if (changed.changesPresence()) {
      parts.add(Words.SEEN_ELSEWHERE.text());
    }
    frames(changed, KeyChange.Changed.class, Words.KEYS_MOVED, parts);
    frames(changed, KeyChange.Added.class, Words.KEYS_NEW, parts);
    frames(changed, KeyChange.Removed.class, Words.KEYS_GONE, parts);
    String text = String.join("; ", parts);
    return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void frames(
      ObjectChange.Changed changed,
      Class<? extends KeyChange> kind,
      Words words,
      List<String> parts) {
    List<KeyChange> keys = changed.keys().stream().filter(kind::isInstance).toList();
    if (!keys.isEmpty()) {
      String times =
          keys.stream()
              .map(key -> Long.toString(Math.round(key.time()) + 1))
              .distinct()
              .collect(Collectors.joining(", "));
      parts.add(words.text(keys.size(), times));
    }
  }
}
