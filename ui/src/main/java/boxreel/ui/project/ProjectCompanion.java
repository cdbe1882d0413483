package boxreel.ui.project;

import boxreel.project.store.ProjectPlace;
import java.util.Optional;

/// What is kept beside a project's document and goes where it goes. Called on the window's
/// thread, before the document shows the project.
public interface ProjectCompanion {
  /// Another project is there now.
  ///
  /// @param place its files, empty as long as there are none
  void opened(Optional<ProjectPlace> place);

  /// The same project goes on in other files.
  void wentOnIn(ProjectPlace place);
}
