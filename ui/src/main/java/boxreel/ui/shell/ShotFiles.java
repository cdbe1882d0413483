package boxreel.ui.shell;

import boxreel.base.LayoutException;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.LvdWriter;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens what a user chooses, a project or a layout, and writes layouts for other programs.
final class ShotFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ShotFiles.class);
  private static final FilePicker.Kind PROJECT =
      new FilePicker.Kind("Boxreel project", List.of(ProjectPlace.ENDING, "json"));
  private static final FilePicker.Kind JSON = new FilePicker.Kind("Boxreel layout", "json");
  private static final FilePicker.Kind LVD = new FilePicker.Kind("LVD text", "txt");

  private final ShotDocument document;
  private final ProjectViewModel project;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;

  ShotFiles(
      ShotDocument document,
      ProjectViewModel project,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
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
            "Open a project or a layout",
            List.of(
                new FilePicker.Kind(
                    "Projects and layouts", List.of(ProjectPlace.ENDING, "json", "txt")),
                PROJECT,
                JSON,
                LVD));
    chosen.ifPresent(
        path -> {
          if (ProjectPlace.isProject(path)) {
            project.open(ProjectPlace.of(path), opened);
          } else {
            background.execute(() -> read(path, opened));
          }
        });
  }

  /// Asks for a file and writes the open shot's layout to it.
  void export() {
    files.save("Export the layout", "layout.json", List.of(JSON, LVD)).ifPresent(this::write);
  }

  private void read(Path path, Runnable opened) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      Shot shot = isText(path) ? fromLvd(text) : ShotJson.read(text);
      ui.execute(
          () -> {
            project.startWith(shot);
            opened.run();
          });
    } catch (LayoutException e) {
      LOG.info("Can't open {}", path, e);
      ui.execute(() -> notices.error(e.getMessage()));
    } catch (IOException e) {
      LOG.info("Can't read {}", path, e);
      ui.execute(
          () ->
              notices.error(
                  path.getFileName() + " can't be read: check that it is a text file and yours."));
    }
  }

  private static Shot fromLvd(String text) throws LayoutException {
    LvdReading reading = LvdReader.read(text, "");
    if (reading.layout().isEmpty()) {
      String reason =
          reading.defects().isEmpty() ? "" : ": " + reading.defects().getFirst().reason();
      throw LayoutException.badInput("The file holds no layout in LVD's text format" + reason);
    }
    return LvdShots.toShot(
        reading.layout().get(), Shot.DEFAULT_FRAMES, Shot.DEFAULT_FRAMES_PER_SECOND);
  }

  private void write(Path target) {
    Shot shot = document.committed();
    List<String> exchanges = project.document().shot().exchanges();
    background.execute(
        () -> {
          Path beside = target.resolveSibling(target.getFileName() + ".part");
          try {
            String text =
                isText(target)
                    ? LvdWriter.write(shot)
                    : ShotJson.write(shot, "exchanges", exchanges);
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            ui.execute(() -> notices.success("Exported " + target.getFileName()));
          } catch (IOException e) {
            LOG.warn("Can't export {}", target, e);
            ui.execute(
                () ->
                    notices.error(
                        target.getFileName()
                            + " can't be written there: choose a folder that is yours and has"
                            + " room."));
          }
        });
  }

  private static boolean isText(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }
}
