package boxreel.ui.render;

import boxreel.base.ExportException;
import boxreel.layout.Shot;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoredTake;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.TakeMedia;
import boxreel.ui.text.Message;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes takes to video files.
public final class ExportViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);

  private final VideoFiles video;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();

  /// What can be written.
  public enum Format implements Message {
    MP4("mp4"),
    GIF("gif"),
    /// A folder of pictures.
    PNG("png-folder");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }
  }

  public ExportViewModel(
      VideoFiles video, FilePicker files, Executor background, UiThread ui, Notices notices) {
    this.video = video;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  public ReadOnlyBooleanProperty writingProperty() {
    return writing.getReadOnlyProperty();
  }

  /// Asks for a name and writes the shown take; tells how it went as a notice.
  public void export(TakesViewModel takes, Format format) {
    export(takes, format, TakeCut.WHOLE, List.of());
  }

  /// As [#export(TakesViewModel, Format)], of a part of it, or with marks.
  ///
  /// @param said in the shot
  public void export(TakesViewModel takes, Format format, TakeCut cut, List<DialogueLine> said) {
    Optional<StoredTake> take = takes.shownProperty().get();
    if (take.isEmpty()) {
      notices.info(Words.NOTHING_TO_EXPORT.text());
      return;
    }
    takes
        .media()
        .footage(take.get())
        .ifPresentOrElse(
            footage ->
                export(
                    cut.of(
                        footage.clip(),
                        shot(take.get(), footage),
                        said,
                        take.get().framesForEach()),
                    footage.trace().orElse(TakeFacts.trace(take.get())),
                    format),
            () -> notices.info(takes.media().problem(take.get()).orElse(Words.STILL_READ.text())));
  }

  /// What a take shows, with a frame for each of its frames; without boxes if its files don't
  /// say.
  public static Shot shot(StoredTake take, TakeMedia.Footage footage) {
    return footage.trace().orElse(TakeFacts.trace(take)).shot();
  }

  private void export(VideoClip clip, RenderTrace trace, Format format) {
    if (writing.get()) {
      return;
    }
    FilePicker.Kind kind = new FilePicker.Kind(format.text(), format.ending());
    Optional<Path> chosen =
        files.save(
            Words.EXPORT_FORMAT.text(format.name()),
            fileName(trace.shot().prompt()) + "." + format.ending(),
            List.of(kind));
    if (chosen.isEmpty()) {
      return;
    }
    Path target = kind.completed(chosen.get());
    writing.set(true);
    background.execute(
        () -> {
          try {
            video.write(clip, trace, target, _ -> {});
            ui.execute(
                () -> {
                  writing.set(false);
                  notices.success(Words.EXPORTED.text(target.getFileName(), folder(target)));
                });
          } catch (ExportException e) {
            LOG.warn("Export failed", e);
            failed(Spoken.text(e));
          } catch (RuntimeException e) {
            LOG.error("Export failed", e);
            failed(Words.NOT_WRITTEN.text());
          }
        });
  }

  private void failed(String sentence) {
    ui.execute(
        () -> {
          writing.set(false);
          notices.error(sentence);
        });
  }

  private static String folder(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? "/" : parent.toString();
  }

  /// The first words of a prompt as a file name.
  static String fileName(String prompt) {
    String words =
        prompt.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    if (words.length() > 40) {
      int cut = words.lastIndexOf('-', 40);
      words = words.substring(0, cut > 10 ? cut : 40);
    }
    return words.isEmpty() ? "boxreel" : words;
  }
}
