package boxreel.project.store;

import boxreel.base.ProjectException;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// A project as its files hold it, for programs that only read it: no lock is taken and nothing
/// is written. What a studio has open and not saved yet is not in it.
///
/// @param problems what could not be read as it is
public record ReadProject(ProjectPlace place, Project project, List<Problem> problems) {
  public ReadProject {
    problems = List.copyOf(problems);
  }

  /// @throws ProjectException if there is no project, or nothing of it can be read
  public static ReadProject of(ProjectPlace place) throws ProjectException {
    require(place);
    ProjectReader.Loaded loaded = ProjectReader.read(place);
    return new ReadProject(place, loaded.project(), loaded.problems());
  }

  /// The frames of the take that stands for a shot; none without a take.
  ///
  /// @throws IOException if its files are not there or can't be read
  public List<Picture> takeFrames(StoryShot shot) throws IOException {
    Optional<StoredTake> take = TakeEdits.standing(shot);
    return take.isEmpty() ? List.of() : TakeFolder.frames(place.media().resolve(take.get().file()));
  }

  /// The first frame of the take that stands for a shot; empty without a take.
  ///
  /// @throws IOException if its files are not there or can't be read
  public Optional<Picture> takePicture(StoryShot shot) throws IOException {
    Optional<StoredTake> take = TakeEdits.standing(shot);
    return take.isEmpty()
        ? Optional.empty()
        : Optional.of(TakeFolder.first(place.media().resolve(take.get().file())));
  }

  static void require(ProjectPlace place) throws ProjectException {
    if (!Files.exists(place.document()) && !Files.isDirectory(place.shots())) {
      throw ProjectException.badInput(Words.NO_PROJECT.with(place.path()));
    }
  }
}
