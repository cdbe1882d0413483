package boxreel.ui.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prompts in a text file, one a line, the latest first. A file that can't be read or written
/// costs the history and nothing else. For several threads.
final class PromptFile {
  /// As many as a person looks through.
  static final int MOST = 30;

  private static final Logger LOG = LoggerFactory.getLogger(PromptFile.class);
  private static final long LARGEST = 1_000_000;
  private static final int LONGEST = 4000;

  private final Path path;

  PromptFile(Path path) {
    this.path = path;
  }

  /// What the file holds; empty if there is none.
  synchronized List<String> prompts() {
    try {
      if (!Files.exists(path) || Files.size(path) > LARGEST) {
        return List.of();
      }
      return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
          .map(PromptFile::unescaped)
          .filter(prompt -> !prompt.isBlank())
          .distinct()
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      LOG.warn("Earlier prompts can't be read from {}", path, e);
      return List.of();
    }
  }

  /// Puts a prompt at the head. Reads the file again: another window may have written it.
  synchronized void add(String prompt) {
    if (prompt.length() > LONGEST) {
      return;
    }
    List<String> all = new ArrayList<>(prompts());
    all.remove(prompt);
    all.addFirst(prompt);
    List<String> lines = all.stream().limit(MOST).map(PromptFile::escaped).toList();
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    try {
      Path folder = path.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(beside, lines, StandardCharsets.UTF_8);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("Prompts can't be kept in {}", path, e);
    }
  }

  synchronized void clear() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("Earlier prompts can't be deleted from {}", path, e);
    }
  }

  private static String escaped(String prompt) {
    return prompt.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescaped(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        char next = line.charAt(i);
        text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
