package boxreel.ui.render;

import boxreel.project.RenderedShot.Part;
import java.util.List;
import java.util.stream.Collectors;

/// Why a take is stale, in words.
final class StaleWords {
  private StaleWords() {}

  /// All reasons, for the middle of a sentence.
  static String of(List<Part> changes) {
    return changes.stream().map(StaleWords::of).collect(Collectors.joining(", "));
  }

  /// A reason that is short enough for a card.
  static String brief(Part part) {
    String words =
        switch (part) {
          case NEGATIVE -> Words.NEGATIVE_CHANGED_BRIEF.text();
          case FRAME_PROMPTS -> Words.PROMPT_CHANGED.text();
          default -> of(part);
        };
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String of(Part part) {
    return switch (part) {
      case PROMPT -> Words.PROMPT_CHANGED.text();
      case BACKGROUND -> Words.BACKGROUND_CHANGED.text();
      case NEGATIVE -> Words.NEGATIVE_CHANGED.text();
      case LENGTH -> Words.LENGTH_CHANGED.text();
      case FRAME_RATE -> Words.RATE_CHANGED.text();
      case LAYOUT -> Words.LAYOUT_CHANGED.text();
      case FRAME_PROMPTS -> Words.FRAME_PROMPTS_CHANGED.text();
    };
  }
}
