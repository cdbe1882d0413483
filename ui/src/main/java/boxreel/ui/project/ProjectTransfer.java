package boxreel.ui.project;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import boxreel.project.store.ProjectArchive;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects a project with its media in a zip file, and unpacks such files.
final class ProjectTransfer {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectTransfer.class);

  private final FilePicker files;
  private final FileWork work;
  private final UiThread ui;
  private final Notices notices;

  ProjectTransfer(FilePicker files, FileWork work, UiThread ui, Notices notices) {
    this.files = files;
    this.work = work;
    this.ui = ui;
    this.notices = notices;
  }

  /// Asks for a name and writes the project, as it is now, with its media.
  ///
  /// @param from where its files are
  void collect(Project project, ProjectPlace from, String suggestion) {
    FilePicker.Kind kind = new FilePicker.Kind(Words.ARCHIVE_KIND.text(), ProjectArchive.ENDING);
    files
        .save(Words.COLLECT_TITLE.text(), suggestion + "." + ProjectArchive.ENDING, List.of(kind))
        .map(kind::completed)
        .ifPresent(
            zip -> {
              notices.info(Words.COLLECTING.text(zip.getFileName()));
              work.run(() -> write(project, from, zip));
            });
  }

  private void write(Project project, ProjectPlace from, Path zip) {
    try {
      ProjectArchive.Collected done = ProjectArchive.write(project, from, zip);
      String size = String.format("%.1f", done.bytes() / 1e6);
      ui.execute(
          () -> {
            String said = Words.COLLECTED.text(zip.getFileName(), done.takes(), size);
            if (done.missing().isEmpty()) {
              notices.success(said);
            } else {
              String missing = Words.COLLECTED_WITHOUT.text(done.missing().size());
              notices.success(said + " " + missing, String.join("\n", done.missing()));
            }
          });
    } catch (ProjectException e) {
      LOG.warn("Can't collect to {}", zip, e);
      ui.execute(() -> notices.error(e.getMessage()));
    }
  }

  /// Unpacks a project into a new folder beside the zip file.
  ///
  /// @param open is given the project, on the window's thread
  void unpack(Path zip, Consumer<ProjectPlace> open) {
    work.run(
        () -> {
          try {
            ProjectPlace place = ProjectArchive.unpack(zip, ProjectArchive.freeFolder(zip));
            ui.execute(
                () -> {
                  notices.success(Words.UNPACKED.text(place.path()));
                  open.accept(place);
                });
          } catch (ProjectException e) {
            LOG.info("Can't unpack {}", zip, e);
            ui.execute(() -> notices.error(e.getMessage()));
          }
        });
  }
}
