package boxreel.project;

import java.time.Instant;

/// A render that is kept as a file of the project.
///
/// @param id unique in its shot, see [Ids]
/// @param file where it is, in the project's media folder, with `/` between folders; never leads
///     out of that folder
/// @param made when
/// @param model what rendered it
/// @param seed with which noise
public record StoredTake(String id, String file, Instant made, String model, long seed) {
  public StoredTake {
    Ids.check(id);
    if (!isInside(file)) {
      throw new IllegalArgumentException("A take's file lies in the media folder, not at " + file);
    }
  }

  /// Whether a name stays in its folder on every system.
  public static boolean isInside(String file) {
    if (file.isBlank() || file.startsWith("/") || file.contains("\\") || file.contains(":")) {
      return false;
    }
    for (String part : file.split("/", -1)) {
      if (part.isBlank() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }
}
