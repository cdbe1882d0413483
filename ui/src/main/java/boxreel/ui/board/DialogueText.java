package boxreel.ui.board;

import boxreel.project.ShotCard.DialogueLine;
import java.util.List;
import java.util.stream.Collectors;

/// Dialogue as one types it: a line for each that is said, the speaker before a colon.
final class DialogueText {
  private DialogueText() {}

  static String of(List<DialogueLine> lines) {
    return lines.stream().map(DialogueText::of).collect(Collectors.joining("\n"));
  }

  private static String of(DialogueLine line) {
    boolean ambiguous = colon(line.text()) >= 0;
    return line.speaker().isEmpty() && !ambiguous
        ? line.text()
        : (line.speaker() + ": " + line.text()).strip();
  }

  /// Blank lines are none.
  static List<DialogueLine> parse(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(DialogueText::line)
        .toList();
  }

  private static DialogueLine line(String line) {
    int colon = colon(line);
    return colon < 0
        ? new DialogueLine("", line)
        : new DialogueLine(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }

  /// The first colon, also that of Chinese type; below 0 for none.
  private static int colon(String line) {
    return line.replace('：', ':').indexOf(':');
  }
}
