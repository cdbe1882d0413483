package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecentProjectsTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void theNewestComesFirstOnceAndThoseThatAreGoneAreLeftOut() throws Exception {
    RecentProjects recent = new RecentProjects(temp.resolve("data/recent"));
    ProjectPlace a = ProjectPlace.file(Files.createFile(temp.resolve("a.boxreel")));
    ProjectPlace b = ProjectPlace.folder(Files.createDirectory(temp.resolve("b")));
    Files.createFile(b.document());
    recent.add(a);
    recent.add(b);
    recent.add(a);
    assertEquals(List.of(a, b), recent.list());
    Files.delete(b.document());
    assertEquals(List.of(a), recent.list());
    recent.remove(a);
    assertEquals(List.of(), recent.list());
  }

  @Test
  void tenAreKept() throws Exception {
    RecentProjects recent = new RecentProjects(temp.resolve("recent"));
    for (int i = 0; i < 12; i++) {
      recent.add(ProjectPlace.file(Files.createFile(temp.resolve(i + ".boxreel"))));
    }
    assertEquals(10, recent.list().size());
    assertEquals("11", recent.list().getFirst().name());
  }

  @Test
  void aListThatCantBeReadIsEmpty() throws Exception {
    Path list = temp.resolve("recent");
    Files.write(list, new byte[] {(byte) 0xff, 0, '\n', 'x'});
    RecentProjects recent = new RecentProjects(list);
    assertEquals(List.of(), recent.list());
  }

  @Test
  void placesAreToldApartByWhatIsThere() throws Exception {
    Files.createDirectory(temp.resolve("film.boxreel"));
    assertEquals(
        ProjectPlace.folder(temp.resolve("film.boxreel")),
        ProjectPlace.of(temp.resolve("film.boxreel")));
    assertEquals(
        ProjectPlace.folder(temp.resolve("film")),
        ProjectPlace.of(temp.resolve("film/project.json")));
    assertEquals("Film", ProjectPlace.file(temp.resolve("Film.BOXREEL")).name());
  }
}
