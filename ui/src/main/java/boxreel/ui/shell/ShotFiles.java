package boxreel.ui.shell;

import boxreel.base.LayoutException;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.layout.lvd.LvdShots;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens and saves shots.
final class ShotFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ShotFiles.class);
  private static final FilePicker.Kind JSON = new FilePicker.Kind("Boxreel layout", "json");
  private static final FilePicker.Kind LVD = new FilePicker.Kind("LVD text", "txt");

  private final ShotDocument document;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;

  ShotFiles(
      ShotDocument document, FilePicker files, Executor background, UiThread ui, Notices notices) {
    this.document = document;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  /// Asks for a file and reads it; `opened` gets the shot, on the window's thread.
  void open(Consumer<Shot> opened) {
    Optional<Path> chosen =
        files.open(
            "Open a layout",
            List.of(new FilePicker.Kind("Layouts", List.of("json", "txt")), JSON, LVD));
    chosen.ifPresent(path -> background.execute(() -> read(path, opened)));
  }

  /// Saves to the file that the shot came from, or asks for one.
  void save() {
    Optional<Path> known = document.fileProperty().get();
    if (known.isPresent()) {
      write(known.get());
    } else {
      saveAs();
    }
  }

  void saveAs() {
    files.save("Save the layout", "layout.json", List.of(JSON)).ifPresent(this::write);
  }

  private void read(Path path, Consumer<Shot> opened) {
    try {
      String text = Files.readString(path, StandardCharsets.UTF_8);
      Shot shot = isText(path) ? fromLvd(text) : ShotJson.read(text);
      ui.execute(
          () -> {
            document.open(shot, isText(path) ? Optional.empty() : Optional.of(path));
            opened.accept(shot);
          });
    } catch (LayoutException e) {
      LOG.info("Can't open {}", path, e);
      ui.execute(() -> notices.error(String.valueOf(e.getMessage())));
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
    background.execute(
        () -> {
          Path beside = target.resolveSibling(target.getFileName() + ".part");
          try {
            Files.writeString(beside, ShotJson.write(shot), StandardCharsets.UTF_8);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            ui.execute(() -> saved(shot, target));
          } catch (IOException e) {
            LOG.warn("Can't save {}", target, e);
            ui.execute(
                () ->
                    notices.error(
                        target.getFileName()
                            + " can't be written there: choose a folder that is yours and has"
                            + " room."));
          }
        });
  }

  /// Edits made while the file was being written stay unsaved.
  private void saved(Shot written, Path target) {
    if (document.committed().equals(written)) {
      document.savedTo(target);
    }
    notices.success("Saved " + target.getFileName());
  }

  private static boolean isText(Path path) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt");
  }
}
