package boxreel.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.planner.library.LibraryFile;
import boxreel.planner.library.PromptSamples;
import boxreel.planner.library.SavedPrompt;
import boxreel.ui.FakeFilePicker;
import boxreel.ui.fx.UiThread;
import boxreel.ui.library.LibraryRow.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewModelTest {
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<String> earlier = FXCollections.observableArrayList();
  private final FakeFilePicker files = new FakeFilePicker();

  @TempDir Path folder;

  @Test
  void theStarKeepsWhatIsTypedAndLetsItGo() {
    LibraryViewModel library = session();
    assertFalse(library.canStarProperty().get());
    typed.set(" A bear walks ");
    assertTrue(library.canStarProperty().get());
    library.toggleStar();
    assertTrue(library.starredProperty().get());
    typed.set("A bear walks, slowly");
    assertFalse(library.starredProperty().get());
    assertEquals(List.of("A bear walks"), texts(session()));
    typed.set("A bear walks");
    LibraryViewModel next = session();
    assertTrue(next.starredProperty().get());
    next.toggleStar();
    assertEquals(List.of(), texts(session()));
  }

  @Test
  void eachPromptIsListedOnceWhereItBelongs() {
    LibraryViewModel library = session();
    String sample = PromptSamples.all().getFirst().text();
    earlier.setAll("A cat", sample);
    typed.set("A cat");
    library.toggleStar();
    library.open();
    assertEquals(new LibraryRow(Part.SAVED, SavedPrompt.of("A cat")), library.rows().get(0));
    assertEquals(new LibraryRow(Part.EARLIER, SavedPrompt.of(sample)), library.rows().get(1));
    assertEquals(Part.SAMPLE, library.rows().get(2).part());
    assertEquals(PromptSamples.all().size() + 1, library.rows().size());
    assertEquals(library.rows().getFirst(), library.chosenProperty().get().orElseThrow());
  }

  @Test
  void whatIsLookedAtCanBeKeptNamedFoundAndInserted() {
    LibraryViewModel library = session();
    library.open();
    library.keep();
    LibraryRow kept = library.chosenProperty().get().orElseThrow();
    assertEquals(Part.SAVED, kept.part());
    library.edit(kept, "Grizzly", kept.prompt().text(), "Forest, forest，night");
    library.edit(kept, "Lost", "   ", "");
    library.queryProperty().set("griz");
    assertEquals(1, library.rows().size());
    SavedPrompt found = library.rows().getFirst().prompt();
    assertEquals(List.of("forest", "night"), found.tags());
    library.queryProperty().set("");
    library.tagProperty().set("night");
    assertEquals(List.of(found), library.rows().stream().map(LibraryRow::prompt).toList());
    library.insert();
    assertEquals(found.text(), typed.get());
    assertFalse(library.openProperty().get());
  }

  @Test
  void whatIsDeletedComesBackToItsPlace() {
    LibraryViewModel library = session();
    for (String text : List.of("A", "B", "C")) {
      typed.set(text);
      library.toggleStar();
    }
    library.open();
    library.choose(library.rows().get(1));
    library.remove();
    assertEquals(List.of("C", "A"), texts(session()));
    assertEquals("A", library.chosenProperty().get().orElseThrow().prompt().text());
    library.restore();
    assertEquals(List.of("C", "B", "A"), texts(session()));
    library.restore();
    assertEquals(3, texts(session()).size());
  }

  @Test
  void filesComeAndGo() throws IOException {
    LibraryViewModel library = session();
    Path list = Files.writeString(folder.resolve("list.txt"), "A bear\nA cat\n");
    files.answerWith(list);
    library.importFile();
    assertEquals(List.of("A bear", "A cat"), texts(session()));
    assertTrue(library.messageProperty().get().contains("2"), library.messageProperty().get());
    files.answerWith(folder.resolve("out.json"));
    library.exportFile();
    assertTrue(Files.readString(folder.resolve("out.json")).contains("A cat"));
    files.answerWith(folder.resolve("none.json"));
    library.importFile();
    assertTrue(library.messageProperty().get().contains("none.json"));
  }

  @Test
  void aDamagedFileIsSaidAndANewerOneIsLeftAlone() throws IOException {
    Path file = folder.resolve(LibraryFile.NAME);
    Files.writeString(file, "{\"prompts\": [{\"text\": \"A bear\"}, {");
    LibraryViewModel library = session();
    assertEquals(List.of("A bear"), texts(library));
    assertTrue(library.messageProperty().get().contains("prompts.damaged.json"));
    assertTrue(library.writableProperty().get());
    Files.writeString(file, "{\"version\": 3, \"prompts\": [\"A cat\"]}");
    LibraryViewModel newer = session();
    typed.set("A dog");
    assertFalse(newer.canStarProperty().get());
    newer.toggleStar();
    newer.open();
    newer.remove();
    assertEquals(List.of("A cat"), texts(newer));
  }

  @Test
  void whatAnotherWindowKeptIsThereWhenTheLibraryIsOpened() {
    LibraryViewModel one = session();
    LibraryViewModel other = session();
    typed.set("A bear");
    other.toggleStar();
    one.open();
    assertEquals(List.of("A bear"), texts(one));
  }

  private LibraryViewModel session() {
    LibraryViewModel library =
        new LibraryViewModel(typed, earlier, typed::set, files, Runnable::run, new AtOnce());
    library.keepIn(folder.resolve(LibraryFile.NAME));
    return library;
  }

  private static List<String> texts(LibraryViewModel library) {
    return library.libraryProperty().get().prompts().stream().map(SavedPrompt::text).toList();
  }

  private static final class AtOnce implements UiThread {
    @Override
    public void execute(Runnable action) {
      action.run();
    }

    @Override
    public void latest(Object key, Runnable action) {
      action.run();
    }
  }
}
