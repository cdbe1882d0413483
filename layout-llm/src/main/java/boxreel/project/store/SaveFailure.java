package boxreel.project.store;

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

  static String sentence(ProjectPlace place, IOException e) {
    return place.path().getFileName() + " could not be saved: " + reason(e);
  }

  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(message::contains)) {
      return "the disk is full. The files are as they were saved last; free some space, and Boxreel"
          + " tries again.";
    }
    if (isForbidden(e, message)) {
      return "the folder can't be written. The files are as they were saved last; make it writable"
          + " or save the project elsewhere.";
    }
    return "the disk refused it. The files are as they were saved last; Boxreel tries again, or"
        + " save the project elsewhere.";
  }

  private static boolean isForbidden(IOException e, String message) {
    return e instanceof AccessDeniedException
        || (e instanceof FileSystemException
            && (message.contains("read-only") || message.contains("permitted")));
  }
}
