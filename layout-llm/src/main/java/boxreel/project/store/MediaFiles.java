package boxreel.project.store;

import boxreel.project.Project;
import boxreel.project.StoredTake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of takes: each take is a folder, or a file, in the project's media folder.
public final class MediaFiles {
  private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
  private static final int DEEPEST = 8;

  private MediaFiles() {}

  /// Takes whose files are not there, as names in the media folder.
  public static List<String> missing(Project project, ProjectPlace place) {
    return names(project).stream()
        .filter(name -> !Files.exists(place.media().resolve(name)))
        .sorted()
        .toList();
  }

  /// Looks in a folder and its subfolders for missing files by their names, and copies them to
  /// where they belong.
  ///
  /// @param folder one of a take's own folders stands for the one that holds it
  /// @return the names that are still missing
  /// @throws IOException if the folder can't be read or a copy can't be written
  public static List<String> relink(Project project, ProjectPlace place, Path folder)
      throws IOException {
    Path from =
        TakeFolder.isTake(folder)
            ? Optional.ofNullable(folder.toAbsolutePath().getParent()).orElse(folder)
            : folder;
    Map<String, Path> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(from, DEEPEST)) {
      files.forEach(file -> found.putIfAbsent(String.valueOf(file.getFileName()), file));
    }
    for (String name : missing(project, place)) {
      Path file = found.get(name.substring(name.lastIndexOf('/') + 1));
      if (file != null) {
        copy(file, place.media().resolve(name));
      }
    }
    return missing(project, place);
  }

  /// What a project's takes are called in the media folder.
  static Set<String> names(Project project) {
    return project.shots().stream()
        .flatMap(shot -> shot.takes().stream())
        .map(StoredTake::file)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Copies what is there of some media to another place.
  static void copyAll(Set<String> names, ProjectPlace from, ProjectPlace to) throws IOException {
    for (String name : names) {
      Path file = from.media().resolve(name);
      if (Files.exists(file)) {
        copy(file, to.media().resolve(name));
      }
    }
  }

  /// Deletes takes that nothing can bring back. A folder that holds more than a take stays, and
  /// what can't be deleted does, too.
  static void delete(Set<String> names, ProjectPlace place) {
    for (String name : names) {
      Path file = place.media().resolve(name);
      try {
        if (Files.isDirectory(file) && TakeFolder.isOurs(file)) {
          deleteTree(file);
        } else if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
        for (Path above = file.getParent();
            above != null && above.startsWith(place.media());
            above = above.getParent()) {
          SafeFiles.deleteQuietly(above); // stays if it is not empty
        }
      } catch (IOException e) {
        LOG.warn("{} stays", file, e);
      }
    }
  }

  /// Deletes what a crash left behind of takes that were being written.
  static void deleteUnfinished(ProjectPlace place) {
    if (!Files.isDirectory(place.media())) {
      return;
    }
    try (Stream<Path> files = Files.walk(place.media(), 2)) {
      for (Path file : files.filter(MediaFiles::isUnfinished).toList()) {
        deleteTree(file);
      }
    } catch (IOException e) {
      LOG.warn("Unfinished takes stay in {}", place.media(), e);
    }
  }

  private static boolean isUnfinished(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(".part");
  }

  static void copy(Path from, Path to) throws IOException {
    Path folder = to.getParent();
    if (Files.isDirectory(to)) {
      return; // a take's name is its own, so it is there already
    }
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path beside = SafeFiles.beside(to);
    try {
      deleteTree(beside);
      if (Files.isDirectory(from)) {
        Files.createDirectory(beside);
        try (Stream<Path> files = Files.list(from)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.copy(file, beside.resolve(file.getFileName().toString()));
          }
        }
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.copy(from, beside);
        Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      deleteQuietly(beside);
      throw e;
    }
  }

  /// Deletes a file or a folder with all in it; what can't be deleted stays.
  static void deleteQuietly(Path file) {
    try {
      deleteTree(file);
    } catch (IOException e) {
      LOG.debug("{} stays", file, e);
    }
  }

  private static void deleteTree(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    try (Stream<Path> files = Files.walk(file)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
