package boxreel.interchange.film;

import boxreel.base.ProjectException;
import boxreel.interchange.Exported;
import boxreel.project.Project;

/// A project's film in each of the forms.
public final class FilmExports {
  private FilmExports() {}

  /// The film as the text of a file: UTF-8 is meant, LF, the same order every time, no absolute
  /// paths.
  ///
  /// @param title what the film is called where the project has no title
  /// @param places where the pictures of takes are
  /// @throws ProjectException if there is nothing to write, such as subtitles without dialogue
  public static Exported write(Project project, FilmFormat format, String title, TakePlaces places)
      throws ProjectException {
    return switch (format) {
      case OTIO ->
          OtioCut.write(project, project.title().isBlank() ? title : project.title(), places);
      case SRT -> Subtitles.srt(project);
      case VTT -> Subtitles.vtt(project);
      case SHOT_LIST -> ShotList.write(project);
    };
  }
}
