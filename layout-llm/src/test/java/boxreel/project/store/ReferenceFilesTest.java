package boxreel.project.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.Reference;
import boxreel.project.StoryShot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// References in a project's files.
final class ReferenceFilesTest {
  @TempDir private Path temp = Path.of("");
  private final Heard heard = new Heard();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReferenceMovesWithTheFolderThatHoldsItAndTheProject(boolean isFolder) throws Exception {
    Path old = Files.createDirectories(temp.resolve("old"));
    Reference walk =
        new Reference(old.resolve("clips/walk.mp4"), 12.5, 0.4, false, Reference.Fit.FILL);
    FullDisk.create(place(old, isFolder), with(walk), heard).close();

    Path moved = Files.move(old, temp.resolve("new"));

    assertEquals(walk.withFile(moved.resolve("clips/walk.mp4")), reference(place(moved, isFolder)));
    assertFalse(text(place(moved, isFolder)).contains(temp.toString()), "no place of this machine");
  }

  @Test
  void anotherPlaceOfTheProjectIsNoOtherPlaceOfTheReference() throws Exception {
    Reference walk = Reference.of(temp.resolve("clips/walk.mp4"));
    ProjectPlace first = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(first, with(walk), heard).close();
    Path deeper = Files.createDirectories(temp.resolve("a/b"));
    ProjectPlace second = ProjectPlace.folder(deeper.resolve("film"));

    FullDisk.create(second, ProjectReader.read(first).project(), heard).close();

    assertEquals(walk, reference(second));
    assertTrue(text(second).contains("\"../../../clips/walk.mp4\""), text(second));
  }

  @Test
  void whatALaterVersionKnowsOfItStaysInTheFile() throws Exception {
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    Project project = with(Reference.of(temp.resolve("walk.mp4")));
    FullDisk.create(place, project, heard).close();
    rewrite(place, "\"file\" : \"walk.mp4\"", "\"file\" : \"walk.mp4\", \"speed\" : 0.5");

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertTrue(session.readOnly().isEmpty());
      session.record(Change.Kind.EDIT, "Edit", project.withShot(shot(Optional.empty())));
      session.record(Change.Kind.UNDO, "Edit", project);
      session.record(
          Change.Kind.EDIT, "Edit", with(Reference.of(temp.resolve("walk.mp4")).withOpacity(0.25)));
    }
    assertTrue(text(place).contains("\"speed\" : 0.5"), text(place));
    assertTrue(text(place).contains("\"opacity\" : 0.25"), text(place));
  }

  @Test
  void aReferenceThatWasTakenOutDoesNotComeBack() throws Exception {
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(place, with(Reference.of(temp.resolve("walk.mp4"))), heard).close();

    try (ProjectSession session = FullDisk.open(place, heard)) {
      session.record(
          Change.Kind.EDIT, "Remove", session.inFiles().withShot(shot(Optional.empty())));
    }

    assertEquals(
        Optional.empty(), ProjectReader.read(place).project().shots().getFirst().reference());
  }

  @Test
  void aLaterKindOfReferenceIsOnlyLookedAt() throws Exception {
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(place, with(Reference.of(temp.resolve("walk.mp4"))), heard).close();
    rewrite(place, "\"version\" : 1", "\"version\" : 2");

    try (ProjectSession session = FullDisk.open(place, heard)) {
      assertEquals(
          ReadOnly.Reason.NEWER_VERSION, session.readOnly().map(ReadOnly::reason).orElseThrow());
    }
  }

  @Test
  void nonsenseIsNotedAndTheShotKept() throws Exception {
    ProjectPlace place = ProjectPlace.file(temp.resolve("film.boxreel"));
    FullDisk.create(place, with(Reference.of(temp.resolve("walk.mp4"))), heard).close();
    rewrite(place, "\"file\" : \"walk.mp4\"", "\"file\" : 7");
    rewrite(place, "\"opacity\" : 1.0", "\"opacity\" : 1e999");

    ProjectReader.Loaded read = ProjectReader.read(place);

    assertEquals("a bear", read.project().shots().getFirst().layout().prompt());
    assertEquals(Optional.empty(), read.project().shots().getFirst().reference());
    assertFalse(read.problems().isEmpty());
  }

  private static ProjectPlace place(Path in, boolean isFolder) {
    return isFolder
        ? ProjectPlace.folder(in.resolve("film"))
        : ProjectPlace.file(in.resolve("film.boxreel"));
  }

  private static StoryShot shot(Optional<Reference> reference) {
    return StoryShot.of("bear", Shot.of("a bear")).withReference(reference);
  }

  private static Project with(Reference reference) {
    return new Project(
        "",
        List.of(new boxreel.project.Scene("one", "", "", List.of(shot(Optional.of(reference))))));
  }

  private static Reference reference(ProjectPlace place) throws Exception {
    return ProjectReader.read(place).project().shots().getFirst().reference().orElseThrow();
  }

  private static String text(ProjectPlace place) throws IOException {
    return Files.readString(place.isFolder() ? place.shot("bear") : place.document());
  }

  private static void rewrite(ProjectPlace place, String from, String to) throws IOException {
    String text = text(place);
    assertTrue(text.contains(from), text);
    Files.writeString(place.document(), text.replace(from, to));
  }
}
