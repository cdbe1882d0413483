package boxreel.ui.prompt;

import boxreel.layout.PromptCue;
import boxreel.layout.PromptCues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Prompts of single frames as people write them: one a line. A line that begins with a frame and
/// a colon, such as `13: a cat jumps`, begins there; the others share the frames between evenly.
final class FramePromptText {
  private static final Pattern AT = Pattern.compile("(\\d{1,5}) *: *(.*)");

  private FramePromptText() {}

  /// The prompts of a text.
  ///
  /// @param frames of the clip; frames are counted from 1, and what begins later is left out
  static List<PromptCue> cues(String text, int frames) {
    List<String> prompts = new ArrayList<>();
    TreeMap<Integer, Integer> fixed = new TreeMap<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      Matcher at = AT.matcher(line);
      boolean isFixed = at.matches() && !at.group(2).isBlank() && !at.group(1).matches("0+");
      if (isFixed) {
        fixed.put(prompts.size(), Integer.parseInt(at.group(1)) - 1);
      }
      prompts.add(isFixed ? at.group(2).strip() : line);
    }
    fixed.putIfAbsent(0, 0);
    fixed.put(prompts.size(), frames);
    TreeMap<Integer, String> cues = new TreeMap<>();
    for (int line = 0; line < prompts.size(); line++) {
      int frame = frame(line, fixed);
      if (frame < frames) {
        cues.put(frame, prompts.get(line));
      }
    }
    List<PromptCue> list = new ArrayList<>();
    cues.forEach((frame, prompt) -> list.add(new PromptCue(frame, prompt)));
    return list;
  }

  /// Where a line begins: between those around it that say so themselves.
  private static int frame(int line, NavigableMap<Integer, Integer> fixed) {
    Map.Entry<Integer, Integer> before = Objects.requireNonNull(fixed.floorEntry(line));
    Map.Entry<Integer, Integer> behind = Objects.requireNonNull(fixed.higherEntry(line));
    int from = before.getValue();
    long room = Math.max(0, behind.getValue() - from);
    return from + (int) (room * (line - before.getKey()) / (behind.getKey() - before.getKey()));
  }

  /// A text of these prompts; without frames if they share the clip evenly.
  static String of(List<PromptCue> cues, int frames) {
    List<String> prompts = cues.stream().map(PromptCue::prompt).toList();
    boolean isEven =
        cues.equals(PromptCues.spread(prompts, frames))
            && prompts.stream().noneMatch(prompt -> AT.matcher(prompt).matches());
    return isEven
        ? String.join("\n", prompts)
        : cues.stream()
            .map(cue -> cue.frame() + 1 + ": " + cue.prompt())
            .collect(Collectors.joining("\n"));
  }

  /// The frames at which prompts begin, counted from 1, such as `1, 13`.
  static String starts(List<PromptCue> cues) {
    return cues.stream()
        .map(cue -> Integer.toString(cue.frame() + 1))
        .collect(Collectors.joining(", "));
  }
}
