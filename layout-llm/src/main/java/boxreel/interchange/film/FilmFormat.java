package boxreel.interchange.film;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A form in which a project's film goes out.
public enum FilmFormat {
  /// OpenTimelineIO's JSON, which editing programs read.
  OTIO("otio", "OpenTimelineIO cut"),
  /// SubRip subtitles.
  SRT("srt", "SRT subtitles"),
  /// WebVTT subtitles.
  VTT("vtt", "WebVTT subtitles"),
  /// The shot list as comma-separated values.
  SHOT_LIST("csv", "Shot list");

  private final String ending;
  private final String title;

  FilmFormat(String ending, String title) {
    this.ending = ending;
    this.title = title;
  }

  /// The ending of its files, without a dot; also what the command line calls it.
  public String ending() {
    return ending;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The form that a file's name asks for.
  public static Optional<FilmFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.ending)).findFirst();
  }
}
