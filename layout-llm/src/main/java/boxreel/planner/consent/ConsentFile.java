package boxreel.planner.consent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The endpoints that a user has agreed to: a text file with a line "provider host" for each. To
/// take a consent back, delete its line.
///
/// @param file made with its folder when the first consent is given
public record ConsentFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(ConsentFile.class);
  private static final long MOST_BYTES = 1 << 20;

  /// Whether there is a consent. A file that can't be read holds none.
  public boolean holds(Destination destination) {
    return lines().contains(line(destination));
  }

  /// Keeps a consent. Where that fails, it holds for this run only.
  public void keep(Destination destination) {
    List<String> lines = new ArrayList<>(lines());
    if (lines.contains(line(destination))) {
      return;
    }
    lines.add(line(destination));
    Path beside = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(beside, lines, StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The consent for {} could not be kept in {}", destination.host(), file, e);
    }
  }

  private List<String> lines() {
    try {
      return Files.exists(file) && Files.size(file) <= MOST_BYTES
          ? Files.readAllLines(file, StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      LOG.warn("The consents in {} can't be read", file, e);
      return List.of();
    }
  }

  private static String line(Destination destination) {
    return destination.provider() + " " + destination.host();
  }
}
