package boxreel.ui.project;

import boxreel.project.store.ProjectPlace;
import boxreel.ui.fx.FilePicker;
import java.util.List;
import java.util.Optional;

/// Asks where a project is to be saved.
final class SavePlace {

  private SavePlace() {}

  /// A place for a project in one file, empty if the user thinks better of it.
  static Optional<ProjectPlace> file(FilePicker files, String suggestion) {
    FilePicker.Kind kind = new FilePicker.Kind(Words.PROJECT_KIND.text(), ProjectPlace.ENDING);
    return files
        .save(Words.SAVE_TITLE.text(), suggestion + "." + ProjectPlace.ENDING, List.of(kind))
        .map(kind::completed)
        .map(ProjectPlace::file);
  }

  /// A place for a project as a folder, empty if the user thinks better of it.
  static Optional<ProjectPlace> folder(FilePicker files, String suggestion) {
    FilePicker.Kind kind = new FilePicker.Kind(Words.FOLDER_KIND.text(), "*");
    return files
        .save(Words.SAVE_FOLDER_TITLE.text(), suggestion, List.of(kind))
        .map(ProjectPlace::folder);
  }
}
