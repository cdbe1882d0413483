package boxreel.ui.library;

import boxreel.planner.library.LibraryFile;
import boxreel.planner.library.LibraryTrouble;
import boxreel.planner.library.PromptLibrary;
import boxreel.planner.library.PromptSamples;
import boxreel.planner.library.SavedPrompt;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.UiThread;
import boxreel.ui.library.LibraryRow.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The prompts that the user keeps, those of lately and the samples, while they are looked
/// through; and whether the prompt that is typed is one of those kept. Kept over sessions if
/// there is a file for them.
public final class LibraryViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryViewModel.class);

  private final ObservableValue<String> typed;
  private final ObservableList<String> earlier;
  private final Consumer<String> insert;
  private final Executor background;
  private final UiThread ui;
  private final LibraryExchange exchange;
  private final List<SavedPrompt> samples = PromptSamples.all();
  private final ReadOnlyObjectWrapper<PromptLibrary> library =
      new ReadOnlyObjectWrapper<>(PromptLibrary.EMPTY);
  private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<LibraryRow>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper writable = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper starred = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canStar = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Removed>> removed =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty tag = new SimpleStringProperty("");
  private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
  private @Nullable LibraryFile file;
  private int changes;

  /// @param typed the prompt of the shot as it is typed
  /// @param earlier prompts of lately, the latest first
  /// @param insert puts a prompt into the shot
  public LibraryViewModel(
      ObservableValue<String> typed,
      ObservableList<String> earlier,
      Consumer<String> insert,
      FilePicker files,
      Executor background,
      UiThread ui) {
    this.typed = typed;
    this.earlier = earlier;
    this.insert = insert;
    this.background = background;
    this.ui = ui;
    this.exchange = new LibraryExchange(files, background, ui, message::set);
    library.subscribe(this::fill);
    query.subscribe(this::fill);
    tag.subscribe(this::fill);
    earlier.subscribe(this::fill);
    typed.subscribe(_ -> showStar());
    library.subscribe(_ -> showStar());
    writable.subscribe(_ -> showStar());
  }

  /// A prompt that was deleted, and where it was.
  public record Removed(int place, SavedPrompt prompt) {}

  /// Keeps prompts in a file from now on, and takes over those that it holds.
  public void keepIn(Path path) {
    LibraryFile kept = new LibraryFile(path);
    file = kept;
    read(kept);
  }

  /// Another window may have changed the file.
  private void read(LibraryFile kept) {
    int asked = changes;
    inOrder(
        () -> {
          LibraryFile.Reading reading = kept.read();
          ui.execute(
              () -> {
                if (asked == changes) {
                  library.set(reading.library());
                }
                writable.set(reading.isWritable());
                reading.trouble().ifPresent(trouble -> message.set(sentence(trouble)));
              });
        });
  }

  private void inOrder(Runnable job) {
    work = work.thenRunAsync(job, background);
  }

  /// What the list shows: the prompts that fit what is searched for.
  public ObservableList<LibraryRow> rows() {
    return rows;
  }

  /// The row that is looked at; empty if none fits.
  public ReadOnlyObjectProperty<Optional<LibraryRow>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public void choose(LibraryRow row) {
    chosen.set(Optional.of(row));
  }

  /// Looks at the row so many farther down, as far as there are any.
  public void move(int by) {
    if (!rows.isEmpty()) {
      int now = chosen.get().map(rows::indexOf).orElse(-1);
      choose(rows.get(Math.clamp((long) now + by, 0, rows.size() - 1)));
    }
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Whether prompts can be kept and changed.
  public ReadOnlyBooleanProperty writableProperty() {
    return writable.getReadOnlyProperty();
  }

  /// Whether the prompt that is typed is kept.
  public ReadOnlyBooleanProperty starredProperty() {
    return starred.getReadOnlyProperty();
  }

  /// Whether there is a prompt that can be kept or let go.
  public ReadOnlyBooleanProperty canStarProperty() {
    return canStar.getReadOnlyProperty();
  }

  /// What there is to say, a sentence; empty for nothing.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// What was deleted last and can be had back.
  public ReadOnlyObjectProperty<Optional<Removed>> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /// Words to look for.
  public StringProperty queryProperty() {
    return query;
  }

  /// Only prompts with this tag are shown; empty for all.
  public StringProperty tagProperty() {
    return tag;
  }

  /// What is kept.
  public ReadOnlyObjectProperty<PromptLibrary> libraryProperty() {
    return library.getReadOnlyProperty();
  }

  /// Shows all prompts, the one that is typed among them chosen.
  public void open() {
    query.set("");
    tag.set("");
    fill();
    String now = typed.getValue().strip();
    rows.stream()
        .filter(row -> row.prompt().text().equals(now))
        .findFirst()
        .ifPresent(this::choose);
    open.set(true);
    LibraryFile kept = file;
    if (kept != null) {
      read(kept);
    }
  }

  /// Shows them no longer. What was deleted is gone then.
  public void close() {
    open.set(false);
    removed.set(Optional.empty());
    message.set("");
  }

  /// Puts the prompt that is looked at into the shot.
  public void insert() {
    chosen
        .get()
        .ifPresent(
            row -> {
              close();
              insert.accept(row.prompt().text());
            });
  }

  /// Keeps the prompt that is typed, or lets it go.
  public void toggleStar() {
    String text = typed.getValue();
    if (!canStar.get()) {
      return;
    }
    Optional<SavedPrompt> kept = library.get().withText(text);
    if (kept.isPresent()) {
      change(all -> all.remove(kept.get().text()));
    } else {
      change(all -> all.add(SavedPrompt.of(text)));
    }
  }

  /// Keeps the prompt that is looked at.
  public void keep() {
    chosen
        .get()
        .filter(row -> !row.isSaved() && writable.get())
        .ifPresent(
            row -> {
              choose(new LibraryRow(Part.SAVED, row.prompt()));
              change(all -> all.add(row.prompt()));
            });
  }

  /// Changes the prompt that is looked at, if it is kept. A blank text changes nothing.
  ///
  /// @param tags with commas
  public void edit(LibraryRow row, String name, String text, String tags) {
    if (!row.isSaved() || text.isBlank() || !writable.get()) {
      return;
    }
    SavedPrompt changed = SavedPrompt.of(name, text, List.of(tags.split("[,，]", -1)));
    if (!changed.equals(row.prompt()) && library.get().placeOf(row.prompt().text()) >= 0) {
      boolean isChosen = chosen.get().filter(row::equals).isPresent();
      if (isChosen) {
        choose(new LibraryRow(Part.SAVED, changed));
      }
      change(all -> all.replace(row.prompt().text(), changed));
    }
  }

  /// Deletes the prompt that is looked at, if it is kept.
  public void remove() {
    chosen
        .get()
        .filter(row -> row.isSaved() && writable.get())
        .ifPresent(
            row -> {
              int place = library.get().placeOf(row.prompt().text());
              int shown = rows.indexOf(row);
              removed.set(Optional.of(new Removed(place, row.prompt())));
              change(all -> all.remove(row.prompt().text()));
              if (!rows.isEmpty()) {
                choose(rows.get(Math.clamp(shown, 0, rows.size() - 1)));
              }
            });
  }

  /// Puts back what was deleted last.
  public void restore() {
    removed
        .get()
        .ifPresent(
            gone -> {
              removed.set(Optional.empty());
              choose(new LibraryRow(Part.SAVED, gone.prompt()));
              change(all -> all.insert(gone.place(), gone.prompt()));
            });
  }

  /// Asks for a file and keeps the prompts in it that are new.
  public void importFile() {
    exchange.read(
        content -> {
          int before = library.get().prompts().size();
          change(all -> all.merge(content));
          return library.get().prompts().size() - before;
        });
  }

  /// Asks for a file and writes what is kept.
  public void exportFile() {
    exchange.write(library.get());
  }

  /// At once on the screen, and in the file soon.
  private void change(UnaryOperator<PromptLibrary> change) {
    message.set("");
    library.set(change.apply(library.get()));
    changes++;
    LibraryFile kept = file;
    if (kept != null) {
      inOrder(
          () -> {
            try {
              kept.change(change);
            } catch (IOException e) {
              LOG.warn("Prompts can't be kept", e);
              ui.execute(() -> message.set(Words.UNWRITABLE.text(LibraryFile.NAME)));
            }
          });
    }
  }

  private void showStar() {
    canStar.set(writable.get() && !typed.getValue().isBlank());
    starred.set(library.get().withText(typed.getValue()).isPresent());
  }

  private void fill() {
    List<LibraryRow> fitting = new ArrayList<>();
    PromptLibrary kept = library.get();
    add(fitting, Part.SAVED, kept);
    if (tag.get().isEmpty()) {
      List<SavedPrompt> lately = earlier.stream().map(SavedPrompt::of).toList();
      add(fitting, Part.EARLIER, others(lately, kept));
      add(fitting, Part.SAMPLE, others(samples, kept.merge(lately)));
    }
    Optional<LibraryRow> before = chosen.get();
    if (!fitting.equals(rows)) {
      rows.setAll(fitting);
    }
    chosen.set(before.filter(rows::contains).or(() -> rows.stream().findFirst()));
  }

  private void add(List<LibraryRow> fitting, Part part, PromptLibrary from) {
    from.find(query.get(), tag.get()).forEach(prompt -> fitting.add(new LibraryRow(part, prompt)));
  }

  private static PromptLibrary others(List<SavedPrompt> prompts, PromptLibrary but) {
    return new PromptLibrary(
        prompts.stream().filter(prompt -> but.placeOf(prompt.text()) < 0).toList());
  }

  private static String sentence(LibraryTrouble trouble) {
    Words words =
        switch (trouble.kind()) {
          case DAMAGED -> Words.DAMAGED;
          case NEWER -> Words.NEWER;
          case UNREADABLE -> Words.UNREADABLE;
        };
    return words.text(trouble.file());
  }
}
