package boxreel.project;

import java.time.Duration;
import java.time.Instant;

/// A render that is kept with its pictures as files of the project.
///
/// @param id unique in its shot, see [Ids]
/// @param number what it is called ("Take 3"), from 1; 0 if it is not known
/// @param file where its pictures are, in the project's media folder, with `/` between folders;
///     never leads out of that folder
/// @param made when
/// @param took how long the render took, kept in milliseconds
/// @param isStarred whether the user marked it
/// @param note by the user, may be empty
/// @param settings how it was made
/// @param shot what it was made of
public record StoredTake(
    String id,
    int number,
    String file,
    Instant made,
    Duration took,
    boolean isStarred,
    String note,
    TakeSettings settings,
    RenderedShot shot) {
  public StoredTake {
    Ids.check(id);
    took = Duration.ofMillis(took.toMillis());
    if (!isInside(file)) {
      throw new IllegalArgumentException("A take's file lies in the media folder, not at " + file);
    }
  }

  public StoredTake withStarred(boolean starred) {
    return new StoredTake(id, number, file, made, took, starred, note, settings, shot);
  }

  public StoredTake withNote(String newNote) {
    return new StoredTake(id, number, file, made, took, isStarred, newNote, settings, shot);
  }

  /// How many of its frames there are for each of the shot's, 1 or more.
  public int framesForEach() {
    return settings.stages().interpolation().map(TakeInterpolation::factor).orElse(1);
  }

  /// What it is called.
  public String name() {
    return "Take " + number;
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
