package boxreel.interchange.film;

import boxreel.base.ProjectException;
import boxreel.interchange.Exported;
import boxreel.interchange.LossReport;
import boxreel.project.Project;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoryShot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Dialogue as subtitles: the lines of a shot share its time evenly, as in the animatic.
final class Subtitles {
  /// A line in the film's time, in milliseconds.
  private record Cue(long start, long end, DialogueLine line) {}

  private Subtitles() {}

  /// SubRip: numbered cues, commas before the milliseconds.
  static Exported srt(Project project) throws ProjectException {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Cue cue : cues(project)) {
      DialogueLine line = cue.line();
      String speaker = oneLine(line.speaker());
      text.append(++number)
          .append('\n')
          .append(time(cue.start(), ','))
          .append(" --> ")
          .append(time(cue.end(), ','))
          .append('\n')
          .append(speaker.isEmpty() ? "" : speaker + ": ")
          .append(oneLine(line.text()).replace("-->", "->"))
          .append("\n\n");
    }
    return new Exported(text.toString(), Map.of(), LossReport.NOTHING);
  }

  /// WebVTT: the speaker as a voice.
  static Exported vtt(Project project) throws ProjectException {
    StringBuilder text = new StringBuilder("WEBVTT\n\n");
    for (Cue cue : cues(project)) {
      DialogueLine line = cue.line();
      String speaker = escaped(line.speaker());
      text.append(time(cue.start(), '.'))
          .append(" --> ")
          .append(time(cue.end(), '.'))
          .append('\n')
          .append(speaker.isEmpty() ? "" : "<v " + speaker + ">")
          .append(escaped(line.text()))
          .append("\n\n");
    }
    return new Exported(text.toString(), Map.of(), LossReport.NOTHING);
  }

  private static List<Cue> cues(Project project) throws ProjectException {
    List<Cue> cues = new ArrayList<>();
    double start = 0;
    for (StoryShot shot : project.shots()) {
      double seconds = shot.layout().frames() / shot.layout().framesPerSecond();
      List<DialogueLine> lines = shot.card().dialogue();
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).text().isBlank()) {
          long from = Math.round(1000 * (start + seconds * i / lines.size()));
          long to = Math.round(1000 * (start + seconds * (i + 1) / lines.size()));
          cues.add(new Cue(from, to, lines.get(i)));
        }
      }
      start += seconds;
    }
    if (cues.isEmpty()) {
      throw ProjectException.badInput(
          "No shot has dialogue, so there are no subtitles; write lines on the shots' cards"
              + " first.");
    }
    return cues;
  }

  private static String time(long millis, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%s%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        point,
        millis % 1000);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String escaped(String text) {
    return oneLine(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
