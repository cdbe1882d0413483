package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.project.Project;
import boxreel.project.StoredTake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MediaFilesTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void missingFilesAreFoundByNameInAFolderAndCopied() throws Exception {
    Project project =
        Samples.full()
            .withShot(
                Samples.shot("owl")
                    .withTakes(
                        List.of(new StoredTake("t", "take-2.mp4", Samples.NOON, "toybox", 1))));
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    assertEquals(List.of("bear/take-1.mp4", "take-2.mp4"), MediaFiles.missing(project, place));
    Files.createDirectories(temp.resolve("elsewhere/deep"));
    Files.writeString(temp.resolve("elsewhere/deep/take-1.mp4"), "one");

    assertEquals(
        List.of("take-2.mp4"), MediaFiles.relink(project, place, temp.resolve("elsewhere")));

    assertEquals("one", Files.readString(temp.resolve("film.media/bear/take-1.mp4")));
    assertEquals("one", Files.readString(temp.resolve("elsewhere/deep/take-1.mp4")));
  }
}
