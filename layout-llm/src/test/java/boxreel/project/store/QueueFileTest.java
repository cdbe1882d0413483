package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.QueuedRender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueueFileTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void aQueueComesBackInItsOrderAndAnEmptyOneLeavesNoFile() throws Exception {
    ProjectPlace film = ProjectPlace.file(temp.resolve("film.boxreel"));
    ProjectPlace other = ProjectPlace.file(temp.resolve("other.boxreel"));
    Path folder = temp.resolve("queues");
    List<QueuedRender> items =
        List.of(
            new QueuedRender("b", "owl", Samples.take("t", "t").settings(), ""),
            new QueuedRender("a", "bear", Samples.take("t", "t").settings(), "No room.")
                .saving("FEWER_FRAMES", Samples.take("t", "t").settings())
                .withFailure("No room again."));
    QueueFile.of(folder, film).write(items);
    assertEquals(items, QueueFile.of(folder, film).read());
    assertEquals(List.of(), QueueFile.of(folder, other).read());
    QueueFile.of(folder, film).write(List.of());
    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  @Test
  void aTornFileIsAnEmptyQueue() throws Exception {
    ProjectPlace film = ProjectPlace.file(temp.resolve("film.boxreel"));
    QueueFile.of(temp, film)
        .write(List.of(new QueuedRender("b", "owl", Samples.take("t", "t").settings(), "")));
    Path file;
    try (var files = Files.list(temp)) {
      file = files.filter(f -> f.toString().endsWith(".json")).findAny().orElseThrow();
    }
    String text = Files.readString(file);
    Files.writeString(file, text.substring(0, text.length() / 2));
    assertTrue(QueueFile.of(temp, film).read().isEmpty());
  }
}
