package boxreel.project.store;

import boxreel.base.text.Sentence;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;

/// Tells people why a project could not be written.
final class SaveFailure {
  private static final List<String> FULL =
      List.of("no space left", "not enough space", "disk full", "quota exceeded");

  private SaveFailure() {}

  static Sentence sentence(ProjectPlace place, IOException e) {
    return reason(e).with(String.valueOf(place.path().getFileName()));
  }

  private static Words reason(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(message::contains)) {
      return Words.DISK_FULL;
    }
    return isForbidden(e, message) ? Words.FORBIDDEN : Words.DISK_REFUSED;
  }

  /// Why something new could not be written, and what to do.
  static String cause(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(message::contains)) {
      return "the disk is full; free some space or choose another disk.";
    }
    return isForbidden(e, message)
        ? "the folder can't be written; choose another one."
        : "the disk refused it; choose another place.";
  }

  private static boolean isForbidden(IOException e, String message) {
    return e instanceof AccessDeniedException
        || (e instanceof FileSystemException
            && (message.contains("read-only") || message.contains("permitted")));
  }
}
