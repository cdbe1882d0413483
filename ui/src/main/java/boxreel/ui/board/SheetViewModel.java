package boxreel.ui.board;

import boxreel.base.ExportException;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import boxreel.project.sheet.ContactSheet;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.project.TakeSource;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.text.Spoken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the storyboard to a PDF file.
public final class SheetViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SheetViewModel.class);

  private final ProjectViewModel project;
  private final RenderViewModel render;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

  public SheetViewModel(
      ProjectViewModel project,
      RenderViewModel render,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.project = project;
    this.render = render;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  /// Whether a sheet is being written.
  public ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /// Asks for a name and writes all shots with the pictures of their takes; tells how it went as
  /// a notice.
  public void export() {
    if (writing.get()) {
      return;
    }
    String suggestion = project.nameProperty().get().toLowerCase(java.util.Locale.ROOT) + ".pdf";
    FilePicker.Kind pdf = new FilePicker.Kind(Words.PDF_KIND.text(), "pdf");
    Optional<Path> chosen =
        files.save(Words.EXPORT_SHEET.text(), suggestion, List.of(pdf)).map(pdf::completed);
    if (chosen.isEmpty()) {
      return;
    }
    Path target = chosen.get();
    Project film = project.document().project();
    Map<String, TakeSource> takes = takes(film);
    double aspect = render.settings().aspectProperty().getValue().doubleValue();
    ContactSheet sheet =
        new ContactSheet(
            film, aspect, id -> Optional.ofNullable(takes.get(id)).flatMap(this::first));
    writing.set(true);
    background.execute(() -> write(sheet, target));
  }

  /// A take that can't be read leaves its shot with boxes on paper.
  private Optional<Picture> first(TakeSource take) {
    try {
      return Optional.of(take.first());
    } catch (IOException e) {
      LOG.info("A take can't be read", e);
      return Optional.empty();
    }
  }

  private void write(ContactSheet sheet, Path target) {
    try {
      int missing = sheet.write(target);
      ui.execute(
          () -> {
            writing.set(false);
            notices.success(
                (missing == 0 ? Words.EXPORTED : Words.EXPORTED_WITHOUT_SOME)
                    .text(target.getFileName(), missing));
          });
    } catch (ExportException e) {
      LOG.warn("The sheet was not written", e);
      failed(Spoken.text(e));
    } catch (RuntimeException e) {
      LOG.error("The sheet was not written", e);
      failed(Words.SHEET_FAILED.text());
    }
  }

  private void failed(String sentence) {
    ui.execute(
        () -> {
          writing.set(false);
          notices.error(sentence);
        });
  }

  private Map<String, TakeSource> takes(Project film) {
    Map<String, TakeSource> takes = new HashMap<>();
    for (StoryShot shot : film.shots()) {
      TakeEdits.standing(shot)
          .ifPresent(take -> takes.put(shot.id(), render.takes().media().source(take)));
    }
    return takes;
  }
}
