package boxreel.cli;

import boxreel.base.ProjectException;
import boxreel.project.store.Problem;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ReadProject;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The project that a command reads.
final class ProjectOption {
  @Parameters(
      paramLabel = "PROJECT",
      description = "A project of the studio: a .boxreel file or a project's folder.")
  private Path project = Path.of("");

  /// Reads it; what could not be read becomes notes.
  ReadProject read(Reporter reporter) throws ProjectException {
    return read(project, reporter);
  }

  /// Reads a project; what could not be read becomes notes.
  static ReadProject read(Path project, Reporter reporter) throws ProjectException {
    if (!Files.exists(project)) {
      throw new UsageError("There is no project " + project + "; check its name.");
    }
    if (!Files.isDirectory(project) && !ProjectPlace.isProject(project)) {
      throw new UsageError(
          project + " is no project; choose a .boxreel file or a project's folder.");
    }
    ReadProject read = ReadProject.of(ProjectPlace.of(project));
    for (Problem problem : read.problems()) {
      reporter.note(problem.file() + ": " + problem.sentence());
    }
    return read;
  }
}
