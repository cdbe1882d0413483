package boxreel.project.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The projects that were open last: a text file with a path a line, newest first.
///
/// @param file made with its folder when the first project is added
public record RecentProjects(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(RecentProjects.class);
  private static final int MOST = 10;

  /// The projects that are still there, newest first.
  public List<ProjectPlace> list() {
    return lines().stream()
        .flatMap(RecentProjects::path)
        .filter(path -> Files.exists(ProjectPlace.of(path).document()))
        .map(ProjectPlace::of)
        .toList();
  }

  /// Puts a project at the head of the list. Where that fails, the list stays as it is.
  public void add(ProjectPlace place) {
    List<String> lines = new ArrayList<>(lines());
    lines.remove(place.path().toString());
    lines.addFirst(place.path().toString());
    write(lines);
  }

  /// Takes a project off the list.
  public void remove(ProjectPlace place) {
    List<String> lines = new ArrayList<>(lines());
    if (lines.remove(place.path().toString())) {
      write(lines);
    }
  }

  private void write(List<String> lines) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      new SafeFiles(Disk.REAL)
          .write(file, String.join("\n", lines.subList(0, Math.min(MOST, lines.size()))) + "\n");
    } catch (IOException e) {
      LOG.warn("The list of recent projects can't be written to {}", file, e);
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      LOG.warn("The list of recent projects in {} can't be read", file, e);
      return List.of();
    }
  }

  private static Stream<Path> path(String line) {
    try {
      return line.isBlank() ? Stream.empty() : Stream.of(Path.of(line));
    } catch (InvalidPathException e) {
      return Stream.empty();
    }
  }
}
