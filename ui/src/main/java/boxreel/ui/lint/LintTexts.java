package boxreel.ui.lint;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.Severity;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Findings in words.
final class LintTexts {
  private LintTexts() {}

  /// "2 warnings, 1 hint"; empty for none.
  static String counts(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      int count = 0;
      for (Finding finding : findings) {
        count += finding.severity() == severity ? 1 : 0;
      }
      if (count > 0) {
        parts.add(word(severity).text(count));
      }
    }
    return String.join(", ", parts);
  }

  /// Which objects and when: "brown bear, frames 3 to 7".
  static String where(Shot shot, Finding finding) {
    String names =
        finding.trackIds().stream()
            .flatMap(id -> shot.track(id).stream())
            .map(track -> TrackNames.brief(track.phrase()))
            .collect(Collectors.joining(Words.AND.text()));
    boolean isWhole = finding.frames().equals(List.of(new FrameSpan(0, shot.frames())));
    String when = isWhole ? Words.WHOLE_SHOT.text() : when(finding);
    return names.isEmpty() ? when : Words.ABOUT.text(names, when);
  }

  private static String when(Finding finding) {
    FrameSpan first = finding.frames().getFirst();
    if (finding.frames().size() > 1) {
      return Words.FRAMES_AND_LATER.text(first.start() + 1, first.end());
    }
    return first.length() == 1
        ? Words.FRAME.text(first.start() + 1)
        : Words.FRAMES.text(first.start() + 1, first.end());
  }

  static Icon icon(Severity severity) {
    return switch (severity) {
      case ERROR -> Icon.ERROR;
      case WARNING -> Icon.WARNING;
      case HINT -> Icon.INFO;
    };
  }

  /// As in the style classes `note-danger`, `note-warning` and `note-accent`.
  static String tone(Severity severity) {
    return switch (severity) {
      case ERROR -> "danger";
      case WARNING -> "warning";
      case HINT -> "accent";
    };
  }

  private static Words word(Severity severity) {
    return switch (severity) {
      case ERROR -> Words.ERRORS;
      case WARNING -> Words.WARNINGS;
      case HINT -> Words.HINTS;
    };
  }
}
