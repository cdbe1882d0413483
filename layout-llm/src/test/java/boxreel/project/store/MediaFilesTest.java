package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.Picture;
import boxreel.project.Project;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MediaFilesTest {
  @TempDir private Path temp = Path.of("");

  @Test
  void missingFilesAreFoundByNameInAFolderAndCopied() throws Exception {
    Project project =
        Samples.full()
            .withShot(Samples.shot("owl").withTakes(List.of(Samples.take("t", "take-2.mp4"))));
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    assertEquals(List.of("bear/take-1.mp4", "take-2.mp4"), MediaFiles.missing(project, place));
    Files.createDirectories(temp.resolve("elsewhere/deep"));
    Files.writeString(temp.resolve("elsewhere/deep/take-1.mp4"), "one");

    assertEquals(
        List.of("take-2.mp4"), MediaFiles.relink(project, place, temp.resolve("elsewhere")));

    assertEquals("one", Files.readString(temp.resolve("film.media/bear/take-1.mp4")));
    assertEquals("one", Files.readString(temp.resolve("elsewhere/deep/take-1.mp4")));
  }

  @Test
  void aTakesFolderIsFoundByItsNameAlsoIfTheUserShowsOneOfItsFrames() throws Exception {
    Project project = withTake("owl/take-2-t");
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    Path elsewhere = take(temp.resolve("elsewhere/take-2-t"));

    assertEquals(List.of("bear/take-1.mp4"), MediaFiles.relink(project, place, elsewhere));

    Path there = temp.resolve("film.media/owl/take-2-t");
    assertEquals(2, TakeFolder.frames(there).size());
    assertTrue(Files.exists(there.resolve("trace.json")));
  }

  @Test
  void framesComeBackBitForBit() throws Exception {
    Path folder = take(temp.resolve("t"));
    List<Picture> frames = TakeFolder.frames(folder);
    assertEquals(2, frames.size());
    assertEquals(3, frames.getFirst().width());
    assertEquals(2, frames.getFirst().height());
    assertArrayEquals(
        new byte[] {1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3},
        TakeFolder.first(folder).rgb());
    assertEquals(2, frames.get(1).rgb()[0]);
    assertThrows(IOException.class, () -> TakeFolder.frames(temp));
    Files.writeString(folder.resolve("frame_0002.png"), "torn");
    assertThrows(IOException.class, () -> TakeFolder.frames(folder));
  }

  @Test
  void onlyFoldersThatHoldATakeAndNothingElseAreDeleted() throws Exception {
    ProjectPlace place = ProjectPlace.folder(temp.resolve("film"));
    take(place.media().resolve("owl/a"));
    take(place.media().resolve("bear/b"));
    Files.writeString(place.media().resolve("bear/b/notes.txt"), "mine");
    MediaFiles.delete(Set.of("owl/a", "bear/b", "gone"), place);
    assertFalse(Files.exists(place.media().resolve("owl")));
    assertTrue(Files.exists(place.media().resolve("bear/b/frame_0001.png")));
  }

  @Test
  void whatACrashLeftOfATakeGoesWhenTheProjectIsOpenedNext() throws Exception {
    ProjectPlace place = ProjectPlace.folder(temp.resolve("film"));
    Heard heard = new Heard();
    FullDisk.create(place, Samples.full(), heard).close();
    Path unfinished = take(place.media().resolve("owl/.boxreel-1234.part"));
    Path finished = take(place.media().resolve("owl/take-1"));
    FullDisk.open(place, heard).close();
    assertFalse(Files.exists(unfinished));
    assertTrue(Files.exists(finished));
  }

  @Test
  void aDeletedTakesFilesGoWhenTheProjectIsClosedAndNotBefore() throws Exception {
    ProjectPlace place = ProjectPlace.folder(temp.resolve("film"));
    Heard heard = new Heard();
    Project with = withTake("owl/take-2-t");
    FullDisk.create(place, with, heard).close();
    Path folder = take(place.media().resolve("owl/take-2-t"));
    ProjectSession session = FullDisk.open(place, heard);
    session.record(Change.Kind.EDIT, "Delete take", Samples.full());
    ProjectSession copy =
        session.copyTo(ProjectPlace.folder(temp.resolve("copy")), Samples.full(), heard);
    assertTrue(Files.exists(folder));
    copy.record(Change.Kind.UNDO, "Delete take", with);
    session.close();
    copy.close();
    assertFalse(Files.exists(folder));
    assertTrue(Files.exists(temp.resolve("copy/media/owl/take-2-t/frame_0001.png")));
  }

  private static Project withTake(String file) {
    return Samples.full().withShot(Samples.shot("owl").withTakes(List.of(Samples.take("t", file))));
  }

  /// Two frames of 3x2 pixels, of which the second differs in red.
  private static Path take(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (int f = 1; f <= 2; f++) {
      BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 6; i++) {
        image.setRGB(i % 3, i / 3, f << 16 | 2 << 8 | 3);
      }
      ImageIO.write(image, "png", folder.resolve("frame_000" + f + ".png").toFile());
    }
    Files.writeString(folder.resolve("trace.json"), "{}");
    return folder;
  }
}
