package boxreel.planner.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The prompts that a person keeps, the latest first, each text once. Each change is a new
/// library.
///
/// @param prompts at most [#MOST]
public record PromptLibrary(List<SavedPrompt> prompts) {
  /// As many as a file is read and shown at once.
  public static final int MOST = 2000;

  public static final PromptLibrary EMPTY = new PromptLibrary(List.of());

  public PromptLibrary {
    Set<String> texts = new HashSet<>();
    prompts = prompts.stream().filter(prompt -> texts.add(prompt.text())).limit(MOST).toList();
  }

  /// The prompt with this text, as it was typed.
  public Optional<SavedPrompt> withText(String text) {
    String kept = SavedPrompt.lines(text);
    return prompts.stream().filter(prompt -> prompt.text().equals(kept)).findFirst();
  }

  /// Puts a prompt at the head; one with the same text gives way.
  public PromptLibrary add(SavedPrompt prompt) {
    return insert(0, prompt);
  }

  /// Puts a prompt at a place, as far as there are so many; one with the same text gives way.
  public PromptLibrary insert(int place, SavedPrompt prompt) {
    List<SavedPrompt> all = new ArrayList<>(remove(prompt.text()).prompts);
    all.add(Math.clamp(place, 0, all.size()), prompt);
    return new PromptLibrary(all);
  }

  public PromptLibrary remove(String text) {
    return new PromptLibrary(prompts.stream().filter(p -> !p.text().equals(text)).toList());
  }

  /// Puts a changed prompt in the place of the one with this text, or at the head if there is
  /// none.
  public PromptLibrary replace(String text, SavedPrompt changed) {
    int place = placeOf(text);
    return place < 0 ? add(changed) : remove(text).insert(place, changed);
  }

  /// Adds those whose texts are new behind the others; what is there stays as it is.
  public PromptLibrary merge(List<SavedPrompt> others) {
    List<SavedPrompt> all = new ArrayList<>(prompts);
    all.addAll(others);
    return new PromptLibrary(all);
  }

  /// The place of the prompt with this text, -1 if there is none.
  public int placeOf(String text) {
    for (int i = 0; i < prompts.size(); i++) {
      if (prompts.get(i).text().equals(text)) {
        return i;
      }
    }
    return -1;
  }

  /// All tags, in order.
  public List<String> tags() {
    TreeSet<String> tags = new TreeSet<>();
    prompts.forEach(prompt -> tags.addAll(prompt.tags()));
    return List.copyOf(tags);
  }

  /// Prompts in which all of these words begin a word of the name, the text or a tag, whatever
  /// the letters' case; those with all of them in the name first.
  ///
  /// @param words blank for all
  /// @param tag only prompts with this one, empty for any
  public List<SavedPrompt> find(String words, String tag) {
    List<String> wanted =
        List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    List<SavedPrompt> named = new ArrayList<>();
    List<SavedPrompt> others = new ArrayList<>();
    for (SavedPrompt prompt : prompts) {
      if (!tag.isEmpty() && !prompt.tags().contains(tag)) {
        continue;
      }
      if (holds(prompt.name(), wanted)) {
        named.add(prompt);
      } else if (holds(
          prompt.name() + ' ' + prompt.text() + ' ' + String.join(" ", prompt.tags()), wanted)) {
        others.add(prompt);
      }
    }
    if (wanted.isEmpty()) {
      return prompts.stream().filter(p -> tag.isEmpty() || p.tags().contains(tag)).toList();
    }
    named.addAll(others);
    return named;
  }

  private static boolean holds(String text, List<String> wanted) {
    String all = text.toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(word -> beginsWord(all, word));
  }

  /// Chinese has no spaces: there a word begins anywhere.
  private static boolean beginsWord(String text, String word) {
    boolean anywhere = !Character.isLetterOrDigit(word.charAt(0)) || word.charAt(0) > '\u02ff';
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (anywhere || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
