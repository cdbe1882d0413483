package boxreel.interchange.film;

import boxreel.interchange.Exported;
import boxreel.interchange.LossReport;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The shot list as comma-separated values with quotes (RFC 4180), one shot a row. Cells that a
/// spreadsheet would take for a formula begin with an apostrophe.
final class ShotList {
  private static final List<String> HEAD =
      List.of(
          "Shot",
          "Scene",
          "Title",
          "Start (s)",
          "Duration (s)",
          "Frames",
          "Frames per second",
          "Status",
          "Camera",
          "Action",
          "Dialogue",
          "Notes",
          "Prompt",
          "Objects",
          "Take");

  private ShotList() {}

  static Exported write(Project project) {
    StringBuilder text = new StringBuilder(row(HEAD));
    double start = 0;
    for (Scene scene : project.scenes()) {
      for (StoryShot shot : scene.shots()) {
        text.append(row(cells(project, scene, shot, start)));
        start += seconds(shot.layout());
      }
    }
    return new Exported(text.toString(), Map.of(), LossReport.NOTHING);
  }

  private static List<String> cells(Project project, Scene scene, StoryShot shot, double start) {
    Shot layout = shot.layout();
    ShotCard card = shot.card();
    return List.of(
        project.label(shot.id()),
        scene.slugline(),
        shot.title(),
        decimal(start),
        decimal(seconds(layout)),
        Integer.toString(layout.frames()),
        decimal(layout.framesPerSecond()),
        card.status().name().toLowerCase(Locale.ROOT),
        card.camera(),
        card.action(),
        card.dialogue().stream()
            .map(
                line ->
                    line.speaker().isBlank() ? line.text() : line.speaker() + ": " + line.text())
            .collect(Collectors.joining("\n")),
        card.notes(),
        layout.prompt(),
        layout.tracks().stream().map(Track::phrase).collect(Collectors.joining(", ")),
        TakeEdits.standing(shot).map(StoredTake::name).orElse(""));
  }

  private static double seconds(Shot layout) {
    return layout.frames() / layout.framesPerSecond();
  }

  private static String decimal(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  private static String row(List<String> cells) {
    return cells.stream().map(ShotList::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(String text) {
    boolean isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = (isFormula ? "'" : "") + text;
    return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
