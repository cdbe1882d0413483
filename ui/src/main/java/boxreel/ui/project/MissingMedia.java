package boxreel.ui.project;

import boxreel.project.Project;
import boxreel.project.store.MediaFiles;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes whose files are not where they belong: tells of them and looks for them elsewhere.
final class MissingMedia {
  private static final Logger LOG = LoggerFactory.getLogger(MissingMedia.class);

  private final ProjectDocument document;
  private final TakeMedia media;
  private final FilePicker files;
  private final FileWork work;
  private final UiThread ui;
  private final Notices notices;
  private final Banners banners;

  MissingMedia(
      ProjectDocument document,
      TakeMedia media,
      FilePicker files,
      FileWork work,
      UiThread ui,
      Notices notices,
      Banners banners) {
    this.document = document;
    this.media = media;
    this.files = files;
    this.work = work;
    this.ui = ui;
    this.notices = notices;
    this.banners = banners;
  }

  /// Says in a banner which takes of the project have no files, if any.
  void lookFor(ProjectPlace place) {
    List<String> missing = MediaFiles.missing(document.project(), place);
    if (!missing.isEmpty()) {
      banners.missingMedia(missing, () -> find(place));
    }
  }

  /// Asks for a file; its folder is where the others are looked for.
  void find(ProjectPlace place) {
    Optional<Path> shown =
        files
            .open(
                Words.SHOW_MISSING.text(), List.of(new FilePicker.Kind(Words.ANY_FILE.text(), "*")))
            .map(Path::toAbsolutePath);
    if (shown.isEmpty()) {
      lookFor(place);
      return;
    }
    Project project = document.project();
    Path folder = Optional.ofNullable(shown.get().getParent()).orElse(shown.get());
    work.run(
        () -> {
          try {
            List<String> missing = MediaFiles.relink(project, place, folder);
            ui.execute(() -> found(missing, place));
          } catch (IOException e) {
            LOG.warn("Can't relink", e);
            ui.execute(() -> notices.error(Words.NOT_RELINKED.text()));
          }
        });
  }

  private void found(List<String> missing, ProjectPlace place) {
    media.lookAgain();
    if (missing.isEmpty()) {
      notices.success(Words.RELINKED.text());
    } else {
      lookFor(place);
    }
  }
}
