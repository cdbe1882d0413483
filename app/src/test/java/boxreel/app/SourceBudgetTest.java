package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules that concern the text of the sources of all modules.
class SourceBudgetTest {
  private static final int MAX_LINES = 500;
  private static final int MAX_LINES_OF_A_NETWORK = 700;

  /// The repository: tests run in their module's folder.
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

  @Test
  void filesStaySmall() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources("main")) {
      int budget =
          file.toString().contains(Path.of("boxreel", "render", "model").toString())
              ? MAX_LINES_OF_A_NETWORK
              : MAX_LINES;
      int lines = Files.readAllLines(file).size();
      if (lines > budget) {
        tooLong.add(ROOT.relativize(file) + " has " + lines + " lines, " + budget + " are allowed");
      }
    }
    assertEquals(List.of(), tooLong);
  }

  @Test
  void testsWaitForEventsAndNotForTime() throws IOException {
    assertEquals(List.of(), offenders("test", line -> line.contains("Thread" + ".sleep(")));
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    Predicate<String> later = line -> line.matches(".*\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b.*");
    assertEquals(List.of(), offenders("main", later));
    assertEquals(List.of(), offenders("test", later));
  }

  @Test
  void noImportHidesWhatIsUsed() throws IOException {
    Predicate<String> star = line -> line.matches("import (static )?[\\w.]+\\.\\*;");
    assertEquals(List.of(), offenders("main", star));
    assertEquals(List.of(), offenders("test", star));
  }

  private static List<String> offenders(String kind, Predicate<String> offends) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources(kind)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (offends.test(lines.get(i))) {
          found.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return found;
  }

  private static List<Path> sources(String kind) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : List.of("layout-llm", "assets", "render", "ui", "app")) {
      Path folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          all.filter(f -> f.toString().endsWith(".java")).sorted().forEach(files::add);
        }
      }
    }
    assertTrue(files.size() > 5, ROOT + " holds the sources");
    return files;
  }
}
