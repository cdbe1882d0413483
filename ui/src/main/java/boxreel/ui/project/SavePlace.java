package boxreel.ui.project;

import boxreel.project.store.ProjectPlace;
import boxreel.ui.fx.FilePicker;
import java.util.List;
import java.util.Optional;

/// Asks where a project is to be saved.
final class SavePlace {
  private static final FilePicker.Kind FILE =
      new FilePicker.Kind("Boxreel project", ProjectPlace.ENDING);
  private static final FilePicker.Kind FOLDER = new FilePicker.Kind("Folder", "*");

  private SavePlace() {}

  /// A place for a project in one file, empty if the user thinks better of it.
  static Optional<ProjectPlace> file(FilePicker files, String suggestion) {
    return files
        .save("Save the project", suggestion + "." + ProjectPlace.ENDING, List.of(FILE))
        .map(FILE::completed)
        .map(ProjectPlace::file);
  }

  /// A place for a project as a folder, empty if the user thinks better of it.
  static Optional<ProjectPlace> folder(FilePicker files, String suggestion) {
    return files
        .save("Save the project as a new folder", suggestion, List.of(FOLDER))
        .map(ProjectPlace::folder);
  }
}
