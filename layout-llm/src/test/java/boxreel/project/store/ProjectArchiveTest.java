package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import boxreel.project.Reference;
import boxreel.project.StoryShot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectArchiveTest {
  private static final Project FILM =
      Samples.full()
          .withShot(Samples.shot("owl").withTakes(List.of(Samples.take("t", "owl/take-2"))));

  @TempDir private Path temp = Path.of("");

  @Test
  void aProjectWithItsMediaGoesThroughAZipFile() throws Exception {
    ProjectPlace place = film();
    Path zip = temp.resolve("out/The film.zip");
    Files.createDirectories(temp.resolve("out"));
    ProjectArchive.Collected done = ProjectArchive.write(FILM, place, zip);
    assertEquals(1, done.takes());
    assertEquals(List.of("bear/take-1.mp4"), done.missing());
    assertEquals(Files.size(zip), done.bytes());
    Path folder = ProjectArchive.freeFolder(zip);
    assertEquals(temp.resolve("out/The film"), folder);
    ProjectPlace there = ProjectArchive.unpack(zip, folder);
    assertEquals(FILM, ReadProject.of(there).project());
    assertEquals("png", Files.readString(there.media().resolve("owl/take-2/frame_0001.png")));
    assertTrue(Files.readString(folder.resolve("project.json")).contains("\"mood\""));
    assertEquals(temp.resolve("out/The film (2)"), ProjectArchive.freeFolder(zip));
    assertThrows(ProjectException.class, () -> ProjectArchive.unpack(zip, folder));
    assertEquals(2, count(temp.resolve("out")));
  }

  @Test
  void aProjectWithItsMediaGoesToAFolder() throws Exception {
    ProjectPlace place = film();
    Path folder = temp.resolve("copy");
    assertEquals(1, ProjectArchive.writeFolder(FILM, place, folder).takes());
    assertEquals(FILM, ReadProject.of(ProjectPlace.of(folder)).project());
    assertTrue(Files.exists(folder.resolve("media/owl/take-2/frame_0001.png")));
    assertThrows(ProjectException.class, () -> ProjectArchive.writeFolder(FILM, place, folder));
  }

  @Test
  void referencesOfOneNameFromTwoPlacesComeAlong() throws Exception {
    Path first =
        Files.writeString(Files.createDirectories(temp.resolve("a")).resolve("w.png"), "1");
    Path second =
        Files.writeString(Files.createDirectories(temp.resolve("b")).resolve("W.png"), "2");
    Project film = withReferences(first, second);
    Path folder = temp.resolve("copy of it");
    Path zip = temp.resolve("film.zip");
    List<String> missing = List.of("bear/take-1.mp4");
    assertEquals(missing, ProjectArchive.writeFolder(film, film(), folder).missing());
    assertEquals(missing, ProjectArchive.write(film, film(), zip).missing());
    ProjectPlace unpacked = ProjectArchive.unpack(zip, temp.resolve("unpacked"));
    for (ProjectPlace copy : List.of(ProjectPlace.of(folder), unpacked)) {
      List<StoryShot> shots = ReadProject.of(copy).project().shots();
      for (int i = 0; i < 2; i++) {
        Path there = shots.get(i).reference().orElseThrow().file();
        assertEquals(copy.base().resolve("references"), there.getParent());
        assertEquals(String.valueOf(i + 1), Files.readString(there));
      }
    }
  }

  @Test
  void aReferenceThatIsGoneIsToldAndStaysWhereItWas() throws Exception {
    Path gone = temp.resolve("gone.mp4");
    Project film = withReferences(gone, gone);
    Path folder = temp.resolve("copy");
    assertEquals(
        List.of("bear/take-1.mp4", gone.toString()),
        ProjectArchive.writeFolder(film, film(), folder).missing());
    StoryShot shot = ReadProject.of(ProjectPlace.of(folder)).project().shots().getFirst();
    assertEquals(gone, shot.reference().orElseThrow().file());
  }

  private static Project withReferences(Path... files) {
    Project film = FILM;
    for (int i = 0; i < files.length; i++) {
      StoryShot shot = film.shots().get(i);
      film = film.withShot(shot.withReference(Optional.of(Reference.of(files[i]))));
    }
    return film;
  }

  @Test
  void aProjectInOneFileThatSomebodyZippedIsFoundToo() throws Exception {
    String text = Files.readString(film().document());
    Path zip =
        zip(
            Map.of(
                "stuff/film.boxreel", text,
                "stuff/film.media/owl/take-2/frame_0001.png", "png",
                "__MACOSX/film.boxreel", "junk"));
    ProjectPlace there = ProjectArchive.unpack(zip, temp.resolve("unpacked"));
    assertEquals(FILM, ReadProject.of(there).project());
    assertEquals(
        List.of("bear/take-1.mp4"), MediaFiles.missing(ReadProject.of(there).project(), there));
  }

  @Test
  void hostileAndDamagedFilesLeaveNothingBehind() throws Exception {
    String evil = "{}";
    Path outside =
        zip(Map.of("project.json", evil, "media/../../evil.txt", "x", "media/ok.txt", "y"));
    refuses(outside, "damaged");
    refuses(zip(Map.of("a/b/c/project.json", evil, "readme.txt", "x")), "no Boxreel project");
    refuses(Files.writeString(temp.resolve("text.zip"), "PK but no zip"), "damaged");
    byte[] whole = Files.readAllBytes(zip(Map.of("project.json", "x".repeat(5000))));
    Path torn = temp.resolve("torn.zip");
    Files.write(torn, java.util.Arrays.copyOf(whole, whole.length - 30));
    refuses(torn, "damaged");
    Path bomb = temp.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
      out.putNextEntry(new ZipEntry("project.json"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 140; i++) {
        out.write(zeros);
      }
      out.closeEntry();
    }
    refuses(bomb, "damaged");
    assertFalse(Files.exists(temp.resolve("evil.txt")));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
    ProjectPlace place = film();
    Path noFolder = temp.resolve("none/film.zip");
    ProjectException e =
        assertThrows(ProjectException.class, () -> ProjectArchive.write(FILM, place, noFolder));
    assertTrue(e.getMessage().startsWith("film.zip could not be written"), e.getMessage());
  }

  private void refuses(Path zip, String why) throws IOException {
    long before = count(temp);
    ProjectException e =
        assertThrows(
            ProjectException.class, () -> ProjectArchive.unpack(zip, temp.resolve("target")));
    assertTrue(e.getMessage().contains(why), e.getMessage());
    assertEquals(before, count(temp), "nothing stays of " + zip);
  }

  private static long count(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /// A project in one file, with one of its takes and a field of its own.
  private ProjectPlace film() throws Exception {
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    Heard heard = new Heard();
    FullDisk.create(place, FILM, heard).close();
    String text = Files.readString(place.document());
    Files.writeString(place.document(), text.replaceFirst("\\{", "{\"mood\": \"sad\","));
    Path take = Files.createDirectories(place.media().resolve("owl/take-2"));
    Files.writeString(take.resolve("frame_0001.png"), "png");
    return place;
  }

  private Path zip(Map<String, String> entries) throws IOException {
    Path zip = Files.createTempFile(temp, "made", ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return zip;
  }
}
