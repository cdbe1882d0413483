package boxreel.ui.library;

import boxreel.planner.library.PromptFiles;
import boxreel.planner.library.PromptFormat;
import boxreel.planner.library.PromptLibrary;
import boxreel.planner.library.SavedPrompt;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.UiThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files of prompts from and for others, and what to say about them.
final class LibraryExchange {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryExchange.class);
  private static final String JSON = "json";

  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Consumer<String> say;

  LibraryExchange(FilePicker files, Executor background, UiThread ui, Consumer<String> say) {
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.say = say;
  }

  /// Asks for a file and reads it.
  ///
  /// @param use takes what it holds, and tells how many of them are new
  void read(ToIntFunction<List<SavedPrompt>> use) {
    files
        .open(
            Words.TITLE.text(),
            List.of(new FilePicker.Kind(Words.ANY_KIND.text(), List.of(JSON, PromptFiles.TEXT))))
        .ifPresent(path -> background.execute(() -> read(path, use)));
  }

  private void read(Path path, ToIntFunction<List<SavedPrompt>> use) {
    try {
      PromptFormat.Content content = PromptFiles.read(path);
      ui.execute(() -> said(content, use.applyAsInt(content.prompts()), path));
    } catch (IOException e) {
      LOG.warn("{} can't be read", path, e);
      ui.execute(() -> say.accept(Words.NOT_READ.text(path.getFileName())));
    }
  }

  private void said(PromptFormat.Content content, int added, Path path) {
    if (content.prompts().isEmpty()) {
      say.accept(Words.NO_PROMPTS.text(path.getFileName()));
    } else if (!content.isWhole()) {
      say.accept(Words.PARTLY_READ.text(added, path.getFileName()));
    } else if (added == 0) {
      say.accept(Words.NOTHING_NEW.text(path.getFileName()));
    } else {
      say.accept(Words.IMPORTED.text(added));
    }
  }

  /// Asks for a file and writes prompts to it.
  void write(PromptLibrary library) {
    FilePicker.Kind json = new FilePicker.Kind(Words.JSON_KIND.text(), JSON);
    FilePicker.Kind text = new FilePicker.Kind(Words.TEXT_KIND.text(), PromptFiles.TEXT);
    files
        .save(Words.TITLE.text(), Words.FILE_NAME.text() + "." + JSON, List.of(json, text))
        .ifPresent(path -> background.execute(() -> write(library, path)));
  }

  private void write(PromptLibrary library, Path path) {
    try {
      PromptFiles.write(path, library.prompts());
      ui.execute(
          () -> say.accept(Words.EXPORTED.text(library.prompts().size(), path.getFileName())));
    } catch (IOException e) {
      LOG.warn("{} can't be written", path, e);
      ui.execute(() -> say.accept(Words.NOT_WRITTEN.text(path.getFileName())));
    }
  }
}
