package boxreel.planner.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.planner.library.LibraryTrouble.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptLibraryTest {
  private static final SavedPrompt BEAR =
      SavedPrompt.of("Bear [old]", "A bear walks\n# past a tree", List.of("Forest", "night"));
  private static final SavedPrompt CAT = SavedPrompt.of("A cat\\n sleeps \"here\"");
  private static final SavedPrompt FOX = SavedPrompt.of("森林里的狐狸", "A fox jumps", List.of());

  @TempDir Path folder;

  @Test
  void bothFormsKeepAllThatIsInALibrary() {
    PromptLibrary library = new PromptLibrary(List.of(BEAR, CAT, FOX));
    for (String form : List.of(PromptFormat.toJson(library), PromptFormat.toText(library))) {
      PromptFormat.Content read = PromptFormat.read(form);
      assertEquals(library.prompts(), read.prompts(), form);
      assertTrue(read.isWhole());
    }
  }

  @Test
  void textWithoutTitlesHoldsAPromptALine() {
    assertEquals(
        List.of("A bear walks", "#hashtag cat"),
        texts(PromptFormat.read("\ufeffA bear walks\r\n\r\n  #hashtag cat \n").prompts()));
    assertEquals(
        List.of("A bear", "A cat"), texts(PromptFormat.read("[\"A bear\", \"A cat\"]").prompts()));
  }

  @Test
  void hostileFilesAreReadAsFarAsTheyGo() {
    String deep = "{\"prompts\":" + "[".repeat(5000);
    for (String text :
        List.of(
            deep,
            "{",
            "{}",
            "[",
            "{\"prompts\":5}",
            "{\"prompts\":[null,7,{\"text\":[]},{\"text\":\"\\u0007\"}]}",
            "{\"version\":\"x\",\"prompts\":{\"a\":1}}")) {
      assertEquals(List.of(), PromptFormat.read(text).prompts(), text.substring(0, 1));
    }
    SavedPrompt cut = PromptFormat.read("\ud800".repeat(3) + "A\u001b[31m bear").prompts().get(0);
    assertEquals("A [31m bear", cut.text());
    assertEquals(SavedPrompt.LONGEST_TEXT, SavedPrompt.of("x".repeat(1_000_000)).text().length());
  }

  @Test
  void aTextIsKeptOnce() {
    PromptLibrary library = PromptLibrary.EMPTY.add(CAT).add(BEAR);
    SavedPrompt renamed = SavedPrompt.of("Kitty", CAT.text(), List.of());
    assertEquals(List.of(BEAR, renamed), library.replace(CAT.text(), renamed).prompts());
    assertEquals(List.of(renamed, BEAR), library.add(renamed).prompts());
    assertEquals(List.of(BEAR, CAT, FOX), library.merge(List.of(renamed, FOX)).prompts());
    SavedPrompt same = SavedPrompt.of("", BEAR.text(), List.of());
    assertEquals(List.of(same), library.replace(CAT.text(), same).prompts());
  }

  @Test
  void wordsAreFoundWhereTheyBegin() {
    PromptLibrary library = new PromptLibrary(List.of(CAT, BEAR, FOX));
    assertEquals(List.of(BEAR), library.find("bea WALK", ""));
    assertEquals(List.of(), library.find("ear", ""));
    assertEquals(List.of(BEAR), library.find("forest", ""));
    assertEquals(List.of(FOX), library.find("狐狸", ""));
    assertEquals(List.of(BEAR), library.find("", "night"));
    assertEquals(library.prompts(), library.find("  ", ""));
    assertEquals(List.of("forest", "night"), library.tags());
  }

  @Test
  void whatSeveralProgramsAddIsKept() throws IOException {
    Path file = folder.resolve("new").resolve(LibraryFile.NAME);
    LibraryFile one = new LibraryFile(file);
    LibraryFile other = new LibraryFile(file);
    one.change(all -> all.add(BEAR));
    other.change(all -> all.add(CAT));
    assertEquals(List.of(CAT, BEAR), one.read().library().prompts());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aDamagedFileIsKeptAsideAndWhatCanBeReadStays() throws IOException {
    Path file = folder.resolve(LibraryFile.NAME);
    String whole = PromptFormat.toJson(new PromptLibrary(List.of(BEAR, CAT)));
    String torn = whole.substring(0, whole.indexOf("sleeps"));
    Files.writeString(file, torn);
    LibraryFile.Reading reading = new LibraryFile(file).read();
    assertEquals(List.of(BEAR), reading.library().prompts());
    LibraryTrouble trouble = reading.trouble().orElseThrow();
    assertEquals(Kind.DAMAGED, trouble.kind());
    assertEquals(torn, Files.readString(trouble.file()));
    assertTrue(new LibraryFile(file).read().trouble().isEmpty(), "told once");
    Files.writeString(file, "no prompts at all");
    new LibraryFile(file).change(all -> all.add(CAT));
    assertEquals(List.of(CAT), new LibraryFile(file).read().library().prompts());
    assertEquals(torn, Files.readString(trouble.file()), "the first copy stays");
  }

  @Test
  void aNewerFileIsReadAndNotChanged() throws IOException {
    Path file = folder.resolve(LibraryFile.NAME);
    String newer =
        "{\"version\": 2, \"mood\": 1, \"prompts\": [{\"text\": \"A bear\", \"x\": []}]}";
    Files.writeString(file, newer);
    LibraryFile library = new LibraryFile(file);
    assertEquals(List.of("A bear"), texts(library.read().library().prompts()));
    assertEquals(Kind.NEWER, library.read().trouble().orElseThrow().kind());
    assertFalse(library.read().isWritable());
    assertThrows(IOException.class, () -> library.change(all -> all.add(CAT)));
    assertEquals(newer, Files.readString(file));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNoReasonToLoseTheFile() throws IOException {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "x");
    LibraryFile library = new LibraryFile(notAFolder.resolve(LibraryFile.NAME));
    assertThrows(IOException.class, () -> library.change(all -> all.add(CAT)));
    Files.createDirectory(folder.resolve(LibraryFile.NAME));
    LibraryFile asFolder = new LibraryFile(folder.resolve(LibraryFile.NAME));
    assertEquals(Kind.UNREADABLE, asFolder.read().trouble().orElseThrow().kind());
  }

  @Test
  void samplesComeWithTheProgram() {
    assertTrue(PromptSamples.all().size() >= 12);
  }

  private static List<String> texts(List<SavedPrompt> prompts) {
    return prompts.stream().map(SavedPrompt::text).toList();
  }
}
