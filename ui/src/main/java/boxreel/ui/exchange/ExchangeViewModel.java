package boxreel.ui.exchange;

import boxreel.base.LayoutException;
import boxreel.base.ProjectException;
import boxreel.base.StudioException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.InterchangeFiles;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.Loss;
import boxreel.interchange.LossReport;
import boxreel.interchange.film.FilmExports;
import boxreel.interchange.film.FilmFormat;
import boxreel.interchange.film.TakePlaces;
import boxreel.interchange.formats.LayoutFormats;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import boxreel.project.StoryShot;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoFiles;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.render.SettingsViewModel;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Layouts, renders and films from and to files. Files are read and written in the background;
/// what comes of them is one step that undo takes back, and a notice with what was lost.
public final class ExchangeViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeViewModel.class);

  private final ProjectDocument document;
  private final SettingsViewModel settings;
  private final Supplier<Optional<Path>> media;
  private final VideoFiles video;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;

  /// Where a shot that comes in goes.
  public enum Target {
    OPEN_SHOT,
    NEW_SHOT,
    /// A picture or video comes to lie under the boxes.
    REFERENCE
  }

  /// @param media the folder of the open project's takes, empty as long as there is none
  public ExchangeViewModel(
      ProjectDocument document,
      SettingsViewModel settings,
      Supplier<Optional<Path>> media,
      VideoFiles video,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
    this.settings = settings;
    this.media = media;
    this.video = video;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  /// Asks for a layout of any form and puts it in the place of the open shot's.
  public void importLayout() {
    files
        .open(
            Words.IMPORT_TITLE.text(),
            List.of(
                new FilePicker.Kind(Words.LAYOUTS.text(), List.of("json", "xml", "txt", "csv"))))
        .ifPresent(path -> importLayout(path, Target.OPEN_SHOT));
  }

  /// Reads a layout of any form.
  public void importLayout(Path path, Target target) {
    Shot open = document.shot().layout();
    Given given =
        new Given(
            "",
            OptionalInt.of(open.frames()),
            OptionalDouble.of(open.framesPerSecond()),
            Optional.empty(),
            OptionalDouble.empty());
    background.execute(
        () -> {
          try {
            Imported read = LayoutFormats.read(InterchangeFiles.read(path), given);
            ui.execute(() -> show(path, read, target));
          } catch (LayoutException e) {
            failed(path, e);
          }
        });
  }

  /// Asks for a name and writes the open shot's layout in the form that the name asks for.
  ///
  /// @param wanted the form that is proposed
  public void exportLayout(LayoutFormat wanted) {
    boolean isMain = wanted == LayoutFormat.BOXREEL;
    String suggestion =
        switch (wanted) {
          case BOXREEL, CVAT, LVD -> "layout." + wanted.ending();
          case MOT -> "gt.txt";
          case COCO, DIVE, LABEL_STUDIO, LVD_ANSWERS ->
              "layout." + wanted.label() + "." + wanted.ending();
        };
    List<FilePicker.Kind> kinds =
        Arrays.stream(LayoutFormat.values())
            .filter(format -> isMain || format == wanted)
            .map(format -> new FilePicker.Kind(format.title(), format.ending()))
            .toList();
    files
        .save(Words.EXPORT_TITLE.text(), suggestion, kinds)
        .ifPresent(
            path -> {
              Optional<LayoutFormat> named =
                  LayoutFormat.ofName(String.valueOf(path.getFileName()));
              write(path, isMain ? named.orElse(wanted) : wanted);
            });
  }

  /// Asks for a name and writes the film in one of its forms.
  public void exportFilm(FilmFormat format) {
    String title = document.project().title();
    String name = title.isBlank() ? "film" : title.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
    files
        .save(
            Words.EXPORT_FILM_TITLE.text(format.title()),
            name + "." + format.ending(),
            List.of(new FilePicker.Kind(format.title(), format.ending())))
        .ifPresent(path -> writeFilm(path, format, name));
  }

  /// Brings the shot and the settings of an exported video or picture back.
  public void restore(Path path, Target target) {
    background.execute(
        () -> {
          try {
            Optional<RenderTrace> trace = video.inspect(path).trace();
            ui.execute(
                () -> trace.ifPresentOrElse(made -> show(path, made, target), () -> no(path)));
          } catch (StudioException e) {
            failed(path, e);
          }
        });
  }

  /// Says that a file is none that can be used.
  public void refuse(Path path) {
    notices.error(Words.UNUSABLE.text(name(path)));
  }

  /// Says that there was no file in what was dropped.
  public void refuseNothing() {
    notices.error(Words.NOTHING_DROPPED.text());
  }

  /// Says that only one such file can be opened.
  public void refuseSeveral() {
    notices.info(Words.ONLY_ONE.text());
  }

  private void show(Path path, Imported read, Target target) {
    put(Words.IMPORT_STEP.text(name(path)), completed(read.shot()), target);
    int lost = read.report().losses().size();
    int objects = read.shot().tracks().size();
    String form = read.format().title();
    notices.success(
        lost == 0
            ? Words.IMPORTED.text(name(path), form, objects)
            : Words.IMPORTED_WITH.text(name(path), form, objects, lost),
        LossTexts.of(read.report()));
  }

  private void show(Path path, RenderTrace made, Target target) {
    put(Words.RESTORE_STEP.text(name(path)), made.shot(), target);
    notices.success(
        (settings.take(made) ? Words.RESTORED : Words.RESTORED_PARTLY).text(name(path)));
  }

  private void no(Path path) {
    notices.error(Words.NO_TRACE.text(name(path)));
  }

  /// What a file of another program doesn't hold stays as the open shot has it.
  private Shot completed(Shot read) {
    Shot open = document.shot().layout();
    Shot shot = read.prompt().isBlank() ? read.withPrompt(open.prompt()) : read;
    shot = shot.background().isBlank() ? shot.withBackground(open.background()) : shot;
    return shot.negative().isBlank() ? shot.withNegative(open.negative()) : shot;
  }

  private void put(String step, Shot shot, Target target) {
    if (target == Target.OPEN_SHOT) {
      document.commitLayout(step, null, shot);
      return;
    }
    String id = Ids.fresh();
    Project project = document.project();
    document.commit(
        step, ProjectEdits.insertAfter(project, document.shot().id(), StoryShot.of(id, shot)), id);
  }

  private void write(Path path, LayoutFormat format) {
    Shot shot = document.shot().layout();
    List<String> exchanges = document.shot().exchanges();
    FrameSize size = new FrameSize(settings.widthProperty().get(), settings.heightProperty().get());
    background.execute(
        () -> {
          try {
            Exported out = LayoutFormats.write(shot, format, size, Given.DENSE_TOLERANCE);
            if (format == LayoutFormat.BOXREEL) {
              String text = ShotJson.write(shot, "exchanges", exchanges);
              out = new Exported(text, out.beside(), out.report());
            }
            InterchangeFiles.write(path, out);
            LossReport used =
                format.isInPixels()
                    ? new LossReport(List.of(new Loss(Loss.Kind.SIZE_USED, 1, size.toString())))
                    : LossReport.NOTHING;
            written(path, out.report().and(used));
          } catch (LayoutException e) {
            failed(path, e);
          }
        });
  }

  private void writeFilm(Path path, FilmFormat format, String title) {
    Project project = document.project();
    TakePlaces places =
        media.get().map(folder -> TakePlaces.from(path, folder)).orElse(TakePlaces.NONE);
    background.execute(
        () -> {
          try {
            Exported out = FilmExports.write(project, format, title, places);
            InterchangeFiles.write(path, out);
            written(path, out.report());
          } catch (LayoutException | ProjectException e) {
            failed(path, e);
          }
        });
  }

  private void written(Path path, LossReport report) {
    int lost = report.losses().size();
    String said =
        lost == 0 ? Words.EXPORTED.text(name(path)) : Words.EXPORTED_WITH.text(name(path), lost);
    String details = LossTexts.of(report);
    ui.execute(() -> notices.success(said, details));
  }

  private void failed(Path path, StudioException e) {
    LOG.info("{} can't be read or written", path, e);
    String sentence = Spoken.text(e);
    ui.execute(() -> notices.error(sentence));
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
