package boxreel.layout.lint;

import java.util.List;
import java.util.Optional;

/// What a layout is checked against, beside itself.
///
/// @param grid of the model that will render it
/// @param length how much of the prompt the model reads, if that was counted
/// @param named things that the prompt is known to name, in its order
public record LintContext(ModelGrid grid, Optional<PromptLength> length, List<NamedThing> named) {
  /// The encoded prompt in tokens of the model's text encoder.
  ///
  /// @param tokens of the whole text
  /// @param most how many are read; 77 in CLIP
  /// @param cut the words that are not read
  public record PromptLength(int tokens, int most, String cut) {}

  /// A thing that the prompt names.
  ///
  /// @param phrase in the singular, without article
  /// @param count how many of them, 1 or more
  public record NamedThing(String phrase, int count) {}

  public LintContext {
    named = List.copyOf(named);
  }

  /// With nothing known about the prompt.
  public static LintContext of(ModelGrid grid) {
    return new LintContext(grid, Optional.empty(), List.of());
  }

  LintContext withGrid(ModelGrid changed) {
    return new LintContext(changed, length, named);
  }
}
