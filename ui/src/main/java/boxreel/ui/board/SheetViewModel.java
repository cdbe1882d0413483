package boxreel.ui.board;

import boxreel.base.ExportException;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.project.sheet.ContactSheet;
import boxreel.project.sheet.SheetPicture;
import boxreel.render.api.RgbFrame;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.render.RenderViewModel;
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
  private static final FilePicker.Kind PDF = new FilePicker.Kind("PDF", "pdf");

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
    Optional<Path> chosen =
        files.save("Export the storyboard", suggestion, List.of(PDF)).map(PDF::completed);
    if (chosen.isEmpty()) {
      return;
    }
    Path target = chosen.get();
    Project film = project.document().project();
    Map<String, SheetPicture> pictures = pictures(film);
    double aspect = render.settings().aspectProperty().getValue().doubleValue();
    ContactSheet sheet =
        new ContactSheet(film, aspect, id -> Optional.ofNullable(pictures.get(id)));
    writing.set(true);
    background.execute(() -> write(sheet, target));
  }

  private void write(ContactSheet sheet, Path target) {
    try {
      int missing = sheet.write(target);
      ui.execute(
          () -> {
            writing.set(false);
            notices.success(
                "Exported "
                    + target.getFileName()
                    + (missing == 0
                        ? ""
                        : "; " + missing + " letters that its font lacks became question marks"));
          });
    } catch (ExportException e) {
      LOG.warn("The sheet was not written", e);
      failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The sheet was not written", e);
      failed("The storyboard could not be written; choose another place and try again.");
    }
  }

  private void failed(String sentence) {
    ui.execute(
        () -> {
          writing.set(false);
          notices.error(sentence);
        });
  }

  private Map<String, SheetPicture> pictures(Project film) {
    Map<String, SheetPicture> pictures = new HashMap<>();
    for (StoryShot shot : film.shots()) {
      render
          .takeOf(shot.id())
          .ifPresent(
              take -> {
                RgbFrame first = take.clip().frames().getFirst();
                pictures.put(
                    shot.id(), new SheetPicture(first.width(), first.height(), first.rgb()));
              });
    }
    return pictures;
  }
}
