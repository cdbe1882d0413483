package boxreel.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Prompts of frames, made and moved.
public final class PromptCues {
  private PromptCues() {}

  /// Prompts that share a clip evenly, in order; of more prompts than frames, the last of a
  /// frame counts.
  ///
  /// @param frames of the clip, 1 or more
  public static List<PromptCue> spread(List<String> prompts, int frames) {
    TreeMap<Integer, String> cues = new TreeMap<>();
    for (int k = 0; k < prompts.size(); k++) {
      cues.put((int) ((long) k * frames / prompts.size()), prompts.get(k));
    }
    return list(cues);
  }

  /// Prompts of LVD's sixths of a clip. One that says the same as the one before goes on, and
  /// so does the one before a blank one.
  ///
  /// @param prompts one for each sixth
  /// @param frames of the clip, 1 or more
  public static List<PromptCue> ofSixths(List<String> prompts, int frames) {
    TreeMap<Integer, String> cues = new TreeMap<>();
    String before = "";
    for (int k = 0; k < prompts.size(); k++) {
      int frame = Sixths.start(k, frames);
      if (!prompts.get(k).isBlank() && !prompts.get(k).equals(before) && frame < frames) {
        before = prompts.get(k);
        cues.put(frame, before);
      }
    }
    return list(cues);
  }

  /// The same prompts in a clip of another length.
  ///
  /// @param scale of the frames
  /// @param frames of the new clip; what comes later is left out
  public static List<PromptCue> moved(List<PromptCue> cues, double scale, int frames) {
    TreeMap<Integer, String> moved = new TreeMap<>();
    for (PromptCue cue : cues) {
      int frame = (int) Math.floor(cue.frame() * scale);
      if (frame < frames) {
        moved.put(frame, cue.prompt());
      }
    }
    return list(moved);
  }

  private static List<PromptCue> list(SortedMap<Integer, String> cues) {
    List<PromptCue> list = new ArrayList<>();
    cues.forEach((frame, prompt) -> list.add(new PromptCue(frame, prompt)));
    return list;
  }
}
