package boxreel.planner.storyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A scene of a script in Fountain's syntax (fountain.io), with what can be seen and heard in it.
///
/// @param heading as in "EXT. FOREST - DAY", empty for text before the first one
/// @param text action and dialogue, the latter as `NAME says: "..."`, without notes, sections,
///     synopses, transitions and what is cut out
public record FountainScene(String heading, String text) {
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:\\.(?!\\.)\\S.*|(?:INT|EXT|EST|I/E|INT\\./EXT)[. ].*)");
  private static final Pattern CUT = Pattern.compile("(?s)/\\*.*?\\*/|\\[\\[.*?\\]\\]");
  private static final Pattern TITLE_FIELD =
      Pattern.compile("(?i)(?:title|credit|authors?|source|draft date|contact|copyright|notes):.*");
  private static final Pattern TRANSITION = Pattern.compile("[^a-z]*TO:|>(?!.*<\\s*$).*");

  /// Whether a text has the heading of a scene.
  public static boolean isScript(String text) {
    return text.lines().anyMatch(line -> HEADING.matcher(line.strip()).matches());
  }

  /// The scenes of a script in order; a text without headings is one scene. Scenes in which nothing
  /// happens are left out.
  public static List<FountainScene> scenes(String script) {
    List<FountainScene> scenes = new ArrayList<>();
    String heading = "";
    StringBuilder text = new StringBuilder();
    List<String> lines = CUT.matcher(withoutTitlePage(script)).replaceAll("").lines().toList();
    String speaker = "";
    boolean afterBlank = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean hasNext = i + 1 < lines.size() && !lines.get(i + 1).isBlank();
      if (line.isEmpty()) {
        speaker = "";
        afterBlank = true;
        continue;
      }
      if (afterBlank && HEADING.matcher(line).matches()) {
        add(scenes, heading, text);
        heading = line.replaceAll("^\\.|\\s*#[^#]*#$", "").strip();
      } else if (line.startsWith("#") || line.startsWith("=")) {
        afterBlank = true;
        continue;
      } else if (afterBlank && TRANSITION.matcher(line).matches()) {
        continue;
      } else if (afterBlank && hasNext && isSpeaker(line)) {
        speaker = line.replaceAll("^@|\\s*\\^$|\\s*\\(.*?\\)", "").strip();
      } else if (!speaker.isEmpty() && line.startsWith("(")) {
        continue;
      } else if (!speaker.isEmpty()) {
        text.append(speaker).append(" says: \"").append(plain(line)).append("\"\n");
      } else {
        text.append(plain(line.replaceAll("^!", ""))).append('\n');
      }
      afterBlank = false;
    }
    add(scenes, heading, text);
    return List.copyOf(scenes);
  }

  private static void add(List<FountainScene> scenes, String heading, StringBuilder text) {
    if (!text.toString().isBlank()) {
      scenes.add(new FountainScene(heading, text.toString().strip()));
    }
    text.setLength(0);
  }

  private static boolean isSpeaker(String line) {
    String name = line.replaceAll("\\(.*?\\)|\\^$", "").strip();
    return line.startsWith("@")
        || (name.matches(".*\\p{Lu}.*")
            && name.equals(name.toUpperCase(Locale.ROOT))
            && !name.endsWith(":")
            && !line.startsWith("!"));
  }

  /// Without the marks of emphasis.
  private static String plain(String line) {
    return line.replaceAll("(?<!\\\\)[*_]+", "").replace("\\", "");
  }

  private static String withoutTitlePage(String script) {
    String text = script.replace("\r\n", "\n").replace('\r', '\n').stripLeading();
    boolean hasTitlePage = TITLE_FIELD.matcher(text.lines().findFirst().orElse("")).matches();
    int end = text.indexOf("\n\n");
    return hasTitlePage ? (end < 0 ? "" : text.substring(end)) : text;
  }
}
