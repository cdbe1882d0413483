package boxreel.cli;

import boxreel.base.ProjectException;
import boxreel.base.text.Sentence;
import boxreel.project.Project;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import java.nio.file.Path;

/// Writes a changed copy of a project, with its media, to another place.
final class ProjectCopy {
  private ProjectCopy() {}

  /// @param original where the project is now; stays as it is
  /// @throws ProjectException if it can't be written, which leaves no half copy open
  static void write(Path original, Project changed, Path target) throws ProjectException {
    if (!target.toString().endsWith("." + ProjectPlace.ENDING)) {
      throw new UsageError("A project is a .boxreel file; end its name so.");
    }
    Silent nobody = new Silent();
    try (ProjectSession session = ProjectSession.open(ProjectPlace.of(original), nobody);
        ProjectSession copy = session.copyTo(ProjectPlace.file(target), changed, nobody)) {
      copy.save();
    }
    if (!nobody.failure.isEmpty()) {
      throw ProjectException.failed(nobody.failure, null);
    }
  }

  /// Remembers what went wrong.
  private static final class Silent implements ProjectSession.Listener {
    private volatile String failure = "";

    @Override
    public void saved(Project project) {}

    @Override
    public void failed(Sentence sentence) {
      failure = sentence.english();
    }
  }
}
