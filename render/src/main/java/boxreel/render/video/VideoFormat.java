package boxreel.render.video;

import boxreel.base.ExportException;
import java.nio.file.Path;
import java.util.Locale;

/// What a target's name asks for.
enum VideoFormat {
  MP4,
  GIF,
  /// A folder of numbered PNG files.
  PNG_FOLDER;

  /// The format for a target's ending: `.mp4`, `.gif`, and a folder of PNG files for
  /// `.png-folder` or no ending at all.
  ///
  /// @throws ExportException if no format has this ending; the sentence says which endings there
  ///     are
  static VideoFormat of(Path target) throws ExportException {
    Path name = target.getFileName();
    if (name == null || name.toString().isBlank() || isBareEnding(name.toString())) {
      throw ExportException.badInput(Words.NO_NAME.with(target));
    }
    int dot = name.toString().lastIndexOf('.');
    if (dot <= 0) { // `.clips` and `..` have no ending
      return PNG_FOLDER;
    }
    String ending = name.toString().substring(dot).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case ".mp4" -> MP4;
      case ".gif" -> GIF;
      case ".png-folder" -> PNG_FOLDER;
      case ".png" -> throw ExportException.badInput(Words.ONE_PNG.with(name));
      default -> throw ExportException.badInput(Words.NO_FORMAT.with(ending));
    };
  }

  private static boolean isBareEnding(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals(".mp4") || lower.equals(".gif") || lower.equals(".png-folder");
  }
}
