package boxreel.project.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Where a project is: a folder with a file for each shot, or one file that holds everything
/// but the media.
///
/// ```
/// film/project.json        film.boxreel
/// film/shots/ID.json
/// film/media/              film.media/        takes
/// film/.boxreel/           .film.boxreel/     lock and journal, while it is open
/// ```
///
/// @param document the file that is read first: `project.json` in the folder, or the single file
/// @param isFolder whether shots have files of their own
public record ProjectPlace(Path document, boolean isFolder) {
  /// The ending of a project in one file, without a dot.
  public static final String ENDING = "boxreel";

  /// The name of a folder's first file.
  public static final String FOLDER_DOCUMENT = "project.json";

  public ProjectPlace {
    document = document.toAbsolutePath().normalize();
  }

  /// A project as a folder.
  public static ProjectPlace folder(Path folder) {
    return new ProjectPlace(folder.resolve(FOLDER_DOCUMENT), true);
  }

  /// A project in one file.
  public static ProjectPlace file(Path file) {
    return new ProjectPlace(file, false);
  }

  /// The project that a user means with a path: a folder, the `project.json` in it, or a single
  /// file.
  public static ProjectPlace of(Path path) {
    if (Files.isDirectory(path)) {
      return folder(path);
    }
    return new ProjectPlace(path, path.endsWith(FOLDER_DOCUMENT));
  }

  /// Whether a path looks like a project's: by its name, or as a folder with the right file in
  /// it.
  public static boolean isProject(Path path) {
    return path.endsWith(FOLDER_DOCUMENT)
        || fileName(path).toLowerCase(Locale.ROOT).endsWith("." + ENDING)
        || Files.exists(path.resolve(FOLDER_DOCUMENT));
  }

  /// What the user chooses and sees: the folder or the file.
  public Path path() {
    return isFolder ? base() : document;
  }

  /// What the project is called on disk, without its ending.
  public String name() {
    String name = fileName(path());
    return name.toLowerCase(Locale.ROOT).endsWith("." + ENDING)
        ? name.substring(0, name.length() - ENDING.length() - 1)
        : name;
  }

  /// Whether a process that is no more had the project open when it ended.
  public boolean isLeftOpen() {
    return Files.exists(lock())
        && ProcessHandle.of(ProjectLock.holder(lock()).process())
            .filter(ProcessHandle::isAlive)
            .isEmpty();
  }

  /// Where takes are kept.
  public Path media() {
    return base().resolve(isFolder ? "media" : name() + ".media");
  }

  /// The file of a shot; only in a folder.
  Path shot(String id) {
    return shots().resolve(id + ".json");
  }

  Path shots() {
    return base().resolve("shots");
  }

  /// Lock and journal, while the project is open.
  Path work() {
    return base().resolve(isFolder ? ".boxreel" : "." + name() + ".boxreel");
  }

  Path lock() {
    return work().resolve("lock");
  }

  /// A file as users are told of it: relative to the project.
  String told(Path file) {
    return base().relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  /// The folder that the project is in, or that it is.
  Path base() {
    Path parent = document.getParent();
    return parent == null ? document : parent;
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
