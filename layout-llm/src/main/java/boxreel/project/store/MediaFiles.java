package boxreel.project.store;

import boxreel.project.Project;
import boxreel.project.StoredTake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files of takes.
public final class MediaFiles {
  private static final int DEEPEST = 8;

  private MediaFiles() {}

  /// Takes whose files are not there, as names in the media folder.
  public static List<String> missing(Project project, ProjectPlace place) {
    return names(project).filter(name -> !Files.exists(place.media().resolve(name))).toList();
  }

  /// Looks in a folder and its subfolders for missing files by their names, and copies them to
  /// where they belong.
  ///
  /// @return the names that are still missing
  /// @throws IOException if the folder can't be read or a copy can't be written
  public static List<String> relink(Project project, ProjectPlace place, Path folder)
      throws IOException {
    Map<String, Path> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> found.putIfAbsent(file.getFileName().toString(), file));
    }
    for (String name : missing(project, place)) {
      Path file = found.get(name.substring(name.lastIndexOf('/') + 1));
      if (file != null) {
        copy(file, place.media().resolve(name));
      }
    }
    return missing(project, place);
  }

  /// Copies what is there of a project's media to another place of it.
  static void copyAll(Project project, ProjectPlace from, ProjectPlace to) throws IOException {
    for (String name : names(project).toList()) {
      Path file = from.media().resolve(name);
      if (Files.exists(file)) {
        copy(file, to.media().resolve(name));
      }
    }
  }

  private static Stream<String> names(Project project) {
    return project.shots().stream()
        .flatMap(shot -> shot.takes().stream())
        .map(StoredTake::file)
        .distinct();
  }

  private static void copy(Path from, Path to) throws IOException {
    Path folder = to.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = SafeFiles.beside(to);
    try {
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      SafeFiles.deleteQuietly(beside);
      throw e;
    }
  }
}
