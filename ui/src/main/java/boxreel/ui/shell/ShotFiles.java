package boxreel.ui.shell;

import boxreel.base.LayoutException;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.InterchangeFiles;
import boxreel.interchange.formats.LayoutFormats;
import boxreel.project.store.ProjectArchive;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens what a user chooses: a project, or a layout of any form as a new project.
final class ShotFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ShotFiles.class);
  private static final List<String> PROJECTS =
      List.of(ProjectPlace.ENDING, "json", ProjectArchive.ENDING);
  private static final List<String> LAYOUTS = List.of("json", "txt", "xml", "csv");

  private final ProjectViewModel project;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;

  ShotFiles(
      ProjectViewModel project,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.project = project;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  /// Asks for a file and opens it; `opened` runs on the window's thread once it is there.
  void open(Runnable opened) {
    Optional<Path> chosen =
        files.open(
            Words.OPEN_TITLE.text(),
            List.of(
                new FilePicker.Kind(
                    Words.OPEN_ALL.text(),
                    Stream.concat(PROJECTS.stream(), LAYOUTS.stream()).distinct().toList()),
                new FilePicker.Kind(Words.OPEN_PROJECT.text(), PROJECTS),
                new FilePicker.Kind(Words.OPEN_LAYOUT.text(), LAYOUTS)));
    chosen.ifPresent(
        path -> {
          if (ProjectArchive.isArchive(path)) {
            project.openArchive(path, opened);
          } else if (ProjectPlace.isProject(path)) {
            project.open(ProjectPlace.of(path), opened);
          } else {
            background.execute(() -> read(path, opened));
          }
        });
  }

  private void read(Path path, Runnable opened) {
    try {
      Imported read = LayoutFormats.read(InterchangeFiles.read(path), Given.NOTHING);
      ui.execute(
          () -> {
            project.startWith(read.shot());
            opened.run();
          });
    } catch (LayoutException e) {
      LOG.info("Can't open {}", path, e);
      ui.execute(() -> notices.error(Spoken.text(e)));
    }
  }
}
