package boxreel.layout.lvd;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sentence frames and words of a set of paraphrases, by section; the format is explained in
/// `paraphrases-1.txt`.
record ParaphraseFrames(Map<String, List<String>> sections) {
  static ParaphraseFrames read(String name) {
    Map<String, List<String>> sections = new HashMap<>();
    String section = "";
    for (String line : lines(name)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(line);
      }
    }
    return new ParaphraseFrames(sections);
  }

  /// The frame for the `i`-th prompt of a task: all in turn.
  String frame(String section, int i) {
    List<String> frames = list(section);
    return frames.get(i % frames.size());
  }

  List<String> list(String section) {
    return sections.getOrDefault(section, List.of());
  }

  private static List<String> lines(String name) {
    try (InputStream in = ParaphraseFrames.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: prompts missing: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
