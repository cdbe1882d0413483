package boxreel.ui.fx;

import java.util.List;
import java.util.Locale;

/// What the names of pictures and videos end in.
public final class MediaEndings {
  /// Without dots, for file dialogs.
  public static final List<String> ALL =
      List.of(
          "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "mp4", "m4v", "mov", "mkv",
          "webm", "avi", "mpg", "mpeg", "wmv", "ts");

  private MediaEndings() {}

  /// Whether a file's name ends as one of a picture or video.
  public static boolean has(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ALL.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }
}
