package boxreel.planner.reading;

import boxreel.layout.lint.LintContext.NamedThing;
import java.util.List;

/// The things that a prompt names, as far as the word lists know them.
public final class NamedThings {
  private NamedThings() {}

  /// In the order of the prompt; words that are not in the lists are left out, for they may be
  /// anything.
  public static List<NamedThing> of(String prompt) {
    return prompt.isBlank()
        ? List.of()
        : SceneReader.read(prompt, Vocabulary.english()).reading().things().stream()
            .filter(ReadThing::isKnown)
            .map(thing -> new NamedThing(thing.phrase(), Math.max(1, thing.count())))
            .toList();
  }
}
