package boxreel.planner.llm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers in a folder, a text file each; the oldest go when there are too many. A folder that
/// can't be used is a cache that is always empty.
final class AnswerFolder implements AnswerCache {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerFolder.class);

  private final Path folder;
  private final int most;

  /// @param folder made when it is first needed
  /// @param most answers that are kept, 1 or more
  AnswerFolder(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  @Override
  public Optional<String> get(String key) {
    Path file = file(key);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      LOG.debug("A kept answer can't be read", e);
      return Optional.empty();
    }
  }

  @Override
  public synchronized void put(String key, String answer) {
    Path beside = folder.resolve(key + "." + ProcessHandle.current().pid() + ".part");
    try {
      Files.createDirectories(folder);
      Files.writeString(beside, answer, StandardCharsets.UTF_8);
      Files.move(beside, file(key), StandardCopyOption.REPLACE_EXISTING);
      prune();
    } catch (IOException e) {
      LOG.debug("An answer can't be kept", e);
    }
  }

  private void prune() throws IOException {
    List<Path> oldestFirst;
    try (Stream<Path> files = Files.list(folder)) {
      oldestFirst = files.sorted(Comparator.comparing(AnswerFolder::age)).toList();
    }
    for (Path file : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - most))) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + ".txt");
  }
}
